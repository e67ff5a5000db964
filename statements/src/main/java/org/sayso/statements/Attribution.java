package org.sayso.statements;

import java.util.Optional;
import org.sayso.domain.text.Excerpt;

/**
 * What an engine finds: words ascribed to somebody, before anything is concluded from them.
 *
 * @param source the words that name who said it
 * @param cue the words that say that it was said
 * @param content the words said, with their quotation marks
 */
public record Attribution(Optional<Excerpt> source, Optional<Excerpt> cue, Excerpt content) {
    /** Where the telling stands, rather than what is told: the source, else the cue, else the content. */
    int position() {
        return source.or(() -> cue).orElse(content).cover().start();
    }
}

package org.sayso.statements.model;

import java.util.List;
import java.util.Optional;

/**
 * An attribution in tokens of a text.
 *
 * @param source who said it; empty where the text does not say
 * @param cue the words that say that it was said
 * @param content what was said, in order and apart; at least one run
 */
record FoundAttribution(Optional<TokenRun> source, TokenRun cue, List<TokenRun> content) {
    /** Copies the list. */
    FoundAttribution {
        content = List.copyOf(content);
    }
}

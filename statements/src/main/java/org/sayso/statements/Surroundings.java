package org.sayso.statements;

import java.util.Optional;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Span;

/** The words around an attribution in its sentence that are not its content: where channel and relay are told. */
final class Surroundings {
    private static final int REACH = 200;

    private Surroundings() {}

    /** The span looked at: the sentence of the cue, as far as it is near. */
    static Optional<Span> around(Article article, Attribution attribution) {
        int position = attribution.position();
        int end = attribution.cue().map(cue -> cue.cover().end()).orElse(position);
        Optional<Span> sentence =
                article.sentenceAt(Math.max(position, end - 1)).map(Sentence::span);
        return sentence.map(
                span -> new Span(Math.max(span.start(), position - REACH), Math.min(span.end(), end + REACH)));
    }

    /** The text of a span with what the content holds blanked out, so that offsets stay. */
    static String textOf(Article article, Span span, Excerpt content) {
        StringBuilder text = new StringBuilder(article.textAt(span));
        for (Span said : content.spans()) {
            int from = Math.max(said.start(), span.start());
            int to = Math.min(said.end(), span.end());
            for (int i = from; i < to; i++) {
                text.setCharAt(i - span.start(), '·');
            }
        }
        return text.toString();
    }
}

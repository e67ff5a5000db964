package org.sayso.domain.text;

import java.util.List;

/**
 * A sentence of an article.
 *
 * @param span where it stands, without surrounding white space
 * @param paragraph the paragraph it belongs to, counted from 0
 * @param tokens its tokens, in order, none empty; white space belongs to no token
 */
public record Sentence(Span span, int paragraph, List<Token> tokens) {
    /** Checks that the tokens lie in the sentence. */
    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence has at least one token");
        }
        if (!span.contains(tokens.get(0).span())
                || !span.contains(tokens.get(tokens.size() - 1).span())) {
            throw new IllegalArgumentException("tokens outside of their sentence " + span);
        }
    }
}

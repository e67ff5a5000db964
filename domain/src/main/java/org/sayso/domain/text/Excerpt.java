package org.sayso.domain.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of an article and where they stand, in one or several stretches.
 *
 * @param spans the stretches, in order, not overlapping; at least one
 * @param text the words at the stretches, joined by one space where there are several
 */
public record Excerpt(List<Span> spans, String text) {
    /** Checks that there is at least one span and that they are in order. */
    public Excerpt {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("an excerpt has at least one span");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i - 1).end() > spans.get(i).start()) {
                throw new IllegalArgumentException("spans overlap or are out of order: " + spans);
            }
        }
    }

    /** The words of the article at one span. */
    public static Excerpt of(Article article, Span span) {
        return of(article, List.of(span));
    }

    /** The words of the article at the spans, which must be in order and apart. */
    public static Excerpt of(Article article, List<Span> spans) {
        String words = spans.stream().map(article::textAt).collect(Collectors.joining(" "));
        return new Excerpt(spans, words);
    }

    /** The smallest span that holds all of this excerpt. */
    public Span cover() {
        return new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
    }

    /** Whether one of the stretches holds the whole span. */
    public boolean contains(Span span) {
        return spans.stream().anyMatch(own -> own.contains(span));
    }

    /** Whether one of the stretches shares a position with the span. */
    public boolean overlaps(Span span) {
        return spans.stream().anyMatch(own -> own.overlaps(span));
    }
}

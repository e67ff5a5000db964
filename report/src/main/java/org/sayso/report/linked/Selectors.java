package org.sayso.report.linked;

import java.util.List;
import org.sayso.domain.text.Span;
import org.sayso.report.CodePointOffsets;

/**
 * Where words stand, as the Web Annotation Data Model tells it (W3C Recommendation, 2017, sections 4.2.4 and 4.2.5): by
 * quoting them with what surrounds them, and by position, counted in code points of the article's text.
 */
final class Selectors {
    private static final int AROUND = 32;

    private final String text;
    private final CodePointOffsets offsets;
    private final String article;

    Selectors(String text, String article) {
        this.text = text;
        this.offsets = new CodePointOffsets(text);
        this.article = article;
    }

    /** A target for each stretch of words. */
    List<Node> targets(List<Span> spans) {
        return spans.stream().map(this::target).toList();
    }

    private Node target(Span span) {
        Node quote = new Node()
                .with("type", "TextQuoteSelector")
                .with("exact", text.substring(span.start(), span.end()))
                .with("prefix", text.substring(moved(span.start(), -AROUND), span.start()))
                .with("suffix", text.substring(span.end(), moved(span.end(), AROUND)));
        Node position = new Node()
                .with("type", "TextPositionSelector")
                .with("start", offsets.of(span.start()))
                .with("end", offsets.of(span.end()));
        return new Node()
                .with("type", "SpecificResource")
                .with("source", article)
                .with("selector", List.of(quote, position));
    }

    /** A position some characters on, within the text and between characters. */
    private int moved(int position, int by) {
        int moved = Math.max(0, Math.min(text.length(), position + by));
        boolean inside = moved > 0
                && moved < text.length()
                && Character.isSurrogatePair(text.charAt(moved - 1), text.charAt(moved));
        return inside ? (by < 0 ? moved + 1 : moved - 1) : moved;
    }
}

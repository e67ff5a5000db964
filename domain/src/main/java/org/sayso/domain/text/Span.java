package org.sayso.domain.text;

/**
 * A stretch of an article's text.
 *
 * @param start the first position, counted in UTF-16 code units of {@link Article#text()} from 0
 * @param end the position after the last, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    /** Checks that the span holds at least one code unit. */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The number of UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** Whether all of the other span lies in this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the position lies in this span. */
    public boolean contains(int position) {
        return start <= position && position < end;
    }

    /** Whether the two spans share at least one position. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}

package org.sayso.reading;

import java.util.ArrayList;
import java.util.List;
import org.sayso.domain.text.Span;

/**
 * Splits text into paragraphs.
 *
 * <p>Where a text has a blank line between two lines with words, blank lines separate paragraphs and a single line break
 * is white space, as in hard-wrapped copy. Where it has none, every line is a paragraph. Line ends are {@code \n},
 * {@code \r\n}, {@code \r} and the other line separators of Unicode; a line of white space alone is blank.
 */
final class Paragraphs {
    private Paragraphs() {}

    /** The paragraphs in order, each without surrounding white space. */
    static List<Span> of(String text) {
        List<Span> lines = new ArrayList<>();
        List<Span> joined = new ArrayList<>();
        boolean blankBefore = true;
        for (int start = 0; start < text.length(); ) {
            int end = endOfLine(text, start);
            Span line = trim(text, start, end);
            if (line.length() > 1 || !Characters.isSpace(text.codePointAt(line.start()))) {
                lines.add(line);
                append(joined, line, blankBefore);
                blankBefore = false;
            } else {
                blankBefore = true;
            }
            start = afterLineBreak(text, end);
        }
        return joined.size() > 1 ? joined : lines;
    }

    private static void append(List<Span> paragraphs, Span line, boolean apart) {
        int last = paragraphs.size() - 1;
        if (apart || last < 0) {
            paragraphs.add(line);
        } else {
            paragraphs.set(last, paragraphs.get(last).cover(line));
        }
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && !Characters.isLineBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int afterLineBreak(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    /** The line without white space around it; of a blank line, one position of white space. */
    private static Span trim(String text, int start, int end) {
        int first = start;
        int last = end;
        while (last > first + 1 && Characters.isSpace(text.charAt(last - 1))) {
            last--;
        }
        while (first < last - 1 && Characters.isSpace(text.charAt(first))) {
            first++;
        }
        return new Span(first, Math.max(last, first + 1));
    }
}

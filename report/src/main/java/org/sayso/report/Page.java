package org.sayso.report;

import java.util.Locale;

/**
 * Text for a terminal in the making: lines wrapped between words to a width, optionally in colour.
 *
 * <p>What an article says may hold anything, also the escape sequences by which text takes over a terminal. Every word
 * passes through {@link #printable}, which leaves neither control characters nor those that reorder what is shown
 * (Unicode TR36, section 2.10); only this class adds escape sequences, after that.
 */
final class Page {
    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final boolean color;

    Page(int width, boolean color) {
        this.width = width;
        this.color = color;
    }

    /** An empty line, except at the top and after another. */
    void space() {
        if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
    }

    /** A paragraph, all its lines indented alike. */
    void paragraph(int indent, String words) {
        paragraph(indent, indent, Ink.PLAIN, "", words);
    }

    /**
     * A paragraph that starts with words in colour.
     *
     * @param indent the spaces before the first line
     * @param hanging the spaces before the other lines
     * @param ink the colour of the head
     * @param head the words at the start, never wrapped
     * @param words what follows
     */
    void paragraph(int indent, int hanging, Ink ink, String head, String words) {
        String start = printable(head);
        text.append(" ".repeat(indent)).append(color ? ink.on(start) : start);
        if (!words.isBlank()) {
            flow(indent + length(start), start.isEmpty(), hanging, printable(words));
        }
        text.append('\n');
    }

    /**
     * Two columns: a name and, from the same place on each line, words about it.
     *
     * @param indent the spaces before the name
     * @param column the width of the first column
     */
    void row(int indent, int column, String name, String words) {
        String start = printable(name);
        String padding = " ".repeat(Math.max(0, column - length(start) - 1));
        text.append(" ".repeat(indent)).append(start).append(padding);
        flow(indent + length(start) + padding.length(), false, indent + column, printable(words));
        text.append('\n');
    }

    private void flow(int from, boolean first, int hanging, String words) {
        int column = from;
        String gap = first ? "" : " ";
        for (String word : words.split(" ", -1)) {
            if (!gap.isEmpty() && column + 1 + length(word) > width) {
                text.append('\n').append(" ".repeat(hanging)).append(word);
                column = hanging + length(word);
            } else {
                text.append(gap).append(word);
                column += gap.length() + length(word);
            }
            gap = " ";
        }
    }

    /** Words that must stay in one piece, such as an address. */
    void unbroken(int indent, String words) {
        String shown = printable(words);
        text.append(" ".repeat(indent))
                .append(color ? Ink.FAINT.on(shown) : shown)
                .append('\n');
    }

    /** The words with single spaces between them and nothing in them that steers a terminal. */
    static String printable(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.strip().codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else {
                clean.appendCodePoint(steers(character) ? '\uFFFD' : character);
            }
        });
        return clean.toString();
    }

    private static boolean steers(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    /** Words between double quotation marks; those at their own edges become single, and spaces there go. */
    static String quoted(String words) {
        return "“" + words.strip().replace('“', '‘').replace('”', '’').replace('"', '\'') + "”";
    }

    /** The words as a heading shows them. */
    static String capitals(String words) {
        return words.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package org.sayso.report.page;

/**
 * HTML in the making. Names of elements and attributes are ours; all else is text and is escaped.
 *
 * <p>Of text, only what could steer a page or its reader's eye is replaced, by U+FFFD: control characters, halves of
 * surrogate pairs, and the characters that reorder what is shown (Unicode TR36, section 2.10).
 */
final class Markup {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder html = new StringBuilder();

    /**
     * Opens an element.
     *
     * @param name the element's name
     * @param attributes names and values by turns
     */
    Markup open(String name, String... attributes) {
        html.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            html.append('"');
        }
        html.append('>');
        return this;
    }

    /** An element of SVG with nothing in it; HTML knows no such short form for its own elements. */
    Markup shape(String name, String... attributes) {
        open(name, attributes);
        html.insert(html.length() - 1, '/');
        return this;
    }

    /** Closes an element. */
    Markup close(String name) {
        html.append("</").append(name).append('>');
        return this;
    }

    /** An element with nothing but words in it. */
    Markup element(String name, String words, String... attributes) {
        return open(name, attributes).text(words).close(name);
    }

    /** Words. */
    Markup text(String words) {
        escape(words, false);
        return this;
    }

    /** A line feed between elements, for those who read the source. */
    Markup line() {
        html.append('\n');
        return this;
    }

    /** A place for others to put something in, as a comment; its name is ours. */
    Markup place(String name) {
        html.append("<!--").append(name).append("-->");
        return this;
    }

    /** What another has built. */
    Markup add(Markup other) {
        html.append(other.html);
        return this;
    }

    /** A stylesheet of ours, which holds no end tag. */
    Markup style(String rules) {
        if (rules.indexOf('<') >= 0) {
            throw new IllegalArgumentException("a stylesheet with markup in it");
        }
        html.append("<style>").append(rules).append("</style>");
        return this;
    }

    /** The declaration at the top of a document. */
    Markup doctype() {
        html.append("<!DOCTYPE html>\n");
        return this;
    }

    private void escape(String words, boolean attribute) {
        for (int i = 0; i < words.length(); ) {
            int character = words.codePointAt(i);
            i += Character.charCount(character);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append(attribute ? "&quot;" : "\"");
                case '\'' -> html.append(attribute ? "&#39;" : "'");
                default -> html.appendCodePoint(steers(character) ? REPLACEMENT : character);
            }
        }
    }

    private static boolean steers(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        return control
                || Character.getType(character) == Character.SURROGATE
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    @Override
    public String toString() {
        return html.toString();
    }
}

package org.sayso.reading;

/** What a code point is to the tokenizer. */
final class Characters {
    private Characters() {}

    /** White space of any kind, no-break spaces and line breaks included. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    /** A character that ends a line. */
    static boolean isLineBreak(int character) {
        return (character >= '\n' && character <= '\r')
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    /** A letter or a digit, or a mark that combines with one. */
    static boolean isWordPart(int character) {
        return Character.isLetterOrDigit(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** An apostrophe, straight or curly. */
    static boolean isApostrophe(int character) {
        return character == '\'' || character == '\u2019';
    }

    /** A hyphen, but no dash. */
    static boolean isHyphen(int character) {
        return character == '-' || character == '\u2010' || character == '\u2011';
    }

    /** The code point at a position, or −1 outside of the text. */
    static int at(String text, int position, int end) {
        return position >= 0 && position < end ? text.codePointAt(position) : -1;
    }
}

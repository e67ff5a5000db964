package org.sayso.domain.text;

/**
 * The smallest part of a sentence: a word, a number or a mark.
 *
 * @param span where it stands
 * @param text the characters at the span
 * @param kind what it is made of
 */
public record Token(Span span, String text, TokenKind kind) {
    /** The first position, in UTF-16 code units. */
    public int start() {
        return span.start();
    }

    /** The position after the last, in UTF-16 code units. */
    public int end() {
        return span.end();
    }

    /** Whether this is a word. */
    public boolean isWord() {
        return kind == TokenKind.WORD;
    }

    /** Whether this is a number written with digits. */
    public boolean isNumber() {
        return kind == TokenKind.NUMBER;
    }

    /** Whether this is punctuation or a symbol. */
    public boolean isMark() {
        return kind == TokenKind.MARK;
    }

    /** Whether the token starts with a capital letter. */
    public boolean isCapitalized() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}

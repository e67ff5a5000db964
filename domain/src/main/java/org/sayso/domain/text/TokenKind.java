package org.sayso.domain.text;

/** What a token is made of. */
public enum TokenKind {
    /** Letters, with inner apostrophes, hyphens or periods: {@code don't}, {@code U.S.}, {@code mid-January}, {@code C-17}. */
    WORD,
    /** Digits, with inner separators: {@code 538}, {@code 1,100}, {@code 3.5}, {@code 10:30}. */
    NUMBER,
    /** One other character: punctuation, a symbol or an emoji. */
    MARK
}

package org.sayso.statements.model;

import java.util.BitSet;

/**
 * Which characters of a text stand inside double quotation marks, the marks included.
 *
 * <p>A paragraph is one line. A mark left open runs to the end of its paragraph. Doubled back-ticks open; doubled apostrophes
 * open and close, as straight marks do: some papers write nothing else.
 */
final class QuotationMask {
    private static final String OPENING = "\u201c\u00ab\u201e";
    private static final String CLOSING = "\u201d\u00bb";

    private QuotationMask() {}

    /** The mask of a text, by UTF-16 code unit. */
    static BitSet of(String text) {
        BitSet mask = new BitSet(text.length());
        int opened = -1;
        int i = 0;
        while (i < text.length()) {
            char character = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == character;
            boolean straight = character == '"' || character == '\'' && doubled;
            if (character == '\n') {
                opened = close(mask, opened, i);
            } else if (opened < 0 && (OPENING.indexOf(character) >= 0 || straight || character == '`' && doubled)) {
                opened = i;
            } else if (opened >= 0 && (CLOSING.indexOf(character) >= 0 || straight)) {
                opened = close(mask, opened, i + (character == '\'' ? 2 : 1));
            }
            i += doubled && (character == '`' || character == '\'') ? 2 : 1;
        }
        close(mask, opened, text.length());
        return mask;
    }

    private static int close(BitSet mask, int opened, int end) {
        if (opened >= 0) {
            mask.set(opened, end);
        }
        return -1;
    }
}

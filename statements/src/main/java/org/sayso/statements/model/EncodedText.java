package org.sayso.statements.model;

/**
 * A text as the network sees it: its tokens in order, each array with one entry a token.
 *
 * @param starts where the tokens begin, in UTF-16 code units
 * @param ends the positions after their last code units
 * @param paragraphs the number of the line that holds something, counted from 0
 * @param features what the network is told beside the pieces: letter case, quotation marks, start of a paragraph; 1 to 16
 * @param quoted whether the token stands inside double quotation marks
 * @param words whether the token is made of letters and digits
 * @param pieces the numbers of its word pieces, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by this package alone
record EncodedText(
        int[] starts, int[] ends, int[] paragraphs, int[] features, boolean[] quoted, boolean[] words, int[][] pieces) {
    /** The number of tokens. */
    int size() {
        return starts.length;
    }

    /** Whether a token is the first of its paragraph. */
    boolean opensParagraph(int token) {
        return token == 0 || paragraphs[token] != paragraphs[token - 1];
    }
}

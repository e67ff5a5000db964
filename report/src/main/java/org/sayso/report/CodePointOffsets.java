package org.sayso.report;

import java.util.Arrays;

/**
 * Turns offsets of one text from UTF-16 code units into Unicode code points.
 *
 * <p>Keeps the position of every surrogate pair, so a text without any (nearly every one) costs one pass and no memory,
 * and each offset then costs a binary search over the pairs.
 */
public final class CodePointOffsets {
    /** Where the low halves of surrogate pairs stand, in UTF-16 code units, ascending. */
    private final int[] lowHalves;

    /** Offsets of this text. */
    public CodePointOffsets(String text) {
        int pairs = text.length() - text.codePointCount(0, text.length());
        lowHalves = new int[pairs];
        int found = 0;
        for (int i = 1; found < pairs; i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                lowHalves[found++] = i;
            }
        }
    }

    /** The number of code points before a position; a position inside a pair counts the pair. */
    public int of(int position) {
        int index = Arrays.binarySearch(lowHalves, position);
        int pairsBefore = index >= 0 ? index : -index - 1;
        return position - pairsBefore;
    }
}

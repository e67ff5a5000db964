package org.sayso.ledger.trace;

import java.util.Arrays;

/**
 * Two wordings laid side by side so that as many words as can be stand beside the same word, in few stretches.
 *
 * <p>Global alignment with affine gaps (O. Gotoh, An improved algorithm for matching biological sequences, J. Mol. Biol. 162,
 * 1982), where a gap at either end costs nothing, so that a quotation finds its place in a long post. A lone common word
 * inside of a gap gains less than the second gap costs, so the stretches that agree are real ones.
 *
 * <p>Time and memory are the product of the lengths, after a common start and end are set aside. Where that exceeds sixteen
 * million, which takes two texts of four thousand words that differ at both ends, the middle counts as changed throughout.
 */
final class Alignment {
    private static final int SAME = 8;
    private static final int CHANGED = -3;
    private static final int OPEN = -6;
    private static final int EXTEND = -1;
    private static final int LOWEST = Integer.MIN_VALUE / 2;
    private static final long LARGEST = 16_000_000;

    private static final int BESIDE = 0;
    private static final int LEFT_OUT = 1;
    private static final int ADDED = 2;
    private static final int NONE = -1;

    private final Words earlier;
    private final Words later;
    private final int[] partners;

    /** Lays two wordings side by side. */
    Alignment(Words earlier, Words later) {
        this.earlier = earlier;
        this.later = later;
        partners = new int[earlier.count()];
        Arrays.fill(partners, NONE);
        align();
    }

    /** The later word beside an earlier one, the same or another; -1 where there is none. */
    int partner(int index) {
        return partners[index];
    }

    /** Whether the word beside an earlier one is the same. */
    boolean isSame(int index) {
        return partners[index] != NONE && sameWord(index, partners[index]);
    }

    /** How many words stand beside the same word. */
    int same() {
        int same = 0;
        for (int i = 0; i < partners.length; i++) {
            same += isSame(i) ? 1 : 0;
        }
        return same;
    }

    private boolean sameWord(int first, int second) {
        return earlier.form(first).equals(later.form(second));
    }

    private void align() {
        int shorter = Math.min(earlier.count(), later.count());
        int start = 0;
        while (start < shorter && sameWord(start, start)) {
            partners[start] = start;
            start++;
        }
        int end = 0;
        while (end < shorter - start && sameWord(earlier.count() - 1 - end, later.count() - 1 - end)) {
            partners[earlier.count() - 1 - end] = later.count() - 1 - end;
            end++;
        }
        int rows = earlier.count() - start - end;
        int columns = later.count() - start - end;
        if (rows > 0 && columns > 0 && (long) rows * columns <= LARGEST) {
            trace(fill(start, rows, columns), start, columns);
        }
    }

    /**
     * For each cell and each of the three states, the state before it, two bits a state. Ends are free only where they are
     * ends of the whole.
     */
    private byte[][] fill(int start, int rows, int columns) {
        byte[][] before = new byte[rows + 1][columns + 1];
        int[][] scores = new int[3][columns + 1];
        firstRow(scores, before[0], freeAtStart(start), columns);
        for (int i = 1; i <= rows; i++) {
            int[][] above = {scores[BESIDE].clone(), scores[LEFT_OUT].clone(), scores[ADDED].clone()};
            firstColumn(scores, before[i], freeAtStart(start), i);
            boolean lastRow = start + i == earlier.count();
            for (int j = 1; j <= columns; j++) {
                boolean lastColumn = start + j == later.count();
                int match = sameWord(start + i - 1, start + j - 1) ? SAME : CHANGED;
                int beside = best(above[BESIDE][j - 1], above[LEFT_OUT][j - 1], above[ADDED][j - 1]);
                scores[BESIDE][j] = above[beside][j - 1] + match;
                int open = lastColumn ? 0 : OPEN;
                int extend = lastColumn ? 0 : EXTEND;
                int left = best(above[BESIDE][j] + open, above[LEFT_OUT][j], above[ADDED][j] + open);
                scores[LEFT_OUT][j] = above[left][j] + (left == LEFT_OUT ? 0 : open) + extend;
                open = lastRow ? 0 : OPEN;
                extend = lastRow ? 0 : EXTEND;
                int added = best(scores[BESIDE][j - 1] + open, scores[LEFT_OUT][j - 1] + open, scores[ADDED][j - 1]);
                scores[ADDED][j] = scores[added][j - 1] + (added == ADDED ? 0 : open) + extend;
                before[i][j] = (byte) (beside | left << 2 | added << 4);
            }
        }
        before[rows][columns] |=
                (byte) (best(scores[BESIDE][columns], scores[LEFT_OUT][columns], scores[ADDED][columns]) << 6);
        return before;
    }

    private static boolean freeAtStart(int start) {
        return start == 0;
    }

    private static void firstRow(int[][] scores, byte[] before, boolean free, int columns) {
        for (int j = 0; j <= columns; j++) {
            scores[BESIDE][j] = j == 0 ? 0 : LOWEST;
            scores[LEFT_OUT][j] = LOWEST;
            scores[ADDED][j] = j == 0 ? LOWEST : free ? 0 : OPEN + j * EXTEND;
            before[j] = (byte) (j == 1 ? BESIDE << 4 : ADDED << 4);
        }
    }

    private static void firstColumn(int[][] scores, byte[] before, boolean free, int row) {
        scores[BESIDE][0] = LOWEST;
        scores[ADDED][0] = LOWEST;
        scores[LEFT_OUT][0] = free ? 0 : OPEN + row * EXTEND;
        before[0] = (byte) (row == 1 ? BESIDE << 2 : LEFT_OUT << 2);
    }

    private static int best(int beside, int leftOut, int added) {
        if (beside >= leftOut && beside >= added) {
            return BESIDE;
        }
        return leftOut >= added ? LEFT_OUT : ADDED;
    }

    private void trace(byte[][] before, int start, int columns) {
        int i = before.length - 1;
        int j = columns;
        int state = before[i][j] >>> 6 & 3;
        while (i > 0 || j > 0) {
            int previous = before[i][j] >>> 2 * state & 3;
            if (state == BESIDE) {
                partners[start + --i] = start + --j;
            } else if (state == LEFT_OUT) {
                i--;
            } else {
                j--;
            }
            state = previous;
        }
    }
}

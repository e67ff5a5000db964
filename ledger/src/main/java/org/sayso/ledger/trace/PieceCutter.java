package org.sayso.ledger.trace;

import java.util.ArrayList;
import java.util.List;

/** Cuts two aligned wordings into stretches that agree or differ. */
final class PieceCutter {
    private final Words earlier;
    private final Words later;
    private final Alignment alignment;

    PieceCutter(Words earlier, Words later, Alignment alignment) {
        this.earlier = earlier;
        this.later = later;
        this.alignment = alignment;
    }

    /** The stretches; marks before the first word belong to the first of them, other marks to the word before. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int first = 0;
        int second = 0;
        while (first < earlier.count() || second < later.count()) {
            boolean same = agree(first, second);
            int firstEnd = first;
            int secondEnd = second;
            if (same) {
                while (agree(firstEnd, secondEnd)) {
                    firstEnd++;
                    secondEnd++;
                }
            } else {
                while (firstEnd < earlier.count() && !alignment.isSame(firstEnd)) {
                    firstEnd++;
                }
                secondEnd = firstEnd < earlier.count() ? alignment.partner(firstEnd) : later.count();
            }
            pieces.add(new Piece(same, text(earlier, first, firstEnd), text(later, second, secondEnd)));
            first = firstEnd;
            second = secondEnd;
        }
        return pieces;
    }

    private boolean agree(int first, int second) {
        return first < earlier.count() && alignment.isSame(first) && alignment.partner(first) == second;
    }

    private static String text(Words words, int from, int to) {
        if (from == to) {
            return "";
        }
        return words.text().substring(from == 0 ? 0 : words.startOf(from), words.startOf(to));
    }
}

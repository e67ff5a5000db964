package org.sayso.ledger.trace;

import java.util.List;

/**
 * The words and numbers of an earlier wording beside those of a later one.
 *
 * @param wording what became of the words
 * @param sameWords how many words of the one stand beside the same word of the other
 * @param pieces the two texts cut into stretches that agree or differ, in order; the earlier sides joined are the earlier
 *     text, the later sides the later one
 * @param numbers the numbers claimed, in order of the earlier text, then those that only the later one has
 */
public record Comparison(WordingChange wording, int sameWords, List<Piece> pieces, List<NumberChange> numbers) {
    /** Copies the lists. */
    public Comparison {
        pieces = List.copyOf(pieces);
        numbers = List.copyOf(numbers);
    }
}

package org.sayso.ledger.trace;

import java.util.List;

/**
 * What somebody said, in the words of one article or post.
 *
 * @param words the words
 * @param numbers the numbers claimed in them, in order
 */
public record Wording(Words words, List<ClaimedNumber> numbers) {
    /** Copies the list. */
    public Wording {
        numbers = List.copyOf(numbers);
    }

    /** A wording of which no numbers are known. */
    public static Wording of(String text) {
        return new Wording(Words.of(text), List.of());
    }

    /** What became of this wording, the earlier one, in a later one. */
    public Comparison compare(Wording later) {
        Alignment alignment = new Alignment(words, later.words);
        return new Comparison(
                change(alignment.same(), later),
                alignment.same(),
                new PieceCutter(words, later.words, alignment).pieces(),
                new NumberMatcher(this, later, alignment).changes());
    }

    private WordingChange change(int same, Wording later) {
        boolean allKept = same == words.count();
        boolean allOld = same == later.words.count();
        if (allKept && allOld) {
            return WordingChange.EXACT;
        }
        return allOld ? WordingChange.CUT : allKept ? WordingChange.FULLER : WordingChange.ALTERED;
    }

    /** How many words stand beside the same word when two wordings are laid side by side. */
    public static int sameWords(Words first, Words second) {
        return new Alignment(first, second).same();
    }
}

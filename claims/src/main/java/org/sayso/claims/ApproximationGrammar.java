package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the words beside a number that say how sure it is. The words stand in {@code approximations.tsv}. */
final class ApproximationGrammar {
    private final List<Row> before = new ArrayList<>();
    private final List<Row> after = new ArrayList<>();

    ApproximationGrammar() {
        for (List<String> row : ResourceTable.rows("approximations.tsv")) {
            Hedge hedge = Hedge.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            (row.get(2).equals("before") ? before : after)
                    .add(new Row(List.of(row.get(0).split(" ", -1)), hedge));
        }
    }

    private record Row(List<String> words, Hedge hedge) {}

    /**
     * A hedge and the tokens of the number together with it.
     *
     * @param from the index of the first token
     * @param to the index after the last token
     */
    record Hedged(int from, int to, Hedge hedge) {}

    /** The hedge of the number from one index to before another; {@link Hedge#NONE} where there is none. */
    Hedged around(Words words, int from, int to) {
        Hedged left = before(words, from, to);
        Hedged right = after(words, left.from(), to);
        return right.hedge() == Hedge.NONE ? left : new Hedged(left.from(), right.to(), right.hedge());
    }

    private Hedged before(Words words, int from, int to) {
        int start = words.is(from - 1, "a", "an", "the") && !words.is(from - 2, "at") ? from - 1 : from;
        Hedged best = longestEndingAt(words, from, to);
        return best.hedge() == Hedge.NONE && start < from ? longestEndingAt(words, start, to) : best;
    }

    private Hedged longestEndingAt(Words words, int end, int to) {
        Hedged best = new Hedged(end, to, Hedge.NONE);
        for (Row row : before) {
            int start = end - row.words.size();
            if (start < best.from() && start >= 0 && words.matches(start, row.words)) {
                best = new Hedged(start, to, row.hedge);
            }
        }
        return best;
    }

    private Hedged after(Words words, int from, int to) {
        for (Row row : after) {
            if (words.matches(to, row.words)) {
                return new Hedged(from, to + row.words.size(), row.hedge);
            }
        }
        return new Hedged(from, to, Hedge.NONE);
    }
}

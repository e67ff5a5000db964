package org.sayso.claims.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.claims.word.Phrases;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.text.ResourceTable;

/** Finds the words beside a number that say how sure it is. The words stand in {@code approximations.tsv}. */
final class ApproximationGrammar {
    private final Phrases<Hedge> before = new Phrases<>();
    private final Phrases<Hedge> after = new Phrases<>();

    ApproximationGrammar() {
        for (List<String> row : ResourceTable.rows(ApproximationGrammar.class, "approximations.tsv")) {
            Hedge hedge = Hedge.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            (row.get(2).equals("before") ? before : after).add(row.get(0), hedge);
        }
    }

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
        Optional<Phrases.Match<Hedge>> match = before.endingBefore(words, from);
        boolean article = words.is(from - 1, "a", "an", "the", "another", "only", "just") && !words.is(from - 2, "at");
        if (match.isEmpty() && article) {
            match = before.endingBefore(words, from - 1);
        }
        boolean known = words.is(from - 1, "the", "that", "this");
        return match.filter(found -> !isSum(words, found.from()) && !isAdjective(words, found, from))
                .filter(found -> !known || found.value() == Hedge.ABOUT || found.value() == Hedge.NEARLY)
                .map(found -> new Hedged(found.from(), to, found.value()))
                .orElseGet(() -> new Hedged(from, to, Hedge.NONE));
    }

    /** "The past two years", "the top three", "care about two things", "under a five-year contract": the word belongs to what stands before it. */
    private static boolean isAdjective(Words words, Phrases.Match<Hedge> hedge, int from) {
        int at = hedge.from();
        boolean last = words.is(at, "past", "top") && at == from - 1 && words.has(at - 1, WordClass.DETERMINER);
        boolean topic = words.is(at, "about")
                && words.is(
                        at - 1, "care", "cares", "cared", "talk", "talked", "talking", "know", "knew", "heard",
                        "asked");
        boolean contract = words.is(at, "under") && at < from - 1 && words.is(from - 1, "a", "an", "the");
        return last || topic || contract;
    }

    /** "The posts add up to 5,717", "added them up to 730", "dues have gone up to $8,400": the number itself, and no bound. */
    private static boolean isSum(Words words, int from) {
        if (words.is(from - 1, "gone", "went", "go", "goes", "going", "climbed", "moved", "shot", "inched", "crept")) {
            return words.matches(from, "up", "to");
        }
        boolean sum = words.is(from - 1, "add", "adds", "added", "adding")
                || words.is(from - 2, "add", "adds", "added", "adding") && words.has(from - 1, WordClass.PRONOUN);
        return sum && words.matches(from, "up", "to");
    }

    private Hedged after(Words words, int from, int to) {
        return after.startingAt(words, to)
                .filter(match -> !isOfNoun(words, match, to))
                .map(match -> new Hedged(from, match.to(), match.value()))
                .orElseGet(() -> new Hedged(from, to, Hedge.NONE));
    }

    /** "A $15 minimum wage": the word belongs to the noun after it. */
    private static boolean isOfNoun(Words words, Phrases.Match<Hedge> hedge, int to) {
        return words.is(to, "minimum", "maximum")
                && words.isWord(hedge.to())
                && !words.isFunctionWord(hedge.to())
                && !words.isAdverb(hedge.to());
    }
}

package org.sayso.claims;

import java.util.BitSet;
import java.util.Optional;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/**
 * The noun before a number that the number measures: "a population of 54,000", "incomes above $125,000", "population 54,000",
 * "they put the cost at $3 million".
 */
final class NounBefore {
    private static final int REACH = 10;

    private NounBefore() {}

    /** The index of the noun that is tied to the number by "of", "worth", "above", or by standing beside it. */
    static Optional<Integer> linked(Words words, Mention mention, BitSet taken) {
        int link = linkOf(words, mention);
        if (link >= 0) {
            return noun(words, ofNoun(words, link - 1), taken);
        }
        int from = mention.from();
        boolean bare = words.isWord(from - 1) && !NounPhrases.isName(words, from - 1) && !words.isCapitalized(from - 1);
        boolean opened = words.isMarkOrEnd(from - 2)
                || words.isCapitalized(from - 2)
                || words.is(from - 2, "'s", "and")
                || words.isMarkOrEnd(from - 3) && NounPhrases.isPart(words, from - 2);
        return bare && opened && !words.isPlural(from - 1) && !words.is(from - 1, "number", "record", "total", "just")
                ? noun(words, from - 1, taken)
                        .filter(index -> !words.lower(index).endsWith("ing"))
                : Optional.empty();
    }

    private static int linkOf(Words words, Mention mention) {
        int from = mention.from();
        if (words.is(from - 1, "of", "worth", "totaling", "totalling")) {
            return from - 1;
        }
        boolean check = words.is(from - 1, "for")
                && words.is(from - 3, "a", "an")
                && mention.unit().filter(unit -> unit.length() == 3).isPresent();
        if (check) {
            return from - 1;
        }
        if (words.is(from - 1, "up", "down", "off") && !words.isMarkOrEnd(from - 2)) {
            return from - 1;
        }
        int bound = words.is(from, "above", "over", "below", "under", "between", "exceeding") ? from : from - 1;
        return words.is(bound, "above", "over", "below", "under", "between", "exceeding") ? bound : -1;
    }

    /** In "a margin of error of 3 points" the margin, not the error. */
    private static int ofNoun(Words words, int index) {
        boolean nested = words.is(index - 1, "of") && words.is(index, "error");
        return nested ? index - 2 : index;
    }

    private static Optional<Integer> noun(Words words, int index, BitSet taken) {
        boolean noun = index >= 0
                && NounPhrases.isPart(words, index)
                && !words.isPast(index)
                && !taken.get(index)
                && !words.has(index, WordClass.VERB)
                && !words.is(
                        index, "'s", "total", "average", "one", "most", "some", "percent", "father", "mother",
                        "parents");
        return noun ? Optional.of(index) : Optional.empty();
    }

    /** A noun phrase, as indexes of its first token and its head. */
    record Phrase(int from, int head) {}

    /** "put the cost at $3 million", "cut its staff to 40", "lists the population as 54,000": the object of the verb. */
    static Optional<Phrase> object(Words words, Mention mention, BitSet times, BitSet taken) {
        int link = mention.from() - 1;
        if (!words.is(link, "at", "as", "to", "by", "from")) {
            return Optional.empty();
        }
        for (int verb = link - 1; verb > 0 && link - verb <= REACH; verb--) {
            if (words.isMarkOrEnd(verb)
                    || words.has(verb, WordClass.AUXILIARY)
                    || words.has(verb, WordClass.RELATIVE) && !times.get(verb)) {
                return Optional.empty();
            }
            if (words.isPast(verb) && !words.has(verb - 1, WordClass.DETERMINER)
                    || words.has(verb, WordClass.VERB)
                    || words.is(verb - 1, "to")
                    || words.has(verb - 1, WordClass.MODAL)) {
                int start = NounPhrases.skipArticles(words, verb + 1);
                int end = NounPhrases.end(words, start, taken);
                boolean transitive =
                        end > start && end <= link && !times.get(start) && !NounPhrases.isName(words, end - 1);
                return transitive
                        ? Optional.of(new Phrase(start, NounPhrases.head(words, start, end)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}

package org.sayso.claims.quantity;

import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/** Tells where the word "one" counts nothing. */
final class OneWords {
    private OneWords() {}

    /** "One of them", "no one", "this one", "one said"; but "one of four" and "one lawmaker voted no" count. */
    static boolean isIdle(Words words, int from) {
        int next = from + 1;
        if (words.is(next, "of")) {
            return isIdleMember(words, from);
        }
        boolean determined = words.has(from - 1, WordClass.DETERMINER) && !words.is(from - 1, "his", "her", "their");
        boolean name = words.isCapitalized(from) && !words.opensSentence(from);
        return determined
                || name
                || words.is(from - 1, "number", "day", "no.")
                || words.matches(from - 2, "according", "to")
                || words.has(next, WordClass.ONE_IDIOM)
                || !words.isWord(next)
                || words.isFunctionWord(next)
                || words.isAdverb(next)
                || words.isPast(next) && !words.isWord(next + 1)
                || words.is(from - 1, "if", "when", "whenever")
                || words.matches(next + 1, "after", "another");
    }

    /**
     * "It is one of five", "one of the largest": a way to say what something is. "One of the men had served" tells of a
     * single one, and "one of four died" counts.
     */
    private static boolean isIdleMember(Words words, int from) {
        int before = words.isAdverb(from - 1) ? from - 2 : from - 1;
        boolean predicate = words.has(before, WordClass.AUXILIARY)
                || words.is(before, "as", "become", "became", "becomes", "becoming", "remains", "remained", "'s");
        boolean counted =
                isCount(words, from + 2) || words.is(from + 2, "the", "these", "those") && isCount(words, from + 3);
        boolean subject = words.opensSentence(from)
                && words.is(from + 2, "the", "his", "her", "their", "its", "these", "those")
                && !words.has(from + 3, WordClass.EXTREME)
                && !words.isCapitalized(from + 3);
        return predicate || !counted && !subject;
    }

    private static boolean isCount(Words words, int index) {
        return words.isNumber(index)
                || words.is(index, "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    }

    /** "He may come back one day": some day, and no length of time. */
    static boolean isSomeDay(Words words, int from) {
        boolean length = words.has(from - 1, WordClass.PREPOSITION)
                || words.has(from - 1, WordClass.DETERMINER) && !words.is(from - 1, "that")
                || words.is(from - 1, "than", "just", "only", "least", "about", "nearly", "almost", "-");
        boolean day = words.is(from, "one") && words.is(from + 1, "day");
        boolean goesOn = words.is(from + 2, "a", "an", "per", "of", "after", "before", "later", "earlier", "ago", "in");
        return day && !length && !goesOn;
    }
}

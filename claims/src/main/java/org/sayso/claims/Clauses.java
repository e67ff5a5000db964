package org.sayso.claims;

import java.util.BitSet;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/** Finds the verbs of a clause by word classes and suffixes, and where the clause starts. */
final class Clauses {
    private static final int ACTION_LIMIT = 14;
    private static final int FAR = 40;

    private Clauses() {}

    /** The start of the clause that ends before an index: after a mark, a relative word or a conjunction. */
    static int start(Words words, int before) {
        int start = before;
        while (start > 0
                && !words.isMarkOrEnd(start - 1)
                && !words.has(start - 1, WordClass.RELATIVE)
                && !words.is(start - 1, "that", "and", "but", "because", "while", "although", "if", "when")) {
            start--;
        }
        return start;
    }

    /**
     * The verb that says what happened to the counted things: after the phrase, or else before the number; in "spoke of 40
     * people arrested" the participle.
     */
    static int action(Words words, int number, int after, int nounEnd, BitSet times) {
        int right = verbAfter(words, after, times);
        if (right < 0 && nounEnd < after) {
            right = verbAfter(words, nounEnd, times);
        }
        int left = verbBefore(words, number, times);
        boolean passive = right > 0 && words.has(right - 1, WordClass.AUXILIARY);
        boolean near = left >= 0 && number - left <= 3;
        boolean toldOf = words.is(number - 1, "of") && right >= 0 && right == nounEnd;
        if (left >= 0 && near && !toldOf && !passive && !words.has(left, WordClass.AUXILIARY)) {
            return left;
        }
        return right >= 0 ? right : left >= 0 && !words.has(left, WordClass.AUXILIARY) ? left : -1;
    }

    /** "were arrested", "have been deported", "arrested", "crossed": the verb that the phrase is the subject of; or -1. */
    static int verbAfter(Words words, int from, BitSet times) {
        int at = from;
        boolean auxiliary = false;
        while (at < words.size() && at - from < ACTION_LIMIT) {
            if (times.get(at) || words.isAdverb(at) || words.has(at, WordClass.RELATIVE)) {
                at++;
            } else if (words.has(at, WordClass.AUXILIARY) || words.has(at, WordClass.MODAL)) {
                auxiliary = true;
                at++;
            } else {
                break;
            }
        }
        boolean verb = words.isPast(at)
                || words.has(at, WordClass.VERB)
                || auxiliary && words.isWord(at) && words.lower(at).endsWith("ing");
        return verb ? at : -1;
    }

    /** The nearest verb before the number in its clause; -1 where there is none. */
    static int verbBefore(Words words, int from, BitSet times) {
        for (int at = from - 1; at >= 0 && from - at <= ACTION_LIMIT; at--) {
            if (words.isMarkOrEnd(at) && !words.isQuote(at) && !words.is(at, "’", "$")) {
                return -1;
            }
            if (times.get(at)) {
                continue;
            }
            if (words.has(at, WordClass.RELATIVE) || words.is(at, "because", "while", "although")) {
                return -1;
            }
            if (isFinite(words, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The nearest verb before an index in the sentence, across commas and relative clauses; -1 where there is none. */
    static int farVerbBefore(Words words, int from, BitSet times) {
        for (int at = from - 1; at > 0 && from - at <= FAR; at--) {
            if (words.is(at, ";", "?", "!") || words.is(at, ".") && !words.touchesNext(at)) {
                return -1;
            }
            boolean gerund = isGerund(words, at) && (at == from - 1 || !words.isFunctionWord(at - 1));
            if (!times.get(at) && (isFinite(words, at) || isModal(words, at) || isInfinitive(words, at) || gerund)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isFinite(Words words, int index) {
        return words.isPast(index)
                || words.has(index, WordClass.AUXILIARY)
                || words.has(index, WordClass.VERB)
                || isGerund(words, index) && words.has(index - 1, WordClass.AUXILIARY);
    }

    private static boolean isModal(Words words, int index) {
        return words.has(index, WordClass.MODAL)
                || words.has(index - 1, WordClass.MODAL) && NounPhrases.isPart(words, index);
    }

    private static boolean isGerund(Words words, int index) {
        String word = words.lower(index);
        return word.length() > 5 && word.endsWith("ing") && !words.isFunctionWord(index);
    }

    /** "is expected to rise": a word after "to" after a verb. */
    private static boolean isInfinitive(Words words, int index) {
        return words.is(index - 1, "to") && words.isPast(index - 2) && NounPhrases.isPart(words, index);
    }

    /** The first word of the group that the verb belongs to: "is" in "is widely expected to rise". */
    static int groupStart(Words words, int verb, BitSet times) {
        int at = verb;
        while (at > 0) {
            int before = at - 1;
            boolean light = words.has(before, WordClass.AUXILIARY)
                    || words.has(before, WordClass.MODAL)
                    || words.isAdverb(before)
                    || times.get(before);
            boolean infinitive = words.is(before, "to") && isVerbal(words, before - 1);
            boolean chained = isVerbal(words, before)
                    && (words.is(at, "to") || words.has(at, WordClass.AUXILIARY) || isGerund(words, at));
            if (!light && !infinitive && !chained) {
                return at;
            }
            at = before;
        }
        return at;
    }

    private static boolean isVerbal(Words words, int index) {
        return words.isPast(index)
                || words.has(index, WordClass.VERB)
                || words.has(index, WordClass.AUXILIARY)
                || isGerund(words, index) && words.has(index - 1, WordClass.AUXILIARY);
    }

    /** Whether the word ends the subject on its left: a verb, and no participle before its noun. */
    static boolean isVerbOfOtherClause(Words words, int index, BitSet taken) {
        boolean noun = NounPhrases.isNounLike(words, index + 1, taken);
        boolean opened = words.has(index - 1, WordClass.DETERMINER) || words.is(index - 1, "'s");
        return words.has(index, WordClass.AUXILIARY)
                || words.has(index, WordClass.MODAL)
                || words.isPast(index) && !(noun && opened)
                || words.has(index, WordClass.VERB)
                        && (!opened || words.has(index + 1, WordClass.DETERMINER))
                        && !words.isPlural(index + 1);
    }
}

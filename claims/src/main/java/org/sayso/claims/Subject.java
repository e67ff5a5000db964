package org.sayso.claims;

import java.util.BitSet;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/**
 * The subject of the verb before a number: "the deficit" in "the deficit, which ends in March, is projected to be $544
 * billion". Steps over words between commas and relative clauses, and from a verb without a subject ("..., reaching 30") to
 * the verb before it.
 *
 * @param kind whether it is a noun, a pronoun, or nothing
 * @param from the index of the first token of the noun phrase
 * @param to the index after the noun phrase
 * @param verb the index of its verb; -1 where there is none
 * @param far whether it stands in another clause than the number
 */
record Subject(Kind kind, int from, int to, int verb, boolean far) {
    private static final int VERBS = 4;
    private static final int LONGEST_ASIDE = 5;
    private static final int LONGEST_RELATIVE = 18;

    /** What a subject is. */
    enum Kind {
        /** A noun phrase. */
        NOUN,
        /** Points back: {@code it}. */
        PRONOUN,
        /** There is no verb or no subject. */
        NONE
    }

    private static final Subject NOTHING = new Subject(Kind.NONE, -1, -1, -1, false);

    /** The subject of the nearest verb before a number that has one. */
    static Subject before(Words words, int number, BitSet times, BitSet taken) {
        int at = number;
        boolean far = false;
        for (int step = 0; step < VERBS; step++) {
            int verb = Clauses.farVerbBefore(words, at, times);
            if (verb < 0) {
                return NOTHING;
            }
            far |= crosses(words, verb + 1, at);
            int group = Clauses.groupStart(words, verb, times);
            Subject found = endingAt(words, group, verb, far, taken);
            if (found.kind != Kind.NONE) {
                return found;
            }
            far |= step > 0;
            at = group;
        }
        return NOTHING;
    }

    /** The subject of a verb that is a number itself: "the fleet has more than doubled". */
    static Subject ofVerb(Words words, int from, BitSet times, BitSet taken) {
        return endingAt(words, Clauses.groupStart(words, from, times), from, false, taken);
    }

    private static boolean crosses(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isMarkOrEnd(i) && !words.isQuote(i) && !words.is(i, "$", "-", "’")
                    || words.has(i, WordClass.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    /** Verbs whose subject has, gets or tells the number and is not measured by it. */
    boolean isOwner(Words words) {
        return words.has(verb, WordClass.POSSESSION);
    }

    private static Subject endingAt(Words words, int group, int verb, boolean far, BitSet taken) {
        int end = beforeAside(words, group);
        if (words.is(end - 1, "it", "they", "he", "she", "we", "i", "you", "everyone", "nobody")) {
            return new Subject(Kind.PRONOUN, end - 1, end, verb, far);
        }
        if (words.has(end - 1, WordClass.RELATIVE)) {
            end = words.is(end - 2, ",") ? end - 2 : end - 1;
            if (NounPhrases.isName(words, end - 1)) {
                return new Subject(Kind.NOUN, end - 1, end, verb, far);
            }
        }
        int start = end;
        while (start > 0 && !isBoundary(words, start - 1, taken)) {
            start--;
            boolean verbal = Clauses.isVerbOfOtherClause(words, start, taken);
            if (verbal || words.has(start, WordClass.RELATIVE)) {
                Subject inside = firstPhrase(words, start + 1, end, verb, far, taken);
                if (inside.kind == Kind.NOUN) {
                    return inside;
                }
            }
        }
        return firstPhrase(words, start, end, verb, far, taken);
    }

    /** Marks end a subject, and words that join clauses; "and" only after a verb, as in "rose 3 percent and closed". */
    private static boolean isBoundary(Words words, int index, BitSet taken) {
        if (words.is(index, "because", "while", "although", "but", "if", "when", "since")) {
            return true;
        }
        if (words.is(index, "and", "or")) {
            return index == 0
                    || taken.get(index - 1)
                    || !NounPhrases.isPart(words, index - 1)
                    || !NounPhrases.isPart(words, index + 1);
        }
        return words.isMarkOrEnd(index) && !words.isQuote(index) && !words.is(index, "’", "-");
    }

    /** "the deficit, which ends in March, is", "turnout, by contrast, was": the index of the comma that opens the aside. */
    private static int beforeAside(Words words, int group) {
        if (!words.is(group - 1, ",", "—", "–", ")")) {
            return group;
        }
        String open = words.is(group - 1, ")") ? "(" : words.lower(group - 1);
        for (int i = group - 2; i > 0 && group - i <= LONGEST_RELATIVE; i--) {
            boolean relative = words.has(i + 1, WordClass.RELATIVE) || !open.equals(",");
            if (words.is(i, open) && (relative || group - i <= LONGEST_ASIDE + 1)) {
                return i;
            }
        }
        return group;
    }

    /** The first noun phrase that hangs on no preposition, or else the first; for "the number of boats" the boats. */
    private static Subject firstPhrase(Words words, int start, int end, int verb, boolean far, BitSet taken) {
        Subject first = NOTHING;
        boolean free = false;
        boolean bound = false;
        int at = start;
        while (at < end) {
            int phraseEnd = taken.get(at) ? at : Math.min(end, NounPhrases.end(words, at, taken));
            boolean verbal = phraseEnd == at + 1 && words.isPast(at);
            if (phraseEnd > at && (verbal || words.is(phraseEnd - 1, "'s"))) {
                at = phraseEnd;
                continue;
            }
            if (phraseEnd == at) {
                boolean pause = taken.get(at) || words.has(at, WordClass.DETERMINER) && !bound(words, at - 1);
                bound = words.has(at, WordClass.PREPOSITION) || bound && !pause && words.isFunctionWord(at);
                at++;
                continue;
            }
            boolean counted = free && isCounter(words, first.to - 1) && words.is(first.to, "of");
            if (first.kind == Kind.NONE || !free && !bound || counted) {
                first = new Subject(Kind.NOUN, at, phraseEnd, verb, far);
                free = !bound;
            }
            bound = false;
            at = phraseEnd;
        }
        return first;
    }

    private static boolean bound(Words words, int index) {
        return words.has(index, WordClass.PREPOSITION);
    }

    /** "The number of boats" counts boats. */
    static boolean isCounter(Words words, int index) {
        return words.has(index, WordClass.COUNTER);
    }
}

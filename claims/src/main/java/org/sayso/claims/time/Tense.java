package org.sayso.claims.time;

import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/** When the clause of a number speaks of, by the form of its verb. The names are those of {@code time-frames.tsv}. */
enum Tense {
    /** {@code won}, {@code were}. */
    PAST,
    /** {@code has won}. */
    PERFECT,
    /** {@code had won}. */
    PLUPERFECT,
    /** {@code is up}: what happened, told by its result. */
    RESULT,
    /** A subject such as "that", which is the sentence before, and a present verb. */
    POINTING,
    /** {@code is}, {@code vote}. */
    PRESENT,
    /** {@code will}, {@code would}. */
    MODAL,
    /** {@code to win}. */
    INFINITIVE,
    /** No verb was found. */
    NONE;

    /** The tense of the verb that the words belong to: the nearest before them, else after them, else of the sentence. */
    static Tense of(Words words, SentenceShape shape, int from, int to) {
        int at = from - 1;
        for (; at >= 0 && !shape.startsClause(at); at--) {
            Tense found = at(words, shape, at);
            if (found != NONE) {
                return found;
            }
        }
        for (int after = to; after < words.size() && !shape.startsClause(after); after++) {
            Tense found = at(words, shape, after);
            if (found != NONE && found != INFINITIVE) {
                return found;
            }
        }
        return before(words, shape, at, from);
    }

    /** The tense of the clause before, for a number in a phrase of its own: "won the state, with 51 percent". */
    private static Tense before(Words words, SentenceShape shape, int end, int from) {
        for (int at = end; at >= 0; at--) {
            boolean same = shape.quotation(at) == shape.quotation(from)
                    && (shape.relative(at) < 0 || shape.relative(at) == shape.relative(from));
            Tense found = same ? at(words, shape, at) : NONE;
            if (found != NONE && found != INFINITIVE) {
                return found;
            }
        }
        return NONE;
    }

    /** The tense of the verb at an index; none where it is no verb, or the second of a verb that stands before it. */
    static Tense at(Words words, SentenceShape shape, int index) {
        if (words.has(index, WordClass.MODAL) || words.is(index, "'ll")) {
            return MODAL;
        }
        int verb = auxiliary(words, index);
        if (verb >= 0) {
            return ofAuxiliary(words, shape, verb);
        }
        if (isAfterModal(words, index)) {
            return MODAL;
        }
        if (words.is(index - 1, "to") && isBare(words, index)) {
            return INFINITIVE;
        }
        boolean noun = words.has(index - 1, WordClass.DETERMINER) || words.has(index - 1, WordClass.PREPOSITION);
        if (words.isPast(index) && !noun) {
            return PAST;
        }
        boolean third = words.lower(index).endsWith("s")
                && words.isWord(index)
                && !words.isCapitalized(index)
                && !words.isFunctionWord(index)
                && (words.is(index - 1, "he", "she", "it")
                        || words.isCapitalized(index - 1) && !words.isFunctionWord(index - 1));
        return !noun && (words.has(index, WordClass.VERB) && !words.isFunctionWord(index) || third) ? PRESENT : NONE;
    }

    private static boolean isAfterModal(Words words, int index) {
        int before = index - 1;
        while (words.isAdverb(before)) {
            before--;
        }
        return words.has(before, WordClass.MODAL) && (words.isPast(index) || words.has(index, WordClass.VERB));
    }

    /** Whether the word may be a verb in its base form: no function word, name, plural or adverb. */
    private static boolean isBare(Words words, int index) {
        boolean other = words.isFunctionWord(index)
                || words.isCapitalized(index)
                || words.isPlural(index)
                || words.isAdverb(index);
        return words.has(index, WordClass.VERB) || words.isWord(index) && !other;
    }

    /** The index of the auxiliary of the verb group that the token ends or is; -1 where it is none. */
    private static int auxiliary(Words words, int index) {
        for (int at = index; at > index - 4 && at >= 0; at--) {
            if (words.has(at, WordClass.AUXILIARY) && !words.is(at, "being", "been", "be", "having")
                    || words.is(at, "'s", "'ve", "'re") && words.has(at - 1, WordClass.PRONOUN)
                    || words.is(at, "'s") && words.is(at - 1, "that")) {
                return at;
            }
            boolean group = words.isPast(at) || words.isAdverb(at) || words.is(at, "been", "being", "be");
            if (!group) {
                return -1;
            }
        }
        return -1;
    }

    private static Tense ofAuxiliary(Words words, SentenceShape shape, int index) {
        if (words.has(index - 1, WordClass.MODAL) || words.is(index - 1, "to")) {
            return words.is(index - 1, "to") ? INFINITIVE : MODAL;
        }
        int next = index + 1;
        while (words.isAdverb(next) && !words.is(next, "alone")) {
            next++;
        }
        boolean participle = words.isPast(next) || words.is(next, "been");
        return switch (words.lower(index)) {
            case "has", "have", "'ve" -> participle ? PERFECT : PRESENT;
            case "had" -> participle ? PLUPERFECT : PAST;
            case "was", "were", "did", "got" -> PAST;
            default -> result(words, shape, index, next);
        };
    }

    private static Tense result(Words words, SentenceShape shape, int index, int next) {
        if (TimeWords.is(words, index - 1, "pointing") && (index < 2 || shape.isBoundary(index - 2))) {
            return POINTING;
        }
        boolean going = words.is(next, "going", "expected", "projected", "likely", "scheduled", "set");
        return words.is(next, "up", "down", "off", "higher", "lower") ? RESULT : going ? MODAL : PRESENT;
    }
}

package org.sayso.claims.time;

import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/**
 * Tells figures that hold whatever the day, and so take no time from the sentences before: margins of error, numbers needed,
 * prices and rules, sizes. The words are those of {@code time-words.tsv}.
 */
final class StandingFigures {
    private static final int SURVEY_NAME = 7;
    private static final int CLAUSE = 9;
    private static final int BESIDE = 4;

    private StandingFigures() {}

    /** Whether the sentence brings in a survey: "a new poll by the town", "another survey". */
    static boolean opensSurvey(Words words, SentenceShape shape) {
        for (int i = 0; i < words.size(); i++) {
            if (!TimeWords.is(words, i, "publication") || words.is(i, "numbers", "data", "figures")) {
                continue;
            }
            for (int at = i - 1; at >= Math.max(0, i - SURVEY_NAME) && !shape.isBoundary(at); at--) {
                if (words.is(at, "a", "an", "another", "new", "recent")) {
                    return true;
                }
                if (words.has(at, WordClass.DETERMINER) || words.has(at, WordClass.PREPOSITION)) {
                    break;
                }
            }
        }
        return false;
    }

    /** Whether the number from one index to before another is such a figure. */
    static boolean isStanding(Words words, SentenceShape shape, int from, int to) {
        return isMargin(words, from, to)
                || isNeeded(words, shape, from)
                || TimeWords.any(words, to, to + 2, "standing")
                || words.is(from - 1, "of", "is", "at") && TimeWords.any(words, from - BESIDE, from, "standing");
    }

    /** "A margin of error of 3 points", "plus or minus 4 points". */
    static boolean isMargin(Words words, int from, int to) {
        for (int i = from - 1; i >= Math.max(1, from - CLAUSE); i--) {
            if (words.is(i, "error") && words.is(i - 1, "of", "sampling") || words.is(i, "minus", "±")) {
                return true;
            }
        }
        return words.matches(to, "margin", "of", "error");
    }

    private static boolean isNeeded(Words words, SentenceShape shape, int from) {
        for (int i = from - 1; i >= Math.max(0, from - CLAUSE) && !shape.isBoundary(i); i--) {
            if (TimeWords.is(words, i, "needed")) {
                return true;
            }
        }
        return false;
    }
}

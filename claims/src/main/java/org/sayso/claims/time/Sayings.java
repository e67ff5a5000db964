package org.sayso.claims.time;

import java.util.BitSet;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.time.Grain;

/** Tells times of saying and publishing ("officials said Monday"), which date no figure. */
final class Sayings {
    private static final int LONGEST_SAYING = 6;

    private Sayings() {}

    /** Whether the time stands right after the verb, or ends what is said of the saying. */
    private static boolean endsSaying(Words words, SentenceShape shape, TimePhrase time) {
        int before =
                words.is(time.from() - 1, "on", "in", "late", "early", "earlier") ? time.from() - 2 : time.from() - 1;
        return TimeWords.is(words, before, "reports") && !words.has(time.to(), WordClass.AUXILIARY)
                || words.is(before, "out") && TimeWords.is(words, before - 1, "publication")
                || shape.isBoundary(time.to())
                || words.isMarkOrEnd(time.to())
                || words.is(time.to(), "that");
    }

    /** Whether nothing but a place or hearers stands between a verb of saying and the time. */
    static boolean isSaying(Words words, SentenceShape shape, BitSet numbers, TimePhrase time) {
        boolean brief = time.timing()
                .map(timing -> timing.period().grain())
                .filter(grain -> grain == Grain.DAY || grain == Grain.WEEK || grain == Grain.MONTH)
                .isPresent();
        if (!brief || !endsSaying(words, shape, time)) {
            return false;
        }
        for (int i = time.from() - 1; i >= Math.max(0, time.from() - LONGEST_SAYING); i--) {
            if (TimeWords.is(words, i, "reports")) {
                return true;
            }
            boolean other = shape.isBoundary(i) || numbers.get(i) || words.isPast(i) || words.is(i, "that");
            if (other || words.has(i, WordClass.AUXILIARY)) {
                return false;
            }
            if (words.is(i, "out") && TimeWords.is(words, i - 1, "publication")) {
                return true;
            }
        }
        return false;
    }
}

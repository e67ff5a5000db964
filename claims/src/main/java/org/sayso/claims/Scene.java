package org.sayso.claims;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.time.TimeFrame;
import org.sayso.claims.time.TimePhrase;
import org.sayso.claims.time.TimeScope;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/**
 * A sentence with its quantities and times found, as the claim rules see it.
 *
 * @param words the sentence
 * @param mentions its quantities, in order
 * @param times its times, in order
 * @param inTime for each token, whether it belongs to a time
 * @param taken for each token, whether it belongs to a time or to a quantity
 * @param dateline the day of the report
 * @param scope how far its times reach
 * @param frame what the sentences before it say of time
 */
record Scene(
        Words words,
        List<Mention> mentions,
        List<TimePhrase> times,
        BitSet inTime,
        BitSet taken,
        Optional<LocalDate> dateline,
        TimeScope scope,
        TimeFrame frame) {
    /** The same sentence where a later one opens a time. */
    Scene before(Optional<TimeFrame.Held> later) {
        return new Scene(words, mentions, times, inTime, taken, dateline, scope, frame.before(later));
    }

    /** The quantity that starts at a token, hedges included. */
    Optional<Mention> mentionAt(int index) {
        return mentions.stream()
                .filter(mention -> mention.from() <= index && index < mention.to())
                .findFirst();
    }

    /** Whether a quantity stands between two indexes. */
    boolean hasMention(int from, int to) {
        return mentions.stream().anyMatch(mention -> mention.from() >= from && mention.to() <= to);
    }

    /** The end of the clause that a token is in: at a mark, or before "and" with a verb after it. */
    int clauseEnd(int from) {
        int at = from;
        while (at < words.size()) {
            boolean quote = words.is(at, "\"", "“", "”", "'", "‘", "’");
            if (words.isMarkOrEnd(at) && !quote && !words.touchesNext(at)) {
                return at;
            }
            if (words.is(at, "and", "but", "or")
                    && (words.isPast(at + 1)
                            || words.has(at + 1, WordClass.AUXILIARY)
                            || words.has(at + 1, WordClass.PRONOUN)
                            || words.is(at + 2, "were", "was", "have", "has"))) {
                return at;
            }
            if (words.is(at, "who", "which", "because", "while", "although", "but", "saying")) {
                return at;
            }
            at++;
        }
        return at;
    }
}

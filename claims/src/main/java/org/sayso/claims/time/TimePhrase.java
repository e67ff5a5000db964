package org.sayso.claims.time;

import java.util.Optional;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.claim.Timing.Basis;
import org.sayso.domain.time.Period;

/**
 * Words that name a time.
 *
 * @param from the index of the first token
 * @param to the index after the last token
 * @param timing the days they mean; empty where that needs a dateline the article lacks, or is only a duration
 * @param kind how the words name it
 */
public record TimePhrase(int from, int to, Optional<Timing> timing, Kind kind) {
    /** How words name a time. */
    public enum Kind {
        /** By a name or number of the calendar; numbers in it are days and years. */
        CALENDAR,
        /** By its length or its distance: {@code the past 30 days}, {@code two weeks ago}; numbers in it are durations. */
        SPAN,
        /** As what something is compared with: {@code a year earlier}. */
        COMPARED,
        /** The present: {@code now}, {@code currently}. */
        NOW
    }

    static Optional<TimePhrase> stated(int from, int to, Period period) {
        return Optional.of(new TimePhrase(from, to, Optional.of(new Timing(period, Basis.STATED)), Kind.CALENDAR));
    }

    static Optional<TimePhrase> relative(int from, int to, Optional<Period> period, Kind kind) {
        return Optional.of(new TimePhrase(from, to, period.map(days -> new Timing(days, Basis.RELATIVE)), kind));
    }

    /** The same words with what stands before and after them, for other days. */
    TimePhrase widened(int start, int end, Optional<Timing> other) {
        return new TimePhrase(start, end, other, kind);
    }
}

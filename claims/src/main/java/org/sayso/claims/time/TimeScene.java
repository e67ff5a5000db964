package org.sayso.claims.time;

import java.time.LocalDate;
import java.util.Optional;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.time.Period;

/**
 * Everything that the times of one sentence depend on.
 *
 * @param words the sentence
 * @param dateline the day of the report
 * @param future whether the sentence speaks of what will be, so that a weekday is the next one
 * @param antecedent the time named last before the words, which "that year" and "a year earlier" start from
 * @param terms the terms of office that the article's words so far point to
 */
record TimeScene(
        Words words,
        Optional<LocalDate> dateline,
        boolean future,
        Optional<Timing> antecedent,
        TermsOfOffice.Named terms) {
    static TimeScene of(
            Words words, Optional<LocalDate> dateline, Optional<Timing> antecedent, TermsOfOffice.Named terms) {
        boolean future = false;
        for (int i = 0; i < words.size(); i++) {
            future |= words.is(i, "will", "'ll", "shall", "upcoming");
        }
        return new TimeScene(words, dateline, future, antecedent, terms);
    }

    /** The same sentence after another time was named in it. */
    TimeScene after(Optional<Timing> timing) {
        return timing.isEmpty() ? this : new TimeScene(words, dateline, future, timing, terms);
    }

    /** The days that "a year earlier" counts back from: those named last, or else the dateline. */
    Optional<Period> base() {
        return antecedent.map(Timing::period).or(() -> dateline.map(Period::day));
    }
}

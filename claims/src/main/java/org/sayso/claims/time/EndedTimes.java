package org.sayso.claims.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.time.Period;

/**
 * Years and stretches told by their end: {@code the fiscal year that ended in September}, {@code the year ending June 30, 2024},
 * {@code the 12 months through September 2024}.
 */
final class EndedTimes {
    private EndedTimes() {}

    static Optional<TimePhrase> read(TimeScene scene, int index) {
        return fiscalYear(scene, index).or(() -> stretch(scene, index));
    }

    private static Optional<TimePhrase> fiscalYear(TimeScene scene, int index) {
        Words words = scene.words();
        boolean year = words.is(index, "fiscal", "budget") && words.is(index + 1, "year");
        int verb = year ? verb(words, index + 2) : -1;
        return ended(scene, index, verb, end -> CalendarSpans.fiscalYear(end, 0));
    }

    private static Optional<TimePhrase> stretch(TimeScene scene, int index) {
        Words words = scene.words();
        boolean definite = words.is(index, "the") && words.is(index + 1, "year", "quarter", "month", "week");
        Optional<SpanLength> length = SpanLength.read(words, definite ? index + 1 : index);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        int to = length.get().to();
        boolean through = words.is(to, "through") && to > index + 1 && !definite;
        int verb = through ? to : verb(words, to);
        return ended(scene, index, verb, end -> until(end, length.get()));
    }

    /** The phrase from an index to the date after its verb, with the time that ends on that date. */
    private static Optional<TimePhrase> ended(TimeScene scene, int index, int verb, Function<LocalDate, Period> time) {
        return verb < 0
                ? Optional.empty()
                : date(scene, verb + 1)
                        .flatMap(end -> end.timing()
                                .map(timing -> new TimePhrase(
                                        index,
                                        end.to(),
                                        Optional.of(new Timing(
                                                time.apply(timing.period().end().orElseThrow()), timing.basis())),
                                        TimePhrase.Kind.CALENDAR)));
    }

    private static Period until(LocalDate end, SpanLength length) {
        return Period.range(end.plusDays(1).minus(length.amount()), end);
    }

    /** The index of "ended" or "ending", after "that" or "which"; -1 where there is none. */
    private static int verb(Words words, int index) {
        int at = words.is(index, "that", "which") ? index + 1 : index;
        return words.is(at, "ended", "ending", "ends") ? at : -1;
    }

    private static Optional<TimePhrase> date(TimeScene scene, int index) {
        int at = scene.words().is(index, "in", "on", "with") ? index + 1 : index;
        return CalendarDates.read(scene, at)
                .filter(found ->
                        found.timing().flatMap(timing -> timing.period().end()).isPresent());
    }
}

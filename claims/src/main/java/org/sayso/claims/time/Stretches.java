package org.sayso.claims.time;

import java.time.LocalDate;
import java.util.Optional;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.time.Period;

/** Stretches that are named as one: some fiscal years, what followed a day, a part of a year named before. */
public final class Stretches {
    private static final int FISCAL_MONTHS = 3;

    private Stretches() {}

    /** Whether the word names a month of the calendar. */
    public static boolean isMonth(Words words, int index) {
        return words.isCapitalized(index)
                && CalendarNames.number(words, index, "month").isPresent();
    }

    static Optional<TimePhrase> read(TimeScene scene, int index) {
        return fiscalYears(scene, index).or(() -> onwards(scene, index)).or(() -> thatPart(scene, index));
    }

    /** "fiscal years 2017 to 2021", "the five fiscal years from 2017 through 2021": all of them together. */
    private static Optional<TimePhrase> fiscalYears(TimeScene scene, int index) {
        Words words = scene.words();
        if (!words.is(index, "fiscal", "budget")) {
            return Optional.empty();
        }
        if (!words.is(index + 1, "years")) {
            return through(words, index);
        }
        boolean between = words.is(index + 2, "between");
        int at = between || words.is(index + 2, "from", "of") ? index + 3 : index + 2;
        Optional<Integer> first = CalendarNames.year(words, at);
        Optional<Integer> last = CalendarNames.year(words, at + 2);
        if (first.isEmpty() || last.isEmpty() || first.get() >= last.get()) {
            return Optional.empty();
        }
        boolean pair = words.is(at + 1, "and") && (between || last.get() == first.get() + 1);
        return pair || CalendarNames.is(words, at + 1, "range_link")
                ? TimePhrase.stated(index, at + 3, fiscalYears(first.get(), last.get()))
                : Optional.empty();
    }

    /** "fiscal 1980 through 1989", "fiscal year 2017 through fiscal year 2021". */
    private static Optional<TimePhrase> through(Words words, int index) {
        int at = words.is(index + 1, "year") ? index + 2 : index + 1;
        boolean again = words.is(at + 2, "fiscal");
        int lastAt = again ? words.is(at + 3, "year") ? at + 4 : at + 3 : at + 2;
        Optional<Integer> first = CalendarNames.year(words, at);
        Optional<Integer> last = CalendarNames.year(words, lastAt);
        boolean linked = words.is(at + 1, "through", "–", "-");
        return linked && first.isPresent() && last.isPresent() && first.get() < last.get()
                ? TimePhrase.stated(index, lastAt + 1, fiscalYears(first.get(), last.get()))
                : Optional.empty();
    }

    private static Period fiscalYears(int first, int last) {
        LocalDate start = LocalDate.of(first, 1, 1).minusMonths(FISCAL_MONTHS);
        return Period.range(
                start, LocalDate.of(last + 1, 1, 1).minusMonths(FISCAL_MONTHS).minusDays(1));
    }

    /** "from then on": the time named last and all after it. */
    private static Optional<TimePhrase> onwards(TimeScene scene, int index) {
        Words words = scene.words();
        boolean opens = words.is(index, "from") && words.is(index + 2, "on", "onward", "onwards");
        return opens && words.is(index + 1, "then", "that")
                ? TimePhrase.relative(
                        index,
                        index + 3,
                        scene.frame()
                                .last()
                                .flatMap(last -> last.period().start())
                                .map(Period::since),
                        TimePhrase.Kind.CALENDAR)
                : Optional.empty();
    }

    /** "that part of the year": the part named last. */
    private static Optional<TimePhrase> thatPart(TimeScene scene, int index) {
        Words words = scene.words();
        boolean opens = words.is(index, "that") && words.is(index + 1, "part") && words.matches(index + 2, "of", "the");
        return opens && words.is(index + 4, "year", "quarter", "month")
                ? Optional.of(new TimePhrase(index, index + 5, scene.frame().last(), TimePhrase.Kind.CALENDAR))
                : Optional.empty();
    }

    /**
     * The first year of a stretch of years: in "between 2020 and 2024 it grew from 128 to 190" the number 128 is that of 2020. Other
     * stretches stay as they are.
     */
    public static Timing firstYear(Timing timing) {
        return isYears(timing.period()).isEmpty()
                ? timing
                : new Timing(
                        isYears(timing.period()).get()
                                ? Period.year(
                                        timing.period().start().orElseThrow().getYear())
                                : CalendarSpans.fiscalYear(
                                        timing.period().start().orElseThrow().plusMonths(FISCAL_MONTHS), 0),
                        timing.basis());
    }

    /**
     * The last year of a stretch of years: in "fell from 2020 to 2021, to 128" the number is that of 2021. Other stretches
     * stay as they are.
     */
    public static Timing lastYear(Timing timing) {
        if (isYears(timing.period()).isEmpty()) {
            return timing;
        }
        LocalDate last = timing.period().end().orElseThrow();
        Period year = isYears(timing.period()).get() ? Period.year(last.getYear()) : CalendarSpans.fiscalYear(last, 0);
        return new Timing(year, timing.basis());
    }

    /** Whether a stretch is of two calendar years or more (true), of fiscal ones (false), or of neither (empty). */
    private static Optional<Boolean> isYears(Period period) {
        Optional<LocalDate> start = period.start();
        Optional<LocalDate> end = period.end();
        if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get().plusYears(1))) {
            return Optional.empty();
        }
        LocalDate last = end.get();
        if (start.get().getDayOfYear() == 1 && last.equals(LocalDate.of(last.getYear(), 12, 31))) {
            return Optional.of(true);
        }
        boolean fiscal = fiscalYears(start.get().getYear() + 1, last.getYear()).sameDays(period);
        return fiscal ? Optional.of(false) : Optional.empty();
    }
}

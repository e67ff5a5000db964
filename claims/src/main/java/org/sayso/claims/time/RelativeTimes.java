package org.sayso.claims.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.sayso.claims.time.TimePhrase.Kind;
import org.sayso.claims.word.Words;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * Times relative to the dateline, or to the time named last: {@code Thursday}, {@code yesterday}, {@code last week},
 * {@code the past 30 days}, {@code two weeks ago}, {@code a year earlier}, {@code so far this year}.
 *
 * <p>A weekday is the most recent one up to the dateline, which it may itself be, unless the sentence speaks of the future.
 */
final class RelativeTimes {
    private static final int WEEK = 7;
    private static final int MONTH = 31;

    private RelativeTimes() {}

    static Optional<TimePhrase> read(TimeScene scene, int index) {
        return weekday(scene, index)
                .or(() -> weekend(scene, index))
                .or(() -> day(scene, index))
                .or(() -> soFar(scene, index))
                .or(() -> pastLength(scene, index))
                .or(() -> span(scene, index))
                .or(() -> ShiftedTimes.read(scene, index))
                .or(() -> DefiniteTimes.read(scene, index));
    }

    private static Optional<TimePhrase> weekday(TimeScene scene, int index) {
        Words words = scene.words();
        int at = CalendarNames.is(words, index, "shift") ? index + 1 : index;
        Optional<Integer> number =
                words.isCapitalized(at) ? CalendarNames.number(words, at, "weekday") : Optional.empty();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<TimePhrase> dated = dated(scene, index, words.is(at + 1, ",") ? at + 2 : at + 1);
        if (dated.isPresent()) {
            return dated;
        }
        DayOfWeek weekday = DayOfWeek.of(number.get());
        int to = CalendarNames.is(words, at + 1, "daytime") ? at + 2 : at + 1;
        boolean future = words.is(index, "next") || !words.is(index, "last") && scene.isFuture(index, to);
        Optional<LocalDate> told = future || at > index ? Optional.empty() : afterDay(scene, weekday);
        if (told.isPresent()) {
            return TimePhrase.relative(index, to, told.map(Period::day), Kind.CALENDAR);
        }
        return TimePhrase.relative(
                index,
                to,
                scene.dateline()
                        .map(day -> Period.day(day.with(
                                future ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previousOrSame(weekday)))),
                Kind.CALENDAR);
    }

    /** "On Jan. 23 there were 538, on Friday 593": after a day of weeks ago that the paragraph speaks of, the one that follows it. */
    private static Optional<LocalDate> afterDay(TimeScene scene, DayOfWeek weekday) {
        Optional<LocalDate> spoken = scene.frame()
                .held()
                .filter(held -> held.paragraph() == scene.frame().paragraph())
                .map(held -> held.timing().period())
                .or(() -> scene.before().map(timing -> timing.period()))
                .filter(period -> period.grain() == Grain.DAY)
                .flatMap(Period::end);
        Optional<LocalDate> now = scene.dateline();
        boolean past = spoken.isPresent()
                && now.isPresent()
                && spoken.get().isBefore(now.get().minusDays(WEEK - 1))
                && spoken.get().isAfter(now.get().minusDays(MONTH));
        return past && spoken.get().getDayOfWeek() != weekday
                ? spoken.map(day -> day.with(TemporalAdjusters.next(weekday)))
                : Optional.empty();
    }

    /** "Monday, Jan. 27": the date tells which Monday. */
    private static Optional<TimePhrase> dated(TimeScene scene, int index, int date) {
        return CalendarDates.read(scene, date)
                .filter(found -> found.timing()
                        .filter(timing -> timing.period().grain() == Grain.DAY)
                        .isPresent())
                .map(found -> found.widened(index, found.to(), found.timing()));
    }

    private static boolean words(TimeScene scene, int index, String word) {
        return scene.words().is(index, word);
    }

    /** "the weekend", "this weekend", "last weekend": Saturday and Sunday, the last that have begun unless "next". */
    private static Optional<TimePhrase> weekend(TimeScene scene, int index) {
        Words words = scene.words();
        boolean introduced = words.is(index, "the") && words.is(index - 1, "over", "during")
                || words.is(index, "this", "last", "past", "next");
        if (!introduced || !words.is(index + 1, "weekend")) {
            return Optional.empty();
        }
        boolean ahead = words.is(index, "next") || words.is(index, "this") && scene.isFuture(index, index + 2);
        return TimePhrase.relative(
                index,
                index + 2,
                scene.dateline().map(day -> {
                    LocalDate saturday = day.with(
                            ahead
                                    ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
                                    : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
                    return Period.range(saturday, saturday.plusDays(1));
                }),
                Kind.CALENDAR);
    }

    private static Optional<TimePhrase> day(TimeScene scene, int index) {
        boolean night = words(scene, index, "last") && words(scene, index + 1, "night");
        boolean part = words(scene, index, "this") && CalendarNames.is(scene.words(), index + 1, "daytime");
        if (night || part) {
            return TimePhrase.relative(
                    index,
                    index + 2,
                    scene.dateline().map(day -> Period.day(day.minusDays(night ? 1 : 0))),
                    Kind.CALENDAR);
        }
        boolean now = CalendarNames.is(scene.words(), index, "now");
        return CalendarNames.number(scene.words(), index, now ? "now" : "relative_day")
                .flatMap(shift -> TimePhrase.relative(
                        index,
                        index + 1,
                        scene.dateline().map(day -> Period.day(day.plusDays(shift))),
                        now ? Kind.NOW : Kind.CALENDAR));
    }

    /** "so far this year", "this year so far", "the year to date". */
    private static Optional<TimePhrase> soFar(TimeScene scene, int index) {
        Words words = scene.words();
        boolean before = words.matches(index, "so", "far", "this");
        int unit = before ? index + 3 : words.is(index, "this") ? index + 1 : -1;
        boolean after = !before
                && unit > 0
                && words.is(unit, "year", "month", "quarter", "week")
                && (words.matches(unit + 1, "so", "far") || words.matches(unit + 1, "to", "date"));
        if (!before && !after || !words.is(unit, "year", "month", "quarter", "week")) {
            return Optional.empty();
        }
        return TimePhrase.relative(
                index,
                after ? unit + 3 : unit + 1,
                scene.dateline()
                        .map(day -> Period.range(
                                around(day, words.lower(unit)).start().orElseThrow(), day)),
                Kind.CALENDAR);
    }

    /** "this week", "last month", "the previous year", "this year". */
    static Optional<TimePhrase> span(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<Integer> shift = CalendarNames.number(words, index, "shift");
        boolean unit = words.is(index + 1, "week", "month", "year", "quarter");
        boolean calendar = words.is(index + 1, "calendar") && words.is(index + 2, "year");
        // "the last year before the war"
        boolean ofOther = words.is(index - 1, "the") && words.is(index + 2, "before", "of", "in", "when", "with");
        if (shift.isEmpty() || !unit && !calendar || ofOther) {
            return Optional.empty();
        }
        String name = calendar ? "year" : words.lower(index + 1);
        int to = calendar ? index + 3 : index + 2;
        return TimePhrase.relative(
                index,
                to,
                scene.dateline().map(day -> calendarUnit(scene, index, to, day, name, shift.get())),
                Kind.CALENDAR);
    }

    private static Period calendarUnit(TimeScene scene, int index, int to, LocalDate day, String unit, int shift) {
        Words words = scene.words();
        if (words.is(index, "past")) {
            return Period.range(day.minus(new SpanLength(1, unit, index, to).amount()), day);
        }
        if (unit.equals("year") && to == index + 2 && scene.isFiscal()) {
            return CalendarSpans.fiscalYear(day, shift);
        }
        Period whole = around(moved(day, unit, shift), unit);
        boolean toDate = shift == 0 && unit.equals("year") && scene.isToDate(index, to);
        return toDate ? Period.range(whole.start().orElseThrow(), day) : whole;
    }

    private static LocalDate moved(LocalDate day, String unit, int shift) {
        return switch (unit) {
            case "week" -> day.plusWeeks(shift);
            case "month" -> day.plusMonths(shift);
            case "quarter" -> day.plusMonths(3L * shift);
            default -> day.plusYears(shift);
        };
    }

    /** The calendar unit that a day lies in. */
    static Period around(LocalDate day, String unit) {
        return switch (unit) {
            case "week" -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield Period.closed(monday, monday.plusDays(6), Grain.WEEK);
            }
            case "day" -> Period.day(day);
            case "month" -> Period.month(YearMonth.from(day));
            case "quarter" -> {
                LocalDate start = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
                yield Period.closed(start, start.plusMonths(3).minusDays(1), Grain.QUARTER);
            }
            default -> Period.year(day.getYear());
        };
    }

    /** "the past 30 days", "in the last two years", "over the next five years". */
    private static Optional<TimePhrase> pastLength(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<Integer> shift =
                words.is(index, "this") ? Optional.empty() : CalendarNames.number(words, index, "shift");
        return shift.flatMap(way -> SpanLength.read(words, index + 1)
                .filter(length -> words.isNumber(index + 1)
                        || !words.is(index + 1, length.unit())
                        || words.is(index + 1, "decade", "century", "generation"))
                .flatMap(length -> TimePhrase.relative(
                        index,
                        length.to(),
                        scene.dateline()
                                .map(day ->
                                        way < 0 ? Period.range(day.minus(length.amount()), day) : ahead(day, length)),
                        Kind.SPAN)));
    }

    /** The next months, quarters or years are whole ones of the calendar; the next days and weeks start with the dateline. */
    private static Period ahead(LocalDate day, SpanLength length) {
        boolean whole = !length.unit().equals("day") && !length.unit().equals("week");
        if (!whole) {
            return Period.range(day, day.plus(length.amount()));
        }
        boolean year = !length.unit().equals("month") && !length.unit().equals("quarter");
        LocalDate start =
                around(day, year ? "year" : length.unit()).end().orElseThrow().plusDays(1);
        return Period.range(start, start.plus(length.amount()).minusDays(1));
    }
}

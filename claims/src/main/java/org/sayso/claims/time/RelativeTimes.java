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
    private RelativeTimes() {}

    static Optional<TimePhrase> read(TimeScene scene, int index) {
        return weekday(scene, index)
                .or(() -> day(scene, index))
                .or(() -> soFar(scene, index))
                .or(() -> pastLength(scene, index))
                .or(() -> span(scene, index))
                .or(() -> distance(scene, index))
                .or(() -> before(scene, index));
    }

    private static Optional<TimePhrase> weekday(TimeScene scene, int index) {
        Words words = scene.words();
        int at = CalendarNames.is(words, index, "shift") ? index + 1 : index;
        Optional<Integer> number =
                words.isCapitalized(at) ? CalendarNames.number(words, at, "weekday") : Optional.empty();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        DayOfWeek weekday = DayOfWeek.of(number.get());
        boolean future = words.is(index, "next") || scene.future() && !words.is(index, "last");
        int to = CalendarNames.is(words, at + 1, "daytime") ? at + 2 : at + 1;
        return TimePhrase.relative(
                index,
                to,
                scene.dateline()
                        .map(day -> Period.day(day.with(
                                future ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previousOrSame(weekday)))),
                Kind.CALENDAR);
    }

    private static Optional<TimePhrase> day(TimeScene scene, int index) {
        return CalendarNames.number(scene.words(), index, "relative_day")
                .flatMap(shift -> TimePhrase.relative(
                        index, index + 1, scene.dateline().map(day -> Period.day(day.plusDays(shift))), Kind.CALENDAR));
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
        if (shift.isEmpty() || !unit && !calendar) {
            return Optional.empty();
        }
        String name = calendar ? "year" : words.lower(index + 1);
        int to = calendar ? index + 3 : index + 2;
        boolean past = words.is(index, "past");
        return TimePhrase.relative(
                index,
                to,
                scene.dateline()
                        .map(day -> past
                                ? Period.range(day.minus(new SpanLength(1, name, index, to).amount()), day)
                                : around(moved(day, name, shift.get()), name)),
                Kind.CALENDAR);
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
    private static Period around(LocalDate day, String unit) {
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
                                .map(day -> way < 0
                                        ? Period.range(day.minus(length.amount()), day)
                                        : Period.range(day, day.plus(length.amount()))),
                        Kind.SPAN)));
    }

    /** "two weeks ago", "a year earlier", "three months later". */
    private static Optional<TimePhrase> distance(TimeScene scene, int index) {
        Words words = scene.words();
        if (!words.isNumber(index) && !words.isWord(index) || words.is(index - 1, "every", "per")) {
            return Optional.empty();
        }
        return SpanLength.read(words, index)
                .filter(length -> length.from() != length.to() - 1 || !words.is(index, length.unit()))
                .flatMap(length -> at(scene, length));
    }

    private static Optional<TimePhrase> at(TimeScene scene, SpanLength length) {
        Words words = scene.words();
        if (words.is(length.to(), "ago")) {
            return TimePhrase.relative(
                    length.from(),
                    length.to() + 1,
                    scene.dateline().map(day -> around(day.minus(length.amount()), grain(length.unit()))),
                    Kind.SPAN);
        }
        boolean earlier = words.is(length.to(), "earlier", "before", "prior", "previously");
        boolean later = words.is(length.to(), "later");
        if (!earlier && !later
                || words.is(length.to(), "before")
                        && words.isWord(length.to() + 1)
                        && !words.isFunctionWord(length.to() + 1)) {
            return Optional.empty();
        }
        return TimePhrase.relative(
                length.from(),
                length.to() + 1,
                scene.base().flatMap(base -> shifted(base, length, earlier)),
                Kind.COMPARED);
    }

    /** "N years ago" is a year, "N weeks ago" a week, "N days ago" a day. */
    private static String grain(String unit) {
        return unit.equals("day") ? "day" : unit.equals("week") || unit.equals("month") ? unit : "year";
    }

    private static Optional<Period> shifted(Period base, SpanLength length, boolean earlier) {
        java.time.Period step = earlier ? length.amount().negated() : length.amount();
        if (base.start().isEmpty() || base.end().isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = base.start().get().plus(step);
        LocalDate end = base.grain() == Grain.MONTH
                ? YearMonth.from(start).atEndOfMonth()
                : base.end().get().plus(step);
        return end.isBefore(start) ? Optional.empty() : Optional.of(Period.closed(start, end, base.grain()));
    }

    /** "the month before", "the previous day", "the year before", "the same period last year". */
    private static Optional<TimePhrase> before(TimeScene scene, int index) {
        Words words = scene.words();
        boolean same = words.matches(index, "the", "same", "period", "last", "year")
                || words.matches(index, "the", "same", "period", "a", "year");
        if (same) {
            SpanLength year = new SpanLength(1, "year", index, index + 5);
            return TimePhrase.relative(
                    index,
                    words.is(index + 5, "earlier", "ago", "before") ? index + 6 : index + 5,
                    scene.base().flatMap(base -> shifted(base, year, true)),
                    Kind.COMPARED);
        }
        boolean unit = words.is(index, "the") && words.is(index + 1, "day", "week", "month", "quarter", "year");
        boolean back = words.is(index + 2, "before", "earlier", "prior")
                && (words.isMarkOrEnd(index + 3) || words.isFunctionWord(index + 3));
        if (!unit || !back) {
            return Optional.empty();
        }
        SpanLength one = new SpanLength(1, words.lower(index + 1), index, index + 2);
        return TimePhrase.relative(
                index, index + 3, scene.base().flatMap(base -> shifted(base, one, true)), Kind.COMPARED);
    }
}

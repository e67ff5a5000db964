package org.sayso.claims.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.sayso.claims.time.TimePhrase.Kind;
import org.sayso.claims.word.Words;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * Times at a distance from the dateline or from the time named last: {@code two weeks ago}, {@code a year earlier},
 * {@code the month before}, {@code the same period last year}.
 */
final class ShiftedTimes {
    private ShiftedTimes() {}

    static Optional<TimePhrase> read(TimeScene scene, int index) {
        return previous(scene, index)
                .or(() -> distance(scene, index))
                .or(() -> same(scene, index))
                .or(() -> before(scene, index));
    }

    /** "the previous 12 months" after twelve months. */
    private static Optional<TimePhrase> previous(TimeScene scene, int index) {
        Words words = scene.words();
        boolean opens = words.is(index, "the") && words.is(index + 1, "previous", "preceding", "prior");
        Optional<SpanLength> length = opens ? SpanLength.read(words, index + 2) : Optional.empty();
        return length.filter(found -> scene.base()
                        .filter(base -> DefiniteTimes.isAsLong(base, found))
                        .isPresent())
                .flatMap(found -> TimePhrase.relative(
                        index, found.to(), scene.base().flatMap(base -> shifted(base, found, true)), Kind.COMPARED));
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
                    scene.dateline().map(day -> RelativeTimes.around(day.minus(length.amount()), grain(length.unit()))),
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
        if (words.is(length.to() + 1, ",")
                && words.is(length.to() + 2, "in", "on")
                && CalendarSpans.read(scene, length.to() + 3)
                        .or(() -> CalendarDates.read(scene, length.to() + 3))
                        .isPresent()) {
            // "six years earlier, in 2007": the date says it better
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
        if (base.end().isEmpty()) {
            return Optional.empty();
        }
        if (base.start().isEmpty()) {
            // "by the end of 2024 ... a year later"
            return Optional.of(Period.until(base.end().get().plus(step)));
        }
        LocalDate start = base.start().get().plus(step);
        LocalDate end = base.grain() == Grain.MONTH
                ? YearMonth.from(start).atEndOfMonth()
                : base.end().get().plus(step);
        return end.isBefore(start) ? Optional.empty() : Optional.of(Period.closed(start, end, base.grain()));
    }

    /** "the same period last year", "the same month a year ago", "the same quarter in 2014": of the time named last. */
    private static Optional<TimePhrase> same(TimeScene scene, int index) {
        Words words = scene.words();
        boolean opens = words.is(index, "the") && words.is(index + 1, "same");
        int unit = opens ? unitOfSame(words, index + 2) : -1;
        if (unit < 0) {
            return Optional.empty();
        }
        int at = words.is(unit + 1, "in", "of") ? unit + 2 : unit + 1;
        Optional<Integer> year = CalendarNames.year(words, at);
        boolean previous = words.is(at, "last", "previous") && words.is(at + 1, "year")
                || words.is(at, "the") && words.is(at + 1, "previous", "prior") && words.is(at + 2, "year")
                || words.matches(at, "the", "year", "before");
        boolean ago = words.matches(at, "a", "year") && words.is(at + 2, "ago", "earlier", "before");
        if (year.isEmpty() && !previous && !ago) {
            return Optional.empty();
        }
        int to = year.isPresent() ? at + 1 : words.is(at, "last", "previous") ? at + 2 : at + 3;
        return TimePhrase.relative(
                index, to, scene.base().flatMap(base -> yearsBefore(base, index, year)), Kind.COMPARED);
    }

    /** The index of the unit in "the same period", "the same five months"; -1 where there is none. */
    private static int unitOfSame(Words words, int index) {
        if (words.is(index, "period", "time", "day", "week", "month", "quarter", "stretch", "span")) {
            return index;
        }
        return SpanLength.read(words, index)
                .filter(length -> length.to() > index + 1 && !length.unit().equals("year"))
                .map(length -> length.to() - 1)
                .orElse(-1);
    }

    private static Optional<Period> yearsBefore(Period base, int index, Optional<Integer> year) {
        int own = base.start().map(LocalDate::getYear).orElse(0);
        int count = year.map(named -> own - named).orElse(1);
        return count > 0 && count < 100
                ? shifted(base, new SpanLength(count, "year", index, index), true)
                : Optional.empty();
    }

    /** "the next day", "the previous day"; "the following year" after a year of the past. */
    private static Optional<TimePhrase> neighbour(TimeScene scene, int index) {
        Words words = scene.words();
        boolean named = words.is(index, "the") && words.is(index + 1, "next", "following", "previous");
        // "in the next.": the unit is that of the time named last
        boolean bare = named && words.is(index - 1, "in") && words.isMarkOrEnd(index + 2);
        String unit = bare ? lastUnit(scene) : words.lower(index + 2);
        if (!named || !unit.equals("day") && !followsPast(scene, unit)) {
            return Optional.empty();
        }
        int to = bare ? index + 2 : index + 3;
        SpanLength one = new SpanLength(1, unit, index, to);
        return TimePhrase.relative(
                index,
                to,
                scene.base().flatMap(base -> shifted(base, one, words.is(index + 1, "previous"))),
                Kind.CALENDAR);
    }

    private static String lastUnit(TimeScene scene) {
        return scene.frame()
                .last()
                .map(timing -> switch (timing.period().grain()) {
                    case YEAR, FISCAL_YEAR -> "year";
                    case QUARTER -> "quarter";
                    case MONTH -> "month";
                    default -> "";
                })
                .orElse("");
    }

    /** Whether the time named last is such a unit, and the one after it has ended by the day of the report. */
    private static boolean followsPast(TimeScene scene, String unit) {
        Optional<Period> last = scene.frame().last().map(timing -> timing.period());
        boolean same = last.map(Period::grain)
                .map(grain -> switch (unit) {
                    case "year" -> grain == Grain.YEAR || grain == Grain.FISCAL_YEAR;
                    case "month" -> grain == Grain.MONTH;
                    case "quarter" -> grain == Grain.QUARTER;
                    default -> false;
                })
                .orElse(false);
        SpanLength one = new SpanLength(1, unit, 0, 0);
        return same
                && last.flatMap(period -> shifted(period, one, false))
                        .flatMap(Period::end)
                        .flatMap(end -> scene.dateline().map(end::isBefore))
                        .orElse(false);
    }

    /** "the month before", "the year before"; "the next day", "the previous day". */
    private static Optional<TimePhrase> before(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<TimePhrase> neighbour = neighbour(scene, index);
        if (neighbour.isPresent()) {
            return neighbour;
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

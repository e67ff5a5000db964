package org.sayso.claims.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.sayso.claims.time.TimePhrase.Kind;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * Times that point back: {@code that year}, {@code the same month}, {@code in the quarter}, {@code of the year}.
 *
 * <p>Each is the time of that length named last, or the one around a shorter time named last. "The year" without one is the
 * dateline's, "the quarter" the last that is over, because companies and offices report on those.
 */
final class DefiniteTimes {
    private DefiniteTimes() {}

    static Optional<TimePhrase> read(TimeScene scene, int index) {
        Words words = scene.words();
        boolean introduced = words.is(index - 1, "in", "of", "for", "during", "over", "through");
        boolean whole = words.isMarkOrEnd(index + 2) || words.isFunctionWord(index + 2) && !words.is(index + 2, "of");
        return introduced && whole ? unit(scene, index) : introduced ? ofLength(scene, index) : Optional.empty();
    }

    /** "In those nine days": the stretch of that length named before. */
    private static Optional<TimePhrase> ofLength(TimeScene scene, int index) {
        if (!scene.words().is(index, "the", "those", "these")) {
            return Optional.empty();
        }
        return SpanLength.read(scene.words(), index + 1)
                .filter(length -> !scene.words().is(length.to(), "before", "earlier", "prior"))
                .flatMap(length -> scene.frame().named().stream()
                        .filter(timing -> isAsLong(timing.period(), length))
                        .findFirst()
                        .map(timing -> new TimePhrase(index, length.to(), Optional.of(timing), Kind.CALENDAR)));
    }

    /** Whether a period lasts just so long. */
    static boolean isAsLong(Period period, SpanLength length) {
        return period.start().isPresent()
                && period.end().isPresent()
                && period.start()
                        .get()
                        .plus(length.amount())
                        .equals(period.end().get().plusDays(1));
    }

    /** "the year", "the quarter", "the month", wherever it stands. */
    static Optional<TimePhrase> unit(TimeScene scene, int index) {
        Words words = scene.words();
        boolean unit = words.is(index, "the")
                && words.is(index + 1, "year", "quarter", "month")
                && !words.isCapitalized(index + 1);
        if (!unit) {
            return Optional.empty();
        }
        String name = words.lower(index + 1);
        Optional<Timing> found = named(scene, name).or(() -> usual(scene, name));
        return found.map(timing -> new TimePhrase(index, index + 2, Optional.of(timing), Kind.CALENDAR));
    }

    private static Optional<Timing> usual(TimeScene scene, String unit) {
        Optional<Period> period = scene.dateline().flatMap(day -> switch (unit) {
            case "year" ->
                Optional.of(scene.isFiscal() ? CalendarSpans.fiscalYear(day, 0) : Period.year(day.getYear()));
            case "quarter" -> Optional.of(RelativeTimes.around(day.minusMonths(3), unit));
            default -> Optional.empty();
        });
        return period.map(days -> new Timing(days, Timing.Basis.RELATIVE));
    }

    /** "That December": the first one from the time named last on. */
    private static Optional<TimePhrase> thatMonth(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<Integer> month = words.is(index, "that") && words.isCapitalized(index + 1)
                ? CalendarNames.number(words, index + 1, "month")
                : Optional.empty();
        Optional<LocalDate> start =
                scene.frame().last().flatMap(timing -> timing.period().start());
        if (month.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        YearMonth own = YearMonth.of(start.get().getYear(), month.get());
        boolean before = own.isBefore(YearMonth.from(start.get()));
        return TimePhrase.relative(
                index, index + 2, Optional.of(Period.month(before ? own.plusYears(1) : own)), Kind.CALENDAR);
    }

    /** "that year", "the same month": the time named last, or the one around it. */
    static Optional<TimePhrase> same(TimeScene scene, int index) {
        Optional<TimePhrase> month = thatMonth(scene, index);
        if (month.isPresent()) {
            return month;
        }
        Words words = scene.words();
        int at = words.matches(index, "the", "same") ? index + 2 : words.is(index, "that") ? index + 1 : -1;
        boolean fiscal = words.is(at, "fiscal");
        int noun = words.is(at, "fiscal", "calendar") ? at + 1 : at;
        if (at < 0 || !words.is(noun, "day", "week", "month", "quarter", "year", "period")) {
            return Optional.empty();
        }
        Optional<Timing> found = fiscal
                ? lastFiscal(scene)
                : named(scene, words.lower(noun)).or(() -> scene.frame().last());
        return Optional.of(new TimePhrase(index, noun + 1, found, Kind.CALENDAR));
    }

    /** The fiscal year named last; a bare year named since gives its number. */
    private static Optional<Timing> lastFiscal(TimeScene scene) {
        return scene.frame().named().stream()
                .filter(timing -> timing.period().grain() == Grain.FISCAL_YEAR
                        || timing.period().grain() == Grain.YEAR)
                .findFirst()
                .map(timing -> new Timing(
                        CalendarSpans.fiscalYear(
                                timing.period().end().orElseThrow().withMonth(1).withDayOfMonth(1), 0),
                        timing.basis()));
    }

    private static Optional<Timing> named(TimeScene scene, String unit) {
        Optional<Grain> grain = grain(unit);
        if (grain.isEmpty()) {
            return unit.equals("period") ? scene.frame().last() : Optional.empty();
        }
        Optional<Timing> exact = scene.frame().last(grain.get());
        Optional<Timing> last = scene.frame().last();
        return exact.or(() -> last.flatMap(timing -> around(timing, unit)));
    }

    /** The calendar unit that holds all of a time. */
    private static Optional<Timing> around(Timing timing, String unit) {
        Optional<LocalDate> start = timing.period().start();
        Optional<Period> whole =
                start.map(day -> RelativeTimes.around(day, unit)).filter(found -> found.contains(timing.period()));
        return whole.map(found -> new Timing(found, timing.basis()));
    }

    private static Optional<Grain> grain(String unit) {
        return switch (unit) {
            case "day" -> Optional.of(Grain.DAY);
            case "week" -> Optional.of(Grain.WEEK);
            case "month" -> Optional.of(Grain.MONTH);
            case "quarter" -> Optional.of(Grain.QUARTER);
            case "year" -> Optional.of(Grain.YEAR);
            default -> Optional.empty();
        };
    }
}

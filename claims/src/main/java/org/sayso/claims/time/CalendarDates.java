package org.sayso.claims.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.IntFunction;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * Dates, months, years and decades: {@code Jan. 23}, {@code 23 January 2025}, {@code May 2020}, {@code 2016},
 * {@code the 1980s}, {@code early 2008}.
 *
 * <p>A month or day without a year is the most recent one that has begun, unless the sentence speaks of the future. A month after
 * another one of the same sentence that is named with its year is the nearest to it ("206,690 in May 2023; in June, 144,556").
 */
final class CalendarDates {
    private static final int MONTHS = 12;

    private CalendarDates() {}

    static Optional<TimePhrase> read(TimeScene scene, int index) {
        return PartTimes.third(scene, index)
                .or(() -> monthFirst(scene, index))
                .or(() -> dayFirst(scene, index))
                .or(() -> decade(scene, index))
                .or(() -> year(scene, index));
    }

    private static Optional<TimePhrase> monthFirst(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<Integer> month =
                words.isCapitalized(index) ? CalendarNames.number(words, index, "month") : Optional.empty();
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int dayIndex = words.is(index + 1, ",", ".") && words.isNumber(index + 2) ? index + 2 : index + 1;
        Optional<Integer> day = CalendarNames.day(words, dayIndex);
        if (day.isPresent() && !words.is(dayIndex + 1, "percent", "%")) {
            int yearIndex = words.is(dayIndex + 1, ",") ? dayIndex + 2 : dayIndex + 1;
            Optional<Integer> year = CalendarNames.year(words, yearIndex);
            int to = year.isPresent() ? yearIndex + 1 : dayIndex + 1;
            return days(scene, index, dayIndex, month.get(), day.get())
                    .or(() -> dayOfYear(scene, index, dayIndex, month.get(), day.get()))
                    .or(() ->
                            day(scene, index, to, year, month.get(), day.get()).map(first -> joined(scene, first)));
        }
        int yearIndex = words.is(index + 1, ",", "of") ? index + 2 : index + 1;
        Optional<Integer> year = CalendarNames.year(words, yearIndex);
        return year.isPresent()
                ? TimePhrase.stated(index, yearIndex + 1, Period.month(YearMonth.of(year.get(), month.get())))
                : monthOfYear(scene, index, month.get()).or(() -> monthAlone(scene, index, month.get()));
    }

    /** "Oct. 30 to Nov. 8": from a day of one month to a day of another, at most a year later. */
    private static TimePhrase joined(TimeScene scene, TimePhrase first) {
        boolean linked = scene.words().is(first.to(), "to", "through", "-", "–");
        Optional<LocalDate> end = linked ? lastDay(scene, first.to() + 1) : Optional.empty();
        Optional<LocalDate> start =
                first.timing().flatMap(timing -> timing.period().start());
        if (end.isEmpty() || start.isEmpty()) {
            return first;
        }
        LocalDate last = end.get();
        LocalDate from = start.get().withYear(last.getYear());
        Period days = Period.range(from.isAfter(last) ? from.minusYears(1) : from, last);
        int to = monthFirst(scene, first.to() + 1).orElseThrow().to();
        return first.widened(first.from(), to, first.timing().map(timing -> new Timing(days, timing.basis())));
    }

    private static Optional<LocalDate> lastDay(TimeScene scene, int index) {
        return monthFirst(scene, index)
                .flatMap(TimePhrase::timing)
                .map(Timing::period)
                .filter(period -> period.grain() == Grain.DAY)
                .flatMap(Period::end);
    }

    /** "May of last year", "June this year": the year is told from the dateline. */
    private static Optional<TimePhrase> monthOfYear(TimeScene scene, int index, int month) {
        return ofYear(scene, index, index + 1, year -> Period.month(YearMonth.of(year, month)));
    }

    /** "April 1 of this year". */
    private static Optional<TimePhrase> dayOfYear(TimeScene scene, int index, int dayIndex, int month, int day) {
        return ofYear(scene, index, dayIndex + 1, year -> {
            LocalDate first = LocalDate.of(year, month, 1);
            return Period.day(first.withDayOfMonth(Math.min(day, first.lengthOfMonth())));
        });
    }

    private static Optional<TimePhrase> ofYear(TimeScene scene, int index, int after, IntFunction<Period> period) {
        Words words = scene.words();
        int at = words.is(after, "of") ? after + 1 : after;
        boolean last = words.is(at, "last");
        if (!last && !words.is(at, "this") || !words.is(at + 1, "year")) {
            return Optional.empty();
        }
        return TimePhrase.relative(
                index,
                at + 2,
                scene.dateline().map(now -> period.apply(last ? now.getYear() - 1 : now.getYear())),
                TimePhrase.Kind.CALENDAR);
    }

    /** "Dec. 6-9", "March 1-8, 2016", "Jan. 23 to 25", "Jan. 25 and 26": from day to day of one month. */
    private static Optional<TimePhrase> days(TimeScene scene, int index, int dayIndex, int month, int first) {
        Words words = scene.words();
        int after = dayIndex + 3;
        boolean free =
                words.isMarkOrEnd(after) || words.isFunctionWord(after) || words.is(after, "together", "combined");
        boolean next = words.is(dayIndex + 1, "and") && free;
        boolean until = words.is(dayIndex + 1, "to", "through") && free;
        Optional<Integer> last = words.hyphenatesNext(dayIndex) || next || until
                ? CalendarNames.day(words, dayIndex + 2)
                : Optional.empty();
        if (last.isEmpty() || last.get() <= first || next && last.get() != first + 1) {
            return Optional.empty();
        }
        int yearIndex = words.is(dayIndex + 3, ",") ? dayIndex + 4 : dayIndex + 3;
        Optional<Integer> year = CalendarNames.year(words, yearIndex);
        int to = year.isPresent() ? yearIndex + 1 : dayIndex + 3;
        return day(scene, index, to, year, month, first)
                .map(found -> found.widened(
                        index,
                        to,
                        found.timing()
                                .map(timing -> new Timing(
                                        Period.range(
                                                timing.period().start().orElseThrow(),
                                                timing.period()
                                                        .start()
                                                        .orElseThrow()
                                                        .plusDays(last.get() - first)),
                                        timing.basis()))));
    }

    /** "May" and "March" alone are months only where they cannot be verbs or names, or before a number: "March 11,012". */
    private static Optional<TimePhrase> monthAlone(TimeScene scene, int index, int month) {
        Words words = scene.words();
        boolean ambiguous = words.is(index, "may", "march", "april", "august");
        boolean introduced = CalendarNames.is(words, index - 1, "introduces")
                || endsRange(words, index)
                || words.isCapitalized(index) && words.isNumber(index + 1);
        if (ambiguous && !introduced && !opensAsMonth(words, index)) {
            return Optional.empty();
        }
        boolean last = words.is(index - 1, "last");
        boolean next = words.is(index - 1, "next");
        Optional<YearMonth> near = last || next ? Optional.empty() : nearest(scene, month);
        if (near.isPresent()) {
            return TimePhrase.relative(index, index + 1, near.map(Period::month), TimePhrase.Kind.CALENDAR);
        }
        return TimePhrase.relative(
                last || next ? index - 1 : index,
                index + 1,
                scene.dateline().map(now -> {
                    YearMonth own = YearMonth.of(now.getYear(), month);
                    boolean begun = !own.atDay(1).isAfter(now);
                    YearMonth found = begun ? own : own.minusYears(1);
                    boolean running = found.equals(YearMonth.from(now));
                    boolean ahead = next || scene.isFuture(index, index + 1) && !running;
                    return Period.month(last && running ? found.minusYears(1) : ahead ? found.plusYears(1) : found);
                }),
                TimePhrase.Kind.CALENDAR);
    }

    /** "January through May": a month stands before the link. */
    private static boolean endsRange(Words words, int index) {
        return words.isCapitalized(index)
                && CalendarNames.is(words, index - 1, "range_link")
                && CalendarNames.number(words, index - 2, "month").isPresent();
    }

    /** The month of that name nearest to the one that the sentence named last, if that had its year and it has begun. */
    private static Optional<YearMonth> nearest(TimeScene scene, int month) {
        Optional<YearMonth> named = scene.before()
                .filter(timing ->
                        timing.basis() == Timing.Basis.STATED && timing.period().grain() == Grain.MONTH)
                .flatMap(timing -> timing.period().start())
                .map(YearMonth::from);
        return named.map(other -> {
                    int steps = Math.floorMod(month - other.getMonthValue(), MONTHS);
                    return other.plusMonths(steps <= MONTHS / 2 ? steps : steps - MONTHS);
                })
                .filter(found -> scene.dateline()
                        .map(now -> !found.atDay(1).isAfter(now))
                        .orElse(true));
    }

    /** "August: 60 boats", "March brought 60 boats": it opens the sentence, and is not said to speak. */
    private static boolean opensAsMonth(Words words, int index) {
        boolean verb = words.isPast(index + 1) && !TimeWords.is(words, index + 1, "reports");
        return index == 0 && (words.is(index + 1, ":") || verb);
    }

    private static Optional<TimePhrase> dayFirst(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<Integer> day = CalendarNames.day(words, index);
        int monthIndex = words.is(index + 1, "of") ? index + 2 : index + 1;
        Optional<Integer> month = day.isPresent() && words.isCapitalized(monthIndex)
                ? CalendarNames.number(words, monthIndex, "month")
                : Optional.empty();
        if (month.isEmpty()
                || monthIndex + 1 < words.size()
                        && CalendarNames.day(words, monthIndex + 1).isPresent()) {
            return Optional.empty();
        }
        Optional<Integer> year = CalendarNames.year(words, monthIndex + 1);
        return day(
                scene, index, year.isPresent() ? monthIndex + 2 : monthIndex + 1, year, month.get(), day.orElseThrow());
    }

    private static Optional<TimePhrase> day(
            TimeScene scene, int from, int to, Optional<Integer> year, int month, int day) {
        try {
            if (year.isPresent()) {
                return TimePhrase.stated(from, to, Period.day(LocalDate.of(year.get(), month, day)));
            }
            if (scene.dateline().isEmpty()) {
                return TimePhrase.relative(from, to, Optional.empty(), TimePhrase.Kind.CALENDAR);
            }
            LocalDate now = scene.dateline().get();
            LocalDate found = LocalDate.of(now.getYear(), month, day);
            boolean past =
                    found.isAfter(now.plusDays(7)) && !scene.isFuture(from, to) && !scene.isNear(found, from, to);
            LocalDate latest = past ? found.minusYears(1) : found;
            return TimePhrase.relative(from, to, Optional.of(Period.day(latest)), TimePhrase.Kind.CALENDAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** "the 1980s". */
    static Optional<TimePhrase> decade(TimeScene scene, int index) {
        Words words = scene.words();
        boolean decade = words.touchesNext(index)
                && words.is(index + 1, "s", "'s")
                && words.text(index).endsWith("0");
        return decade
                ? CalendarNames.year(words, index)
                        .flatMap(year -> TimePhrase.stated(
                                index,
                                index + 2,
                                Period.range(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31))))
                : Optional.empty();
    }

    private static Optional<TimePhrase> year(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<Integer> year = CalendarNames.year(words, index);
        if (year.isEmpty() || !isYear(words, index, year.get())) {
            return Optional.empty();
        }
        Optional<Integer> last =
                words.hyphenatesNext(index) ? lastYear(words, index + 2, year.get()) : Optional.empty();
        if (last.isPresent()) {
            Period years = Period.closed(LocalDate.of(year.get(), 1, 1), LocalDate.of(last.get(), 12, 31), Grain.RANGE);
            return TimePhrase.stated(index, index + 3, years);
        }
        return TimePhrase.stated(index, index + 1, Period.year(year.get()));
    }

    /** Four digits before a counted noun after "about", or beside a unit, are a number. */
    private static boolean isYear(Words words, int index, int year) {
        boolean counted = words.isPlural(index + 1) && !words.isCapitalized(index + 1);
        boolean hedged =
                words.is(index - 1, "about", "than", "nearly", "almost", "some", "roughly", "over", "estimated");
        boolean unit = words.is(
                        index + 1, "percent", "%", "million", "billion", "miles", "dollars", "people", "points", "feet")
                || words.is(index - 1, "$", "€", "£") && words.touchesNext(index - 1);
        boolean joined =
                words.touchesNext(index - 1) && words.is(index - 1, "-", "/", "_", "=") && !words.isNumber(index - 2);
        boolean recent = year >= 1900 && year < 2035;
        return !unit && !joined && (recent ? !(counted && hedged) : !counted && !hedged);
    }

    /** The second year of "2015-16" and "2009-2014". */
    private static Optional<Integer> lastYear(Words words, int index, int first) {
        Optional<Integer> whole = CalendarNames.year(words, index);
        String text = words.text(index);
        boolean twoDigits = words.isNumber(index) && text.length() == 2 && Character.isDigit(text.charAt(1));
        Optional<Integer> last =
                whole.isPresent() || !twoDigits ? whole : Optional.of(first / 100 * 100 + Integer.parseInt(text));
        return last.filter(year -> year > first);
    }
}

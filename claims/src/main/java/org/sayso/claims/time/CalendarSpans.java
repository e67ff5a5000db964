package org.sayso.claims.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.sayso.claims.word.Words;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * Fiscal and school years, quarters, halves and seasons.
 *
 * <p>Fiscal years are those of the United States federal government, 1 October to 30 September, named by the year in which
 * they end (31 U.S.C. 1102). School years run from 1 August to 31 July. Seasons are the meteorological ones of the northern
 * hemisphere, whole months; winter is named by the year in which it ends. Without a year, each is the most recent one that
 * has begun.
 */
final class CalendarSpans {
    private static final Month FISCAL_START = Month.OCTOBER;
    private static final Month SCHOOL_START = Month.AUGUST;

    private CalendarSpans() {}

    static Optional<TimePhrase> read(TimeScene scene, int index) {
        return fiscalYear(scene, index)
                .or(() -> schoolYear(scene, index))
                .or(() -> quarter(scene, index))
                .or(() -> PartTimes.read(scene, index))
                .or(() -> season(scene, index));
    }

    /** "fiscal 2024", "fiscal year 2024", "FY24", "the 2024 fiscal year", "this fiscal year". */
    static Optional<TimePhrase> fiscalYear(TimeScene scene, int index) {
        Words words = scene.words();
        int at = index;
        if (words.is(at, "fiscal", "budget")) {
            at = words.is(at + 1, "year") ? at + 2 : at + 1;
            at = words.is(at, "of", "in") ? at + 1 : at;
            int to = at + 1;
            return CalendarNames.year(words, at)
                    .flatMap(year -> TimePhrase.stated(index, to, Period.fiscalYear(year, FISCAL_START)));
        }
        String word = words.lower(index);
        if (word.startsWith("fy")) {
            String digits = word.length() > 2 ? word.substring(2) : words.text(index + 1);
            int to = word.length() > 2 ? index + 1 : index + 2;
            return shortYear(digits)
                    .flatMap(year -> TimePhrase.stated(index, to, Period.fiscalYear(year, FISCAL_START)));
        }
        Optional<Integer> year = CalendarNames.year(words, index);
        if (year.isPresent() && words.is(index + 1, "fiscal", "budget") && words.is(index + 2, "year")) {
            return TimePhrase.stated(index, index + 3, Period.fiscalYear(year.get(), FISCAL_START));
        }
        Optional<Integer> shift = CalendarNames.number(words, index, "shift");
        return shift.isPresent() && words.is(index + 1, "fiscal", "budget") && words.is(index + 2, "year")
                ? relativeFiscalYear(scene, index, shift.get())
                : Optional.empty();
    }

    /** "this fiscal year", "last fiscal year", "this fiscal year to date". */
    private static Optional<TimePhrase> relativeFiscalYear(TimeScene scene, int index, int shift) {
        Words words = scene.words();
        boolean toDate = words.matches(index + 3, "to", "date") || words.matches(index + 3, "so", "far");
        return TimePhrase.relative(
                index,
                toDate ? index + 5 : index + 3,
                scene.dateline().map(day -> {
                    Period year = Period.fiscalYear(fiscalYearOf(day) + shift, FISCAL_START);
                    return toDate ? Period.range(year.start().orElseThrow(), day) : year;
                }),
                TimePhrase.Kind.CALENDAR);
    }

    /** The fiscal year of a day, moved by years. */
    static Period fiscalYear(LocalDate day, int shift) {
        return Period.fiscalYear(fiscalYearOf(day) + shift, FISCAL_START);
    }

    private static int fiscalYearOf(LocalDate day) {
        return day.getMonthValue() >= FISCAL_START.getValue() ? day.getYear() + 1 : day.getYear();
    }

    private static Optional<Integer> shortYear(String digits) {
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int year = Integer.parseInt(digits);
        return digits.length() == 2
                ? Optional.of(2000 + year)
                : digits.length() == 4 ? Optional.of(year) : Optional.empty();
    }

    /** "the 2015-16 school year", "this school year". */
    private static Optional<TimePhrase> schoolYear(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<Integer> first = CalendarNames.year(words, index);
        boolean pair = first.isPresent() && words.hyphenatesNext(index) && words.isNumber(index + 2);
        int name = pair ? index + 3 : index + 1;
        boolean named = words.is(name, "school", "academic") && words.is(name + 1, "year");
        if (named && first.isPresent()) {
            return TimePhrase.stated(index, name + 2, schoolYear(pair ? first.get() : first.get() - 1));
        }
        Optional<Integer> shift = CalendarNames.number(words, index, "shift");
        return named && shift.isPresent()
                ? TimePhrase.relative(
                        index,
                        name + 2,
                        scene.dateline()
                                .map(day -> schoolYear(shift.get()
                                        + (day.getMonthValue() >= SCHOOL_START.getValue()
                                                ? day.getYear()
                                                : day.getYear() - 1))),
                        TimePhrase.Kind.CALENDAR)
                : Optional.empty();
    }

    private static Period schoolYear(int start) {
        return Period.range(
                LocalDate.of(start, SCHOOL_START, 1),
                LocalDate.of(start + 1, SCHOOL_START, 1).minusDays(1));
    }

    /** "the first quarter of 2024", "Q3 2024", "the third quarter"; "the first half of 2015". */
    private static Optional<TimePhrase> quarter(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<Integer> quarter = CalendarNames.number(words, index, "quarter");
        Optional<Integer> ordinal = CalendarNames.number(words, index, "ordinal");
        boolean half = ordinal.isPresent() && ordinal.get() <= 2 && words.is(index + 1, "half");
        boolean fourth = ordinal.isPresent() && ordinal.get() <= 4 && words.is(index + 1, "quarter");
        if (quarter.isEmpty() && !half && !fourth) {
            return Optional.empty();
        }
        int at = quarter.isPresent() ? index + 1 : index + 2;
        int number = quarter.or(() -> ordinal).orElseThrow();
        int months = half ? 6 : 3;
        int yearAt = words.is(at, "of", "in") ? at + 1 : at;
        Optional<Integer> year = CalendarNames.year(words, yearAt);
        if (year.isPresent()) {
            return TimePhrase.stated(index, yearAt + 1, part(year.get(), number, months));
        }
        boolean relativeYear =
                words.is(yearAt + 1, "year") && (CalendarNames.is(words, yearAt, "shift") || words.is(yearAt, "the"));
        if (half && !relativeYear) {
            return Optional.empty();
        }
        int shift = relativeYear ? CalendarNames.number(words, yearAt, "shift").orElse(0) : 0;
        return TimePhrase.relative(
                index,
                relativeYear ? yearAt + 2 : at,
                scene.dateline().map(day -> latest(day, shift, number, months, relativeYear)),
                TimePhrase.Kind.CALENDAR);
    }

    private static Period latest(LocalDate day, int shift, int number, int months, boolean named) {
        Period own = part(day.getYear() + shift, number, months);
        boolean ahead = !named && own.start().orElseThrow().isAfter(day);
        return ahead ? part(day.getYear() - 1, number, months) : own;
    }

    private static Period part(int year, int number, int months) {
        LocalDate start = LocalDate.of(year, (number - 1) * months + 1, 1);
        return Period.closed(start, start.plusMonths(months).minusDays(1), months == 3 ? Grain.QUARTER : Grain.RANGE);
    }

    /** "the summer of 2015", "fall 2014", "last winter", "this spring". */
    private static Optional<TimePhrase> season(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<Integer> shift = CalendarNames.number(words, index, "shift");
        int at = shift.isPresent() ? index + 1 : index;
        Optional<Integer> season = CalendarNames.number(words, at, "season");
        if (season.isEmpty()) {
            return Optional.empty();
        }
        int yearAt = words.is(at + 1, "of") ? at + 2 : at + 1;
        Optional<Integer> year = CalendarNames.year(words, yearAt);
        if (year.isPresent()) {
            return TimePhrase.stated(index, yearAt + 1, season(year.get(), season.get()));
        }
        int before = words.is(at - 1, "the") ? at - 2 : at - 1;
        boolean introduced = shift.isPresent() || words.is(before, "in", "by", "since", "until", "during", "over");
        return introduced
                ? TimePhrase.relative(
                        index,
                        at + 1,
                        scene.dateline()
                                .map(day -> seasonBefore(day, season.get(), shift.orElse(0), words.is(index, "last"))),
                        TimePhrase.Kind.CALENDAR)
                : Optional.empty();
    }

    private static Period seasonBefore(LocalDate day, int firstMonth, int shift, boolean last) {
        Period own = season(day.getYear(), firstMonth);
        Period begun =
                own.start().orElseThrow().isAfter(day) && shift <= 0 ? season(day.getYear() - 1, firstMonth) : own;
        return last && begun.contains(day)
                ? season(day.getYear() - 1, firstMonth)
                : shift > 0 ? season(day.getYear() + 1, firstMonth) : begun;
    }

    private static Period season(int year, int firstMonth) {
        LocalDate start = LocalDate.of(firstMonth == 12 ? year - 1 : year, firstMonth, 1);
        return Period.range(start, start.plusMonths(3).minusDays(1));
    }
}

package org.sayso.claims;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.claim.Timing.Basis;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * Reads the times that news reports name, resolved against the dateline.
 *
 * <p>A weekday is the most recent one up to the dateline, which it may itself be, unless the sentence speaks of the
 * future; a month without a year is the most recent one that has begun; fiscal years are those of the United States
 * (1 October to 30 September, 31 U.S.C. 1102) and named by the year in which they end. Without a dateline, relative
 * times have no days.
 *
 * <p>The file is long because the grammar is one table of alternatives, each a few lines; they share the reading of
 * months and years.
 */
final class TimeGrammar {
    private static final Month FISCAL_START = Month.OCTOBER;

    private final Map<String, Name> names = new HashMap<>();
    private final TermsOfOffice terms = new TermsOfOffice();

    TimeGrammar() {
        for (List<String> row : ResourceTable.rows("calendar.tsv")) {
            names.put(row.get(0), new Name(row.get(1), Integer.parseInt(row.get(2))));
        }
    }

    private record Name(String kind, int number) {}

    /** Everything one sentence's times depend on. */
    private record Scene(Words words, Optional<LocalDate> dateline, String before) {
        boolean speaksOfFuture() {
            for (int i = 0; i < words.size(); i++) {
                if (words.is(i, "will", "'ll", "shall", "upcoming")) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The times of a sentence, in order, apart.
     *
     * @param words the sentence
     * @param dateline the day of the report
     * @param before what the article says up to the end of this sentence, in which "his first day in office" finds its
     *     office-holder
     */
    List<TimePhrase> find(Words words, Optional<LocalDate> dateline, String before) {
        Scene scene = new Scene(words, dateline, before);
        List<TimePhrase> phrases = new ArrayList<>();
        int index = 0;
        while (index < words.size()) {
            Optional<TimePhrase> phrase = read(scene, index);
            phrase.ifPresent(phrases::add);
            index = phrase.map(TimePhrase::to).orElse(index + 1);
        }
        return phrases;
    }

    private Optional<TimePhrase> read(Scene scene, int index) {
        return bounded(scene, index)
                .or(() -> firstDay(scene, index))
                .or(() -> simple(scene, index))
                .or(() -> duration(scene, index));
    }

    /** "since X", "from X to Y", "between X and Y", "through X", "until X". */
    private Optional<TimePhrase> bounded(Scene scene, int index) {
        Words words = scene.words;
        if (words.is(index, "since")) {
            return simple(scene, index + 1)
                    .map(found ->
                            new TimePhrase(index, found.to(), found.timing().map(TimeGrammar::since)));
        }
        if (words.is(index, "from", "between")) {
            return rangeFrom(scene, index);
        }
        return Optional.empty();
    }

    private static Timing since(Timing timing) {
        return new Timing(Period.since(timing.period().start().orElseThrow()), timing.basis());
    }

    private Optional<TimePhrase> rangeFrom(Scene scene, int index) {
        Words words = scene.words;
        Optional<TimePhrase> first = simple(scene, index + 1);
        if (first.isEmpty() || !words.is(first.get().to(), "to", "through", "and", "until", "till", "-", "–")) {
            return Optional.empty();
        }
        Optional<TimePhrase> last = simple(scene, first.get().to() + 1);
        return last.map(found -> new TimePhrase(index, found.to(), range(first.get(), found)));
    }

    private static Optional<Timing> range(TimePhrase first, TimePhrase last) {
        if (first.timing().isEmpty() || last.timing().isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> start = first.timing().get().period().start();
        Optional<LocalDate> end = last.timing().get().period().end();
        if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
            return Optional.empty();
        }
        return Optional.of(new Timing(
                Period.range(start.get(), end.get()), last.timing().get().basis()));
    }

    private Optional<TimePhrase> simple(Scene scene, int index) {
        return fiscalYear(scene, index)
                .or(() -> quarter(scene, index))
                .or(() -> date(scene, index))
                .or(() -> dayFirstDate(scene, index))
                .or(() -> year(scene, index))
                .or(() -> weekday(scene, index))
                .or(() -> relativeDay(scene, index))
                .or(() -> relativeSpan(scene, index));
    }

    private static Optional<TimePhrase> stated(int from, int to, Period period) {
        return Optional.of(new TimePhrase(from, to, Optional.of(new Timing(period, Basis.STATED))));
    }

    private static Optional<TimePhrase> relative(int from, int to, Optional<Period> period) {
        return Optional.of(new TimePhrase(from, to, period.map(days -> new Timing(days, Basis.RELATIVE))));
    }

    private static Optional<Integer> yearAt(Words words, int index) {
        String text = words.text(index);
        if (!words.isNumber(index) || text.length() != 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text);
        return year >= 1500 && year < 2100 ? Optional.of(year) : Optional.empty();
    }

    private Optional<Integer> named(Words words, int index, String kind) {
        Name name = names.get(words.lower(index));
        return name != null && name.kind.equals(kind) ? Optional.of(name.number) : Optional.empty();
    }

    /** "fiscal year 2024", "fiscal 2024", "FY2024", "FY 24", "this fiscal year", "the 2024 fiscal year". */
    private Optional<TimePhrase> fiscalYear(Scene scene, int index) {
        Words words = scene.words;
        int at = index;
        if (words.is(at, "fiscal", "budget")) {
            at = words.is(at + 1, "year") ? at + 2 : at + 1;
            at = words.is(at, "of", "in") ? at + 1 : at;
            int to = at + 1;
            return yearAt(words, at).flatMap(year -> stated(index, to, Period.fiscalYear(year, FISCAL_START)));
        }
        String word = words.lower(index);
        if (word.startsWith("fy")) {
            String digits = word.length() > 2 ? word.substring(2) : words.text(index + 1);
            int to = word.length() > 2 ? index + 1 : index + 2;
            return shortYear(digits).flatMap(year -> stated(index, to, Period.fiscalYear(year, FISCAL_START)));
        }
        Optional<Integer> year = yearAt(words, index);
        if (year.isPresent() && words.matches(index + 1, "fiscal", "year")) {
            return stated(index, index + 3, Period.fiscalYear(year.get(), FISCAL_START));
        }
        if (words.is(index, "this", "last", "next") && words.matches(index + 1, "fiscal", "year")) {
            return relative(index, index + 3, scene.dateline.map(day -> {
                int current = day.getMonthValue() >= FISCAL_START.getValue() ? day.getYear() + 1 : day.getYear();
                return Period.fiscalYear(current + shift(words.lower(index)), FISCAL_START);
            }));
        }
        return Optional.empty();
    }

    private static int shift(String word) {
        return switch (word) {
            case "last", "previous", "past" -> -1;
            case "next", "coming" -> 1;
            default -> 0;
        };
    }

    private static Optional<Integer> shortYear(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return switch (digits.length()) {
            case 2 -> Optional.of(2000 + Integer.parseInt(digits));
            case 4 -> Optional.of(Integer.parseInt(digits));
            default -> Optional.empty();
        };
    }

    /** "the first quarter of 2024", "Q3 2024", "the third quarter". */
    private Optional<TimePhrase> quarter(Scene scene, int index) {
        Words words = scene.words;
        Optional<Integer> number = named(words, index, "quarter");
        int at = index + 1;
        if (number.isEmpty()) {
            number = named(words, index, "ordinal");
            if (number.isEmpty() || !words.is(index + 1, "quarter")) {
                return Optional.empty();
            }
            at = index + 2;
        }
        int year = words.is(at, "of", "in") ? at + 1 : at;
        Optional<Integer> stated = yearAt(words, year);
        int quarter = number.get();
        if (stated.isPresent()) {
            return stated(index, year + 1, quarterOf(stated.get(), quarter));
        }
        return relative(index, at, scene.dateline.map(day -> {
            Period thisYear = quarterOf(day.getYear(), quarter);
            return thisYear.start().orElseThrow().isAfter(day) ? quarterOf(day.getYear() - 1, quarter) : thisYear;
        }));
    }

    private static Period quarterOf(int year, int quarter) {
        LocalDate start = LocalDate.of(year, quarter * 3 - 2, 1);
        return Period.closed(start, start.plusMonths(3).minusDays(1), Grain.QUARTER);
    }

    /** "Jan. 23", "January 23, 2025", "January 2025", "January"; "May" and "March" only where they cannot be verbs. */
    private Optional<TimePhrase> date(Scene scene, int index) {
        Words words = scene.words;
        Optional<Integer> month = words.isCapitalized(index) ? named(words, index, "month") : Optional.empty();
        if (month.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> day = dayNumber(words, index + 1);
        if (day.isPresent()) {
            int yearIndex = words.is(index + 2, ",") ? index + 3 : index + 2;
            Optional<Integer> year = yearAt(words, yearIndex);
            int to = year.isPresent() ? yearIndex + 1 : index + 2;
            return dayOf(scene, index, to, year, month.get(), day.get());
        }
        int yearIndex = words.is(index + 1, ",", "of") ? index + 2 : index + 1;
        Optional<Integer> year = yearAt(words, yearIndex);
        if (year.isPresent()) {
            return stated(index, yearIndex + 1, Period.month(YearMonth.of(year.get(), month.get())));
        }
        boolean ambiguous = words.is(index, "may", "march", "april", "august");
        if (ambiguous
                && !words.is(
                        index - 1, "in", "since", "last", "this", "by", "of", "during", "until", "from", "to", "late",
                        "early", "mid")) {
            return Optional.empty();
        }
        int shift = words.is(index - 1, "next") ? 1 : 0;
        return relative(index, index + 1, scene.dateline.map(now -> {
            YearMonth latest = YearMonth.of(now.getYear(), month.get());
            YearMonth found = latest.atDay(1).isAfter(now) ? latest.minusYears(1) : latest;
            return Period.month(found.plusYears(shift));
        }));
    }

    private Optional<TimePhrase> dayFirstDate(Scene scene, int index) {
        Words words = scene.words;
        Optional<Integer> day = dayNumber(words, index);
        Optional<Integer> month = words.isCapitalized(index + 1) ? named(words, index + 1, "month") : Optional.empty();
        if (day.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> year = yearAt(words, index + 2);
        return dayOf(scene, index, year.isPresent() ? index + 3 : index + 2, year, month.get(), day.get());
    }

    private static Optional<Integer> dayNumber(Words words, int index) {
        String text = words.lower(index).replaceFirst("(st|nd|rd|th)$", "");
        if (!words.isNumber(index)
                || text.isEmpty()
                || text.length() > 2
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int day = Integer.parseInt(text);
        return day >= 1 && day <= 31 ? Optional.of(day) : Optional.empty();
    }

    private static Optional<TimePhrase> dayOf(
            Scene scene, int from, int to, Optional<Integer> year, int month, int day) {
        try {
            if (year.isPresent()) {
                return stated(from, to, Period.day(LocalDate.of(year.get(), month, day)));
            }
            if (scene.dateline.isEmpty()) {
                return relative(from, to, Optional.empty());
            }
            LocalDate now = scene.dateline.get();
            LocalDate found = LocalDate.of(now.getYear(), month, day);
            boolean future = scene.speaksOfFuture();
            LocalDate latest = found.isAfter(now) && !future ? found.minusYears(1) : found;
            return relative(from, to, Optional.of(Period.day(latest)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<TimePhrase> year(Scene scene, int index) {
        Words words = scene.words;
        if (words.touchesNext(index) && words.is(index + 1, "-", "–", "/") && words.touchesNext(index + 1)) {
            return Optional.empty();
        }
        return yearAt(words, index).flatMap(year -> stated(index, index + 1, Period.year(year)));
    }

    private Optional<TimePhrase> weekday(Scene scene, int index) {
        Words words = scene.words;
        int at = words.is(index, "last", "this", "next", "past") ? index + 1 : index;
        Optional<Integer> number = words.isCapitalized(at) ? named(words, at, "weekday") : Optional.empty();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        DayOfWeek weekday = DayOfWeek.of(number.get());
        boolean future = words.is(index, "next") || scene.speaksOfFuture();
        int to = words.is(at + 1, "night", "morning", "afternoon", "evening") ? at + 2 : at + 1;
        return relative(
                index,
                to,
                scene.dateline.map(day -> Period.day(day.with(
                        future ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previousOrSame(weekday)))));
    }

    private static Optional<TimePhrase> relativeDay(Scene scene, int index) {
        int shift = switch (scene.words.lower(index)) {
            case "today", "tonight" -> 0;
            case "yesterday" -> -1;
            case "tomorrow" -> 1;
            default -> Integer.MIN_VALUE;
        };
        if (shift == Integer.MIN_VALUE) {
            return Optional.empty();
        }
        return relative(index, index + 1, scene.dateline.map(day -> Period.day(day.plusDays(shift))));
    }

    /** "this week", "last month", "the previous year". */
    private static Optional<TimePhrase> relativeSpan(Scene scene, int index) {
        Words words = scene.words;
        if (!words.is(index, "this", "last", "next", "previous", "past")
                || words.is(index, "past") && !words.is(index - 1, "this")) {
            return Optional.empty();
        }
        int shift = shift(words.lower(index));
        return switch (words.lower(index + 1)) {
            case "week" -> relative(index, index + 2, scene.dateline.map(day -> weekOf(day.plusWeeks(shift))));
            case "month" ->
                relative(
                        index,
                        index + 2,
                        scene.dateline.map(
                                day -> Period.month(YearMonth.from(day).plusMonths(shift))));
            case "year" -> relative(index, index + 2, scene.dateline.map(day -> Period.year(day.getYear() + shift)));
            case "quarter" -> relative(index, index + 2, scene.dateline.map(day -> quarterBefore(day, shift)));
            default -> Optional.empty();
        };
    }

    private static Period weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Period.closed(monday, monday.plusDays(6), Grain.WEEK);
    }

    private static Period quarterBefore(LocalDate day, int shift) {
        LocalDate moved = day.plusMonths(3L * shift);
        return quarterOf(moved.getYear(), (moved.getMonthValue() + 2) / 3);
    }

    /** "on his first day in office". */
    private Optional<TimePhrase> firstDay(Scene scene, int index) {
        Words words = scene.words;
        if (!words.matches(index, "first", "day")) {
            return Optional.empty();
        }
        boolean inOffice = words.matches(index + 2, "in", "office") || words.matches(index + 2, "in", "the", "white");
        boolean ofTerm = words.is(index + 2, "of", "as");
        if (!inOffice && !ofTerm) {
            return Optional.empty();
        }
        int to = inOffice ? index + 4 : index + 2;
        Optional<LocalDate> first = scene.dateline.flatMap(day -> terms.firstDay(scene.before, day));
        return relative(index, Math.min(to, words.size()), first.map(Period::day));
    }

    /** "in the past two weeks", "for five years", "10 years ago": durations, which only keep numbers from being claims. */
    private static Optional<TimePhrase> duration(Scene scene, int index) {
        Words words = scene.words;
        if (words.is(index, "past", "last", "next")
                && words.is(index + 2, "days", "weeks", "months", "years", "hours", "decades")) {
            return Optional.of(new TimePhrase(index, index + 3, Optional.empty()));
        }
        return Optional.empty();
    }
}

package org.sayso.checking;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.time.Period;

/** Tells whether words name a period that is known already, which decides what the period is to a change. */
final class TimeMentions {
    private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20\\d\\d)\\b");

    private static final Pattern MONTH_OF_YEAR = Pattern.compile(
            "\\b(January|February|March|April|May|June|July|August|September|October|November|December),? (\\d{4})\\b");
    private static final Pattern DAY =
            Pattern.compile("\\b(?<month>[JFMASOND][a-z]{2,8})\\.? (?<day>\\d{1,2})\\b(?!,?\\d)"
                    + "|\\b(?<before>\\d{1,2}) (?<after>[JFMASOND][a-z]{2,8})\\b");
    private static final Pattern DATED = Pattern.compile(
            "^\\s*(?:in|for|during)\\s+(?:(?<fiscal>fiscal(?: year)?)\\s+|(?<month>January|February|March"
                    + "|April|May|June|July|August|September|October|November|December),?\\s+)?(?<year>(?:1[89]|20)\\d\\d)\\b(?! (?:through|to|until|and)\\b|[-–])");
    private static final Pattern FROM = Pattern.compile(
            "^\\s*(?:from|on|over|compared with|compared to)(?: (?:that|those) of)?\\s+(?:(?<fiscal>fiscal(?: year)?)\\s+|(?<month>January|February|March"
                    + "|April|May|June|July|August|September|October|November|December),?\\s+)?(?<year>(?:1[89]|20)\\d\\d)\\b(?! (?:through|to|until|and)\\b|[-–])");

    private TimeMentions() {}

    /** The years named in a text, in order. */
    static List<Integer> years(String text) {
        List<Integer> years = new ArrayList<>();
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            years.add(Integer.valueOf(matcher.group(1)));
        }
        return years;
    }

    /** The months named with their years in a text, in order. */
    static List<Period> months(String text) {
        List<Period> months = new ArrayList<>();
        Matcher matcher = MONTH_OF_YEAR.matcher(text);
        while (matcher.find()) {
            months.add(Period.month(YearMonth.of(
                    Integer.parseInt(matcher.group(2)),
                    Month.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)))));
        }
        return months;
    }

    /**
     * The claim with the time that the words right after it name, where that is another than it was given: of several dated
     * numbers in a row, one may have got the time of another.
     */
    static Claim dated(Claim claim, String after) {
        boolean level = claim.assertion() instanceof Assertion.Amount;
        Optional<Period> next = directlyAfter(after);
        boolean other = claim.timing()
                .flatMap(timing -> timing.period().end())
                .map(end -> next.isPresent() && !next.get().contains(end))
                .orElse(false);
        return level && other ? claim.withTiming(next.map(period -> new Timing(period, Timing.Basis.STATED))) : claim;
    }

    /** The time that right after a change names its start: "down 91 percent from August 2024". */
    static Optional<Period> startAfter(String after) {
        return directly(after, FROM);
    }

    private static Optional<Period> directlyAfter(String after) {
        return directly(after, DATED);
    }

    private static Optional<Period> directly(String after, Pattern pattern) {
        Matcher matcher = pattern.matcher(after);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        String month = matcher.group("month");
        if (month != null) {
            return Optional.of(Period.month(YearMonth.of(year, Month.valueOf(month.toUpperCase(Locale.ROOT)))));
        }
        return Optional.of(
                matcher.group("fiscal") == null ? Period.year(year) : Period.fiscalYear(year, Month.OCTOBER));
    }

    /** "Jan. 27", "January 27", "27 January". */
    private static boolean isDay(String text, LocalDate day) {
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        Matcher matcher = DAY.matcher(text);
        while (matcher.find()) {
            String name = matcher.group("month") != null ? matcher.group("month") : matcher.group("after");
            String number = matcher.group("day") != null ? matcher.group("day") : matcher.group("before");
            if (month.startsWith(name) && Integer.parseInt(number) == day.getDayOfMonth()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text names the period: its year, its month or its day of the week. */
    static boolean stands(String text, Period period) {
        if (period.end().isEmpty()) {
            return false;
        }
        LocalDate end = period.end().get();
        return switch (period.grain()) {
            case DAY ->
                text.contains(end.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)) || isDay(text, end);
            case MONTH ->
                months(text).contains(period)
                        || months(text).isEmpty()
                                && text.contains(end.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            default -> years(text).contains(end.getYear());
        };
    }
}

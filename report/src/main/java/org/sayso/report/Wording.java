package org.sayso.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import org.sayso.domain.time.PartialDate;
import org.sayso.domain.time.Period;

/** Numbers, dates and periods in the words of English prose, the same in every locale. */
public final class Wording {
    private static final String[] ORDINALS = {"first", "second", "third", "fourth"};

    private Wording() {}

    /** A number with thousands separators and without trailing zeros: {@code 10,990,000}, {@code -0.5}. */
    public static String number(BigDecimal value) {
        String plain = value.abs().stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return value.signum() < 0 ? "-" + grouped : grouped.toString();
    }

    /** A number with its unit: {@code 538 arrests}, {@code 4.1%}, {@code $1,100}. */
    public static String amount(BigDecimal value, String unit) {
        return switch (unit) {
            case "%" -> rate(value) + "%";
            case "USD" -> value.signum() < 0 ? "-$" + number(value.abs()) : "$" + number(value);
            default -> number(value) + " " + unit;
        };
    }

    /** A rate keeps the decimal its publisher gives, be it a zero: {@code 4.0}. */
    private static String rate(BigDecimal value) {
        String number = number(value);
        return value.scale() >= 1 && number.indexOf('.') < 0 ? number + ".0" : number;
    }

    /** A count of things, the noun in the plural unless there is one: {@code 1 claim}, {@code 12 claims}. */
    public static String count(int count, String noun) {
        return number(BigDecimal.valueOf(count)) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A day: {@code 23 January 2025}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day.getMonth()) + " " + day.getYear();
    }

    /** A date at the precision known: {@code 2024}, {@code April 2024}, {@code 24 April 2024}. */
    public static String date(PartialDate date) {
        LocalDate first = date.firstDay();
        return switch (date.text().length()) {
            case 4 -> date.text();
            case 7 -> month(YearMonth.from(first));
            default -> day(first);
        };
    }

    /** A period as prose names it: {@code January 2025}, {@code fiscal year 2024}, {@code since 1 March 2020}. */
    public static String period(Period period) {
        if (period.start().isEmpty()) {
            return "until " + day(period.end().orElseThrow());
        }
        LocalDate start = period.start().get();
        if (period.end().isEmpty()) {
            return "since " + day(start);
        }
        LocalDate end = period.end().get();
        return switch (period.grain()) {
            case DAY -> day(start);
            case MONTH -> month(YearMonth.from(start));
            case QUARTER -> "the " + ORDINALS[(start.getMonthValue() - 1) / 3] + " quarter of " + start.getYear();
            case YEAR -> Integer.toString(start.getYear());
            case FISCAL_YEAR -> "fiscal year " + end.getYear();
            case WEEK -> "the week of " + stretch(start, end);
            case RANGE -> stretch(start, end);
        };
    }

    private static String stretch(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return day(start);
        }
        if (YearMonth.from(start).equals(YearMonth.from(end))) {
            return start.getDayOfMonth() + " to " + day(end);
        }
        return day(start) + " to " + day(end);
    }

    private static String month(YearMonth month) {
        return month(month.getMonth()) + " " + month.getYear();
    }

    /** The English name. The root locale has none ({@code M01}), so it is taken from the constant. */
    private static String month(Month month) {
        return sentenceCase(month.name().toLowerCase(Locale.ROOT));
    }

    /** The words with a capital at the start. */
    public static String sentenceCase(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int end = words.offsetByCodePoints(0, 1);
        return words.substring(0, end).toUpperCase(Locale.ROOT) + words.substring(end);
    }
}

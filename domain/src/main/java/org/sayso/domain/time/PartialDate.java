package org.sayso.domain.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date known to the day, the month or the year, as publication dates are.
 *
 * @param text the ISO 8601 form at the precision known: {@code 2024}, {@code 2024-04} or {@code 2024-04-24}
 */
public record PartialDate(String text) implements Comparable<PartialDate> {
    /** Checks that the text is a year, a month or a day that exists. */
    public PartialDate {
        if (firstDayOf(text).isEmpty()) {
            throw new IllegalArgumentException("not a year, month or day: " + text);
        }
    }

    /** Reads the text, or gives nothing where it is no such date. */
    public static Optional<PartialDate> parse(String text) {
        return firstDayOf(text).map(day -> new PartialDate(text));
    }

    /** The date of a day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** The first day it may mean. */
    public LocalDate firstDay() {
        return firstDayOf(text).orElseThrow();
    }

    /** The last day it may mean: by the end of this day the thing had certainly happened. */
    public LocalDate lastDay() {
        return switch (text.length()) {
            case 4 -> firstDay().plusYears(1).minusDays(1);
            case 7 -> firstDay().plusMonths(1).minusDays(1);
            default -> firstDay();
        };
    }

    /** Orders by last day, then by precision. */
    @Override
    public int compareTo(PartialDate other) {
        int days = lastDay().compareTo(other.lastDay());
        return days != 0 ? days : Integer.compare(text.length(), other.text.length());
    }

    @Override
    public String toString() {
        return text;
    }

    private static Optional<LocalDate> firstDayOf(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1));
                case 7 -> Optional.of(YearMonth.parse(text).atDay(1));
                case 10 -> Optional.of(LocalDate.parse(text));
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException malformed) {
            return Optional.empty();
        }
    }
}

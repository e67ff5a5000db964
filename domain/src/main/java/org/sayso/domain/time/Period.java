package org.sayso.domain.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A stretch of days, both ends inclusive, open where an end is empty.
 *
 * @param start the first day
 * @param end the last day
 * @param grain the length as named
 */
public record Period(Optional<LocalDate> start, Optional<LocalDate> end, Grain grain) {
    /** Checks that the period does not end before it starts and is not open on both sides. */
    public Period {
        if (start.isEmpty() && end.isEmpty()) {
            throw new IllegalArgumentException("a period has a start or an end");
        }
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new IllegalArgumentException("period ends before it starts: " + start.get() + " to " + end.get());
        }
        if (grain != Grain.RANGE && (start.isEmpty() || end.isEmpty())) {
            throw new IllegalArgumentException("only a range may be open: " + grain);
        }
    }

    /** One day. */
    public static Period day(LocalDate day) {
        return closed(day, day, Grain.DAY);
    }

    /** A calendar month. */
    public static Period month(YearMonth month) {
        return closed(month.atDay(1), month.atEndOfMonth(), Grain.MONTH);
    }

    /** A calendar year. */
    public static Period year(int year) {
        return closed(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31), Grain.YEAR);
    }

    /**
     * A fiscal year that starts on the first day of a month.
     *
     * @param year the calendar year in which the fiscal year ends
     * @param firstMonth its first month; {@link Month#OCTOBER} for the United States since fiscal 1977 (31 U.S.C. 1102)
     */
    public static Period fiscalYear(int year, Month firstMonth) {
        LocalDate start = LocalDate.of(firstMonth == Month.JANUARY ? year : year - 1, firstMonth, 1);
        return closed(start, start.plusYears(1).minusDays(1), Grain.FISCAL_YEAR);
    }

    /** From one day to another, both inclusive. */
    public static Period range(LocalDate start, LocalDate end) {
        return closed(start, end, Grain.RANGE);
    }

    /** From a day on, without an end. */
    public static Period since(LocalDate start) {
        return new Period(Optional.of(start), Optional.empty(), Grain.RANGE);
    }

    /** Up to and with a day, without a start. */
    public static Period until(LocalDate end) {
        return new Period(Optional.empty(), Optional.of(end), Grain.RANGE);
    }

    /** Both ends given, with the grain of the words. */
    public static Period closed(LocalDate start, LocalDate end, Grain grain) {
        return new Period(Optional.of(start), Optional.of(end), grain);
    }

    /** Whether every day of the other period lies in this one. */
    public boolean contains(Period other) {
        boolean startsBefore = start.isEmpty()
                || (other.start.isPresent() && !other.start.get().isBefore(start.get()));
        boolean endsAfter =
                end.isEmpty() || (other.end.isPresent() && !other.end.get().isAfter(end.get()));
        return startsBefore && endsAfter;
    }

    /** Whether the day lies in this period. */
    public boolean contains(LocalDate day) {
        return contains(day(day));
    }

    /** Whether the two periods share a day. */
    public boolean overlaps(Period other) {
        boolean startsInTime =
                start.isEmpty() || other.end.isEmpty() || !start.get().isAfter(other.end.get());
        boolean endsInTime =
                end.isEmpty() || other.start.isEmpty() || !end.get().isBefore(other.start.get());
        return startsInTime && endsInTime;
    }

    /** Whether the two periods have the same first and last day, whatever their grain. */
    public boolean sameDays(Period other) {
        return start.equals(other.start) && end.equals(other.end);
    }
}

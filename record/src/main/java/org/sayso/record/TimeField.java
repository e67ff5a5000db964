package org.sayso.record;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.time.Grain;

/**
 * How a column tells the reference period of a row.
 *
 * @param field the column; of periods with an end of their own, the one with the first day
 * @param until the column with the last day, for {@link Grain#RANGE}
 * @param grain what its values name: days, weeks by their first day, months, quarters, years or fiscal years
 * @param at where the row counts a single moment of what the column names
 * @param firstMonth the first month of fiscal or school years
 * @param before another first month, up to and with some fiscal year
 * @param exceptions fiscal years with days of their own
 */
record TimeField(
        String field,
        Optional<String> until,
        Grain grain,
        Optional<Moment> at,
        Month firstMonth,
        Optional<Before> before,
        List<FiscalException> exceptions) {
    /** A day within a year: its last, or one given by month and day. */
    record Moment(boolean end, int month, int day) {}

    /** Fiscal years up to and with {@code year} began in {@code firstMonth}. */
    record Before(int year, Month firstMonth) {}

    /** A fiscal year whose days follow no rule. */
    record FiscalException(int year, LocalDate start, LocalDate end) {}

    /** The types a column of this grain may have. */
    static Set<FieldType> typesOf(Grain grain) {
        return switch (grain) {
            case DAY, WEEK -> Set.of(FieldType.DATE);
            case MONTH -> Set.of(FieldType.YEARMONTH);
            case QUARTER -> Set.of(FieldType.STRING);
            case YEAR, FISCAL_YEAR -> Set.of(FieldType.YEAR, FieldType.INTEGER);
            case RANGE -> Set.of(FieldType.DATE, FieldType.STRING);
        };
    }

    /** Whether the column names school years, such as {@code 2023-24}. */
    boolean isSchoolYear() {
        return grain == Grain.RANGE && until.isEmpty();
    }

    /** The type of column that names of this grain, as descriptors write it, usually have. */
    static FieldType usualType(String grain) {
        return switch (grain) {
            case "day", "week", "range" -> FieldType.DATE;
            case "month" -> FieldType.YEARMONTH;
            case "year", "fiscal_year" -> FieldType.YEAR;
            default -> FieldType.STRING;
        };
    }

    /** The grain of the reference periods: a day where the rows count a moment. */
    Grain periodGrain() {
        return at.isPresent() ? Grain.DAY : grain;
    }
}

package org.sayso.record;

import java.time.Month;
import java.util.function.Function;

/** The first and last day of a row's reference period as SQL over the row, which is named {@code o}. */
final class TimeExpression {
    private final TimeField time;
    private final String column;
    private final String year;

    TimeExpression(TimeField time) {
        this.time = time;
        this.column = "o." + Sql.name(time.field());
        this.year = "CAST(" + column + " AS INTEGER)";
    }

    String start() {
        return time.at().map(this::moment).orElseGet(this::first);
    }

    String end() {
        return time.at().map(this::moment).orElseGet(this::last);
    }

    private String moment(TimeField.Moment moment) {
        return moment.end() ? last() : "make_date(" + year + ", " + moment.month() + ", " + moment.day() + ")";
    }

    private String first() {
        return switch (time.grain()) {
            case DAY, WEEK -> column;
            case MONTH -> "CAST(" + column + " || '-01' AS DATE)";
            case QUARTER -> quarterStart();
            case YEAR -> "make_date(" + year + ", 1, 1)";
            case FISCAL_YEAR -> fiscal(exception -> Sql.date(exception.start()), this::fiscalStart);
            case RANGE -> time.isSchoolYear() ? schoolStart() : column;
        };
    }

    private String last() {
        return switch (time.grain()) {
            case DAY -> column;
            case WEEK -> column + " + 6";
            case MONTH -> "last_day(CAST(" + column + " || '-01' AS DATE))";
            case QUARTER -> "last_day(CAST(" + quarterStart() + " + INTERVAL 2 MONTH AS DATE))";
            case YEAR -> "make_date(" + year + ", 12, 31)";
            case FISCAL_YEAR -> fiscal(exception -> Sql.date(exception.end()), this::fiscalEnd);
            case RANGE ->
                time.until()
                        .map(field -> "o." + Sql.name(field))
                        .orElseGet(() -> "CAST(" + schoolStart() + " + INTERVAL 1 YEAR AS DATE) - 1");
        };
    }

    private String schoolStart() {
        return "make_date(CAST(" + column + "[1:4] AS INTEGER), "
                + time.firstMonth().getValue() + ", 1)";
    }

    private String quarterStart() {
        return "make_date(CAST(" + column + "[1:4] AS INTEGER), CAST(" + column + "[7:7] AS INTEGER) * 3 - 2, 1)";
    }

    private String fiscal(Function<TimeField.FiscalException, String> exceptional, Function<Month, String> regular) {
        StringBuilder cases = new StringBuilder();
        time.exceptions()
                .forEach(exception -> cases.append(" WHEN ")
                        .append(year)
                        .append(" = ")
                        .append(exception.year())
                        .append(" THEN ")
                        .append(exceptional.apply(exception)));
        time.before()
                .ifPresent(before -> cases.append(" WHEN ")
                        .append(year)
                        .append(" <= ")
                        .append(before.year())
                        .append(" THEN ")
                        .append(regular.apply(before.firstMonth())));
        String usual = regular.apply(time.firstMonth());
        return cases.isEmpty() ? usual : "CASE" + cases + " ELSE " + usual + " END";
    }

    private String fiscalStart(Month firstMonth) {
        String calendarYear = firstMonth == Month.JANUARY ? year : year + " - 1";
        return "make_date(" + calendarYear + ", " + firstMonth.getValue() + ", 1)";
    }

    private String fiscalEnd(Month firstMonth) {
        return firstMonth == Month.JANUARY
                ? "make_date(" + year + ", 12, 31)"
                : "make_date(" + year + ", " + firstMonth.getValue() + ", 1) - 1";
    }
}

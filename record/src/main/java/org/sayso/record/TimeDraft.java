package org.sayso.record;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Drafts the time of a table: its column and grain, or the columns of years that are turned into rows. */
record TimeDraft(DraftScope scope) {
    private static final Pattern YEAR_COLUMN =
            Pattern.compile("(?:[A-Za-z]{1,5}[ _]?)?((?:1[5-9]|20|21)[0-9]{2})(?: \\[YR[0-9]{4}\\])?");
    private static final Pattern TIME_NAME =
            Pattern.compile("(?i).*\\b(year|date|day|month|quarter|period|time|fy|week)\\b.*");
    private static final Pattern FISCAL_NAME = Pattern.compile("(?i).*\\b(fiscal|fy)\\b.*");
    private static final int FEWEST_YEARS = 3;

    /** Whether a column is named for a year. */
    static boolean isYear(String column) {
        return YEAR_COLUMN.matcher(column).matches();
    }

    /** Whether the table has a column for each of several years. */
    static boolean isWide(TableProfile profile) {
        return profile.columns().stream()
                        .filter(column -> isYear(column.name()))
                        .count()
                >= FEWEST_YEARS;
    }

    /** Writes the time; gives its column, where there is one. */
    Optional<ColumnProfile> write(ObjectNode figures, boolean wide) {
        ObjectNode time = figures.putObject("time");
        if (wide) {
            time.put("field", "year").put("grain", "year");
            figures.putObject("unpivot")
                    .put("columns", YEAR_COLUMN.pattern())
                    .put("into", "year")
                    .put("value", "value");
            scope.profile().columns().stream()
                    .filter(column -> isYear(column.name()))
                    .forEach(column -> scope.used().add(column.name()));
            return Optional.empty();
        }
        Optional<ColumnProfile> found = scope.profile().columns().stream()
                .filter(column ->
                        TIME_NAME.matcher(column.name().replace('_', ' ')).matches())
                .filter(column ->
                        grain(column).isPresent() && Guesses.role(column.name()).isEmpty())
                .findFirst()
                .or(() -> scope.profile().columns().stream()
                        .filter(column -> grain(column).isPresent()
                                && Guesses.role(column.name()).isEmpty())
                        .findFirst());
        time.put("field", found.map(ColumnProfile::name).orElse("? the column"));
        String grain = found.flatMap(TimeDraft::grain).orElse("?");
        boolean fiscal = "year".equals(grain)
                && found.map(column -> FISCAL_NAME
                                .matcher(column.name().replace('_', ' '))
                                .matches())
                        .orElse(false);
        time.put("grain", fiscal ? "fiscal_year" : grain);
        if (fiscal || "school_year".equals(grain)) {
            time.put("firstMonth", fiscal ? 10 : 9);
            scope.guessed()
                    .add("The years of " + scope.where() + " are taken to begin in "
                            + (fiscal ? "October" : "September") + ".");
        }
        found.ifPresent(column -> scope.used().add(column.name()));
        return found;
    }

    private static Optional<String> grain(ColumnProfile column) {
        if (column.is("year")) {
            return Optional.of("year");
        }
        if (column.is("date")) {
            return Optional.of("day");
        }
        if (column.is("yearmonth")) {
            return Optional.of("month");
        }
        return column.is("quarter")
                ? Optional.of("quarter")
                : column.is("school_year") ? Optional.of("school_year") : Optional.empty();
    }
}

package org.sayso.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.domain.place.PlaceNames;

/** What the cells of a column have in common, seen row by row, from which a draft guesses its type and part. */
final class ColumnProfile {
    /** Texts that stand for a missing cell in many published tables. */
    static final Set<String> MISSING =
            Set.of("", "..", "...", "NA", "N/A", "n/a", "NULL", "null", "nan", "NaN", "-", "#N/A");

    private static final int MOST_VALUES = 2_000;
    private static final Pattern QUARTER = Pattern.compile("[1-9][0-9]{3}-Q[1-4]");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("[1-9][0-9]{3}[-/–]([0-9]{2}|[0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("1[5-9][0-9]{2}|20[0-9]{2}|21[0-9]{2}");

    private final String name;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final Map<String, Boolean> fits = new LinkedHashMap<>();
    private long filled;
    private boolean many;

    ColumnProfile(String name) {
        this.name = name;
        for (String form :
                List.of("year", "quarter", "school_year", "date", "yearmonth", "integer", "number", "boolean")) {
            fits.put(form, true);
        }
    }

    void see(String cell) {
        if (MISSING.contains(cell)) {
            return;
        }
        filled++;
        fits.replaceAll((form, fitting) -> fitting && fits(form, cell));
        if (values.size() < MOST_VALUES || values.containsKey(cell)) {
            values.merge(cell, 1, Integer::sum);
        } else {
            many = true;
        }
    }

    private static boolean fits(String form, String cell) {
        return switch (form) {
            case "year" -> YEAR.matcher(cell).matches();
            case "quarter" -> QUARTER.matcher(cell).matches();
            case "school_year" -> SCHOOL_YEAR.matcher(cell).matches();
            case "boolean" -> FieldType.BOOLEAN.accepts(cell) && cell.length() > 1;
            default -> FieldType.named(form).accepts(cell);
        };
    }

    String name() {
        return name;
    }

    /** Whether all cells that are not missing have the form, and there is at least one. */
    boolean is(String form) {
        return filled > 0 && fits.getOrDefault(form, false);
    }

    /** The field type a descriptor gives it. */
    String type() {
        for (String form : List.of("year", "date", "yearmonth", "integer", "number", "boolean")) {
            if (is(form)) {
                return form;
            }
        }
        return "string";
    }

    boolean isNumeric() {
        return is("integer") || is("number");
    }

    /** The values, in the order in which they were first seen; the first two thousand. */
    Set<String> values() {
        return values.keySet();
    }

    /** Whether values repeat, as those of a dimension do. */
    boolean repeats() {
        return !many && filled > values.size() && !values.isEmpty();
    }

    /** The share of values that a shipped list knows, from 0 to 1. */
    double knownShare(PlaceNames list) {
        long known = values.keySet().stream()
                .filter(value -> list.entry(value).isPresent())
                .count();
        return values.isEmpty() ? 0 : (double) known / values.size();
    }
}

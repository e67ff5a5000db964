package org.sayso.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.PartialDate;

/** What cells must fulfil because series use their columns, beyond what the table's own schema demands. */
final class CellRules {
    /** Says what is wrong with a cell, in words that follow its text; a missing cell is empty. */
    interface CellRule {
        Optional<String> fault(String cell);
    }

    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("[1-9][0-9]{3}[-/–]([0-9]{2}|[0-9]{4})");
    private static final Pattern QUARTER = Pattern.compile("[1-9][0-9]{3}-Q[1-4]");

    private CellRules() {}

    /** The rules of a table's columns, by column. */
    static Map<String, List<CellRule>> of(Pack pack, Resource resource) {
        Map<String, List<CellRule>> rules = new HashMap<>();
        if (resource.name().equals(pack.sources().resource())) {
            pack.sources().published().ifPresent(field -> add(rules, field, CellRules::publication));
        }
        for (SeriesDefinition definition : pack.shapes()) {
            if (definition.resource().name().equals(resource.name())) {
                add(rules, definition.time().field(), cell -> referenceTime(definition.time(), cell));
                definition.time().until().ifPresent(field -> add(rules, field, CellRules::given));
                definition.source().column().ifPresent(field -> add(rules, field, CellRules::present));
                definition.dimensions().forEach(dimension -> add(rules, dimension.field(), CellRules::member));
                definition.published().ifPresent(field -> add(rules, field, CellRules::publication));
            }
        }
        return rules;
    }

    private static void add(Map<String, List<CellRule>> rules, String field, CellRule rule) {
        rules.computeIfAbsent(field, name -> new ArrayList<>()).add(rule);
    }

    /** Two years that follow each other, the second in full or by its last two digits. */
    private static boolean isSchoolYear(String cell) {
        if (!SCHOOL_YEAR.matcher(cell).matches()) {
            return false;
        }
        String next = Integer.toString(Integer.parseInt(cell.substring(0, 4)) + 1);
        return next.endsWith(cell.substring(5));
    }

    private static Optional<String> present(String cell) {
        return cell.isEmpty() ? Optional.of("is missing, but every figure needs a source") : Optional.empty();
    }

    private static Optional<String> given(String cell) {
        return cell.isEmpty() ? Optional.of("is missing, but every figure needs a reference period") : Optional.empty();
    }

    private static Optional<String> member(String cell) {
        return cell.isEmpty()
                ? Optional.of("is missing, but the table is broken down by this column")
                : Optional.empty();
    }

    private static Optional<String> publication(String cell) {
        return cell.isEmpty() || (PartialDate.parse(cell).isPresent() && !cell.startsWith("0"))
                ? Optional.empty()
                : Optional.of("is not a year, month or day of publication, such as 2024, 2024-04 or 2024-04-24");
    }

    private static Optional<String> referenceTime(TimeField time, String cell) {
        Grain grain = time.grain();
        if (cell.isEmpty()) {
            return Optional.of("is missing, but every figure needs a reference period");
        }
        if (time.isSchoolYear() && !isSchoolYear(cell)) {
            return Optional.of("is not a school year, such as 2023-24");
        }
        if (grain == Grain.QUARTER && !QUARTER.matcher(cell).matches()) {
            return Optional.of("is not a quarter, such as 2024-Q1");
        }
        boolean year = grain == Grain.YEAR || grain == Grain.FISCAL_YEAR;
        return year && !YEAR.matcher(cell).matches()
                ? Optional.of("is not a year from 1000 to 9999")
                : Optional.empty();
    }
}

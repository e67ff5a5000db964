package org.sayso.record;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafts the series of a table: one for each column of figures, or for each kind of figure that a column names.
 *
 * @param scope the table
 * @param ids the ids of all series so far, added to
 */
record SeriesDraft(DraftScope scope, Set<String> ids) {
    private static final Pattern PLAIN_VALUE =
            Pattern.compile("(?i)(obs[ _]?)?(value|values|amount|number|figure|count|total)");
    private static final int MOST_INDICATORS = 200;

    void write(ObjectNode figures, String name, String context, boolean wide) {
        ArrayNode list = figures.putArray("series");
        Optional<ColumnProfile> indicator = scope.profile().columns().stream()
                .filter(column -> !scope.used().contains(column.name()) && DraftScope.isText(column))
                .filter(column ->
                        Guesses.role(column.name()).map("indicator"::equals).orElse(false))
                .findFirst();
        List<ColumnProfile> values = scope.profile().columns().stream()
                .filter(column -> column.isNumeric() && !scope.used().contains(column.name()))
                .filter(column -> Guesses.role(column.name()).isEmpty() || column.isNumeric())
                .toList();
        List<String> columns = wide
                ? List.of("value")
                : values.stream().map(ColumnProfile::name).toList();
        if (columns.isEmpty()) {
            scope.open().add("Which column of " + scope.where() + " holds the figures.");
            columns = List.of("? the column");
        }
        if (indicator.isPresent()) {
            indicators(list, indicator.get(), columns.get(columns.size() - 1));
            return;
        }
        String unit = scope.withRole("unit")
                .filter(column -> column.values().size() == 1)
                .map(column -> column.values().iterator().next())
                .orElse("");
        for (String column : columns) {
            boolean plain = PLAIN_VALUE.matcher(column).matches() || columns.size() == 1;
            String measure = PLAIN_VALUE.matcher(column).matches() ? spoken(name) : spoken(column);
            String id = columns.size() == 1 && plain ? name : TableDraft.id(column);
            add(
                    list,
                    id,
                    measure,
                    column,
                    context + " " + name + " " + scope.description(column).orElse(""),
                    unit,
                    Map.of());
        }
    }

    private void indicators(ArrayNode list, ColumnProfile indicator, String value) {
        Optional<String> label = scope.label(indicator, true);
        boolean swapped = label.isPresent() && scope.isCode(label.get(), indicator.name());
        String code = swapped ? label.orElseThrow() : indicator.name();
        Optional<String> other = swapped ? Optional.of(indicator.name()) : label;
        scope.used().add(code);
        other.ifPresent(scope.used()::add);
        Map<String, String> labels =
                other.flatMap(column -> scope.profile().labels(code, column)).orElse(Map.of());
        Optional<ColumnProfile> unit = scope.withRole("unit");
        List<String> codes = scope.profile().columns().stream()
                .filter(column -> column.name().equals(code))
                .flatMap(column -> column.values().stream())
                .toList();
        for (String each : codes.subList(0, Math.min(MOST_INDICATORS, codes.size()))) {
            String text = labels.getOrDefault(each, each);
            String cell = unit.flatMap(column -> scope.profile().labels(code, column.name()))
                    .map(units -> units.getOrDefault(each, ""))
                    .orElse("");
            add(list, TableDraft.id(text), text.replaceAll("\\s*\\(.*\\)$", ""), value, text, cell, Map.of(code, each));
        }
        if (codes.size() > MOST_INDICATORS) {
            scope.guessed()
                    .add(scope.where() + " has more than " + MOST_INDICATORS
                            + " kinds of figures; describe the others in a table"
                            + " of their own, named under sayso/indicators.");
        }
    }

    private void add(
            ArrayNode list,
            String wanted,
            String measure,
            String column,
            String context,
            String unit,
            Map<String, String> filters) {
        String id = ids.add(wanted) ? wanted : wanted + "-" + (ids.size() + 1);
        ids.add(id);
        Guesses.Guess guess =
                Guesses.of(measure + " " + wanted.replace('-', ' '), context).withUnit(unit);
        ObjectNode series = list.addObject();
        series.put("id", id).put("label", capital(measure)).put("measure", measure);
        series.put("unit", guess.unit().orElse("?")).put("kind", guess.kind().orElse("?"));
        guess.unit()
                .ifPresentOrElse(
                        known -> scope.guessed().add("The unit of " + id + " is taken to be " + known + "."),
                        () -> scope.open()
                                .add("The unit of " + id + ": the thing counted, %, or a currency such as USD."));
        if (guess.kind().isEmpty()) {
            scope.open()
                    .add("Whether " + id
                            + " is a flow (counted over a period), a stock (at a moment), a rate or an index.");
        }
        series.put("value", column);
        if (guess.multiplier().compareTo(BigDecimal.ONE) != 0) {
            series.put("multiplier", guess.multiplier());
            scope.guessed().add("The figures of " + id + " are taken to be in units of " + guess.multiplier() + ".");
        }
        if (!filters.isEmpty()) {
            ObjectNode filter = series.putObject("filters");
            filters.forEach(filter::put);
        }
        Set<String> names = new LinkedHashSet<>(List.of(measure));
        names.addAll(guess.names());
        ArrayNode words = series.putObject("words").putArray("names");
        names.forEach(words::add);
    }

    private static String spoken(String name) {
        return name.replaceAll("(?i)[ _-](thousands?|millions?|billions?|trillions?|usd|pct|percent)$", "")
                .replaceAll("[_-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bgdp\\b", "GDP");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

package org.sayso.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.domain.record.Query;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * The SQL of a query: {@code observations.sql} with a series' tables, columns and literals filled in.
 *
 * <p>The statement has no parameters, so that it can be shown with the evidence and run again as it stands. All names
 * and literals pass through {@link Sql}. What does not depend on the question is filled in once for each slice.
 */
final class SeriesStatement {
    private static final String TEMPLATE = template("observations.sql");
    private static final String SLICES = template("slices.sql");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)\\}");

    private final SeriesDefinition definition;
    private final Map<String, String> common;
    private final String beforeKnown;
    private final String beforeQuestion;
    private final String afterQuestion;

    /**
     * Makes the statements of a slice.
     *
     * @param members the code of the member of each dimension
     */
    SeriesStatement(Pack.SourceFields sources, SeriesDefinition definition, List<String> members) {
        this.definition = definition;
        String pack = definition.series().pack().name();
        TimeExpression time = new TimeExpression(definition.time());
        common = Map.ofEntries(
                Map.entry("table", Sql.table(pack, definition.resource().name())),
                Map.entry("sources", Sql.table(pack, sources.resource())),
                Map.entry("source_id", Sql.name(sources.id())),
                Map.entry("source", source()),
                Map.entry("period_start", time.start()),
                Map.entry("period_end", time.end()),
                Map.entry("figure", figure()),
                Map.entry("published", published(sources)),
                Map.entry("source_published", sourcePublished(sources).orElse("CAST(NULL AS VARCHAR)")),
                Map.entry("partial", partial()),
                Map.entry("identity", identity()),
                Map.entry("identity_once", identityOnce()),
                Map.entry("condition", condition(members)));
        String text = fill(TEMPLATE, common);
        int known = text.lastIndexOf("{known}");
        int question = text.lastIndexOf("{question}");
        beforeKnown = text.substring(0, known);
        beforeQuestion = text.substring(known + "{known}".length(), question);
        afterQuestion = text.substring(question + "{question}".length());
    }

    /** The statement that gives the rows of an answer, with the table's own columns. */
    String rowsOnly(Query query) {
        String known = query.asOf().map(day -> "known_from <= " + Sql.date(day)).orElse("true");
        return beforeKnown + known + beforeQuestion + question(query) + afterQuestion;
    }

    /** What all rows are asked with but for filters and members; slices alike in it can be fetched together. */
    String shape() {
        Map<String, String> values = new HashMap<>(common);
        values.put("condition", definition.filters().keySet() + figureIsGiven().toString());
        values.put("cells", "o.*");
        return fill(SLICES, values);
    }

    /**
     * The statement that gives all rows of several slices of one shape. A column by which rows are chosen holds the place of
     * its value in the list, counted from 1, as numbers are fetched several times faster than texts.
     *
     * @param chosen the values of each column that is a filter or a dimension
     */
    String allRows(Map<String, List<String>> chosen) {
        List<String> conditions = new ArrayList<>();
        chosen.forEach((field, values) -> conditions.add(isOneOf(field, values)));
        conditions.addAll(figureIsGiven());
        Map<String, String> values = new HashMap<>(common);
        values.put("condition", conditions.isEmpty() ? "true" : String.join(" AND ", conditions));
        values.put("cells", chosen.isEmpty() ? "o.*" : "o.* REPLACE (" + places(chosen) + ")");
        return fill(SLICES, values);
    }

    private static String places(Map<String, List<String>> chosen) {
        return chosen.entrySet().stream()
                .map(one -> "list_position([" + texts(one.getValue()) + "], CAST(" + column(one.getKey())
                        + " AS VARCHAR)) AS " + Sql.name(one.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String texts(List<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", "));
    }

    private static String isOneOf(String field, List<String> values) {
        String column = "CAST(" + column(field) + " AS VARCHAR)";
        return values.size() == 1 ? column + " = " + texts(values) : column + " IN (" + texts(values) + ")";
    }

    private List<String> figureIsGiven() {
        return definition.isEvents()
                ? List.of()
                : definition.values().stream()
                        .map(field -> column(field) + " IS NOT NULL")
                        .toList();
    }

    private static String fill(String template, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found ->
                        Matcher.quoteReplacement(values.getOrDefault(found.group(1), "{" + found.group(1) + "}")));
    }

    private String source() {
        return definition
                .source()
                .id()
                .map(Sql::text)
                .orElseGet(() -> column(definition.source().column().orElseThrow()));
    }

    private String figure() {
        if (definition.values().isEmpty()) {
            return "CAST(NULL AS HUGEINT)";
        }
        String sum = definition.values().stream().map(SeriesStatement::column).collect(Collectors.joining(" + "));
        return definition.multiplier().compareTo(BigDecimal.ONE) == 0
                ? sum
                : "(" + sum + ") * " + definition.multiplier().toPlainString();
    }

    private String published(Pack.SourceFields sources) {
        Optional<String> own = definition.published().map(name -> "CAST(" + column(name) + " AS VARCHAR)");
        Optional<String> ofSource = sourcePublished(sources);
        if (own.isPresent() && ofSource.isPresent()) {
            return "coalesce(" + own.get() + ", " + ofSource.get() + ")";
        }
        return own.or(() -> ofSource).orElse("CAST(NULL AS VARCHAR)");
    }

    private Optional<String> sourcePublished(Pack.SourceFields sources) {
        // an event is known when it happens; its source may be a later collection
        return definition.isEvents()
                ? Optional.empty()
                : sources.published().map(name -> "CAST(s." + Sql.name(name) + " AS VARCHAR)");
    }

    private String partial() {
        return definition
                .partial()
                .map(partial -> "coalesce(" + column(partial.field()) + " = " + partial.means() + ", false)")
                .orElse("false");
    }

    private String identity() {
        if (definition.isEvents()) {
            return "o.rowid";
        }
        if (definition.identity().isEmpty()) {
            return "0";
        }
        return "row("
                + definition.identity().stream().map(SeriesStatement::column).collect(Collectors.joining(", "))
                + ")";
    }

    /** The identity as one cell; what is a number stays one, as texts are slow to fetch. */
    private String identityOnce() {
        return definition.isEvents() || definition.identity().isEmpty()
                ? identity()
                : "CAST(" + identity() + " AS VARCHAR)";
    }

    private String condition(List<String> members) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            conditions.add("CAST(" + column(definition.dimensions().get(i).field()) + " AS VARCHAR) = "
                    + Sql.text(members.get(i)));
        }
        definition
                .filters()
                .forEach((field, value) ->
                        conditions.add("CAST(" + column(field) + " AS VARCHAR) = " + Sql.text(value)));
        conditions.addAll(figureIsGiven());
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    private String question(Query query) {
        return switch (query.operation()) {
            case VALUE -> query.period().map(this::same).orElseThrow();
            case SUM, COUNT -> query.period().map(SeriesStatement::within).orElse("true");
            case LIST -> query.period().map(SeriesStatement::overlapping).orElse("true");
            case LATEST ->
                "period_end = (SELECT max(period_end) FROM known WHERE "
                        + query.period()
                                .flatMap(Period::end)
                                .map(day -> "period_end <= " + Sql.date(day))
                                .orElse("true")
                        + ")";
            case MAXIMUM -> extreme(query, "max", "true");
            case MINIMUM -> extreme(query, "min", "NOT partial");
        };
    }

    private static String extreme(Query query, String function, String eligible) {
        String considered = query.period().map(SeriesStatement::overlapping).orElse("true");
        return considered + " AND " + eligible + " AND figure = (SELECT " + function + "(figure) FROM known WHERE "
                + considered + " AND " + eligible + ")";
    }

    private String same(Period period) {
        if (period.start().isEmpty() || period.end().isEmpty()) {
            return "false";
        }
        String days = "period_start = " + Sql.date(period.start().get()) + " AND period_end = "
                + Sql.date(period.end().get());
        boolean named = period.grain() == Grain.FISCAL_YEAR && definition.time().periodGrain() == Grain.FISCAL_YEAR;
        return named ? "year(period_end) = " + period.end().get().getYear() : days;
    }

    private static String within(Period period) {
        List<String> conditions = new ArrayList<>();
        period.start().ifPresent(day -> conditions.add("period_start >= " + Sql.date(day)));
        period.end().ifPresent(day -> conditions.add("period_end <= " + Sql.date(day)));
        return String.join(" AND ", conditions);
    }

    private static String overlapping(Period period) {
        List<String> conditions = new ArrayList<>();
        period.end().ifPresent(day -> conditions.add("period_start <= " + Sql.date(day)));
        period.start().ifPresent(day -> conditions.add("period_end >= " + Sql.date(day)));
        return String.join(" AND ", conditions);
    }

    private static String column(String name) {
        return "o." + Sql.name(name);
    }

    private static String template(String file) {
        try (InputStream sql = SeriesStatement.class.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

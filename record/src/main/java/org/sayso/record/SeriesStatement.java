package org.sayso.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * and literals pass through {@link Sql}.
 */
final class SeriesStatement {
    /** The columns after those of the table in {@link #withFigures}. */
    static final int DERIVED_COLUMNS = 5;

    private static final String TEMPLATE = template();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)\\}");

    private final SeriesDefinition definition;
    private final Query query;
    private final Map<String, String> common;

    SeriesStatement(Pack.SourceFields sources, SeriesDefinition definition, Query query) {
        this.definition = definition;
        this.query = query;
        String pack = definition.series().pack().name();
        TimeExpression time = new TimeExpression(definition.time());
        common = Map.ofEntries(
                Map.entry("table", Sql.table(pack, definition.resource().name())),
                Map.entry("sources", Sql.table(pack, sources.resource())),
                Map.entry("source_id", Sql.name(sources.id())),
                Map.entry("source", Sql.name(definition.source())),
                Map.entry("period_start", time.start()),
                Map.entry("period_end", time.end()),
                Map.entry("figure", figure()),
                Map.entry("published", published(sources)),
                Map.entry("partial", partial()),
                Map.entry("identity", identity()),
                Map.entry("condition", condition()),
                Map.entry(
                        "known",
                        query.asOf()
                                .map(day -> "known_from <= " + Sql.date(day))
                                .orElse("true")),
                Map.entry("question", question()));
    }

    /** The statement that gives the rows, with the table's own columns. */
    String rowsOnly() {
        return fill("o.*");
    }

    /** The same rows, followed by start, end, figure, publication and the first day known. */
    String withFigures() {
        return fill("o.*, k.period_start, k.period_end, k.figure, k.published, k.known_from");
    }

    private String fill(String columns) {
        return PLACEHOLDER
                .matcher(TEMPLATE)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "columns".equals(found.group(1))
                                ? columns
                                : Objects.requireNonNull(common.get(found.group(1)))));
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
        // an event is known when it happens; its source may be a later collection
        Optional<String> ofSource = definition.isEvents()
                ? Optional.empty()
                : sources.published().map(name -> "CAST(s." + Sql.name(name) + " AS VARCHAR)");
        if (own.isPresent() && ofSource.isPresent()) {
            return "coalesce(" + own.get() + ", " + ofSource.get() + ")";
        }
        return own.or(() -> ofSource).orElse("CAST(NULL AS VARCHAR)");
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

    private String condition() {
        List<String> conditions = new ArrayList<>();
        definition
                .filters()
                .forEach((field, value) ->
                        conditions.add("CAST(" + column(field) + " AS VARCHAR) = " + Sql.text(value)));
        if (!definition.isEvents()) {
            definition.values().forEach(field -> conditions.add(column(field) + " IS NOT NULL"));
        }
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    private String question() {
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
            case MAXIMUM -> extreme("max", "true");
            case MINIMUM -> extreme("min", "NOT partial");
        };
    }

    private String extreme(String function, String eligible) {
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

    private static String template() {
        try (InputStream sql = SeriesStatement.class.getResourceAsStream("observations.sql")) {
            String text = new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

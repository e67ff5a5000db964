package org.sayso.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.place.PlaceNames;
import org.sayso.domain.record.Dimension;
import org.sayso.domain.record.Member;
import org.sayso.domain.record.Members;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.record.Vocabulary;

/** Makes the series of a pack whose tables are in the store: their dimensions, and those that a table describes. */
final class SeriesMaker {
    private static final String LIST_SEPARATOR = ";";

    private final Pack pack;
    private final PackReference reference;
    private final FigureStore store;
    private final Map<String, Dimension> dimensions = new HashMap<>();

    SeriesMaker(Pack pack, PackReference reference, FigureStore store) {
        this.pack = pack;
        this.reference = reference;
        this.store = store;
    }

    List<SeriesDefinition> make(Faults faults) {
        List<SeriesDefinition> made = new ArrayList<>();
        for (SeriesDefinition definition : pack.series()) {
            made.add(definition.describedAs(
                    described(definition, definition.series(), faults), definition.filters(), definition.multiplier()));
        }
        for (IndicatorDefinition indicator : pack.indicators()) {
            indicated(indicator, faults, made);
        }
        return List.copyOf(made);
    }

    private Series described(SeriesDefinition definition, Series series, Faults faults) {
        List<Dimension> all = definition.dimensions().stream()
                .map(dimension -> dimension(definition.resource(), dimension, faults))
                .toList();
        return new Series(
                series.id(),
                reference,
                series.label(),
                series.measure(),
                series.unit(),
                series.kind(),
                series.grain(),
                series.additive(),
                series.words(),
                series.place(),
                series.placeNames(),
                series.publisherNames(),
                series.official(),
                series.definition(),
                series.caveats(),
                all,
                series.breaks());
    }

    private Dimension dimension(Resource resource, DimensionDefinition definition, Faults faults) {
        String key = resource.name() + "/" + definition.name();
        Dimension known = dimensions.get(key);
        if (known != null) {
            return known;
        }
        String code = "CAST(" + Sql.name(definition.field()) + " AS VARCHAR)";
        String label = definition
                .label()
                .map(column -> "CAST(" + Sql.name(column) + " AS VARCHAR)")
                .orElse(code);
        String sql = "SELECT " + code + ", arg_max(" + label + ", rowid) FROM "
                + Sql.table(pack.name(), resource.name()) + " GROUP BY 1 ORDER BY 1";
        Members members = new Members(store.rows(sql).stream()
                .map(row -> member(definition, row[0], row[1].isEmpty() ? row[0] : row[1]))
                .toList());
        checkCodes(definition, resource, members, faults);
        Dimension made = new Dimension(definition.name(), definition.role(), definition.total(), members);
        dimensions.put(key, made);
        return made;
    }

    private void checkCodes(DimensionDefinition definition, Resource resource, Members members, Faults faults) {
        Set<String> named = new LinkedHashSet<>(definition.names().keySet());
        named.addAll(definition.aggregates());
        definition.total().ifPresent(named::add);
        for (String code : named) {
            if (members.of(code).isEmpty()) {
                faults.add(
                        ErrorCode.UNKNOWN_FIELD,
                        Location.of(pack.descriptor().toString()).withField(definition.name()),
                        "The column " + definition.field() + " of the table " + resource.name() + " has no cell \""
                                + code + "\".",
                        "Name a value that stands in the column.");
            }
        }
    }

    private static Member member(DimensionDefinition definition, String code, String label) {
        Set<String> names = new LinkedHashSet<>();
        names.add(label);
        names.addAll(definition.names().getOrDefault(code, List.of()));
        Optional<PlaceNames.Entry> known =
                definition.known().flatMap(list -> list.entry(code).or(() -> list.entry(label)));
        known.ifPresent(entry -> names.addAll(entry.names()));
        boolean aggregate = definition.aggregates().contains(code)
                || definition.known().isPresent() && known.isEmpty()
                || definition.total().map(code::equals).orElse(false);
        return new Member(code, label, List.copyOf(names), aggregate);
    }

    /** The series that a table describes, a row a series. */
    private void indicated(IndicatorDefinition indicator, Faults faults, List<SeriesDefinition> made) {
        Series common = described(indicator.shape(), indicator.shape().series(), faults);
        List<String> names =
                indicator.resource().fields().stream().map(Field::name).toList();
        String sql =
                "SELECT * FROM " + Sql.table(pack.name(), indicator.resource().name()) + " ORDER BY rowid";
        store.forEachRow(sql, row -> {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < row.length; i++) {
                cells.put(names.get(i), row[i]);
            }
            definition(indicator, common, cells, faults).ifPresent(made::add);
        });
    }

    private Optional<SeriesDefinition> definition(
            IndicatorDefinition indicator, Series common, Map<String, String> cells, Faults faults) {
        IndicatorDefinition.Columns columns = indicator.columns();
        String code = cells.getOrDefault(columns.id(), "");
        String unit = cell(cells, columns.unit()).orElse(common.unit());
        Optional<SeriesKind> kind =
                cell(cells, columns.kind()).map(SeriesMaker::kind).orElse(Optional.of(common.kind()));
        Optional<String> unitFault = UnitNames.fault(unit);
        if (unitFault.isPresent() || kind.isEmpty()) {
            faults.add(
                    unitFault.isPresent() ? ErrorCode.UNKNOWN_UNIT : ErrorCode.INVALID_TABLE,
                    Location.of(indicator.resource().file().toString())
                            .withField((unitFault.isPresent() ? columns.unit() : columns.kind()).orElse("")),
                    unitFault
                            .map(fault -> "The unit \"" + unit + "\" of " + code + " " + fault + ".")
                            .orElse("The kind of " + code + " is none of flow, stock, rate and index."),
                    unitFault.isPresent() ? UnitNames.ADVICE : "Mend the cell.");
            return Optional.empty();
        }
        Map<String, String> filters = new LinkedHashMap<>(indicator.shape().filters());
        filters.put(indicator.field(), code);
        BigDecimal multiplier = cell(cells, columns.multiplier())
                .flatMap(FieldType::number)
                .orElse(indicator.shape().multiplier());
        return Optional.of(indicator
                .shape()
                .describedAs(series(columns, common, cells, code, unit, kind.get()), filters, multiplier));
    }

    private Series series(
            IndicatorDefinition.Columns columns,
            Series common,
            Map<String, String> cells,
            String code,
            String unit,
            SeriesKind kind) {
        String label = cell(cells, Optional.of(columns.label())).orElse(code);
        String measure = cell(cells, columns.measure()).orElse(label);
        List<String> names = new ArrayList<>(list(cells, columns.names()));
        names.add(measure);
        Vocabulary shared = common.words();
        return new Series(
                id(code),
                reference,
                label,
                measure,
                unit,
                kind,
                common.grain(),
                common.additive() && kind == SeriesKind.FLOW,
                new Vocabulary(
                        names.stream().distinct().toList(),
                        shared.actions(),
                        list(cells, columns.counted()),
                        shared.modifiers(),
                        shared.required()),
                common.place(),
                common.placeNames(),
                common.publisherNames(),
                common.official(),
                cell(cells, columns.definition()).or(common::definition),
                common.caveats(),
                common.dimensions(),
                common.breaks());
    }

    /** An id for a code of the table, unique as long as codes differ in more than signs and case. */
    private String id(String code) {
        String plain =
                code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return pack.name().replaceAll("[._]", "-") + "-" + plain;
    }

    private static Optional<SeriesKind> kind(String text) {
        return Arrays.stream(SeriesKind.values())
                .filter(kind -> kind != SeriesKind.EVENTS && kind.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<String> cell(Map<String, String> cells, Optional<String> column) {
        return column.map(name -> cells.getOrDefault(name, "")).filter(text -> !text.isEmpty());
    }

    private static List<String> list(Map<String, String> cells, Optional<String> column) {
        return cell(cells, column)
                .map(text -> Arrays.stream(text.split(LIST_SEPARATOR, -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}

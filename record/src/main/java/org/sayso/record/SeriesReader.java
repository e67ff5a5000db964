package org.sayso.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.record.Caveat;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesBreak;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.record.Vocabulary;
import org.sayso.domain.time.Grain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the definition of a series, and checks that the columns it names exist and have a type that serves. */
final class SeriesReader {
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.NUMBER);
    private static final Set<FieldType> TEXTS = Set.of(FieldType.STRING, FieldType.ANY);
    private static final Set<FieldType> DATES =
            Set.of(FieldType.STRING, FieldType.DATE, FieldType.YEARMONTH, FieldType.YEAR);
    private static final Set<FieldType> ALL = Set.of(FieldType.values());

    private final PackReference pack;
    private final JsonNode lists;
    private final FaultSink faults;

    SeriesReader(JsonNode root, FaultSink faults) {
        this.pack = new PackReference(
                root.path("name").asString(), root.path("version").asString(), "");
        this.lists = root.path("sayso").path("lists");
        this.faults = faults;
    }

    /** The series at a position of a table's figures. */
    SeriesDefinition read(Resource resource, JsonNode figures, int position, String pointer) {
        JsonNode node = figures.path("series").path(position);
        String shared = pointer.substring(0, pointer.lastIndexOf("/series/"));
        return read(resource, figures, node, pointer, shared);
    }

    /** What the series of a table have in common that another table describes. */
    SeriesDefinition readShape(Resource resource, JsonNode figures, String shared) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", "any")
                .put("label", "any")
                .put("measure", "any")
                .put("unit", "any")
                .put("kind", "stock");
        node.setAll((ObjectNode) figures.path("indicators").path("common"));
        if (!node.has("words")) {
            node.putObject("words").putArray("counted").add("any");
        }
        return read(resource, figures, node, shared + "/indicators/common", shared);
    }

    private SeriesDefinition read(Resource resource, JsonNode figures, JsonNode node, String pointer, String shared) {
        Columns columns = new Columns(resource, node, figures, pointer, shared);
        TimeField time = new TimeFieldReader(faults).read(figures.path("time"), shared + "/time");
        columns.check(time.field(), typesOf(time), shared + "/time/field");
        time.until().ifPresent(field -> columns.check(field, Set.of(FieldType.DATE), shared + "/time/until"));
        Map<String, String> filters = new LinkedHashMap<>();
        node.path("filters").properties().forEach(filter -> {
            columns.check(filter.getKey(), ALL, pointer + "/filters");
            filters.put(filter.getKey(), filter.getValue().asString());
        });
        if ("events".equals(node.path("kind").asString()) && figures.has("dimensions")) {
            faults.fault(
                    ErrorCode.INVALID_DESCRIPTOR,
                    pointer + "/kind",
                    "A list of events has no dimensions.",
                    "Leave the dimensions of the table out, and use filters.");
        }
        return new SeriesDefinition(
                series(node, time, pointer),
                resource,
                columns.named("value", NUMBERS),
                node.has("multiplier") ? node.path("multiplier").decimalValue() : BigDecimal.ONE,
                filters,
                new DimensionReader(faults).read(resource, figures.path("dimensions"), shared + "/dimensions"),
                columns.named("identity", ALL),
                time,
                columns.shared("published", DATES),
                source(columns, node, figures),
                columns.shared("note", TEXTS),
                rounding(node.path("rounding"), columns),
                partial(node.path("partial"), columns),
                event(node.path("event"), columns));
    }

    private static Set<FieldType> typesOf(TimeField time) {
        return time.grain() != Grain.RANGE
                ? TimeField.typesOf(time.grain())
                : time.isSchoolYear() ? TEXTS : Set.of(FieldType.DATE);
    }

    private static SeriesDefinition.SourceCell source(Columns columns, JsonNode node, JsonNode figures) {
        JsonNode source = node.has("source") ? node.path("source") : figures.path("source");
        if (source.isObject()) {
            return new SeriesDefinition.SourceCell(
                    Optional.empty(), Optional.of(source.path("id").asString()));
        }
        return new SeriesDefinition.SourceCell(columns.shared("source", TEXTS), Optional.empty());
    }

    private Series series(JsonNode node, TimeField time, String pointer) {
        SeriesKind kind = SeriesKind.valueOf(node.path("kind").asString().toUpperCase(Locale.ROOT));
        boolean additive = node.path("additive").asBoolean(false);
        checkUnit(node.path("unit").asString(), pointer + "/unit");
        if (additive && kind != SeriesKind.FLOW && kind != SeriesKind.EVENTS) {
            faults.fault(
                    ErrorCode.INVALID_DESCRIPTOR,
                    pointer + "/additive",
                    "Values of a " + kind.name().toLowerCase(Locale.ROOT) + " cannot be added up over time.",
                    "Leave additive out.");
        }
        return new Series(
                node.path("id").asString(),
                pack,
                node.path("label").asString(),
                node.path("measure").asString(),
                node.path("unit").asString(),
                kind,
                time.periodGrain(),
                additive,
                vocabulary(node.path("words"), pointer + "/words"),
                TableDefinitionReader.text(node.path("place")),
                words(node.path("placeNames"), pointer + "/placeNames"),
                words(node.path("publisherNames"), pointer + "/publisherNames"),
                node.path("official").asBoolean(true),
                TableDefinitionReader.text(node.path("definition")),
                caveats(node.path("caveats")),
                List.of(),
                breaks(node.path("breaks"), pointer + "/breaks"));
    }

    private void checkUnit(String unit, String pointer) {
        UnitNames.fault(unit)
                .ifPresent(fault -> faults.fault(
                        ErrorCode.UNKNOWN_UNIT, pointer, "The unit \"" + unit + "\" " + fault + ".", UnitNames.ADVICE));
    }

    private List<SeriesBreak> breaks(JsonNode nodes, String pointer) {
        List<SeriesBreak> breaks = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String from = nodes.path(i).path("from").asString();
            try {
                breaks.add(new SeriesBreak(
                        LocalDate.parse(from), nodes.path(i).path("sentence").asString()));
            } catch (DateTimeException noDate) {
                faults.fault(
                        ErrorCode.INVALID_DESCRIPTOR,
                        pointer + "/" + i + "/from",
                        "The date " + from + " does not exist.",
                        "Give a date that exists.");
            }
        }
        breaks.sort(Comparator.comparing(SeriesBreak::from));
        return breaks;
    }

    private Vocabulary vocabulary(JsonNode node, String pointer) {
        return new Vocabulary(
                words(node.path("names"), pointer + "/names"),
                words(node.path("actions"), pointer + "/actions"),
                words(node.path("counted"), pointer + "/counted"),
                words(node.path("modifiers"), pointer + "/modifiers"),
                words(node.path("required"), pointer + "/required"));
    }

    /** The words of a list, with those of the pack's named lists in the place of {@code @name}. */
    private List<String> words(JsonNode node, String pointer) {
        List<String> words = new ArrayList<>();
        for (String word : TableDefinitionReader.texts(node)) {
            if (!word.startsWith("@")) {
                words.add(word);
            } else if (lists.has(word.substring(1))) {
                words.addAll(TableDefinitionReader.texts(lists.path(word.substring(1))));
            } else {
                faults.fault(
                        ErrorCode.UNKNOWN_FIELD,
                        pointer,
                        "The pack has no list " + word.substring(1) + ".",
                        "Define it under sayso/lists or write the words here.");
                words.add(word);
            }
        }
        return words.stream().distinct().toList();
    }

    private static List<Caveat> caveats(JsonNode nodes) {
        List<Caveat> caveats = new ArrayList<>();
        for (JsonNode node : nodes) {
            for (String word : TableDefinitionReader.texts(node.path("words"))) {
                caveats.add(new Caveat(word, node.path("sentence").asString()));
            }
        }
        return caveats;
    }

    private static SeriesDefinition.Rounding rounding(JsonNode node, Columns columns) {
        return new SeriesDefinition.Rounding(
                columns.of(node.path("field"), NUMBERS, "rounding/field"),
                node.has("to") ? Optional.of(node.path("to").decimalValue()) : Optional.empty());
    }

    private static Optional<SeriesDefinition.Partial> partial(JsonNode node, Columns columns) {
        return columns.of(node.path("field"), Set.of(FieldType.BOOLEAN), "partial/field")
                .map(field ->
                        new SeriesDefinition.Partial(field, node.path("means").asBoolean()));
    }

    private static Optional<SeriesDefinition.EventFields> event(JsonNode node, Columns columns) {
        return columns.of(node.path("title"), TEXTS, "event/title")
                .map(title -> new SeriesDefinition.EventFields(
                        title,
                        columns.of(node.path("type"), TEXTS, "event/type"),
                        columns.of(
                                node.path("number"),
                                Set.of(FieldType.STRING, FieldType.ANY, FieldType.INTEGER),
                                "event/number"),
                        columns.of(node.path("acts"), TEXTS, "event/acts")));
    }

    /** The columns that a series names, each checked as it is read. */
    private final class Columns {
        private final Resource resource;
        private final JsonNode own;
        private final JsonNode all;
        private final String pointer;
        private final String sharedPointer;

        Columns(Resource resource, JsonNode own, JsonNode all, String pointer, String sharedPointer) {
            this.resource = resource;
            this.own = own;
            this.all = all;
            this.pointer = pointer;
            this.sharedPointer = sharedPointer;
        }

        List<String> named(String property, Set<FieldType> types) {
            List<String> names = TableDefinitionReader.texts(own.path(property));
            names.forEach(name -> check(name, types, pointer + "/" + property));
            return names;
        }

        /** A column that the series names or, if it does not, all series of the table name together. */
        Optional<String> shared(String property, Set<FieldType> types) {
            boolean overridden = own.has(property);
            JsonNode node = (overridden ? own : all).path(property);
            Optional<String> name = node.isObject() ? Optional.empty() : TableDefinitionReader.text(node);
            name.ifPresent(known -> check(known, types, (overridden ? pointer : sharedPointer) + "/" + property));
            return name;
        }

        Optional<String> of(JsonNode node, Set<FieldType> types, String property) {
            Optional<String> name = TableDefinitionReader.text(node);
            name.ifPresent(known -> check(known, types, pointer + "/" + property));
            return name;
        }

        void check(String name, Set<FieldType> types, String place) {
            Optional<Field> field = resource.field(name);
            TableDefinitionReader.demandField(faults, resource, name, place);
            if (field.isPresent() && !types.contains(field.get().type())) {
                faults.fault(
                        ErrorCode.INVALID_DESCRIPTOR,
                        place,
                        "The column " + name + " has a type that cannot serve here: "
                                + field.get().type().name().toLowerCase(Locale.ROOT) + ".",
                        "Name a column of another type, or mend the type.");
            }
        }
    }
}

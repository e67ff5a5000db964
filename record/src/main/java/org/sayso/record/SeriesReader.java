package org.sayso.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
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
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.record.Vocabulary;
import org.sayso.domain.time.Grain;
import tools.jackson.databind.JsonNode;

/** Reads the definition of a series, and checks that the columns it names exist and have a type that serves. */
final class SeriesReader {
    /** Receives what is wrong with the value at a JSON pointer. */
    interface FaultSink {
        void fault(ErrorCode code, String pointer, String message, String remedy);
    }

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
        Columns columns = new Columns(resource, node, figures, pointer, shared);
        TimeField time = time(figures.path("time"), shared + "/time");
        columns.check(time.field(), TimeField.typesOf(time.grain()), shared + "/time/field");
        Map<String, String> filters = new LinkedHashMap<>();
        node.path("filters").properties().forEach(filter -> {
            columns.check(filter.getKey(), ALL, pointer + "/filters");
            filters.put(filter.getKey(), filter.getValue().asString());
        });
        return new SeriesDefinition(
                series(node, time, pointer),
                resource,
                columns.named("value", NUMBERS),
                node.has("multiplier") ? node.path("multiplier").decimalValue() : BigDecimal.ONE,
                filters,
                columns.named("identity", ALL),
                time,
                columns.shared("published", DATES),
                columns.shared("source", TEXTS).orElse(""),
                columns.shared("note", TEXTS),
                rounding(node.path("rounding"), columns),
                partial(node.path("partial"), columns),
                event(node.path("event"), columns));
    }

    private Series series(JsonNode node, TimeField time, String pointer) {
        SeriesKind kind = SeriesKind.valueOf(node.path("kind").asString().toUpperCase(Locale.ROOT));
        boolean additive = node.path("additive").asBoolean(false);
        if (additive && (kind == SeriesKind.STOCK || kind == SeriesKind.RATE)) {
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
                PackReader.text(node.path("place")),
                words(node.path("placeNames"), pointer + "/placeNames"),
                words(node.path("publisherNames"), pointer + "/publisherNames"),
                node.path("official").asBoolean(true),
                PackReader.text(node.path("definition")),
                caveats(node.path("caveats")));
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
        for (String word : PackReader.texts(node)) {
            if (!word.startsWith("@")) {
                words.add(word);
            } else if (lists.has(word.substring(1))) {
                words.addAll(PackReader.texts(lists.path(word.substring(1))));
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
            for (String word : PackReader.texts(node.path("words"))) {
                caveats.add(new Caveat(word, node.path("sentence").asString()));
            }
        }
        return caveats;
    }

    private TimeField time(JsonNode node, String pointer) {
        Grain grain = Grain.valueOf(node.path("grain").asString().toUpperCase(Locale.ROOT));
        JsonNode before = node.path("before");
        List<TimeField.FiscalException> exceptions = new ArrayList<>();
        for (int i = 0; i < node.path("exceptions").size(); i++) {
            exception(node.path("exceptions").path(i), pointer + "/exceptions/" + i)
                    .ifPresent(exceptions::add);
        }
        Optional<TimeField.Moment> at = PackReader.text(node.path("at")).map(SeriesReader::moment);
        if (at.isPresent() && !at.get().end() && grain != Grain.YEAR) {
            faults.fault(
                    ErrorCode.INVALID_DESCRIPTOR,
                    pointer + "/at",
                    "Only years have a month and day in them.",
                    "Write end, or leave it out.");
        }
        return new TimeField(
                node.path("field").asString(),
                grain,
                at,
                Month.of(node.path("firstMonth").asInt(1)),
                before.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new TimeField.Before(
                                before.path("year").asInt(),
                                Month.of(before.path("firstMonth").asInt()))),
                exceptions);
    }

    private static TimeField.Moment moment(String text) {
        if ("end".equals(text)) {
            return new TimeField.Moment(true, 12, 31);
        }
        return new TimeField.Moment(false, Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(3)));
    }

    private Optional<TimeField.FiscalException> exception(JsonNode node, String pointer) {
        try {
            LocalDate start = LocalDate.parse(node.path("start").asString());
            LocalDate end = LocalDate.parse(node.path("end").asString());
            if (!end.isBefore(start)) {
                return Optional.of(
                        new TimeField.FiscalException(node.path("year").asInt(), start, end));
            }
        } catch (DateTimeException noDate) {
            // reported below, as is an end before the start
        }
        faults.fault(
                ErrorCode.INVALID_DESCRIPTOR,
                pointer,
                "The days of the year are no period.",
                "Give two dates that exist, the first not after the second.");
        return Optional.empty();
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
            List<String> names = PackReader.texts(own.path(property));
            names.forEach(name -> check(name, types, pointer + "/" + property));
            return names;
        }

        /** A column that the series names or, if it does not, all series of the table name together. */
        Optional<String> shared(String property, Set<FieldType> types) {
            boolean overridden = own.has(property);
            Optional<String> name = PackReader.text((overridden ? own : all).path(property));
            name.ifPresent(known -> check(known, types, (overridden ? pointer : sharedPointer) + "/" + property));
            return name;
        }

        Optional<String> of(JsonNode node, Set<FieldType> types, String property) {
            Optional<String> name = PackReader.text(node);
            name.ifPresent(known -> check(known, types, pointer + "/" + property));
            return name;
        }

        void check(String name, Set<FieldType> types, String place) {
            Optional<Field> field = resource.field(name);
            if (field.isEmpty()) {
                faults.fault(
                        ErrorCode.UNKNOWN_FIELD,
                        place,
                        "The table " + resource.name() + " has no column " + name + ".",
                        "Name one of its columns: "
                                + String.join(
                                        ", ",
                                        resource.fields().stream()
                                                .map(Field::name)
                                                .toList()) + ".");
            } else if (!types.contains(field.get().type())) {
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

package org.sayso.record;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import tools.jackson.databind.JsonNode;

/** Makes a {@link Pack} of a descriptor: tables, keys and series, and whether they refer to things that exist. */
final class PackReader {
    private final Descriptor descriptor;
    private final Path folder;
    private final Faults faults;
    private boolean sound = true;

    private PackReader(Path folder, Descriptor descriptor, Faults faults) {
        this.descriptor = descriptor;
        this.folder = folder;
        this.faults = faults;
    }

    /** The pack, or nothing where the descriptor contradicts itself, all of which is reported. */
    static Optional<Pack> read(Path folder, Descriptor descriptor, Faults faults) {
        return new PackReader(folder, descriptor, faults).pack();
    }

    private Optional<Pack> pack() {
        JsonNode root = descriptor.root();
        List<Resource> resources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < root.path("resources").size(); i++) {
            String pointer = "/resources/" + i;
            Resource resource = resource(root.path("resources").path(i), pointer);
            if (!names.add(resource.name())) {
                fault(
                        ErrorCode.DUPLICATE_NAME,
                        pointer + "/name",
                        "Two tables are named " + resource.name() + ".",
                        "Rename one of them.");
            }
            resources.add(resource);
        }
        checkForeignKeys(resources);
        Pack.SourceFields sources = sources(root.path("sayso").path("sources"), resources);
        List<SeriesDefinition> series = sound ? series(root, resources) : List.of();
        LocalDate created = created(root.path("created").asString());
        return sound
                ? Optional.of(new Pack(
                        folder,
                        root.path("name").asString(),
                        root.path("version").asString(),
                        created,
                        List.copyOf(resources),
                        sources,
                        series))
                : Optional.empty();
    }

    private LocalDate created(String text) {
        try {
            return LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException noDate) {
            fault(
                    ErrorCode.INVALID_DESCRIPTOR,
                    "/created",
                    "The date " + text + " does not exist.",
                    "Give a date that exists.");
            return LocalDate.EPOCH;
        }
    }

    private List<SeriesDefinition> series(JsonNode root, List<Resource> resources) {
        SeriesReader reader = new SeriesReader(root, this::fault);
        List<SeriesDefinition> series = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < resources.size(); i++) {
            JsonNode figures = root.path("resources").path(i).path("sayso");
            for (int j = 0; j < figures.path("series").size(); j++) {
                String pointer = "/resources/" + i + "/sayso/series/" + j;
                String id = figures.path("series").path(j).path("id").asString();
                if (!ids.add(id)) {
                    fault(
                            ErrorCode.DUPLICATE_SERIES,
                            pointer + "/id",
                            "The pack defines the series " + id + " twice.",
                            "Give one of them another id.");
                }
                series.add(reader.read(resources.get(i), figures, j, pointer));
            }
        }
        return List.copyOf(series);
    }

    private Resource resource(JsonNode node, String pointer) {
        JsonNode schema = node.path("schema");
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < schema.path("fields").size(); i++) {
            Field field = field(schema.path("fields").path(i), pointer + "/schema/fields/" + i);
            // the database does not tell upper from lower case in names
            if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
                fault(
                        ErrorCode.DUPLICATE_NAME,
                        pointer + "/schema/fields/" + i + "/name",
                        "Two columns are named " + field.name() + ".",
                        "Rename one of them.");
            }
            fields.add(field);
        }
        Set<String> missing =
                new LinkedHashSet<>(schema.has("missingValues") ? texts(schema.path("missingValues")) : List.of(""));
        String delimiter = node.path("dialect").path("delimiter").asString(",");
        Resource resource = new Resource(
                node.path("name").asString(),
                folder.resolve(node.path("path").asString()),
                delimiter.charAt(0),
                List.copyOf(fields),
                texts(schema.path("primaryKey")),
                foreignKeys(node.path("name").asString(), schema.path("foreignKeys")),
                missing);
        for (String key : resource.primaryKey()) {
            demandField(resource, key, pointer + "/schema/primaryKey");
        }
        return resource;
    }

    private static List<Resource.ForeignKey> foreignKeys(String own, JsonNode nodes) {
        List<Resource.ForeignKey> keys = new ArrayList<>();
        for (JsonNode node : nodes) {
            String target = node.path("reference").path("resource").asString("");
            keys.add(new Resource.ForeignKey(
                    texts(node.path("fields")),
                    target.isEmpty() ? own : target,
                    texts(node.path("reference").path("fields"))));
        }
        return List.copyOf(keys);
    }

    private void checkForeignKeys(List<Resource> resources) {
        for (int i = 0; i < resources.size(); i++) {
            for (int j = 0; j < resources.get(i).foreignKeys().size(); j++) {
                Resource.ForeignKey key = resources.get(i).foreignKeys().get(j);
                String pointer = "/resources/" + i + "/schema/foreignKeys/" + j;
                Optional<Resource> target = named(resources, key.resource());
                if (target.isEmpty()) {
                    fault(
                            ErrorCode.UNKNOWN_FIELD,
                            pointer + "/reference/resource",
                            "The pack has no table " + key.resource() + ".",
                            "Name a table of this pack.");
                    continue;
                }
                if (key.fields().size() != key.references().size()) {
                    fault(
                            ErrorCode.INVALID_DESCRIPTOR,
                            pointer,
                            "The key names " + key.fields().size() + " columns here and "
                                    + key.references().size() + " there.",
                            "Name as many on both sides.");
                }
                for (String field : key.fields()) {
                    demandField(resources.get(i), field, pointer + "/fields");
                }
                for (String field : key.references()) {
                    demandField(target.get(), field, pointer + "/reference/fields");
                }
            }
        }
    }

    private Field field(JsonNode node, String pointer) {
        JsonNode constraints = node.path("constraints");
        FieldType type = FieldType.named(node.path("type").asString());
        return new Field(
                node.path("name").asString(),
                type,
                new Field.Constraints(
                        constraints.path("required").asBoolean(false),
                        constraints.path("unique").asBoolean(false),
                        bound(constraints, "minimum", type, pointer),
                        bound(constraints, "maximum", type, pointer),
                        length(constraints.path("minLength")),
                        length(constraints.path("maxLength")),
                        pattern(constraints.path("pattern"), pointer + "/constraints/pattern"),
                        texts(constraints.path("enum"))));
    }

    private Optional<String> bound(JsonNode constraints, String name, FieldType type, String pointer) {
        Optional<String> bound = text(constraints.path(name));
        if (bound.isPresent()
                && type.isNumeric()
                && FieldType.number(bound.get()).isEmpty()) {
            fault(
                    ErrorCode.INVALID_DESCRIPTOR,
                    pointer + "/constraints/" + name,
                    "The bound of a number is no number.",
                    "Write a number.");
            return Optional.empty();
        }
        return bound;
    }

    private static OptionalInt length(JsonNode node) {
        return node.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(node.asInt());
    }

    private Optional<Pattern> pattern(JsonNode node, String pointer) {
        try {
            return text(node).map(Pattern::compile);
        } catch (PatternSyntaxException malformed) {
            fault(
                    ErrorCode.INVALID_DESCRIPTOR,
                    pointer,
                    "The pattern is no regular expression: " + malformed.getDescription() + ".",
                    "Mend the pattern.");
            return Optional.empty();
        }
    }

    private Pack.SourceFields sources(JsonNode node, List<Resource> resources) {
        Pack.SourceFields sources = new Pack.SourceFields(
                node.path("resource").asString(),
                node.path("id").asString(),
                node.path("publisher").asString(),
                node.path("title").asString(),
                text(node.path("published")),
                text(node.path("url")));
        Optional<Resource> table = named(resources, sources.resource());
        if (table.isEmpty()) {
            fault(
                    ErrorCode.UNKNOWN_FIELD,
                    "/sayso/sources/resource",
                    "The pack has no table " + sources.resource() + ".",
                    "Name the table that lists the sources.");
            return sources;
        }
        for (String property : List.of("id", "publisher", "title", "published", "url")) {
            text(node.path(property)).ifPresent(field -> demandField(table.get(), field, "/sayso/sources/" + property));
        }
        if (!table.get().primaryKey().equals(List.of(sources.id()))) {
            fault(
                    ErrorCode.INVALID_DESCRIPTOR,
                    "/sayso/sources/id",
                    "The id of the sources is not the primary key of their table.",
                    "Make " + sources.id() + " the primaryKey of the table " + sources.resource() + ".");
        }
        return sources;
    }

    private void demandField(Resource resource, String field, String pointer) {
        if (resource.field(field).isEmpty()) {
            fault(
                    ErrorCode.UNKNOWN_FIELD,
                    pointer,
                    "The table " + resource.name() + " has no column " + field + ".",
                    "Name one of its columns: "
                            + String.join(
                                    ", ",
                                    resource.fields().stream().map(Field::name).toList()) + ".");
        }
    }

    private void fault(ErrorCode code, String pointer, String message, String remedy) {
        sound = false;
        Location place = descriptor.at(pointer);
        faults.add(code, place, message, remedy);
    }

    private static Optional<Resource> named(List<Resource> resources, String name) {
        return resources.stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst();
    }

    static Optional<String> text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.asString());
    }

    /** The texts of an array, or a single text. */
    static List<String> texts(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
        }
        return text(node).map(List::of).orElse(List.of());
    }
}

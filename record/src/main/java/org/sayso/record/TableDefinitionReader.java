package org.sayso.record;

import java.nio.file.Path;
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
import tools.jackson.databind.JsonNode;

/** Reads the definition of a table: its file, columns, constraints and keys. */
final class TableDefinitionReader {
    private final Path folder;
    private final FaultSink faults;

    TableDefinitionReader(Path folder, FaultSink faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** The table that a resource of the descriptor defines. */
    Resource read(JsonNode node, String pointer) {
        Optional<Resource.Unpivot> unpivot = unpivot(node.path("sayso"), pointer + "/sayso/unpivot");
        JsonNode schema = node.path("schema");
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < schema.path("fields").size(); i++) {
            Field field = field(schema.path("fields").path(i), pointer + "/schema/fields/" + i);
            // the database does not tell upper from lower case in names
            if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
                faults.fault(
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
                format(node),
                delimiter.charAt(0),
                List.copyOf(fields),
                unpivot,
                texts(schema.path("primaryKey")),
                foreignKeys(node.path("name").asString(), schema.path("foreignKeys")),
                missing,
                Resource.stored(fields, unpivot));
        for (String key : resource.primaryKey()) {
            demandField(faults, resource, key, pointer + "/schema/primaryKey");
        }
        return resource;
    }

    private static Resource.Format format(JsonNode node) {
        boolean parquet = "parquet".equals(node.path("format").asString(""))
                || node.path("path").asString().toLowerCase(Locale.ROOT).endsWith(".parquet");
        return parquet ? Resource.Format.PARQUET : Resource.Format.CSV;
    }

    private Optional<Resource.Unpivot> unpivot(JsonNode figures, String pointer) {
        JsonNode node = figures.path("unpivot");
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        Field.Constraints free = new Field.Constraints(
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());
        FieldType type = TimeField.usualType(figures.path("time").path("grain").asString(""));
        return pattern(node.path("columns"), pointer + "/columns")
                .map(columns -> new Resource.Unpivot(
                        columns,
                        new Field(node.path("into").asString(), type, free),
                        new Field(node.path("value").asString(), FieldType.NUMBER, free)));
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
            faults.fault(
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
            faults.fault(
                    ErrorCode.INVALID_DESCRIPTOR,
                    pointer,
                    "The pattern is no regular expression: " + malformed.getDescription() + ".",
                    "Mend the pattern.");
            return Optional.empty();
        }
    }

    /** Reports a column that the table does not have. */
    static void demandField(FaultSink faults, Resource resource, String field, String pointer) {
        if (resource.field(field).isEmpty()) {
            faults.fault(
                    ErrorCode.UNKNOWN_FIELD,
                    pointer,
                    "The table " + resource.name() + " has no column " + field + ".",
                    "Name one of its columns: "
                            + String.join(
                                    ", ",
                                    resource.fields().stream().map(Field::name).toList()) + ".");
        }
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

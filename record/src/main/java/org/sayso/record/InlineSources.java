package org.sayso.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sayso.domain.ErrorCode;
import tools.jackson.databind.JsonNode;

/** Makes a table of the sources that a descriptor lists itself. */
final class InlineSources {
    private static final String TABLE = "sources";
    private static final List<String> COLUMNS = List.of("id", "publisher", "title", "published", "url");

    private final Descriptor descriptor;
    private final FaultSink faults;

    InlineSources(Descriptor descriptor, FaultSink faults) {
        this.descriptor = descriptor;
        this.faults = faults;
    }

    /** The columns of the table, which is added to the others. */
    Pack.SourceFields fields(List<Resource> resources, Set<String> names) {
        if (!names.add(TABLE)) {
            faults.fault(
                    ErrorCode.DUPLICATE_NAME,
                    "/sayso/sources/list",
                    "A table is named sources, and the descriptor lists sources besides.",
                    "Rename the table, or name it under sayso/sources in the place of the list.");
        }
        List<Field> fields = COLUMNS.stream().map(InlineSources::field).toList();
        resources.add(new Resource(
                TABLE,
                descriptor.file(),
                Resource.Format.INLINE,
                ',',
                fields,
                Optional.empty(),
                List.of("id"),
                List.of(),
                Set.of(""),
                fields));
        return new Pack.SourceFields(
                TABLE, "id", "publisher", "title", Optional.of("published"), Optional.of("url"), Optional.empty());
    }

    private static Field field(String name) {
        return new Field(
                name,
                FieldType.STRING,
                new Field.Constraints(
                        false,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of()));
    }

    /** The rows of the table. */
    List<String[]> rows(JsonNode list) {
        List<String[]> rows = new ArrayList<>();
        for (JsonNode node : list) {
            rows.add(COLUMNS.stream()
                    .map(column -> TableDefinitionReader.text(node.path(column)).orElse(""))
                    .toArray(String[]::new));
        }
        return rows;
    }
}

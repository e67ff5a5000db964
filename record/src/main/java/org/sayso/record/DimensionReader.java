package org.sayso.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.place.PlaceNames;
import org.sayso.domain.record.Dimension;
import tools.jackson.databind.JsonNode;

/** Reads by what a table is broken down. */
final class DimensionReader {
    private final FaultSink faults;

    DimensionReader(FaultSink faults) {
        this.faults = faults;
    }

    /** The dimensions of a table, in their order. */
    List<DimensionDefinition> read(Resource resource, JsonNode nodes, String pointer) {
        List<DimensionDefinition> dimensions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            DimensionDefinition dimension = dimension(resource, nodes.path(i), pointer + "/" + i);
            if (!names.add(dimension.name())) {
                faults.fault(
                        ErrorCode.DUPLICATE_NAME,
                        pointer + "/" + i + "/name",
                        "Two dimensions of the table are named " + dimension.name() + ".",
                        "Rename one of them.");
            }
            dimensions.add(dimension);
        }
        return List.copyOf(dimensions);
    }

    private DimensionDefinition dimension(Resource resource, JsonNode node, String pointer) {
        String field = node.path("field").asString();
        TableDefinitionReader.demandField(faults, resource, field, pointer + "/field");
        Optional<String> label = TableDefinitionReader.text(node.path("label"));
        label.ifPresent(column -> TableDefinitionReader.demandField(faults, resource, column, pointer + "/label"));
        Map<String, List<String>> names = new LinkedHashMap<>();
        node.path("names")
                .properties()
                .forEach(entry -> names.put(entry.getKey(), TableDefinitionReader.texts(entry.getValue())));
        return new DimensionDefinition(
                node.path("name").asString(),
                field,
                label,
                Dimension.Role.valueOf(node.path("role").asString("group").toUpperCase(Locale.ROOT)),
                TableDefinitionReader.text(node.path("total")),
                TableDefinitionReader.text(node.path("known")).flatMap(PlaceNames::named),
                names,
                new LinkedHashSet<>(TableDefinitionReader.texts(node.path("aggregates"))));
    }
}

package org.sayso.record;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.ErrorCode;
import tools.jackson.databind.JsonNode;

/** Reads how one table describes the series in another. */
final class IndicatorReader {
    private final SeriesReader series;
    private final FaultSink faults;

    IndicatorReader(SeriesReader series, FaultSink faults) {
        this.series = series;
        this.faults = faults;
    }

    /** The definition, or nothing where the describing table does not exist, which is reported. */
    Optional<IndicatorDefinition> read(Resource resource, List<Resource> resources, JsonNode figures, String pointer) {
        JsonNode node = figures.path("indicators");
        String field = node.path("field").asString();
        TableDefinitionReader.demandField(faults, resource, field, pointer + "/indicators/field");
        String wanted = node.path("resource").asString();
        Optional<Resource> table =
                resources.stream().filter(other -> other.name().equals(wanted)).findFirst();
        if (table.isEmpty()) {
            faults.fault(
                    ErrorCode.UNKNOWN_FIELD,
                    pointer + "/indicators/resource",
                    "The pack has no table " + wanted + ".",
                    "Name the table that describes the series.");
            return Optional.empty();
        }
        IndicatorDefinition.Columns columns = columns(node);
        for (String column : columns.all()) {
            TableDefinitionReader.demandField(faults, table.get(), column, pointer + "/indicators");
        }
        return Optional.of(
                new IndicatorDefinition(series.readShape(resource, figures, pointer), field, table.get(), columns));
    }

    private static IndicatorDefinition.Columns columns(JsonNode node) {
        return new IndicatorDefinition.Columns(
                node.path("id").asString(),
                node.path("label").asString(),
                column(node, "measure"),
                column(node, "unit"),
                column(node, "kind"),
                column(node, "multiplier"),
                column(node, "definition"),
                column(node, "names"),
                column(node, "counted"));
    }

    private static Optional<String> column(JsonNode node, String property) {
        return TableDefinitionReader.text(node.path(property));
    }
}

package org.sayso.record;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        TableDefinitionReader tables = new TableDefinitionReader(folder, this::fault);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < root.path("resources").size(); i++) {
            String pointer = "/resources/" + i;
            Resource resource = tables.read(root.path("resources").path(i), pointer);
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
        JsonNode sourceNode = root.path("sayso").path("sources");
        InlineSources inline = new InlineSources(descriptor, this::fault);
        Pack.SourceFields sources =
                sourceNode.has("list") ? inline.fields(resources, names) : sources(sourceNode, resources);
        List<SeriesDefinition> series = sound ? series(root, resources) : List.of();
        List<IndicatorDefinition> indicators = sound ? indicators(root, resources) : List.of();
        List<String[]> sourceRows = inline.rows(sourceNode.path("list"));
        new SourceChecks(this::fault).checkNamed(root, sourceRows, sourceNode.has("list"));
        LocalDate created = created(root.path("created").asString());
        return sound
                ? Optional.of(new Pack(
                        folder,
                        root.path("name").asString(),
                        root.path("version").asString(),
                        created,
                        List.copyOf(resources),
                        sources,
                        sourceRows,
                        series,
                        indicators))
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

    private List<IndicatorDefinition> indicators(JsonNode root, List<Resource> resources) {
        List<IndicatorDefinition> indicators = new ArrayList<>();
        SeriesReader reader = new SeriesReader(root, this::fault);
        for (int i = 0; i < root.path("resources").size(); i++) {
            JsonNode figures = root.path("resources").path(i).path("sayso");
            if (figures.has("indicators")) {
                String pointer = "/resources/" + i + "/sayso";
                new IndicatorReader(reader, this::fault)
                        .read(resources.get(i), resources, figures, pointer)
                        .ifPresent(indicators::add);
            }
        }
        return List.copyOf(indicators);
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
                    TableDefinitionReader.demandField(this::fault, resources.get(i), field, pointer + "/fields");
                }
                for (String field : key.references()) {
                    TableDefinitionReader.demandField(this::fault, target.get(), field, pointer + "/reference/fields");
                }
            }
        }
    }

    private Pack.SourceFields sources(JsonNode node, List<Resource> resources) {
        Pack.SourceFields sources = new Pack.SourceFields(
                node.path("resource").asString(),
                node.path("id").asString(),
                node.path("publisher").asString(),
                node.path("title").asString(),
                TableDefinitionReader.text(node.path("published")),
                TableDefinitionReader.text(node.path("url")),
                TableDefinitionReader.text(node.path("from")));
        Optional<Resource> table = named(resources, sources.resource());
        if (table.isEmpty()) {
            fault(
                    ErrorCode.UNKNOWN_FIELD,
                    "/sayso/sources/resource",
                    "The pack has no table " + sources.resource() + ".",
                    "Name the table that lists the sources.");
            return sources;
        }
        for (String property : List.of("id", "publisher", "title", "published", "url", "from")) {
            TableDefinitionReader.text(node.path(property))
                    .ifPresent(field -> TableDefinitionReader.demandField(
                            this::fault, table.get(), field, "/sayso/sources/" + property));
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
}

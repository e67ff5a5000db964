package org.sayso.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A pack as its descriptor gives it, before its tables are read.
 *
 * @param folder where it lies
 * @param name its name, which is also the name of its schema in the database
 * @param version its version
 * @param created the day on which it was compiled
 * @param resources its tables
 * @param sources where its sources stand
 * @param series its series, without the pack's hash
 */
record Pack(
        Path folder,
        String name,
        String version,
        LocalDate created,
        List<Resource> resources,
        SourceFields sources,
        List<SeriesDefinition> series) {
    /** The file in which a pack describes itself. */
    static final String DESCRIPTOR = "datapackage.json";

    /** The table of sources and its columns. */
    record SourceFields(
            String resource,
            String id,
            String publisher,
            String title,
            Optional<String> published,
            Optional<String> url) {}

    Path descriptor() {
        return folder.resolve(DESCRIPTOR);
    }

    Resource resource(String wanted) {
        return resources.stream()
                .filter(resource -> resource.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + wanted + " in pack " + name));
    }
}

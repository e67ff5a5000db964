package org.sayso.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pack as its descriptor gives it, before its tables are read.
 *
 * @param folder where it lies
 * @param name its name, which is also the name of its schema in the database
 * @param version its version
 * @param created the day on which it was compiled
 * @param resources its tables
 * @param sources where its sources stand
 * @param sourceRows the sources, where the descriptor itself lists them, in the columns of their table
 * @param series its series, without the pack's hash
 * @param indicators tables of which other tables describe the series
 */
record Pack(
        Path folder,
        String name,
        String version,
        LocalDate created,
        List<Resource> resources,
        SourceFields sources,
        List<String[]> sourceRows,
        List<SeriesDefinition> series,
        List<IndicatorDefinition> indicators) {
    /** The file in which a pack describes itself. */
    static final String DESCRIPTOR = "datapackage.json";

    /** The table of sources and its columns. */
    record SourceFields(
            String resource,
            String id,
            String publisher,
            String title,
            Optional<String> published,
            Optional<String> url,
            Optional<String> from) {}

    /** The series and, for tables of which other tables describe the series, what these have in common. */
    List<SeriesDefinition> shapes() {
        return Stream.concat(series.stream(), indicators.stream().map(IndicatorDefinition::shape))
                .toList();
    }

    /** Notes the sources that the descriptor lists, where the table is theirs. */
    void noteInline(Resource resource, KeyLedger ledger) {
        if (resource.format() == Resource.Format.INLINE) {
            sourceRows.forEach(row -> ledger.note(resource, row, 1));
        }
    }

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

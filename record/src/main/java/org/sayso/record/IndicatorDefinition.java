package org.sayso.record;

import java.util.List;
import java.util.Optional;

/**
 * Many series in one table: a column of it names the series of each row, and another table describes the series.
 *
 * @param shape what they have in common; its id and words are of no use
 * @param field the column that names the series of a row
 * @param resource the table that describes them, a row a series
 * @param columns where each property stands in that table
 */
record IndicatorDefinition(SeriesDefinition shape, String field, Resource resource, Columns columns) {
    /** The columns of the describing table; those left out are taken from what the series have in common. */
    record Columns(
            String id,
            String label,
            Optional<String> measure,
            Optional<String> unit,
            Optional<String> kind,
            Optional<String> multiplier,
            Optional<String> definition,
            Optional<String> names,
            Optional<String> counted) {
        /** All columns that are named. */
        List<String> all() {
            return java.util.stream.Stream.of(
                            Optional.of(id),
                            Optional.of(label),
                            measure,
                            unit,
                            kind,
                            multiplier,
                            definition,
                            names,
                            counted)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}

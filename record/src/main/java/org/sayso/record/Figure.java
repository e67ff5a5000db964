package org.sayso.record;

import java.time.LocalDate;
import org.sayso.domain.record.Observation;

/**
 * A row of a series and what decides between rows of one reference period.
 *
 * @param observation the row
 * @param identity rows of a period that are no vintages of each other differ in it
 * @param order its place in the table
 */
record Figure(Observation observation, String identity, long order) {
    LocalDate start() {
        return observation.period().start().orElseThrow();
    }

    LocalDate end() {
        return observation.period().end().orElseThrow();
    }
}

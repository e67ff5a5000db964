package org.sayso.record;

import java.time.LocalDate;
import org.sayso.domain.record.Observation;

/**
 * A row of a series and what decides between rows of one reference period.
 *
 * @param observation the row
 * @param start the first day of its reference period
 * @param end the last day of it
 * @param identity rows of a period that are no vintages of each other differ in it
 * @param order its place in the table
 */
record Figure(Observation observation, LocalDate start, LocalDate end, String identity, long order) {
    boolean isOfSamePeriod(Figure other) {
        return start.equals(other.start) && end.equals(other.end);
    }
}

package org.sayso.domain.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.time.Period;

/**
 * One question to the record.
 *
 * @param series the id of the series
 * @param members the code of one member of each of the series' dimensions, by the dimension's name; a dimension left out
 *     stands for its total
 * @param operation what is asked
 * @param period of which days; empty for all
 * @param asOf the day whose state of knowledge counts: only values known by then, and of each reference period the one
 *     published last; empty for the latest the record holds
 */
public record Query(
        String series,
        Map<String, String> members,
        Operation operation,
        Optional<Period> period,
        Optional<LocalDate> asOf) {
    /** Copies the members and checks that a look-up and a sum name a period. */
    public Query {
        members = Map.copyOf(members);
        if (period.isEmpty() && (operation == Operation.VALUE || operation == Operation.SUM)) {
            throw new IllegalArgumentException(operation + " needs a period");
        }
    }

    /** A query that names no members. */
    public Query(String series, Operation operation, Optional<Period> period, Optional<LocalDate> asOf) {
        this(series, Map.of(), operation, period, asOf);
    }
}

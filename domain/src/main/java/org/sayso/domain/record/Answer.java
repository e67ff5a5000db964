package org.sayso.domain.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.time.Period;

/**
 * What the record says to a query.
 *
 * @param query the question
 * @param value the result; empty where no observation answers, for a list, and for a sum over days not all covered
 * @param covers the days that the observations considered cover together, from the first to the last
 * @param complete whether the observations considered cover every day of the query's period exactly once, none of them
 *     partly; true where the query names no period; of a list of events, whether the list is complete
 * @param rows the observations behind the result, ordered by reference period, then by table order; of a maximum or
 *     minimum, those that have that value, out of all considered
 * @param sql a statement that gives these rows from the pack's own tables and columns, runnable as it stands
 */
public record Answer(
        Query query,
        Optional<BigDecimal> value,
        Optional<Period> covers,
        boolean complete,
        List<Observation> rows,
        String sql) {
    /** Copies the list. */
    public Answer {
        rows = List.copyOf(rows);
    }
}

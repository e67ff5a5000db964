package org.sayso.domain.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.record.Series;
import org.sayso.domain.time.PartialDate;
import org.sayso.domain.time.Period;

/**
 * A figure or act of the record, with all that is needed to find it again.
 *
 * @param series the series
 * @param period the reference period of the rows
 * @param value the figure; empty for acts
 * @param published when it was published, as far as known
 * @param source the publication
 * @param sql a statement that gives the rows from the pack
 * @param rows the rows, in order
 */
public record Evidence(
        Series series,
        Optional<Period> period,
        Optional<BigDecimal> value,
        Optional<PartialDate> published,
        RecordSource source,
        String sql,
        List<Observation> rows) {
    /** Copies the list and checks that there is a row. */
    public Evidence {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("evidence has rows: " + series.id());
        }
    }
}

package org.sayso.domain.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.time.PartialDate;
import org.sayso.domain.time.Period;

/**
 * One figure of a series: of which period, how much, published when and where.
 *
 * @param period the reference period
 * @param value the figure, in the unit of the series; empty for an event without a number
 * @param roundedTo the unit to which the publisher rounded it, such as 10000
 * @param published when this value was published, as far as known
 * @param knownFrom the first day on which the value was certainly public: the last day {@code published} may mean, or,
 *     where no publication date is known, the day the reference period ended
 * @param partial whether the figure covers only part of the period it is filed under, such as a fiscal year to date
 * @param sourceId the publication it comes from
 * @param note a remark of the pack
 * @param event the event, for rows of a list of events
 * @param cells the whole row as it stands in the table, column by column
 */
public record Observation(
        Period period,
        Optional<BigDecimal> value,
        Optional<BigDecimal> roundedTo,
        Optional<PartialDate> published,
        LocalDate knownFrom,
        boolean partial,
        String sourceId,
        Optional<String> note,
        Optional<Event> event,
        Map<String, String> cells) {
    /** Copies the cells, keeping their order. */
    public Observation {
        cells = Cells.of(cells);
    }
}

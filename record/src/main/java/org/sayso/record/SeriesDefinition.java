package org.sayso.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;

/**
 * A series and where its observations stand.
 *
 * @param series what a checker must know
 * @param resource the table
 * @param values the columns whose sum is the figure; none for events without a number
 * @param multiplier what a figure is multiplied by to be in the series' unit
 * @param filters the values that other columns must have
 * @param dimensions what the table is broken down by
 * @param identity columns that tell rows of one reference period apart, so that they are no vintages of each other
 * @param time the reference period
 * @param published the column with the date of publication
 * @param source where the source stands
 * @param note the column with remarks
 * @param rounding the unit to which figures are rounded
 * @param partial the column that marks periods only partly covered
 * @param event the columns of an event
 */
record SeriesDefinition(
        Series series,
        Resource resource,
        List<String> values,
        BigDecimal multiplier,
        Map<String, String> filters,
        List<DimensionDefinition> dimensions,
        List<String> identity,
        TimeField time,
        Optional<String> published,
        SourceCell source,
        Optional<String> note,
        Rounding rounding,
        Optional<Partial> partial,
        Optional<EventFields> event) {
    /** A column with the source's id, or one source for all rows. */
    record SourceCell(Optional<String> column, Optional<String> id) {}

    /** A column with the rounding unit, a fixed one, or neither. */
    record Rounding(Optional<String> field, Optional<BigDecimal> to) {}

    /** A boolean column, and the value of it that means partial. */
    record Partial(String field, boolean means) {}

    /** The columns that describe an event. */
    record EventFields(String title, Optional<String> type, Optional<String> number, Optional<String> acts) {}

    boolean isEvents() {
        return series.kind() == SeriesKind.EVENTS;
    }

    /** The same rows and columns under another description. */
    SeriesDefinition describedAs(Series other, Map<String, String> otherFilters, BigDecimal otherMultiplier) {
        return new SeriesDefinition(
                other,
                resource,
                values,
                otherMultiplier,
                otherFilters,
                dimensions,
                identity,
                time,
                published,
                source,
                note,
                rounding,
                partial,
                event);
    }
}

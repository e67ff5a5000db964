package org.sayso.domain.finding;

import java.time.LocalDate;
import java.util.List;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Series;

/**
 * Part of a series as it stood on a day: the figures around the periods that an article's findings speak of.
 *
 * <p>It is context for readers and decides nothing.
 *
 * @param series the series, not a list of events
 * @param asOf the day whose state of the record is given
 * @param observations neighbouring figures, in order of their reference periods, each with a value; at least one
 * @param total how many figures the series had on that day, these among them
 */
public record SeriesExcerpt(Series series, LocalDate asOf, List<Observation> observations, int total) {
    /** Copies the list and checks that there are figures, and not more than the series has. */
    public SeriesExcerpt {
        observations = List.copyOf(observations);
        if (observations.isEmpty() || observations.size() > total) {
            throw new IllegalArgumentException(
                    observations.size() + " figures of " + total + " are no excerpt of " + series.id());
        }
    }
}

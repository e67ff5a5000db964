package org.sayso.domain.record;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.time.Grain;

/**
 * What a checker must know of one series of official figures.
 *
 * @param id its name, unique in a record: {@code ice-administrative-arrests-daily}
 * @param pack the pack it is in
 * @param label its title for readers: {@code ICE administrative arrests by day}
 * @param measure what it counts, in the official term: {@code administrative arrests}
 * @param unit the unit of its values, already multiplied out: {@code arrests}, {@code persons}, {@code %}
 * @param kind what its numbers are
 * @param grain the length of its reference periods
 * @param additive whether values of a flow, or rows of a list of events, may be added up over periods that do not
 *     overlap; a list that is not complete is not additive
 * @param words the words by which people mean it
 * @param place the place it covers, as the pack calls it
 * @param placeNames other names of that place
 * @param publisherNames names of those who publish or answer for it: {@code ICE}, {@code White House}
 * @param official whether a public office publishes it, and not another estimator
 * @param definition one or two neutral sentences: what is counted and what is not
 * @param caveats words of reports that differ from the definition
 * @param dimensions what it is broken down by; a query names a member of each
 * @param breaks days from which it counts otherwise, in order
 */
public record Series(
        String id,
        PackReference pack,
        String label,
        String measure,
        String unit,
        SeriesKind kind,
        Grain grain,
        boolean additive,
        Vocabulary words,
        Optional<String> place,
        List<String> placeNames,
        List<String> publisherNames,
        boolean official,
        Optional<String> definition,
        List<Caveat> caveats,
        List<Dimension> dimensions,
        List<SeriesBreak> breaks) {
    /** Copies the lists. */
    public Series {
        placeNames = List.copyOf(placeNames);
        publisherNames = List.copyOf(publisherNames);
        caveats = List.copyOf(caveats);
        dimensions = List.copyOf(dimensions);
        breaks = List.copyOf(breaks);
    }

    /** A series without dimensions and breaks. */
    public Series(
            String id,
            PackReference pack,
            String label,
            String measure,
            String unit,
            SeriesKind kind,
            Grain grain,
            boolean additive,
            Vocabulary words,
            Optional<String> place,
            List<String> placeNames,
            List<String> publisherNames,
            boolean official,
            Optional<String> definition,
            List<Caveat> caveats) {
        this(
                id,
                pack,
                label,
                measure,
                unit,
                kind,
                grain,
                additive,
                words,
                place,
                placeNames,
                publisherNames,
                official,
                definition,
                caveats,
                List.of(),
                List.of());
    }

    /** The dimension of that name. */
    public Optional<Dimension> dimension(String name) {
        return dimensions.stream()
                .filter(dimension -> dimension.name().equals(name))
                .findFirst();
    }
}

package org.sayso.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.NearMiss;
import org.sayso.domain.finding.SeriesExcerpt;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Query;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Period;

/**
 * Cuts from each series that findings speak of the stretch around the periods they speak of, for charts.
 *
 * <p>Costs one query for each series of an article, whatever the number of findings. Safe to share between threads.
 */
public final class SeriesExcerptFinder {
    /** At most so many figures of a series, which a chart of the width of a column can still tell apart. */
    public static final int MOST = 60;

    private final OfficialRecord record;

    /** A finder that asks this record. */
    public SeriesExcerptFinder(OfficialRecord record) {
        this.record = record;
    }

    /**
     * The excerpts, in the order in which the findings first speak of their series; none of lists of events.
     *
     * @param findings the findings of one article
     * @param asOf the day whose state of the record counts as "now"; empty for the latest
     */
    public List<SeriesExcerpt> find(List<Finding> findings, Optional<LocalDate> asOf) {
        Map<Series, List<Period>> spokenOf = new LinkedHashMap<>();
        for (Finding finding : findings) {
            for (Evidence evidence : finding.evidence()) {
                add(spokenOf, evidence.series(), evidence.rows().stream().map(Observation::period));
            }
            for (NearMiss miss : finding.nearMisses()) {
                add(spokenOf, miss.series(), miss.period().stream());
            }
        }
        List<SeriesExcerpt> excerpts = new ArrayList<>();
        spokenOf.forEach((series, periods) -> excerpt(series, periods, asOf).ifPresent(excerpts::add));
        return excerpts;
    }

    private static void add(Map<Series, List<Period>> spokenOf, Series series, Stream<Period> periods) {
        if (series.kind() != SeriesKind.EVENTS) {
            spokenOf.computeIfAbsent(series, unseen -> new ArrayList<>()).addAll(periods.toList());
        }
    }

    private Optional<SeriesExcerpt> excerpt(Series series, List<Period> periods, Optional<LocalDate> asOf) {
        Query all = new Query(series.id(), Operation.LIST, Optional.empty(), asOf);
        List<Observation> figures = record.answer(List.of(all)).get(0).rows().stream()
                .filter(row -> row.value().isPresent())
                .toList();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = asOf.orElseGet(record::compiled);
        return Optional.of(new SeriesExcerpt(series, day, around(figures, periods), figures.size()));
    }

    /** The stretch of at most {@link #MOST} figures whose middle is that of the periods. */
    private static List<Observation> around(List<Observation> figures, List<Period> periods) {
        int first = figures.size() - 1;
        int last = 0;
        for (int i = 0; i < figures.size(); i++) {
            Period own = figures.get(i).period();
            if (periods.stream().anyMatch(own::overlaps)) {
                first = Math.min(first, i);
                last = Math.max(last, i);
            }
        }
        int middle = first <= last ? (first + last) / 2 : figures.size() - 1;
        int start = Math.max(0, Math.min(middle - MOST / 2, figures.size() - MOST));
        return figures.subList(start, Math.min(figures.size(), start + MOST));
    }
}

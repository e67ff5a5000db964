package org.sayso.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.record.Event;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/** A figure or act of the record in words. */
public final class EvidenceText {
    private static final int EVENTS_SHOWN = 5;

    private EvidenceText() {}

    /**
     * The lines of {@link #lines} that a text does not tell already; an act or event is told where its title stands.
     *
     * @param evidence the figure or acts
     * @param told the text
     */
    public static List<String> untold(Evidence evidence, String told) {
        boolean events = !evidence.rows().isEmpty()
                && evidence.rows().stream()
                        .allMatch(row -> row.event()
                                .map(event -> told.contains(event.title()))
                                .orElse(false));
        return lines(evidence).stream()
                .filter(line -> !events && !told.contains(line))
                .toList();
    }

    /** One line for a figure, one for each act or event. */
    public static List<String> lines(Evidence evidence) {
        List<String> lines = new ArrayList<>();
        if (evidence.value().isPresent() || evidence.series().kind() != SeriesKind.EVENTS) {
            lines.add(figure(evidence.series(), evidence.value(), evidence.period()));
        }
        List<Observation> events =
                evidence.rows().stream().filter(row -> row.event().isPresent()).toList();
        events.stream()
                .limit(EVENTS_SHOWN)
                .forEach(row -> lines.add(event(row, row.event().orElseThrow())));
        if (events.size() > EVENTS_SHOWN) {
            lines.add("and " + Wording.number(BigDecimal.valueOf(events.size() - (long) EVENTS_SHOWN)) + " more");
        }
        return lines;
    }

    /** A figure with what it counts and when: {@code 538 administrative arrests, 23 January 2025}. */
    public static String figure(Series series, Optional<BigDecimal> value, Optional<Period> period) {
        String when = period.map(found -> ", " + when(series, found)).orElse("");
        if (value.isEmpty()) {
            return Wording.sentenceCase(series.measure()) + when;
        }
        String unit = series.unit().toLowerCase(Locale.ROOT);
        String measure = series.measure().toLowerCase(Locale.ROOT);
        if ((" " + measure + " ").startsWith(" " + unit + " ") || measure.endsWith(" " + unit)) {
            return Wording.number(value.get()) + " " + series.measure() + when;
        }
        return Wording.amount(value.get(), series.unit()) + " (" + series.measure() + ")" + when;
    }

    private static String when(Series series, Period period) {
        boolean moment = series.kind() == SeriesKind.STOCK && period.grain() == Grain.DAY;
        return (moment ? "as of " : "") + Wording.period(period);
    }

    private static String event(Observation row, Event event) {
        StringBuilder words = new StringBuilder();
        event.type().ifPresent(words::append);
        event.number()
                .ifPresent(number -> words.append(words.isEmpty() ? "" : " ").append(number));
        words.append(words.isEmpty() ? "" : ", ").append(Page.quoted(event.title()));
        row.value().ifPresent(value -> words.append(", number given: ").append(Wording.number(value)));
        return Wording.sentenceCase(
                words.append(", ").append(Wording.period(row.period())).toString());
    }
}

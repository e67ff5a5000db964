package org.sayso.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Event;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.Query;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.record.Vocabulary;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.PartialDate;
import org.sayso.domain.time.Period;

/** A record in memory, for tests: series of made-up figures about a made-up town, with vintages. */
final class TestingRecord implements OfficialRecord {
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Map<String, List<Observation>> rows = new LinkedHashMap<>();

    TestingRecord series(String id, SeriesKind kind, Grain grain, String unit, String measure, Vocabulary words) {
        PackReference pack = new PackReference("town", "1", "0");
        Series made = new Series(
                id,
                pack,
                measure,
                measure,
                unit,
                kind,
                grain,
                kind == SeriesKind.FLOW,
                words,
                Optional.of("Townville"),
                List.of(),
                List.of("Town Office"),
                true,
                Optional.empty(),
                List.of());
        series.put(id, made);
        rows.put(id, new ArrayList<>());
        return this;
    }

    TestingRecord row(String id, Period period, String value, String published) {
        return add(id, period, Optional.of(new BigDecimal(value)), published, Optional.empty());
    }

    TestingRecord event(String id, LocalDate day, Event event) {
        return add(id, Period.day(day), Optional.empty(), day.toString(), Optional.of(event));
    }

    private TestingRecord add(
            String id, Period period, Optional<BigDecimal> value, String published, Optional<Event> event) {
        PartialDate date = new PartialDate(published);
        rows.getOrDefault(id, new ArrayList<>())
                .add(new Observation(
                        period,
                        value,
                        Optional.empty(),
                        Optional.of(date),
                        date.lastDay(),
                        false,
                        "office",
                        Optional.empty(),
                        event,
                        Map.of("value", value.map(BigDecimal::toString).orElse(""))));
        return this;
    }

    @Override
    public List<Series> series() {
        return List.copyOf(series.values());
    }

    @Override
    public Optional<Series> series(String id) {
        return Optional.ofNullable(series.get(id));
    }

    @Override
    public List<Series> search(String words, int limit) {
        return series().stream().limit(limit).toList();
    }

    @Override
    public List<Answer> answer(List<Query> queries) {
        return queries.stream().map(this::answer).toList();
    }

    private Answer answer(Query query) {
        List<Observation> known = known(query);
        List<Observation> chosen = query.period()
                .map(period -> choose(known, query.operation(), period))
                .orElse(known);
        return switch (query.operation()) {
            case VALUE -> result(query, single(chosen), chosen);
            case LATEST -> {
                List<Observation> last = chosen.isEmpty() ? chosen : chosen.subList(chosen.size() - 1, chosen.size());
                yield result(query, single(last), last);
            }
            case SUM ->
                result(
                        query,
                        chosen.stream().flatMap(row -> row.value().stream()).reduce(BigDecimal::add),
                        chosen);
            case COUNT -> result(query, Optional.of(BigDecimal.valueOf(chosen.size())), chosen);
            case MAXIMUM -> extreme(query, chosen, Comparator.naturalOrder());
            case MINIMUM -> extreme(query, chosen, Comparator.reverseOrder());
            case LIST -> result(query, Optional.empty(), chosen);
        };
    }

    private List<Observation> known(Query query) {
        Map<Object, Observation> latest = new LinkedHashMap<>();
        for (Observation row : rows.getOrDefault(query.series(), List.of())) {
            if (query.asOf().map(day -> !row.knownFrom().isAfter(day)).orElse(true)) {
                latest.put(row.event().isPresent() ? row : row.period(), row);
            }
        }
        return latest.values().stream()
                .sorted(Comparator.comparing(row -> row.period().start().orElseThrow()))
                .toList();
    }

    private static List<Observation> choose(List<Observation> rows, Operation operation, Period period) {
        return rows.stream()
                .filter(row -> switch (operation) {
                    case VALUE -> row.period().sameDays(period);
                    case LATEST ->
                        period.end()
                                .map(end -> !row.period().end().orElseThrow().isAfter(end))
                                .orElse(true);
                    case SUM, COUNT -> period.contains(row.period());
                    case MAXIMUM, MINIMUM, LIST -> row.period().overlaps(period);
                })
                .toList();
    }

    private static Optional<BigDecimal> single(List<Observation> rows) {
        return rows.size() == 1 ? rows.get(0).value() : Optional.empty();
    }

    private static Answer extreme(Query query, List<Observation> rows, Comparator<BigDecimal> order) {
        Optional<Observation> peak = rows.stream()
                .filter(row -> row.value().isPresent())
                .max(Comparator.comparing(row -> row.value().orElseThrow(), order));
        return result(query, peak.flatMap(Observation::value), peak.stream().toList());
    }

    private static Answer result(Query query, Optional<BigDecimal> value, List<Observation> rows) {
        return new Answer(query, value, Optional.empty(), true, rows, "SELECT 1");
    }

    @Override
    public RecordSource source(Series of, String sourceId) {
        return new RecordSource(sourceId, "Town Office", "Figures", Optional.empty(), Optional.empty());
    }

    @Override
    public LocalDate compiled() {
        return LocalDate.of(2026, 1, 1);
    }

    @Override
    public void close() {}
}

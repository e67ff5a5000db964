package org.sayso.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Dimension;
import org.sayso.domain.record.Member;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Query;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Period;

/** Answers queries: has the rows fetched for all together, and computes only what the kind of a series allows. */
final class QueryAnswerer {
    private final SliceReader slices;

    QueryAnswerer(FigureStore store) {
        this.slices = new SliceReader(store);
    }

    /** A query with the series it asks and its pack. */
    record Asked(Query query, Pack pack, SeriesDefinition definition) {
        SliceReader.Asked slice() {
            return new SliceReader.Asked(new SliceKey(query.series(), members()), pack, definition);
        }

        private List<String> members() {
            List<Dimension> dimensions = definition.series().dimensions();
            for (String name : query.members().keySet()) {
                if (definition.series().dimension(name).isEmpty()) {
                    throw new IllegalArgumentException("no dimension " + name + " in " + query.series());
                }
            }
            return dimensions.stream().map(this::member).toList();
        }

        private String member(Dimension dimension) {
            Optional<String> code =
                    Optional.ofNullable(query.members().get(dimension.name())).or(dimension::total);
            return code.flatMap(dimension.members()::of)
                    .map(Member::code)
                    .orElseThrow(() -> new IllegalArgumentException("no member "
                            + code.map(known -> known + " ").orElse("given ") + "of " + dimension.name() + " in "
                            + query.series()));
        }
    }

    List<Answer> answer(List<Asked> asked) {
        asked.forEach(one -> checkAllowed(one.definition(), one.query()));
        Map<SliceKey, SliceReader.Asked> wanted = new LinkedHashMap<>();
        List<SliceKey> keys = new ArrayList<>();
        for (Asked one : asked) {
            SliceReader.Asked slice = one.slice();
            wanted.putIfAbsent(slice.key(), slice);
            keys.add(slice.key());
        }
        Map<SliceKey, Slice> found = slices.slices(wanted.values());
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Slice slice = Objects.requireNonNull(found.get(keys.get(i)));
            answers.add(answer(slice, asked.get(i).definition(), asked.get(i).query()));
        }
        return List.copyOf(answers);
    }

    private static Answer answer(Slice slice, SeriesDefinition definition, Query query) {
        List<Observation> rows = slice.rows(query);
        List<Observation> considered = isExtreme(query.operation()) ? slice.considered(query) : rows;
        boolean complete = complete(definition, query, considered);
        return new Answer(
                query, value(query.operation(), rows, complete), covers(considered), complete, rows, slice.sql(query));
    }

    private static void checkAllowed(SeriesDefinition definition, Query query) {
        Series series = definition.series();
        boolean allowed = switch (query.operation()) {
            case SUM -> series.kind() == SeriesKind.FLOW && series.additive();
            case COUNT -> series.kind() == SeriesKind.EVENTS;
            case MAXIMUM, MINIMUM -> !definition.values().isEmpty();
            case VALUE, LATEST, LIST -> true;
        };
        if (!allowed) {
            throw new IllegalArgumentException(query.operation() + " of " + series.id() + ", which is "
                    + (series.additive() ? "" : "not additive, of kind ") + series.kind());
        }
    }

    private static boolean isExtreme(Operation operation) {
        return operation == Operation.MAXIMUM || operation == Operation.MINIMUM;
    }

    private static Optional<BigDecimal> value(Operation operation, List<Observation> rows, boolean complete) {
        return switch (operation) {
            case VALUE, LATEST, MAXIMUM, MINIMUM -> agreed(rows);
            case SUM ->
                complete
                        ? rows.stream().flatMap(row -> row.value().stream()).reduce(BigDecimal::add)
                        : Optional.empty();
            case COUNT -> Optional.of(BigDecimal.valueOf(rows.size()));
            case LIST -> Optional.empty();
        };
    }

    /** The value that all rows have, if they have one and the same. */
    private static Optional<BigDecimal> agreed(List<Observation> rows) {
        List<Optional<BigDecimal>> values =
                rows.stream().map(Observation::value).distinct().toList();
        return values.size() == 1 ? values.get(0) : Optional.empty();
    }

    private static Optional<Period> covers(List<Observation> rows) {
        List<Period> periods = rows.stream().map(Observation::period).distinct().toList();
        if (periods.size() < 2) {
            return periods.stream().findFirst();
        }
        LocalDate start = periods.get(0).start().orElseThrow();
        LocalDate end = periods.stream()
                .map(period -> period.end().orElseThrow())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Optional.of(Period.range(start, end));
    }

    /** Whether the rows, which are in order, cover each day of the query's period once. */
    private static boolean complete(SeriesDefinition definition, Query query, List<Observation> rows) {
        if (query.period().isEmpty()) {
            return true;
        }
        if (definition.isEvents()) {
            return definition.series().additive();
        }
        Optional<LocalDate> first = query.period().flatMap(Period::start);
        Optional<LocalDate> last = query.period().flatMap(Period::end);
        if (first.isEmpty() || last.isEmpty() || rows.stream().anyMatch(Observation::partial)) {
            return false;
        }
        LocalDate next = first.get();
        for (Observation row : rows) {
            LocalDate start = row.period().start().orElseThrow();
            LocalDate from = start.isBefore(first.get()) ? first.get() : start;
            if (!from.equals(next)) {
                return false;
            }
            next = row.period().end().orElseThrow().plusDays(1);
        }
        return next.isAfter(last.get());
    }
}

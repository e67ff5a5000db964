package org.sayso.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Query;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * The rows of a series for one member of each of its dimensions, with the questions that can be put to them.
 *
 * <p>It answers as the statement of {@link SeriesStatement} does, and a test holds the two together. Rows of one reference
 * period and identity are vintages of each other, newest first; a question takes of each the first that was known by its
 * day. The answers never change; may be used by several threads at once.
 */
final class Slice {
    private static final Comparator<Figure> BY_PERIOD =
            Comparator.comparing(Figure::start).thenComparing(Figure::end).thenComparingLong(Figure::order);

    private static final Comparator<Figure> NEWEST = Comparator.comparing(
                    (Figure figure) -> figure.observation().knownFrom())
            .thenComparingLong(Figure::order)
            .reversed();

    private final SeriesStatement statement;
    private final boolean fiscal;
    private final List<List<Figure>> vintages;
    private final int size;

    /** What was known on the day asked last, as the questions of a claim ask for the same day one after the other. */
    private volatile @Nullable Known last;

    private record Known(Optional<LocalDate> asOf, List<Figure> figures) {}

    Slice(SeriesDefinition definition, SeriesStatement statement, List<Figure> figures) {
        this.statement = statement;
        this.fiscal = definition.time().periodGrain() == Grain.FISCAL_YEAR;
        this.size = figures.size();
        List<Figure> ordered = new ArrayList<>(figures);
        ordered.sort(BY_PERIOD);
        this.vintages = vintages(ordered);
    }

    /** Rows of one reference period and identity, which are vintages of each other. */
    private static List<List<Figure>> vintages(List<Figure> ordered) {
        List<List<Figure>> vintages = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= ordered.size(); to++) {
            if (to == ordered.size() || !ordered.get(to).isOfSamePeriod(ordered.get(from))) {
                vintages.addAll(byIdentity(ordered.subList(from, to)));
                from = to;
            }
        }
        return List.copyOf(vintages);
    }

    private static Collection<List<Figure>> byIdentity(List<Figure> period) {
        if (period.size() == 1) {
            return List.of(List.of(period.get(0)));
        }
        Map<String, List<Figure>> identities = new LinkedHashMap<>();
        period.forEach(figure -> identities
                .computeIfAbsent(figure.identity(), identity -> new ArrayList<>())
                .add(figure));
        identities.values().forEach(list -> list.sort(NEWEST));
        return identities.values();
    }

    /** The number of its rows. */
    int size() {
        return size;
    }

    /** The statement that gives the rows of an answer. */
    String sql(Query query) {
        return statement.rowsOnly(query);
    }

    /** The rows that answer, in order of period and place in the table. */
    List<Observation> rows(Query query) {
        List<Figure> known = known(query);
        return switch (query.operation()) {
            case VALUE -> select(known, same(query.period().orElseThrow()));
            case SUM, COUNT -> select(known, query.period().map(Slice::within).orElse(figure -> true));
            case LIST -> select(known, overlapping(query));
            case LATEST -> latest(known, query);
            case MAXIMUM -> extreme(known, overlapping(query), Comparator.naturalOrder());
            case MINIMUM ->
                extreme(
                        known,
                        overlapping(query).and(figure -> !figure.observation().partial()),
                        Comparator.reverseOrder());
        };
    }

    /** The rows that a maximum or minimum was sought among. */
    List<Observation> considered(Query query) {
        return select(known(query), overlapping(query));
    }

    private List<Figure> known(Query query) {
        Known kept = last;
        if (kept == null || !kept.asOf().equals(query.asOf())) {
            kept = new Known(query.asOf(), knownOn(query.asOf()));
            last = kept;
        }
        return kept.figures();
    }

    private List<Figure> knownOn(Optional<LocalDate> asOf) {
        LocalDate day = asOf.orElse(LocalDate.MAX);
        List<Figure> known = new ArrayList<>(vintages.size());
        for (List<Figure> list : vintages) {
            int newest = 0;
            while (newest < list.size()
                    && list.get(newest).observation().knownFrom().isAfter(day)) {
                newest++;
            }
            if (newest < list.size()) {
                known.add(list.get(newest));
            }
        }
        // rows of one period that are no vintages of each other stand as in the table, whichever vintage was chosen
        known.sort(BY_PERIOD);
        return known;
    }

    private static List<Observation> select(List<Figure> figures, Predicate<Figure> chosen) {
        List<Observation> rows = new ArrayList<>();
        for (Figure figure : figures) {
            if (chosen.test(figure)) {
                rows.add(figure.observation());
            }
        }
        return rows;
    }

    private Predicate<Figure> same(Period period) {
        if (period.start().isEmpty() || period.end().isEmpty()) {
            return figure -> false;
        }
        LocalDate start = period.start().get();
        LocalDate end = period.end().get();
        return fiscal && period.grain() == Grain.FISCAL_YEAR
                ? figure -> figure.end().getYear() == end.getYear()
                : figure -> figure.start().equals(start) && figure.end().equals(end);
    }

    private static Predicate<Figure> within(Period period) {
        return figure -> period.contains(figure.observation().period());
    }

    private static Predicate<Figure> overlapping(Query query) {
        return query.period()
                .<Predicate<Figure>>map(
                        period -> figure -> period.overlaps(figure.observation().period()))
                .orElse(figure -> true);
    }

    private static List<Observation> latest(List<Figure> known, Query query) {
        Optional<LocalDate> last = query.period().flatMap(Period::end);
        Optional<LocalDate> newest = known.stream()
                .map(Figure::end)
                .filter(end -> last.isEmpty() || !end.isAfter(last.get()))
                .max(Comparator.naturalOrder());
        return newest.map(end -> select(known, figure -> figure.end().equals(end)))
                .orElse(List.of());
    }

    private static List<Observation> extreme(
            List<Figure> known, Predicate<Figure> eligible, Comparator<BigDecimal> order) {
        BigDecimal best = null;
        List<Observation> rows = new ArrayList<>();
        for (Figure figure : known) {
            BigDecimal value = figure.observation().value().orElse(null);
            if (value == null || !eligible.test(figure)) {
                continue;
            }
            int compared = best == null ? 1 : order.compare(value, best);
            if (compared > 0) {
                best = value;
                rows.clear();
            }
            if (compared >= 0) {
                rows.add(figure.observation());
            }
        }
        return rows;
    }
}

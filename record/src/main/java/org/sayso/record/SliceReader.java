package org.sayso.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fetches slices from the store, those that differ only in filters and members in one statement, and keeps the ones used last.
 *
 * <p>Safe for threads. What is kept is bounded by the number of rows; a slice of more rows than that is kept alone.
 */
final class SliceReader {
    /** Rows kept at most: some 200 MB. */
    private static final int MOST_ROWS = 200_000;

    /** Slices that are fetched in one statement. */
    private static final int MOST_TOGETHER = 500;

    private final FigureStore store;
    private final Map<SliceKey, Slice> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int rows;

    SliceReader(FigureStore store) {
        this.store = store;
    }

    /** A series and the members that are wanted of it, with the statement that asks for them. */
    record Wanted(SliceKey key, SeriesDefinition definition, SeriesStatement statement) {
        static Wanted of(SliceKey key, Pack pack, SeriesDefinition definition) {
            return new Wanted(key, definition, new SeriesStatement(pack.sources(), definition, key.members()));
        }

        /** The cells by which its rows are known: the values of its filters, then its members. */
        List<String> cells() {
            List<String> cells = new ArrayList<>(definition.filters().values());
            cells.addAll(key.members());
            return cells;
        }

        /** The positions of these cells in the table. */
        int[] columns() {
            return Stream.concat(
                            definition.filters().keySet().stream(),
                            definition.dimensions().stream().map(DimensionDefinition::field))
                    .mapToInt(definition.resource()::position)
                    .toArray();
        }
    }

    /** What is asked for, before it is known whether it must be fetched. */
    record Asked(SliceKey key, Pack pack, SeriesDefinition definition) {}

    /** The slices of the keys. */
    synchronized Map<SliceKey, Slice> slices(Collection<Asked> asked) {
        Map<SliceKey, Slice> found = new LinkedHashMap<>();
        Map<String, List<Wanted>> missing = new LinkedHashMap<>();
        for (Asked one : asked) {
            Slice known = kept.get(one.key());
            if (known != null) {
                found.put(one.key(), known);
            } else {
                Wanted wanted = Wanted.of(one.key(), one.pack(), one.definition());
                missing.computeIfAbsent(wanted.statement().shape(), shape -> new ArrayList<>())
                        .add(wanted);
            }
        }
        for (List<Wanted> alike : missing.values()) {
            for (int from = 0; from < alike.size(); from += MOST_TOGETHER) {
                fetch(alike.subList(from, Math.min(alike.size(), from + MOST_TOGETHER)), found);
            }
        }
        return found;
    }

    /** Fetches slices of one shape; the statement asks for every pair of their filters and members. */
    private void fetch(List<Wanted> wanted, Map<SliceKey, Slice> found) {
        Map<List<String>, Integer> numbers = new HashMap<>();
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        List<Set<String>> members = new ArrayList<>();
        List<List<Figure>> figures = new ArrayList<>();
        for (Wanted one : wanted) {
            numbers.put(one.cells(), figures.size());
            figures.add(new ArrayList<>());
            one.definition()
                    .filters()
                    .forEach((field, value) -> filters.computeIfAbsent(field, name -> new LinkedHashSet<>())
                            .add(value));
            for (int i = 0; i < one.key().members().size(); i++) {
                if (members.size() == i) {
                    members.add(new LinkedHashSet<>());
                }
                members.get(i).add(one.key().members().get(i));
            }
        }
        Wanted first = wanted.get(0);
        int[] columns = first.columns();
        ObservationReader reader = new ObservationReader(first.definition());
        store.forEachRow(first.statement().allRows(filters, members), row -> {
            Integer number = numbers.get(cells(row, columns));
            if (number != null) {
                figures.get(number).add(reader.read(row));
            }
        });
        for (int i = 0; i < wanted.size(); i++) {
            Slice slice = new Slice(wanted.get(i).definition(), wanted.get(i).statement(), figures.get(i));
            found.put(wanted.get(i).key(), slice);
            keep(wanted.get(i).key(), slice);
        }
    }

    private static List<String> cells(String[] row, int[] columns) {
        List<String> cells = new ArrayList<>(columns.length);
        for (int column : columns) {
            cells.add(row[ObservationReader.WORKED_OUT + column]);
        }
        return cells;
    }

    private void keep(SliceKey key, Slice slice) {
        kept.put(key, slice);
        rows += slice.size();
        while (rows > MOST_ROWS && kept.size() > 1) {
            SliceKey oldest = kept.keySet().iterator().next();
            Slice dropped = kept.remove(oldest);
            rows -= dropped == null ? 0 : dropped.size();
        }
    }
}

package org.sayso.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * A series and the members that are wanted of it, with the statement that asks for them.
     *
     * @param fields the columns by which its rows are known: those of its filters, then those of its dimensions
     * @param cells what its rows have in these columns
     */
    record Wanted(
            SliceKey key,
            SeriesDefinition definition,
            SeriesStatement statement,
            List<String> fields,
            List<String> cells) {
        static Wanted of(SliceKey key, Pack pack, SeriesDefinition definition) {
            List<String> fields = Stream.concat(
                            definition.filters().keySet().stream(),
                            definition.dimensions().stream().map(DimensionDefinition::field))
                    .toList();
            List<String> cells = Stream.concat(definition.filters().values().stream(), key.members().stream())
                    .toList();
            SeriesStatement statement = new SeriesStatement(pack.sources(), definition, key.members());
            return new Wanted(key, definition, statement, fields, cells);
        }

        /** The positions of these columns in the table. */
        int[] columns() {
            return fields.stream().mapToInt(definition.resource()::position).toArray();
        }
    }

    /** What is asked for, before it is known whether it must be fetched. */
    record Asked(SliceKey key, Pack pack, SeriesDefinition definition) {}

    /** The slices of the keys. Two threads that lack the same slice at the same time both fetch it. */
    Map<SliceKey, Slice> slices(Collection<Asked> asked) {
        Map<SliceKey, Slice> found = new LinkedHashMap<>();
        Map<String, List<Wanted>> missing = new LinkedHashMap<>();
        for (Asked one : asked) {
            Optional<Slice> known = known(one.key());
            if (known.isPresent()) {
                found.put(one.key(), known.get());
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
        Map<String, List<String>> chosen = chosen(wanted);
        Map<List<String>, Integer> numbers = new HashMap<>();
        List<List<Figure>> figures = new ArrayList<>();
        List<Integer> numberOf = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>();
        for (Wanted one : wanted) {
            // two series may describe the same rows
            Integer number = numbers.computeIfAbsent(places(one, chosen), places -> figures.size());
            if (number == figures.size()) {
                figures.add(new ArrayList<>());
                texts.add(one.cells());
            }
            numberOf.add(number);
        }
        Wanted first = wanted.get(0);
        int[] columns = first.columns();
        ObservationReader reader = new ObservationReader(first.definition());
        store.forEachRow(first.statement().allRows(chosen), row -> {
            Integer number = numbers.get(cells(row, columns));
            if (number != null) {
                restore(row, columns, texts.get(number));
                figures.get(number).add(reader.read(row));
            }
        });
        for (int i = 0; i < wanted.size(); i++) {
            Slice slice =
                    new Slice(wanted.get(i).definition(), wanted.get(i).statement(), figures.get(numberOf.get(i)));
            found.put(wanted.get(i).key(), slice);
            keep(wanted.get(i).key(), slice);
        }
    }

    /** The values that the slices have in each column by which their rows are chosen. */
    private static Map<String, List<String>> chosen(List<Wanted> wanted) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            for (int i = 0; i < one.fields().size(); i++) {
                values.computeIfAbsent(one.fields().get(i), field -> new LinkedHashSet<>())
                        .add(one.cells().get(i));
            }
        }
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        values.forEach((field, texts) -> chosen.put(field, List.copyOf(texts)));
        return chosen;
    }

    /** The places of a slice's values in the lists, as the statement gives them. */
    private static List<String> places(Wanted wanted, Map<String, List<String>> chosen) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < wanted.fields().size(); i++) {
            List<String> values = chosen.getOrDefault(wanted.fields().get(i), List.of());
            places.add(String.valueOf(values.indexOf(wanted.cells().get(i)) + 1));
        }
        return places;
    }

    private static List<String> cells(String[] row, int[] columns) {
        List<String> cells = new ArrayList<>(columns.length);
        for (int column : columns) {
            cells.add(row[ObservationReader.WORKED_OUT + column]);
        }
        return cells;
    }

    private static void restore(String[] row, int[] columns, List<String> texts) {
        for (int i = 0; i < columns.length; i++) {
            row[ObservationReader.WORKED_OUT + columns[i]] = texts.get(i);
        }
    }

    private synchronized Optional<Slice> known(SliceKey key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void keep(SliceKey key, Slice slice) {
        Slice before = kept.put(key, slice);
        rows += slice.size() - (before == null ? 0 : before.size());
        while (rows > MOST_ROWS && kept.size() > 1) {
            SliceKey oldest = kept.keySet().iterator().next();
            Slice dropped = kept.remove(oldest);
            rows -= dropped == null ? 0 : dropped.size();
        }
    }
}

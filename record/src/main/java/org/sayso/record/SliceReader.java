package org.sayso.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fetches slices from the store, those of one table in one statement, and keeps the ones used last.
 *
 * <p>Safe for threads. What is kept is bounded by the number of rows; a slice of more rows than that is kept alone.
 */
final class SliceReader {
    /** Rows kept at most: some 200 MB. */
    private static final int MOST_ROWS = 200_000;

    /** Series of one table that are fetched in one statement, which grows with them. */
    private static final int MOST_TOGETHER = 64;

    private final FigureStore store;
    private final Map<SliceKey, Slice> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int rows;

    SliceReader(FigureStore store) {
        this.store = store;
    }

    /** A series, its pack, and the members that are wanted of it. */
    record Wanted(SliceKey key, Pack pack, SeriesDefinition definition) {
        String table() {
            return pack.name() + "/" + definition.resource().name();
        }
    }

    /** The slices of the keys. */
    synchronized Map<SliceKey, Slice> slices(Collection<Wanted> wanted) {
        Map<SliceKey, Slice> found = new LinkedHashMap<>();
        Map<String, List<Wanted>> missing = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            Slice known = kept.get(one.key());
            if (known != null) {
                found.put(one.key(), known);
            } else {
                missing.computeIfAbsent(one.table(), table -> new ArrayList<>()).add(one);
            }
        }
        for (List<Wanted> ofTable : missing.values()) {
            for (int from = 0; from < ofTable.size(); from += MOST_TOGETHER) {
                fetch(ofTable.subList(from, Math.min(ofTable.size(), from + MOST_TOGETHER)), found);
            }
        }
        return found;
    }

    private void fetch(List<Wanted> wanted, Map<SliceKey, Slice> found) {
        List<SeriesStatement> statements = new ArrayList<>();
        List<List<Figure>> figures = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (Wanted one : wanted) {
            SeriesStatement statement = new SeriesStatement(
                    one.pack().sources(),
                    one.definition(),
                    one.key().members().stream().map(List::of).toList());
            sql.append(statements.isEmpty() ? "" : " UNION ALL ").append(statement.allRows(statements.size()));
            statements.add(statement);
            figures.add(new ArrayList<>());
        }
        List<ObservationReader> readers = wanted.stream()
                .map(one -> new ObservationReader(one.definition()))
                .toList();
        store.forEachRow(sql.toString(), row -> {
            int number = Integer.parseInt(row[0]);
            figures.get(number).add(readers.get(number).read(row));
        });
        IntStream.range(0, wanted.size()).forEach(i -> {
            Slice slice = new Slice(wanted.get(i).definition(), statements.get(i), figures.get(i));
            found.put(wanted.get(i).key(), slice);
            keep(wanted.get(i).key(), slice);
        });
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

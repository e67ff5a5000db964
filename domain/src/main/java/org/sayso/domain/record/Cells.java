package org.sayso.domain.record;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, by the names of their columns and in their order. Rows of a table share the list of names, so that a
 * row of a large table costs no more than its texts. Cannot be changed.
 */
public final class Cells extends AbstractMap<String, String> {
    private final List<String> columns;
    private final List<String> texts;

    /**
     * Makes a row.
     *
     * @param columns the names of the columns, each once
     * @param texts a cell for each
     * @throws IllegalArgumentException if there is not a cell for each column
     */
    public Cells(List<String> columns, List<String> texts) {
        if (columns.size() != texts.size()) {
            throw new IllegalArgumentException(texts.size() + " cells for " + columns.size() + " columns");
        }
        this.columns = List.copyOf(columns);
        this.texts = List.copyOf(texts);
    }

    /** The same row, without copying where it is one already. */
    static Cells of(Map<String, String> cells) {
        return cells instanceof Cells row ? row : new Cells(List.copyOf(cells.keySet()), List.copyOf(cells.values()));
    }

    // a table has a few columns, so that looking through them is faster than a map for each row
    @Override
    public @Nullable String get(@Nullable Object column) {
        int at = columns.indexOf(column);
        return at < 0 ? null : texts.get(at);
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return columns.contains(column);
    }

    @Override
    public int size() {
        return columns.size();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return IntStream.range(0, columns.size())
                        .mapToObj(i -> Map.entry(columns.get(i), texts.get(i)))
                        .iterator();
            }

            @Override
            public int size() {
                return columns.size();
            }
        };
    }
}

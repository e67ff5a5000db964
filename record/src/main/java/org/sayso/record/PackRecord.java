package org.sayso.record;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.record.Query;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.record.Series;

/**
 * Official figures from pack folders, checked and loaded when opened.
 *
 * <p>The figures are copied: what happens to a folder afterwards changes nothing. May be used by several threads at
 * once; {@linkplain #close() closing} while others ask is a bug of the caller.
 */
public final class PackRecord implements OfficialRecord {
    private final FigureStore store;
    private final QueryAnswerer answerer;
    private final LocalDate compiled;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, LoadedPack> packs = new HashMap<>();
    private final List<Series> series;
    private @Nullable SeriesIndex index;

    /** A series, where it stands, and its pack. */
    private record Entry(Series series, SeriesDefinition definition, LoadedPack pack) {}

    private PackRecord(FigureStore store, List<LoadedPack> loaded) {
        this.store = store;
        this.answerer = new QueryAnswerer(store);
        LocalDate newest = LocalDate.MIN;
        for (LoadedPack pack : loaded) {
            packs.put(pack.pack().name(), pack);
            newest = pack.pack().created().isAfter(newest) ? pack.pack().created() : newest;
            for (SeriesDefinition definition : pack.series()) {
                entries.put(definition.series().id(), new Entry(definition.series(), definition, pack));
            }
        }
        this.compiled = newest;
        this.series = entries.values().stream().map(Entry::series).toList();
    }

    /**
     * Loads packs.
     *
     * @param folders the folders, each with a {@code datapackage.json}; at least one
     * @throws SaysoException if a folder holds no sound pack, or two packs the same name or series; it tells the first
     *     fault, {@link PackValidator} tells all
     */
    public static PackRecord open(List<Path> folders) {
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("a record needs at least one pack");
        }
        FigureStore store = new FigureStore();
        try {
            List<LoadedPack> loaded = new ArrayList<>();
            Set<String> names = new HashSet<>();
            Set<String> ids = new HashSet<>();
            for (Path folder : folders) {
                LoadedPack pack = LoadedPack.load(folder, store, before -> checkName(before, names, ids));
                checkSeries(pack, ids);
                loaded.add(pack);
            }
            store.lock();
            return new PackRecord(store, loaded);
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static void checkSeries(LoadedPack pack, Set<String> ids) {
        for (SeriesDefinition definition : pack.series()) {
            checkId(pack.pack(), definition, ids);
        }
    }

    private static void checkId(Pack pack, SeriesDefinition definition, Set<String> ids) {
        String id = definition.series().id();
        if (!ids.add(id)) {
            throw new SaysoException(
                    ErrorCode.DUPLICATE_SERIES,
                    Location.of(pack.descriptor().toString()).withField(id),
                    "Another pack, or the same one named twice, already defines the series " + id + ".",
                    "Leave one of the packs out, or give the series another id.");
        }
    }

    private static void checkName(Pack pack, Set<String> names, Set<String> ids) {
        pack.series().stream()
                .filter(definition -> ids.contains(definition.series().id()))
                .findFirst()
                .ifPresent(definition -> checkId(pack, definition, ids));
        if (!names.add(pack.name())) {
            throw new SaysoException(
                    ErrorCode.DUPLICATE_NAME,
                    Location.of(pack.descriptor().toString()).withField("/name"),
                    "Another pack is already named " + pack.name() + ".",
                    "Rename one of the packs.");
        }
    }

    @Override
    public List<Series> series() {
        return series;
    }

    @Override
    public Optional<Series> series(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::series);
    }

    @Override
    public List<Series> search(String words, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit below 1: " + limit);
        }
        return index().search(words, limit);
    }

    @Override
    public List<Answer> answer(List<Query> queries) {
        return answerer.answer(queries.stream().map(this::asked).toList());
    }

    private QueryAnswerer.Asked asked(Query query) {
        Entry entry = Optional.ofNullable(entries.get(query.series()))
                .orElseThrow(() -> new IllegalArgumentException("no series " + query.series()));
        return new QueryAnswerer.Asked(query, entry.pack().pack(), entry.definition());
    }

    /**
     * Runs a statement that an answer showed once more.
     *
     * <p>The statement may come from anywhere: the record only lets itself be read, one statement at a time, and reaches
     * neither files nor network.
     *
     * @return the rows, column by column as in the table
     * @throws SaysoException if the text is not one statement that reads the record
     */
    public List<Map<String, String>> rows(String sql) {
        String safe = "SELECT * FROM query(" + Sql.text(sql) + ")";
        try {
            List<String> columns = store.columns(safe);
            List<Map<String, String>> rows = new ArrayList<>();
            store.forEachRow(safe, cells -> {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(columns.get(i), cells[i]);
                }
                rows.add(row);
            });
            return rows;
        } catch (FigureStore.Failure refused) {
            throw new SaysoException(
                    ErrorCode.NOT_REPLAYABLE,
                    Location.of("the report"),
                    "A statement of the report cannot be run: " + refused.firstLine() + ".",
                    "Take the report as sayso check wrote it.",
                    refused);
        }
    }

    /**
     * The figures that rows of a series hold, in its unit; a row without a number gives none.
     *
     * @throws IllegalArgumentException if there is no such series
     */
    public List<BigDecimal> figures(String series, List<Map<String, String>> rows) {
        SeriesDefinition definition = Optional.ofNullable(entries.get(series))
                .map(Entry::definition)
                .orElseThrow(() -> new IllegalArgumentException("no series " + series));
        List<BigDecimal> figures = new ArrayList<>();
        for (Map<String, String> row : rows) {
            List<Optional<BigDecimal>> cells = definition.values().stream()
                    .map(column -> FieldType.number(row.getOrDefault(column, "")))
                    .toList();
            if (!cells.isEmpty() && cells.stream().allMatch(Optional::isPresent)) {
                figures.add(cells.stream()
                        .flatMap(Optional::stream)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(definition.multiplier()));
            }
        }
        return figures;
    }

    @Override
    public RecordSource source(Series ofSeries, String sourceId) {
        return Optional.ofNullable(packs.get(ofSeries.pack().name()))
                .flatMap(pack -> Optional.ofNullable(pack.sources().get(sourceId)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no source " + sourceId + " in pack " + ofSeries.pack().name()));
    }

    @Override
    public LocalDate compiled() {
        return compiled;
    }

    /** The store behind the record, for tests of what it refuses and of the statements that answers give. */
    FigureStore store() {
        return store;
    }

    private synchronized SeriesIndex index() {
        SeriesIndex known = index;
        if (known == null) {
            known = SeriesIndex.of(series, new IndexCache(PackCache.folder()));
            index = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        if (index != null) {
            index.close();
        }
        store.close();
    }
}

package org.sayso.record;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.time.PartialDate;

/**
 * A pack whose tables are in the store.
 *
 * @param pack its descriptor
 * @param series its series with their dimensions and the pack's hash
 * @param sources its sources by id
 */
record LoadedPack(Pack pack, List<SeriesDefinition> series, Map<String, RecordSource> sources) {
    /** The bytes from which a pack is kept in a file; smaller ones are read faster than a file is opened. */
    private static final long CACHED_FROM = 8_000_000;

    /** Reads a pack into the store and throws its first fault; {@code check} may refuse it before its tables are read. */
    static LoadedPack load(Path folder, FigureStore store, Consumer<Pack> check) {
        Faults faults = Faults.thrown();
        byte[] bytes = DescriptorReader.bytes(folder);
        Pack pack = DescriptorReader.read(folder, bytes, faults)
                .flatMap(descriptor -> PackReader.read(folder, descriptor, faults))
                .orElseThrow();
        check.accept(pack);
        FolderStamp stamp = FolderStamp.of(pack);
        if (stamp.size() >= CACHED_FROM) {
            return new PackCache(PackCache.folder()).load(pack, bytes, stamp, store);
        }
        FileDigest digest = new FileDigest(folder);
        digest.add(pack.descriptor(), bytes);
        store.createSchema(pack.name());
        fill(pack, store, digest, faults);
        stamp.demandUnchanged();
        return of(pack, digest.hex(), store);
    }

    /** A pack whose tables are in the store already. */
    static LoadedPack of(Pack pack, String hash, FigureStore store) {
        PackReference reference = new PackReference(pack.name(), pack.version(), hash);
        return new LoadedPack(
                pack, new SeriesMaker(pack, reference, store).make(Faults.thrown()), readSources(pack, store));
    }

    /** Reads all tables of a pack into the store. */
    static void fill(Pack pack, FigureStore store, FileDigest digest, Faults faults) {
        KeyLedger ledger = new KeyLedger(pack);
        for (Resource resource : pack.resources()) {
            List<String> keys = keys(pack, resource);
            BulkTable bulk = new BulkTable(pack, resource, store);
            if (bulk.load(keys, ledger)) {
                digest.add(resource.file());
            } else {
                read(pack, resource, store, digest, ledger, faults);
                if (!keys.isEmpty()) {
                    store.sort(pack.name(), resource, keys);
                }
            }
        }
        ledger.check(faults);
    }

    private static void read(
            Pack pack, Resource resource, FigureStore store, FileDigest digest, KeyLedger ledger, Faults faults) {
        try (FigureStore.Writer writer = store.create(pack, resource)) {
            if (resource.format() == Resource.Format.INLINE) {
                pack.noteInline(resource, ledger);
                pack.sourceRows().forEach(writer::row);
            }
            new TableReader(pack, resource, ledger, faults).read(digest, store, writer);
        }
    }

    private static Map<String, RecordSource> readSources(Pack pack, FigureStore store) {
        Resource table = pack.resource(pack.sources().resource());
        Map<String, RecordSource> sources = new LinkedHashMap<>();
        store.forEachRow("SELECT * FROM " + Sql.table(pack.name(), table.name()) + " ORDER BY rowid", cells -> {
            RecordSource source = source(pack.sources(), table, cells);
            sources.put(source.id(), source);
        });
        return sources;
    }

    /** The columns that tell the series and members of a table apart; none for tables without dimensions and indicators. */
    private static List<String> keys(Pack pack, Resource resource) {
        Set<String> keys = new LinkedHashSet<>();
        pack.indicators().stream()
                .filter(indicator -> indicator.shape().resource().name().equals(resource.name()))
                .forEach(indicator -> keys.add(indicator.field()));
        pack.shapes().stream()
                .filter(shape -> shape.resource().name().equals(resource.name()))
                .flatMap(shape -> shape.dimensions().stream())
                .forEach(dimension -> keys.add(dimension.field()));
        return List.copyOf(keys);
    }

    private static RecordSource source(Pack.SourceFields fields, Resource resource, String[] cells) {
        return new RecordSource(
                cells[resource.position(fields.id())],
                cells[resource.position(fields.publisher())],
                cells[resource.position(fields.title())],
                cell(fields.published(), resource, cells).flatMap(PartialDate::parse),
                cell(fields.url(), resource, cells));
    }

    private static Optional<String> cell(Optional<String> field, Resource resource, String[] cells) {
        return field.map(name -> cells[resource.position(name)]).filter(text -> !text.isEmpty());
    }
}

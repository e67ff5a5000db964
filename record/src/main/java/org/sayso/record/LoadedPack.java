package org.sayso.record;

import java.nio.file.Path;
import java.util.ArrayList;
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
    /** Reads a pack into the store and throws its first fault; {@code check} may refuse it before its tables are read. */
    static LoadedPack load(Path folder, FigureStore store, Consumer<Pack> check) {
        Faults faults = Faults.thrown();
        byte[] bytes = DescriptorReader.bytes(folder);
        Pack pack = DescriptorReader.read(folder, bytes, faults)
                .flatMap(descriptor -> PackReader.read(folder, descriptor, faults))
                .orElseThrow();
        check.accept(pack);
        FolderStamp stamp = FolderStamp.of(pack);
        FileDigest digest = new FileDigest(folder);
        digest.add(pack.descriptor(), bytes);
        KeyLedger ledger = new KeyLedger(pack);
        Map<String, RecordSource> sources = new LinkedHashMap<>();
        store.createSchema(pack.name());
        for (Resource resource : pack.resources()) {
            read(pack, resource, store, digest, ledger, sources, faults);
        }
        ledger.check(faults);
        stamp.demandUnchanged();
        PackReference reference = new PackReference(pack.name(), pack.version(), digest.hex());
        return new LoadedPack(pack, new SeriesMaker(pack, reference, store).make(faults), sources);
    }

    private static void read(
            Pack pack,
            Resource resource,
            FigureStore store,
            FileDigest digest,
            KeyLedger ledger,
            Map<String, RecordSource> sources,
            Faults faults) {
        boolean isSources = resource.name().equals(pack.sources().resource());
        List<RecordSource> read = new ArrayList<>();
        try (FigureStore.Writer writer = store.create(pack.name(), resource)) {
            TableReader.RowSink sink = cells -> {
                writer.row(cells);
                if (isSources) {
                    read.add(source(pack.sources(), resource, cells));
                }
            };
            if (resource.format() == Resource.Format.INLINE) {
                pack.noteInline(resource, ledger);
                pack.sourceRows().forEach(sink::row);
            }
            new TableReader(pack, resource, ledger, faults).read(digest, store, sink);
        }
        read.forEach(source -> sources.put(source.id(), source));
        List<String> keys = keys(pack, resource);
        if (!keys.isEmpty()) {
            store.sort(pack.name(), resource, keys);
        }
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

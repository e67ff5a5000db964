package org.sayso.record;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.record.Series;
import org.sayso.domain.time.PartialDate;

/**
 * A pack whose tables are in the store.
 *
 * @param pack its descriptor
 * @param reference its name, version and hash
 * @param sources its sources by id
 */
record LoadedPack(Pack pack, PackReference reference, Map<String, RecordSource> sources) {
    /** Reads a pack into the store and throws its first fault; {@code check} may refuse it before its tables are read. */
    static LoadedPack load(Path folder, FigureStore store, Consumer<Pack> check) {
        Faults faults = Faults.thrown();
        byte[] bytes = DescriptorReader.bytes(folder);
        Pack pack = DescriptorReader.read(folder, bytes, faults)
                .flatMap(descriptor -> PackReader.read(folder, descriptor, faults))
                .orElseThrow();
        check.accept(pack);
        FileDigest digest = new FileDigest(folder);
        digest.add(pack.descriptor(), bytes);
        KeyLedger ledger = new KeyLedger(pack);
        Map<String, RecordSource> sources = new LinkedHashMap<>();
        store.createSchema(pack.name());
        for (Resource resource : pack.resources()) {
            boolean isSources = resource.name().equals(pack.sources().resource());
            try (FigureStore.Writer writer = store.create(pack.name(), resource)) {
                new TableReader(pack, resource, ledger, faults).read(digest, cells -> {
                    writer.row(cells);
                    if (isSources) {
                        RecordSource source = source(pack.sources(), resource, cells);
                        sources.put(source.id(), source);
                    }
                });
            }
        }
        ledger.check(faults);
        return new LoadedPack(pack, new PackReference(pack.name(), pack.version(), digest.hex()), sources);
    }

    /** The series with the pack's hash. */
    Series series(SeriesDefinition definition) {
        Series series = definition.series();
        return new Series(
                series.id(),
                reference,
                series.label(),
                series.measure(),
                series.unit(),
                series.kind(),
                series.grain(),
                series.additive(),
                series.words(),
                series.place(),
                series.placeNames(),
                series.publisherNames(),
                series.official(),
                series.definition(),
                series.caveats());
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

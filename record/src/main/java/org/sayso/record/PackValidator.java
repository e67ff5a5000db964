package org.sayso.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

/**
 * Tells everything that is wrong with a pack, and how to mend it.
 *
 * <p>A descriptor that is not sound is reported alone, as tables cannot be judged without it. Stateless.
 */
public final class PackValidator {
    /**
     * The faults of a pack, in the order of its descriptor and tables; references between tables come last.
     *
     * @param folder the folder that holds the {@code datapackage.json}
     * @param limit how many faults to give at most; where there are more, one last entry tells how many
     */
    public List<SaysoException> validate(Path folder, int limit) {
        Faults faults = Faults.kept(limit);
        try {
            Optional<Pack> pack = DescriptorReader.read(folder, DescriptorReader.bytes(folder), faults)
                    .flatMap(descriptor -> PackReader.read(folder, descriptor, faults));
            pack.ifPresent(sound -> check(sound, faults));
        } catch (SaysoException unreadable) {
            faults.add(unreadable);
        }
        return faults.all(folder);
    }

    /** Opens the pack as a record does, which is fast, and looks for every fault only if there is one. */
    private static void check(Pack pack, Faults faults) {
        try {
            PackRecord.open(List.of(pack.folder())).close();
        } catch (SaysoException first) {
            if (first.code() != ErrorCode.CACHE_NOT_WRITABLE) {
                readTables(pack, faults);
            }
            if (faults.none()) {
                faults.add(first);
            }
        }
    }

    private static void readTables(Pack pack, Faults faults) {
        FileDigest digest = new FileDigest(pack.folder());
        KeyLedger ledger = new KeyLedger(pack);
        try (FigureStore store = new FigureStore()) {
            for (Resource resource : pack.resources()) {
                pack.noteInline(resource, ledger);
                new TableReader(pack, resource, ledger, faults).read(digest, store, cells -> {});
            }
        }
        ledger.check(faults);
    }
}

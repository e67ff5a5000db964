package org.sayso.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.Series;

/**
 * Keeps the index of very many series beside the cached packs, so that the second start need not make it again.
 *
 * <p>A folder is named by the content of all packs of the record, as words are weighed over all of them. It is written under
 * another name and moved into place when it is whole. Where it cannot be written or read, nothing is lost: the index is
 * then made in memory. {@link CacheSweep} removes what is no longer used.
 */
final class IndexCache {
    /** Told apart by this when what is indexed, or how, changes. */
    private static final String FORMAT = "1";

    private static final String USED = "used";

    private final Path folder;

    IndexCache(Path folder) {
        this.folder = folder;
    }

    /** The folder with the index of the series, made where it is missing; nothing where that cannot be. */
    Optional<Directory> directory(List<Series> series) {
        Path kept = folder.resolve(name(series));
        try {
            if (!Files.isDirectory(kept)) {
                build(series, kept);
            }
            Directory found = FSDirectory.open(kept);
            use(kept);
            return Optional.of(found);
        } catch (IOException unusable) {
            return Optional.empty();
        }
    }

    private static String name(List<Series> series) {
        FileDigest digest = new FileDigest(Path.of(""));
        series.stream()
                .map(Series::pack)
                .distinct()
                .map(PackReference::sha256)
                .forEach(hash -> digest.add(Path.of("pack"), hash.getBytes(StandardCharsets.UTF_8)));
        return digest.hex() + "-" + FORMAT + ".index";
    }

    private void build(List<Series> series, Path kept) throws IOException {
        Path unfinished = folder.resolve(kept.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(unfinished);
            try (Directory directory = FSDirectory.open(unfinished)) {
                SeriesIndex.write(series, directory);
            }
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            // another process may have moved its own into place meanwhile
            if (!Files.isDirectory(kept)) {
                throw failed;
            }
        } finally {
            PackCache.removeTree(unfinished);
        }
    }

    /** Gives the folder the present as its time, by which the sweep knows the last use. */
    private static void use(Path kept) {
        try {
            Files.deleteIfExists(kept.resolve(USED));
            Files.createFile(kept.resolve(USED));
        } catch (IOException unwritable) {
            // a folder that only may be read can be used all the same
        }
    }
}

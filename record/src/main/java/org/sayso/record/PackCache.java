package org.sayso.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * A folder of large packs in the form in which they are asked, so that only the first start reads their tables.
 *
 * <p>A file is named by the hash of the pack's content. It is written under another name and moved into place when it is
 * whole, so that two processes may do so at once and none sees half a file. To know the hash without reading the tables
 * again, a stamp tells for which state of the folder it was worked out: sizes, times and identities of all files. The
 * folder may be deleted at any time; {@link CacheSweep} removes what is no longer used.
 */
final class PackCache {
    private static final String FORMAT = "2";

    private final Path folder;

    PackCache(Path folder) {
        this.folder = folder;
    }

    /** The folder given by the property {@code sayso.cache}, or {@code .cache/sayso} in the user's own. */
    static Path folder() {
        String home = System.getProperty("user.home", ".");
        return Path.of(System.getProperty("sayso.cache", home + "/.cache/sayso"));
    }

    /** The pack, read from its file or, the first time, from its folder. */
    LoadedPack load(Pack pack, byte[] descriptor, FolderStamp stamp, FigureStore store) {
        Path stampFile = folder.resolve(name(pack) + ".stamp");
        Optional<String> known = known(stampFile, stamp);
        String hash = known.orElseGet(() -> hash(pack, descriptor));
        Path file = folder.resolve(hash + "-" + FORMAT + ".duckdb");
        if (!Files.exists(file)) {
            build(pack, file);
            stamp.demandUnchanged();
        }
        if (known.isEmpty()) {
            stamp.demandUnchanged();
            write(stampFile, text(stamp, hash));
            new CacheSweep(folder).after(stampFile);
        } else {
            use(stampFile, text(stamp, hash));
        }
        store.attach(pack.name(), file);
        return LoadedPack.of(pack, hash, store);
    }

    private static String name(Pack pack) {
        FileDigest digest = new FileDigest(pack.folder());
        digest.add(pack.descriptor(), pack.folder().toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        return digest.hex();
    }

    /** Writes a stamp again, whose time then tells the sweep of the last use; a folder that cannot be written may be read. */
    private void use(Path stampFile, String text) {
        try {
            write(stampFile, text);
        } catch (SaysoException unwritable) {
            // the pack is known and whole
        }
    }

    /** The hash that a file of this folder is named by. */
    static String hashOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int end = name.indexOf('-');
        return end < 0 ? name : name.substring(0, end);
    }

    private static String text(FolderStamp stamp, String hash) {
        StringBuilder text = new StringBuilder(hash).append('\n');
        stamp.files()
                .forEach((file, state) -> text.append(file.toAbsolutePath())
                        .append('\t')
                        .append(state)
                        .append('\n'));
        return text.toString();
    }

    private static Optional<String> known(Path stampFile, FolderStamp stamp) {
        try {
            List<String> lines = Files.readAllLines(stampFile, StandardCharsets.UTF_8);
            String hash = lines.isEmpty() ? "" : lines.get(0);
            return String.join("\n", lines).concat("\n").equals(text(stamp, hash))
                    ? Optional.of(hash)
                    : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static String hash(Pack pack, byte[] descriptor) {
        FileDigest digest = new FileDigest(pack.folder());
        digest.add(pack.descriptor(), descriptor);
        pack.resources().stream()
                .filter(resource -> resource.format() != Resource.Format.INLINE && Files.exists(resource.file()))
                .forEach(resource -> digest.add(resource.file()));
        return digest.hex();
    }

    private void build(Pack pack, Path file) {
        Path unfinished = temporary(file);
        try (FigureStore builder = new FigureStore()) {
            Files.createDirectories(folder);
            builder.build(pack.name(), unfinished);
            LoadedPack.fill(pack, builder, new FileDigest(pack.folder()), Faults.thrown());
            builder.built(pack.name());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw notWritable(failed);
        } catch (FigureStore.Failure failed) {
            throw isDisk(failed) ? notWritable(failed) : failed;
        } finally {
            remove(unfinished);
        }
    }

    private static boolean isDisk(FigureStore.Failure failed) {
        String line = failed.firstLine().toLowerCase(Locale.ROOT);
        return Stream.of("io error", "no space", "could not write", "out of disk", "cannot open file", "file too large")
                .anyMatch(line::contains);
    }

    private void write(Path file, String text) {
        Path unfinished = temporary(file);
        try {
            Files.createDirectories(folder);
            Files.writeString(unfinished, text, StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw notWritable(failed);
        } finally {
            remove(unfinished);
        }
    }

    private Path temporary(Path file) {
        return folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** Removes an unfinished file and what the database put beside it. */
    private void remove(Path unfinished) {
        String start = String.valueOf(unfinished.getFileName());
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            files.filter(file -> String.valueOf(file.getFileName()).startsWith(start))
                    .forEach(PackCache::removeTree);
        } catch (IOException unreadable) {
            // what is left is never taken for a pack, as its name ends otherwise
        }
    }

    static void removeTree(Path path) {
        try {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.forEach(PackCache::removeTree);
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException left) {
            // as above
        }
    }

    private SaysoException notWritable(Exception cause) {
        return new SaysoException(
                ErrorCode.CACHE_NOT_WRITABLE,
                Location.of(folder.toString()),
                "The pack cannot be kept in the folder of cached packs: " + reason(cause) + ".",
                "Free some space, check the permissions, or name another folder with SAYSO_CACHE.",
                cause);
    }

    private static String reason(Exception cause) {
        return cause instanceof FigureStore.Failure failure
                ? failure.firstLine()
                : String.valueOf(cause.getMessage()).replaceAll("[.]$", "");
    }
}

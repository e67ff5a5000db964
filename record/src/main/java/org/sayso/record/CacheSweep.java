package org.sayso.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keeps the folder of cached packs from growing without end: what no start has used for 30 days goes, then, while the
 * tables hold more than 8 GiB together, those used longest ago.
 *
 * <p>A table was last used when it was written or when a stamp that names it was, which every start does; the folder of an
 * index has the time of its last use itself. What was used
 * within the last hour stays, as another process may be about to open it. Unfinished files go after a day. The present is
 * the time of the file just written, so that the clock that is compared is the one that wrote the other files. What
 * cannot be removed stays; it is no fault.
 */
final class CacheSweep {
    private static final Duration UNUSED = Duration.ofDays(30);
    private static final Duration IN_USE = Duration.ofHours(1);
    private static final Duration UNFINISHED = Duration.ofDays(1);
    private static final long MOST_BYTES = 8L << 30;

    private final Path folder;
    private final long mostBytes;

    CacheSweep(Path folder) {
        this(folder, MOST_BYTES);
    }

    CacheSweep(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    private record Kept(Path file, Instant used, long bytes) {}

    /**
     * Removes what is too old or too much.
     *
     * @param written a file written just now, which stays
     */
    void after(Path written) {
        try {
            Instant now = Files.getLastModifiedTime(written).toInstant();
            List<Path> files = files();
            Map<String, Instant> stamped = stamped(files);
            List<Kept> tables = new ArrayList<>();
            for (Path file : files) {
                if (name(file).endsWith(".duckdb") || name(file).endsWith(".index")) {
                    tables.add(kept(file, stamped));
                } else if (name(file).contains(".part") && isBefore(time(file), now, UNFINISHED)) {
                    remove(file);
                }
            }
            sweep(tables, written, now);
            removeStampsWithoutTable();
        } catch (IOException unreadable) {
            // the folder may be deleted at any time, also now
        }
    }

    private void sweep(List<Kept> tables, Path written, Instant now) {
        tables.sort(Comparator.comparing(Kept::used));
        long bytes = tables.stream().mapToLong(Kept::bytes).sum();
        for (Kept table : tables) {
            boolean old = isBefore(table.used(), now, UNUSED);
            boolean free = isBefore(table.used(), now, IN_USE) && !table.file().equals(written);
            if (free && (old || bytes > mostBytes)) {
                remove(table.file());
                bytes -= table.bytes();
            }
        }
    }

    private static boolean isBefore(Instant time, Instant now, Duration by) {
        return time.isBefore(now.minus(by));
    }

    private static Kept kept(Path file, Map<String, Instant> stamped) throws IOException {
        Instant written = time(file);
        Instant used = stamped.getOrDefault(PackCache.hashOf(file), written);
        return new Kept(file, used.isAfter(written) ? used : written, bytes(file));
    }

    /** The bytes of a file, or of those of a folder. */
    private static long bytes(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.size(path);
        }
        long bytes = 0;
        try (Stream<Path> inside = Files.list(path)) {
            for (Path file : inside.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** For each hash that a stamp names, when it was last written. */
    private static Map<String, Instant> stamped(List<Path> files) throws IOException {
        Map<String, Instant> stamped = new HashMap<>();
        for (Path file : files) {
            if (name(file).endsWith(".stamp")) {
                stamped.merge(hash(file), time(file), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return stamped;
    }

    private static String hash(Path stamp) throws IOException {
        try (Stream<String> lines = Files.lines(stamp, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("");
        }
    }

    private void removeStampsWithoutTable() throws IOException {
        List<Path> left = files();
        List<String> hashes = left.stream()
                .filter(file -> name(file).endsWith(".duckdb"))
                .map(PackCache::hashOf)
                .toList();
        for (Path file : left) {
            if (name(file).endsWith(".stamp") && !hashes.contains(hash(file))) {
                remove(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Instant time(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static void remove(Path file) {
        PackCache.removeTree(file);
    }
}

package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheSweepTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path folder;

    private Path file(String name, String text, Duration age) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        return file;
    }

    private void index(String name, Duration age) throws IOException {
        Path index = Files.createDirectory(folder.resolve(name));
        Files.writeString(index.resolve("words"), "123456", StandardCharsets.UTF_8);
        Files.setLastModifiedTime(index, FileTime.from(NOW.minus(age)));
    }

    private Stream<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().stream();
        }
    }

    @Test
    void removesWhatNoStartHasUsedForThirtyDays() throws IOException {
        file("old-1.duckdb", "rows", Duration.ofDays(31));
        file("old.stamp", "old\n", Duration.ofDays(31));
        file("used-1.duckdb", "rows", Duration.ofDays(300));
        file("used.stamp", "used\n", Duration.ofDays(29));
        file("unstamped-1.duckdb", "rows", Duration.ofDays(29));
        file("dead-1.duckdb.x.part", "half", Duration.ofDays(2));
        file("growing-1.duckdb.y.part", "half", Duration.ofHours(3));
        index("old-1.index", Duration.ofDays(31));
        index("used-1.index", Duration.ofDays(29));
        index("dead-1.index.z.part", Duration.ofDays(2));

        new CacheSweep(folder).after(file("new-1.duckdb", "rows", Duration.ZERO));

        assertThat(left())
                .containsExactly(
                        "growing-1.duckdb.y.part",
                        "new-1.duckdb",
                        "unstamped-1.duckdb",
                        "used-1.duckdb",
                        "used-1.index",
                        "used.stamp");
    }

    @Test
    void removesThoseUsedLongestAgoUntilTheRestFits() throws IOException {
        file("a-1.duckdb", "123456", Duration.ofDays(3));
        file("b-1.duckdb", "123456", Duration.ofDays(9));
        file("b.stamp", "b\n", Duration.ofDays(1));
        file("c-1.duckdb", "123456", Duration.ofDays(2));
        file("d-1.duckdb", "123456", Duration.ofMinutes(30));

        new CacheSweep(folder, 20).after(file("new-1.duckdb", "123456", Duration.ZERO));

        assertThat(left()).containsExactly("b-1.duckdb", "b.stamp", "d-1.duckdb", "new-1.duckdb");
    }

    @Test
    void keepsWhatIsJustWrittenOrInUseHoweverLarge() throws IOException {
        file("d-1.duckdb", "123456", Duration.ofMinutes(30));

        new CacheSweep(folder, 1).after(file("new-1.duckdb", "123456", Duration.ZERO));

        assertThat(left()).containsExactly("d-1.duckdb", "new-1.duckdb");
    }

    @Test
    void mindsNoFolderThatIsGone() {
        new CacheSweep(folder.resolve("gone")).after(folder.resolve("gone/new-1.duckdb"));

        assertThat(folder).isEmptyDirectory();
    }
}

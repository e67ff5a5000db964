package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Query;
import org.sayso.domain.time.Period;

/** Packs that are so large that they are loaded in bulk and kept in a file. */
class LargePackTest {
    private static final int DAYS = 4_000;
    private static final int PORTS = 60;

    @TempDir
    Path folder;

    private Path cache;
    private TestingPack pack;

    @BeforeEach
    void write() throws IOException {
        cache = folder.resolve("cache");
        System.setProperty("sayso.cache", cache.toString());
        pack = TestingPack.in(folder.resolve("harbour"))
                .replacing("datapackage.json", ", \"constraints\": {\"minimum\": 0}", "")
                .replacing("datapackage.json", "\"filters\": {\"port\": \"North\"},", "")
                .replacing(
                        "datapackage.json",
                        "\"source\": \"source\",",
                        "\"source\": \"source\", \"dimensions\": [{\"name\": \"port\", \"field\": \"port\"}],");
        rows(pack.folder().resolve("arrivals.csv"), DAYS * PORTS, false);
    }

    @AfterEach
    void forget() {
        System.clearProperty("sayso.cache");
    }

    /** Rows day by day, so that those of a port do not stand together; every seventh figure is revised. */
    private static void rows(Path file, int count, boolean bad) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("day,ships,tons,port,published,source\n");
            for (int i = 0; i < count; i++) {
                LocalDate day = LocalDate.of(2010, 1, 1).plusDays(i / PORTS);
                String figures = bad ? "x" : i % 97 + "," + i % 1000 + "." + i % 10;
                out.write(day + "," + figures + (bad ? ",1.5" : "") + ",P" + i % PORTS + "," + day + ",LOG\n");
                if (!bad && i % 7 == 0) {
                    out.write(day + "," + (i % 97 + 1) + ",,P" + i % PORTS + "," + day.plusDays(9) + ",LOG\n");
                }
            }
        }
    }

    @Test
    void answersLikeTheSlowWayAndTheStatementShown() {
        List<Query> queries = new ArrayList<>();
        Period month = Period.range(LocalDate.of(2012, 3, 1), LocalDate.of(2012, 3, 31));
        for (String port : List.of("P0", "P7", "P59")) {
            for (Operation operation : List.of(Operation.SUM, Operation.LIST, Operation.MAXIMUM, Operation.LATEST)) {
                for (Optional<LocalDate> day :
                        List.of(Optional.of(LocalDate.of(2012, 3, 20)), Optional.<LocalDate>empty())) {
                    queries.add(new Query("ship-arrivals", Map.of("port", port), operation, Optional.of(month), day));
                }
            }
        }
        try (PackRecord large = open()) {
            List<Answer> answers = large.answer(queries);
            for (Answer answer : answers) {
                assertThat(large.rows(answer.sql()))
                        .isEqualTo(
                                answer.rows().stream().map(row -> row.cells()).toList());
            }
            assertThat(answers.get(0).rows()).isNotEmpty();
            // a bound makes the bulk loader leave the table to the slow way, in the same order
            pack.replacing(
                    "datapackage.json",
                    "\"type\": \"number\"}",
                    "\"type\": \"number\", \"constraints\": {\"minimum\": 0}}");
            try (PackRecord slow = open()) {
                assertThat(slow.answer(queries)).isEqualTo(answers);
            }
        }
    }

    @Test
    void keepsFiguresThatNeedMoreThanEighteenDigits() {
        pack.replacing("datapackage.json", "\"value\": \"ships\"", "\"value\": \"tons\", \"multiplier\": 1000")
                .replacing("arrivals.csv", "2010-01-01,5,5.5,P5,", "2010-01-01,5,912345678901234.5,P5,");
        Query query =
                new Query("ship-arrivals", Map.of("port", "P5"), Operation.MAXIMUM, Optional.empty(), Optional.empty());
        try (PackRecord record = open()) {
            Answer answer = record.answer(List.of(query)).get(0);
            assertThat(answer.value().orElseThrow().toPlainString()).isEqualTo("912345678901234500.0");
            assertThat(record.rows(answer.sql()))
                    .isEqualTo(answer.rows().stream().map(row -> row.cells()).toList());
        }
    }

    @Test
    void startsFromTheFileTheSecondTime() throws IOException {
        open().close();
        List<Path> kept = files();
        assertThat(kept).hasSize(2);
        Path table = kept.stream()
                .filter(file -> file.toString().endsWith(".duckdb"))
                .findFirst()
                .orElseThrow();
        FileTime written = Files.getLastModifiedTime(table);

        open().close();
        assertThat(files()).isEqualTo(kept);
        assertThat(Files.getLastModifiedTime(table)).isEqualTo(written);

        // touched but alike: the hash says so
        Files.setLastModifiedTime(pack.folder().resolve("arrivals.csv"), FileTime.fromMillis(1_000_000_000_000L));
        open().close();
        assertThat(files()).isEqualTo(kept);

        pack.replacing("arrivals.csv", "2010-01-01,5,", "2010-01-01,6,");
        try (PackRecord changed = open()) {
            assertThat(files()).hasSize(3);
            Query query = new Query(
                    "ship-arrivals",
                    Map.of("port", "P5"),
                    Operation.VALUE,
                    Optional.of(Period.day(LocalDate.of(2010, 1, 1))),
                    Optional.empty());
            assertThat(changed.answer(List.of(query)).get(0).value()).hasToString("Optional[6]");
        }
    }

    @Test
    void letsSeveralLoadAtOnce() throws IOException {
        List<CompletableFuture<Integer>> openings = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try (PackRecord record = open()) {
                        return record.series().size();
                    }
                }))
                .limit(3)
                .toList();

        assertThat(openings).allSatisfy(opening -> assertThat(opening.join()).isEqualTo(1));
        assertThat(files()).hasSize(2).noneMatch(file -> file.toString().contains(".part"));
    }

    @Test
    void saysWhereTheCacheCannotBeWritten() throws IOException {
        Files.writeString(cache, "no folder");

        assertCode(ErrorCode.CACHE_NOT_WRITABLE);
    }

    @Test
    void letsTwoProcessesLoadAtOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dsayso.cache=" + cache,
                            "-cp",
                            System.getProperty("java.class.path"),
                            TestingOpening.class.getName(),
                            pack.folder().toString())
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process process : processes) {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said.strip()).endsWith("1");
        }
        assertThat(files()).hasSize(2).noneMatch(file -> file.toString().contains(".part"));
    }

    /** Needs the right to mount a file system of one megabyte. */
    @Test
    void keepsNothingWhereTheDiskIsFull() throws Exception {
        Files.createDirectories(cache);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", cache.toString()) == 0,
                "a small file system cannot be mounted here");
        try {
            assertCode(ErrorCode.CACHE_NOT_WRITABLE);
            assertThat(files()).isEmpty();
        } finally {
            run("umount", cache.toString());
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException absent) {
            return -1;
        }
    }

    @Test
    void marksEveryUseForTheSweep() throws IOException {
        open().close();
        List<Path> kept = files();
        Path stamp = kept.stream()
                .filter(file -> file.toString().endsWith(".stamp"))
                .findFirst()
                .orElseThrow();
        Files.setLastModifiedTime(stamp, FileTime.fromMillis(1_000_000_000_000L));

        open().close();
        assertThat(files()).isEqualTo(kept);
        assertThat(Files.getLastModifiedTime(stamp).toMillis()).isGreaterThan(1_000_000_000_000L);
    }

    @Test
    void keepsNothingOfUnsoundPack() throws IOException {
        Files.writeString(
                pack.folder().resolve("arrivals.csv"),
                "2030-01-01,1,,P1,,NOBODY\n",
                StandardCharsets.UTF_8,
                java.nio.file.StandardOpenOption.APPEND);

        assertCode(ErrorCode.UNKNOWN_SOURCE);
        assertThat(files()).isEmpty();
    }

    @Test
    void noticesThatPackChangesWhileRead() throws Exception {
        Path file = pack.folder().resolve("arrivals.csv");
        FolderStamp before = FolderStamp.of(
                DescriptorReader.read(pack.folder(), DescriptorReader.bytes(pack.folder()), Faults.thrown())
                        .flatMap(descriptor -> PackReader.read(pack.folder(), descriptor, Faults.thrown()))
                        .orElseThrow());
        before.demandUnchanged();
        Files.writeString(file, "\n", StandardCharsets.UTF_8, java.nio.file.StandardOpenOption.APPEND);

        assertThatExceptionOfType(SaysoException.class)
                .isThrownBy(before::demandUnchanged)
                .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.PACK_CHANGED));
    }

    @Test
    void reportsFirstOfTwoMillionBadRowsAndTheirNumber() throws IOException {
        rows(pack.folder().resolve("arrivals.csv"), 2_000_000, true);

        List<SaysoException> faults = new PackValidator().validate(pack.folder(), 20);
        assertThat(faults).hasSize(21);
        assertThat(faults.get(0).describe()).contains("arrivals.csv:2, field ships", "\"x\"");
        assertThat(faults.get(20).code()).isEqualTo(ErrorCode.MORE_FAULTS);
        assertThat(faults.get(20).describe()).contains("1999980 more faults");
    }

    private PackRecord open() {
        return PackRecord.open(List.of(pack.folder()));
    }

    private void assertCode(ErrorCode code) {
        assertThatExceptionOfType(SaysoException.class)
                .isThrownBy(() -> open().close())
                .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(code));
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }
}

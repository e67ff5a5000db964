package org.sayso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same report gives the same bytes on every start of the virtual machine: the order of unordered sets and the hash codes of
 * objects, which differ from one start to the next, decide nothing.
 */
class SameOnEveryStartTest {
    private static final Path PROJECT = TestingCommand.projectFolder();

    @Test
    void fourStartsGiveTheSameBytes(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] first = check(folder.resolve("first.json"), 2);
        assertThat(first).isNotEmpty();
        assertThat(check(folder.resolve("second.json"), 3)).isEqualTo(first);
        assertThat(check(folder.resolve("third.json"), 5)).isEqualTo(first);
        assertThat(check(folder.resolve("fourth.json"), 5)).isEqualTo(first);
    }

    /** One start with hash codes of a kind of their own: 2 gives all objects the same, 3 counts, 5 draws them. */
    private static byte[] check(Path output, int hashCodes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=" + hashCodes,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.sayso.app.Main",
                        "check",
                        PROJECT.resolve("samples/first-arrests.txt").toString(),
                        "--published",
                        "2025-01-24",
                        "--record",
                        TestingCommand.PACKS.resolve("us-immigration").toString(),
                        "--record",
                        TestingCommand.PACKS.resolve("us-economy").toString(),
                        "--format",
                        "json",
                        "-o",
                        output.toString()))
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(output + ".log"))
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(Path.of(output + ".log")))
                .isZero();
        return Files.readAllBytes(output);
    }
}

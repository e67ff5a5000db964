package org.sayso.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many articles in one call: order, memory, errors, and going on after an interruption. */
class BatchTest {
    @TempDir
    Path folder;

    private Path output;
    private Path part;
    private Path run;
    /** What the last run wrote down that it was asked. */
    private byte[] identity = {};

    @BeforeEach
    void namePaths() {
        output = folder.resolve("out.jsonl");
        part = folder.resolve("out.jsonl.part");
        run = folder.resolve("out.jsonl.part.run");
    }

    /** Twelve lines of input, articles of several lengths, the third broken. */
    private static String lines() {
        return IntStream.range(0, 12).mapToObj(BatchTest::line).collect(Collectors.joining());
    }

    private static String line(int number) {
        return number == 2
                ? "{\"id\":\"a2\"}\n"
                : "{\"id\":\"a" + number + "\",\"published\":\"2025-01-24\",\"text\":\""
                        + ("The agency arrested 5" + number + " people on Thursday. ").repeat(1 + number % 4) + "\"}\n";
    }

    private TestingCommand check(String input, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new Source(input.getBytes(UTF_8)),
                out,
                new PrintStream(err, true, UTF_8),
                Map.of(),
                new Surroundings.Launch(Optional.of(TestingCommand.PACKS), false, false, Optional.empty()));
        String[] arguments = Stream.concat(
                        Stream.of("check", "-", "--format", "jsonl", "-o", output.toString()), Stream.of(more))
                .toArray(String[]::new);
        int status = SaysoCommand.run(surroundings, arguments);
        return new TestingCommand(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Standard input that, when it ends, looks what the run has written down. */
    private final class Source extends ByteArrayInputStream {
        Source(byte[] input) {
            super(input);
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            int read = super.read(bytes, offset, length);
            if (read < 0) {
                try {
                    identity = Files.readAllBytes(run);
                } catch (IOException missing) {
                    throw new UncheckedIOException(missing);
                }
            }
            return read;
        }
    }

    /** Leaves the folder as an interrupted run of the last call would. */
    private void interrupt(byte[] lines, String end) throws IOException {
        Files.write(run, identity);
        Files.write(part, lines);
        Files.writeString(part, end, UTF_8, StandardOpenOption.APPEND);
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreads() throws IOException {
        check(lines(), "--threads", "1");
        byte[] alone = Files.readAllBytes(output);
        for (String threads : List.of("2", "5")) {
            assertThat(check(lines(), "--threads", threads).status()).isEqualTo(3);
            assertThat(Files.readAllBytes(output)).isEqualTo(alone);
        }
        assertThat(new String(alone, UTF_8).lines()).hasSize(12);
    }

    @Test
    void refusesANumberOfThreadsThatIsNone() {
        assertThat(check(lines(), "--threads", "0").err())
                .contains("SAYSO-1001")
                .contains("1 to 256");
    }

    /** Cuts the results of a whole run at a byte, as an interruption would, and runs again. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # share of the bytes kept, what the end is made of
            0.00, ''
            0.01, ''
            0.50, ''
            0.50, '{"sayso":"1","article":{"id":'
            0.99, ''
            1.00, ''
            1.00, 'no JSON\n'
            """)
    void goesOnAfterTheLastWholeLine(double share, String end) throws IOException {
        check(lines());
        byte[] whole = Files.readAllBytes(output);
        Files.delete(output);
        interrupt(Arrays.copyOf(whole, (int) (whole.length * share)), end);
        TestingCommand again = check(lines());

        assertThat(again.status()).isEqualTo(3);
        assertThat(Files.readAllBytes(output)).isEqualTo(whole);
        assertThat(folder.toFile().list()).containsExactly("out.jsonl");
        assertThat(again.err().contains("an interrupted run has done")).isEqualTo(share == 0.5 || share == 0.99);
    }

    @Test
    void passesFinishedArticlesOver() throws IOException {
        check(lines());
        List<String> whole = Files.readAllLines(output);
        String marked = whole.get(0).replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"seen\"");
        interrupt((marked + "\n" + whole.get(1) + "\n").getBytes(UTF_8), "");
        TestingCommand again = check(lines());

        assertThat(again.err()).contains("an interrupted run has done 2 articles; going on after them.");
        assertThat(Files.readAllLines(output)).startsWith(marked).hasSize(12);
    }

    /** Options and input of the second call, and what the error says that differs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --published 2025-01-25        | no --published, and this one has --published 2025-01-25
            --as-of 2025-06-30            | no --as-of, and this one has --as-of 2025-06-30
            --max-size 1M                 | --max-size 20971520, and this one has --max-size 1048576
            """)
    void refusesToGoOnWithAnotherRun(String options, String difference) throws IOException {
        check(lines());
        byte[] whole = Files.readAllBytes(output);
        interrupt(whole, "");
        TestingCommand other = check(lines(), options.split(" "));

        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("SAYSO-1006").contains(difference);
        assertThat(Files.readAllBytes(part)).isEqualTo(whole);
    }

    @Test
    void refusesToGoOnWithAnotherVersion() throws IOException {
        check(lines());
        identity = new String(identity, UTF_8)
                .replaceFirst("Sayso [^\n]*", "Sayso 0.0.9")
                .getBytes(UTF_8);
        interrupt(Files.readAllBytes(output), "");

        assertThat(check(lines()).err()).contains("SAYSO-1006").contains("of a run with Sayso 0.0.9");
    }

    @Test
    void refusesToGoOnWhereTheInputChanged() throws IOException {
        check(lines());
        byte[] whole = Files.readAllBytes(output);
        interrupt(whole, "");
        TestingCommand changed = check(lines().replace("arrested 54", "arrested 55"));
        TestingCommand shorter = check(line(0) + line(1));

        assertThat(changed.err()).contains("SAYSO-1006").contains("The input is not the one");
        assertThat(shorter.err()).contains("SAYSO-1006").contains("The input is not the one");
        assertThat(Files.readAllBytes(part)).isEqualTo(whole);
    }

    @Test
    void refusesAPartFileOfSomethingElse() throws IOException {
        Files.writeString(part, "mine");

        assertThat(check(lines()).err()).contains("SAYSO-1006").contains("nothing known");
        assertThat(Files.readString(part)).isEqualTo("mine");
    }

    @Test
    void holdsFewArticlesAtATime() {
        int articles = 400;
        Meter meter = new Meter(articles);
        Surroundings surroundings = new Surroundings(
                meter.source(),
                meter.sink(),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                Map.of(),
                new Surroundings.Launch(Optional.of(TestingCommand.PACKS), false, false, Optional.empty()));
        int status = SaysoCommand.run(surroundings, "read", "-", "--format", "jsonl", "--threads", "2");

        assertThat(status).isZero();
        assertThat(meter.written).hasValue(articles);
        assertThat(meter.most).hasValueLessThanOrEqualTo(16 + 2 + Meter.BUFFERED);
    }

    /** Counts articles read and not yet written. */
    private static final class Meter {
        private static final int LENGTH = 8_192;
        /** How many articles the buffers of the reader hold. */
        static final int BUFFERED = 2 * (1 << 16) / LENGTH;

        private final AtomicLong read = new AtomicLong();
        private final AtomicLong written = new AtomicLong();
        private final AtomicLong most = new AtomicLong();
        private final int articles;

        Meter(int articles) {
            this.articles = articles;
        }

        InputStream source() {
            String text = "{\"id\":\"a\",\"text\":\"" + "Two ships came.";
            byte[] line = (text + " ".repeat(LENGTH - text.length() - 3) + "\"}\n").getBytes(UTF_8);
            return new InputStream() {
                private long position;

                @Override
                public int read() {
                    if (position == (long) articles * line.length) {
                        return -1;
                    }
                    int next = line[(int) (position++ % line.length)];
                    if (position % line.length == 0) {
                        most.accumulateAndGet(read.incrementAndGet() - written.get(), Math::max);
                    }
                    return next;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) {
                    int next = length == 0 ? 0 : read();
                    if (length == 0 || next < 0) {
                        return next;
                    }
                    bytes[offset] = (byte) next;
                    return 1;
                }
            };
        }

        OutputStream sink() {
            return new OutputStream() {
                @Override
                public void write(int next) {
                    if (next == '\n') {
                        written.incrementAndGet();
                    }
                }
            };
        }
    }
}

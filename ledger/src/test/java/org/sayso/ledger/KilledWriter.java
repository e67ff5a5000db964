package org.sayso.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process of its own that keeps checks and corrections from two threads as fast as it can, and writes each number on a line
 * of its output once the ledger has acknowledged it; to be killed.
 */
final class KilledWriter implements AutoCloseable {
    private static final int THREADS = 2;

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private KilledWriter(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it; what a killed process leaves behind, such as SQLite's unpacked library, lies in the folder. */
    static KilledWriter start(String location, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        location)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new KilledWriter(process);
    }

    /** Waits for the first number. */
    void awaitFirst() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IllegalStateException("the writer ended before it wrote anything");
        }
        lines.add(line);
    }

    /** Ends the process by a signal that it cannot catch, and gives the whole lines it had written. */
    List<String> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
        StringBuilder rest = new StringBuilder();
        for (int next = output.read(); next >= 0; next = output.read()) {
            rest.append((char) next);
        }
        int whole = rest.lastIndexOf("\n");
        if (whole >= 0) {
            lines.addAll(rest.substring(0, whole).lines().toList());
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Keeps until killed. */
    public static void main(String[] arguments) throws InterruptedException {
        Ledger ledger = Ledger.open(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Thread> threads = Stream.generate(() -> new Thread(() -> keepOn(ledger, out)))
                .limit(THREADS)
                .peek(Thread::start)
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void keepOn(Ledger ledger, PrintStream out) {
        for (int i = 0; ; i++) {
            long check = ledger.keep(TestingReport.harbor().check());
            out.println("check " + check);
            String note = Thread.currentThread().getName() + " " + i;
            Correction kept = ledger.correct(new NewCorrection(
                    check, "c1", new Change.Confirmed(), Optional.of(note), "Mia", TestingReport.NOON));
            out.println("correction " + check + " " + kept.id() + " " + note);
        }
    }
}

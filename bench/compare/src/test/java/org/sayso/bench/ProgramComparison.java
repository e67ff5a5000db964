package org.sayso.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.bench.AttributionFigures.Sum;

/**
 * Sayso and CoreNLP over the same articles in turn, each in a process of its own, and prints a table: load time, articles and
 * tokens a second, the most memory, and what each finds of what people marked.
 *
 * <p>Arguments: a file of articles ({@code .jsonl}), or the corpus folder, of which the development part is read and quality
 * told as well; then, if wanted, {@code articles=12 threads=2 rounds=3 warm-up=15 packs=packs}. The warm-up is in seconds, the
 * same for both.
 */
final class ProgramComparison {
    /** The figures shown, by the scorer's names, and how the table calls them. */
    static final Map<String, String> SHOWN = Map.of(
            "d FULL (src IoU>=.5 or head)", "whole statements",
            "d FULL (src IoU>=.5 or head)|direct", "direct",
            "d FULL (src IoU>=.5 or head)|indirect", "indirect",
            "b content token", "words of contents");

    private static final Map<String, String> DEFAULTS =
            Map.of("articles", "12", "threads", "2", "rounds", "3", "warm-up", "15", "packs", "packs");

    /** How each program is started, as its own launcher or manual does. */
    private static final Map<String, List<String>> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("sayso", List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        PROGRAMS.put("corenlp", List.of());
    }

    private final Path articles;
    private final Map<String, String> settings;

    private ProgramComparison(Path articles, Map<String, String> settings) {
        this.articles = articles;
        this.settings = settings;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> settings = new LinkedHashMap<>(DEFAULTS);
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            String[] parts = argument.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        Path path = Path.of(arguments[0]);
        new ProgramComparison(Files.isDirectory(path) ? path.resolve("dev.jsonl") : path, settings).run();
    }

    private void run() throws IOException, InterruptedException {
        Map<String, List<Measured>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < Integer.parseInt(setting("rounds")); round++) {
            for (String program : PROGRAMS.keySet()) {
                Measured measured = process(program);
                rounds.computeIfAbsent(program, unused -> new ArrayList<>()).add(measured);
                System.out.printf(Locale.ROOT, "%s, round %d: %s%n", program, round + 1, speed(List.of(measured)));
            }
        }
        System.out.println(
                "| | load, s | articles a second | articles a core-second | tokens a second | most memory, MB |");
        System.out.println("|---|---|---|---|---|---|");
        rounds.forEach((program, all) -> System.out.println("| " + program + " | " + speed(all) + " |"));
        rounds.forEach((program, all) -> quality(all.get(0)).ifPresent(line -> System.out.println(program + line)));
    }

    /** Medians over rounds. */
    private static String speed(List<Measured> rounds) {
        return String.format(
                Locale.ROOT,
                "%.1f | %.2f | %.2f | %.0f | %.0f",
                median(rounds, Measured::load),
                median(rounds, Measured::articlesPerSecond),
                median(rounds, Measured::articlesPerCoreSecond),
                median(rounds, Measured::tokensPerSecond),
                median(rounds, measured -> measured.peak() / 1e6));
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Optional<String> quality(Measured measured) {
        Map<String, Sum> marked = measured.marked();
        return marked.isEmpty()
                ? Optional.empty()
                : Optional.of(SHOWN.entrySet().stream()
                        .map(shown -> figure(shown.getValue(), marked.getOrDefault(shown.getKey(), Sum.NONE)))
                        .sorted()
                        .collect(Collectors.joining()));
    }

    private static String figure(String name, Sum sum) {
        return String.format(
                Locale.ROOT,
                "; %s: F1 %.1f, precision %.1f, recall %.1f",
                name,
                sum.f1(),
                sum.precision(),
                sum.recall());
    }

    /** Starts a program on this class path and waits for the line it measures. */
    private Measured process(String program) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        PROGRAMS.getOrDefault(program, List.of()).stream(),
                        Stream.of("-cp", System.getProperty("java.class.path"), ProgramRun.class.getName(), program),
                        Stream.of(articles.toString(), setting("articles"), setting("threads")),
                        Stream.of(setting("warm-up"), setting("packs")))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines = output.lines().filter(Measured::isLine).toList();
        }
        if (process.waitFor() != 0 || lines.size() != 1) {
            throw new IllegalStateException(program + " failed with status " + process.exitValue());
        }
        return Measured.parse(lines.get(0));
    }

    private String setting(String name) {
        return Optional.ofNullable(settings.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no such setting: " + name));
    }
}

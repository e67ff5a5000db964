package org.sayso.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Query;
import org.sayso.domain.record.Series;
import org.sayso.domain.time.Period;
import org.sayso.record.PackRecord;

/**
 * Measures how a record of many series loads, starts, finds and answers.
 *
 * <p>{@code generate DIR [measures members periods]} writes the pack, without any breakdown for 0 members; {@code open DIR csv|parquet} opens it, the first time
 * from its tables and then from the cache, and reports times and memory.
 */
public final class RecordBenchmark {
    private static final long SEED = 20260131;
    private static final int CLAIMS = 200;
    private static final int CANDIDATES = 10;
    private static final int MEMBERS = 50;

    private RecordBenchmark() {}

    /** Runs one of the two steps. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("generate")) {
            int[] sizes = arguments.length > 4
                    ? new int[] {
                        Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4])
                    }
                    : new int[] {2000, MEMBERS, 100};
            new RecordGenerator(SEED, sizes[0], sizes[1], sizes[2])
                    .write(folder.resolve("csv"), folder.resolve("parquet"));
        } else {
            open(folder.resolve(arguments[2]));
        }
    }

    private static void open(Path pack) throws IOException {
        long start = System.nanoTime();
        try (PackRecord record = PackRecord.open(List.of(pack))) {
            tell("open", start);
            List<Series> series = record.series();
            int members = series.get(0).dimensions().stream()
                    .mapToInt(dimension -> dimension.members().all().size())
                    .sum();
            System.out.printf(Locale.ROOT, "series: %d measures x %d members%n", series.size(), members);
            start = System.nanoTime();
            record.search("unemployed women in manufacturing", CANDIDATES);
            tell("first search", start);
            claims(record, series, members);
            readings(record, series, members);
        }
        memory();
    }

    private static void claims(PackRecord record, List<Series> series, int members) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] search = new double[CLAIMS];
        double[] answer = new double[CLAIMS];
        int first = 0;
        long cpu = cpu();
        for (int i = 0; i < CLAIMS; i++) {
            Series meant = series.get(random.nextInt(series.size()));
            String words = meant.label();
            long start = System.nanoTime();
            List<Series> found = record.search(words, CANDIDATES);
            search[i] = (System.nanoTime() - start) / 1e6;
            first += found.get(0).equals(meant) ? 1 : 0;
            List<Query> queries = queries(found, members, random);
            start = System.nanoTime();
            record.answer(queries);
            answer[i] = (System.nanoTime() - start) / 1e6;
        }
        tell("search", search);
        System.out.printf(Locale.ROOT, "the series meant comes first: %d of %d%n", first, CLAIMS);
        tell("queries of a claim (" + CANDIDATES + " candidates x members x 3 operations x 2 days)", answer);
        System.out.printf(Locale.ROOT, "both, processor: %.2f s%n", (cpu() - cpu) / 1e9);
    }

    private static List<Query> queries(List<Series> found, int members, SplittableRandom random) {
        List<Query> queries = new ArrayList<>();
        List<Map<String, String>> places = members == 0
                ? List.of(Map.of())
                : List.of(Map.of("state", "S" + random.nextInt(members)), Map.of("state", "S0"));
        LocalDate first = LocalDate.of(2000 + random.nextInt(24), 1 + 3 * random.nextInt(4), 1);
        Period quarter = Period.closed(first, first.plusMonths(3).minusDays(1), org.sayso.domain.time.Grain.QUARTER);
        for (Series one : found) {
            for (Map<String, String> member : places) {
                for (Optional<LocalDate> day : List.of(Optional.of(first.plusYears(2)), Optional.<LocalDate>empty())) {
                    queries.add(new Query(one.id(), member, Operation.VALUE, Optional.of(quarter), day));
                    queries.add(new Query(one.id(), member, Operation.LATEST, Optional.empty(), day));
                    queries.add(new Query(one.id(), member, Operation.MAXIMUM, Optional.empty(), day));
                }
            }
        }
        return queries;
    }

    private static void readings(PackRecord record, List<Series> series, int members) {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        List<List<Query>> articles = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < 100; i++) {
            List<Query> article = new ArrayList<>();
            List<Series> found =
                    record.search(series.get(random.nextInt(series.size())).label(), CANDIDATES);
            for (int j = 0; j < 8; j++) {
                article.addAll(queries(found, members, random));
            }
            count += article.size();
            articles.add(article);
        }
        long cpu = cpu();
        long start = System.nanoTime();
        CompletableFuture<Integer> even = CompletableFuture.supplyAsync(() -> answered(record, articles, 0));
        CompletableFuture<Integer> odd = CompletableFuture.supplyAsync(() -> answered(record, articles, 1));
        int answered = even.join() + odd.join();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "readings of 100 articles by two threads: %d in %.2f s (processor %.2f s), %.0f a second (%d answered)%n",
                count,
                seconds,
                (cpu() - cpu) / 1e9,
                count / seconds,
                answered);
    }

    private static int answered(PackRecord record, List<List<Query>> articles, int from) {
        int answered = 0;
        for (int i = from; i < articles.size(); i += 2) {
            for (Answer answer : record.answer(articles.get(i))) {
                answered += answer.value().isPresent() ? 1 : 0;
            }
        }
        return answered;
    }

    /** The processor time of the whole process, in nanoseconds; it varies less than the clock where others work. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void tell(String what, long start) {
        System.out.printf(Locale.ROOT, "%s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static void tell(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p95 %.1f ms, most %.1f ms%n",
                what,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1]);
    }

    /** The most memory the process had, where the system tells it. */
    private static void memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                    .forEach(System.out::println);
        }
    }
}

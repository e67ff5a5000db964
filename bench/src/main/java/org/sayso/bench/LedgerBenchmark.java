package org.sayso.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.sayso.domain.finding.Verdict;
import org.sayso.ledger.CheckSummary;
import org.sayso.ledger.Ledger;
import org.sayso.ledger.NewCheck;
import org.sayso.ledger.Search;

/**
 * Measures a ledger of many statements: keeping and linking one more article, tracing it, and searching.
 *
 * <p>{@code LOCATION [STATEMENTS]} fills a new ledger with so many statements, 100,000 if nothing else is said, or one that an
 * earlier run left with fewer, and then measures: the time that passes, and the mean time for which this program's thread held a processor, which does not depend on
 * what else the machine does (with SQLite it is all of the work, with PostgreSQL the server's part is not in it). The location is that of {@link Ledger#open}.
 */
public final class LedgerBenchmark {
    private static final long SEED = 20260301;
    private static final int ROUNDS = 100;
    private static final int BATCH = 100;

    private LedgerBenchmark() {}

    /** Fills and measures. */
    public static void main(String[] arguments) {
        int statements = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        LedgerGenerator generator = new LedgerGenerator(SEED);
        try (Ledger ledger = Ledger.open(arguments[0])) {
            fill(ledger, generator, statements / LedgerGenerator.STATEMENTS);
            long[] ids = new long[ROUNDS];
            measure(
                    "keep and link an article of 20 statements",
                    round -> generator.next(),
                    (round, check) -> ids[round] = ledger.keep(check));
            measure("trace an article", round -> ids[round], (round, id) -> ledger.traces(id));
            searches(ledger, generator);
        }
    }

    private static void fill(Ledger ledger, LedgerGenerator generator, int articles) {
        List<CheckSummary> newest = ledger.checks(OptionalLong.empty(), 1).items();
        int kept = newest.isEmpty() ? 0 : (int) newest.get(0).id();
        for (int skipped = 0; skipped < kept; skipped++) {
            NewCheck unused = generator.next();
        }
        long start = System.nanoTime();
        for (int done = kept; done < articles; done += BATCH) {
            ledger.keepAll(Stream.generate(generator::next)
                    .limit(Math.min(BATCH, articles - done))
                    .toList());
        }
        System.out.printf(
                Locale.ROOT,
                "%d statements, %d of them kept before; the others kept in %.0f s%n",
                Math.max(kept, articles) * LedgerGenerator.STATEMENTS,
                kept * LedgerGenerator.STATEMENTS,
                (System.nanoTime() - start) / 1e9);
    }

    private static void searches(Ledger ledger, LedgerGenerator generator) {
        SplittableRandom random = new SplittableRandom(SEED);
        search(ledger, "search: a word", round -> Search.everything().withWords(generator.word()));
        search(
                ledger,
                "search: two words",
                round -> Search.everything().withWords(generator.word() + " " + generator.word()));
        search(
                ledger,
                "search: three words of a statement",
                round -> Search.everything()
                        .withWords(String.join(
                                " ",
                                Arrays.asList(generator.remembered().split(" ", -1))
                                        .subList(2, 5))));
        search(ledger, "search: a whole statement", round -> Search.everything().withWords(generator.remembered()));
        search(ledger, "search: a speaker", round -> Search.everything().withSpeaker(generator.speaker()));
        search(
                ledger,
                "search: organization, verdict and word",
                round -> Search.everything()
                        .withOrganization(generator.organization())
                        .withVerdict(Verdict.CONFLICTING)
                        .withWords(generator.word()));
        search(ledger, "search: verdict", round -> Search.everything().withVerdict(Verdict.NOT_CHECKABLE));
        search(ledger, "search: a word in ten days", round -> {
            LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1400));
            return Search.everything()
                    .withWords(generator.word())
                    .withPublished(Optional.of(day), Optional.of(day.plusDays(9)));
        });
        search(
                ledger,
                "search: a word since a day",
                round -> Search.everything()
                        .withWords(generator.word())
                        .withPublished(
                                Optional.of(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1400))),
                                Optional.empty()));
        search(
                ledger,
                "search: all since a day",
                round -> Search.everything()
                        .withPublished(
                                Optional.of(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1400))),
                                Optional.empty()));
    }

    private static void search(Ledger ledger, String what, IntFunction<Search> searches) {
        measure(what, searches, (round, search) -> ledger.search(search));
    }

    private static <T> void measure(String what, IntFunction<T> inputs, Work<T> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] times = new double[ROUNDS];
        long busy = 0;
        for (int i = 0; i < ROUNDS; i++) {
            T input = inputs.apply(i);
            long before = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            work.run(i, input);
            times[i] = (System.nanoTime() - start) / 1e6;
            busy += threads.getCurrentThreadCpuTime() - before;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p95 %.1f ms, most %.1f ms; processor %.1f ms%n",
                what,
                times[ROUNDS / 2],
                times[ROUNDS * 95 / 100],
                times[ROUNDS - 1],
                busy / 1e6 / ROUNDS);
    }

    private interface Work<T> {
        void run(int round, T input);
    }
}

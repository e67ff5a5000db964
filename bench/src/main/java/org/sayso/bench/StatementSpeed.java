package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sayso.domain.text.Article;
import org.sayso.reading.PlainTextReader;
import org.sayso.statements.AttributionFinder;
import org.sayso.statements.model.ModelAttributionFinder;

/**
 * Measures how many words a second the network reads, on one thread and on as many as there are processors. Arguments: the
 * folder of the corpus, the part, the number of articles. The articles are read and split before the clock starts; each row
 * comes after a round that is not timed.
 */
final class StatementSpeed {
    private static final int ROUNDS = 3;

    private StatementSpeed() {}

    /** Prints a row for each number of threads and round. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Article> articles = Corpus.read(Path.of(arguments[0], arguments[1] + ".jsonl")).articles().stream()
                .limit(Long.parseLong(arguments[2]))
                .map(marked -> new PlainTextReader().read(marked.text()))
                .toList();
        long words = articles.stream()
                .mapToLong(article -> article.text().strip().split("\\s+", -1).length)
                .sum();
        AttributionFinder finder = new ModelAttributionFinder();
        double first = seconds(finder, articles, Runtime.getRuntime().availableProcessors());
        System.out.printf(Locale.ROOT, "%d articles, %d words; first round %.1f s%n", articles.size(), words, first);
        for (int round = 0; round < ROUNDS; round++) {
            for (int threads : new int[] {1, Runtime.getRuntime().availableProcessors()}) {
                double rate = words / seconds(finder, articles, threads);
                System.out.printf(Locale.ROOT, "%d threads: %,.0f words a second%n", threads, rate);
            }
        }
    }

    private static double seconds(AttributionFinder finder, List<Article> articles, int threads)
            throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<Integer>> counts = new ArrayList<>();
            articles.forEach(article ->
                    counts.add(workers.submit(() -> finder.find(article).size())));
            for (Future<Integer> count : counts) {
                count.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an article could not be read", failed.getCause());
        } finally {
            workers.shutdown();
        }
    }
}

package org.sayso.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.Corpus.MarkedAttribution;

/**
 * One program in a process of its own: loads it, lets it read other articles for some seconds, then reads the articles by the
 * clock, and prints a line of {@link Measured}.
 *
 * <p>Arguments: {@code sayso} or {@code corenlp}, the file of articles, how many of them to read by the clock, the threads, the
 * seconds of warming up, the folder of packs. Articles of some 700 words come first. The warming up goes
 * through those after the ones by the clock, again and again, so that no program has seen what it is timed on.
 */
final class ProgramRun {
    private static final int USUAL = 700;
    private static final OperatingSystemMXBean CLOCK =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ArticleProgram program;
    private final ExecutorService workers;

    private ProgramRun(ArticleProgram program, ExecutorService workers) {
        this.program = program;
        this.workers = workers;
    }

    /** Prints one line. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<MarkedArticle> all = usualFirst(Corpus.read(Path.of(arguments[1])).articles());
        int limit = Math.min(all.size(), Integer.parseInt(arguments[2]));
        int threads = Integer.parseInt(arguments[3]);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        try (ArticleProgram program = program(arguments[0], Path.of(arguments[5]))) {
            double load = secondsSince(start);
            ProgramRun run = new ProgramRun(program, workers);
            run.warmUp(all.subList(limit, all.size()), threads, Long.parseLong(arguments[4]));
            System.out.println(run.measure(all.subList(0, limit), load).line());
        } finally {
            workers.shutdown();
        }
    }

    /** Articles of some {@value #USUAL} words before the others, each in the order of the file. */
    private static List<MarkedArticle> usualFirst(List<MarkedArticle> articles) {
        return articles.stream()
                .sorted(Comparator.comparing(
                        article -> Math.abs(article.text().strip().split("\\s+", -1).length - USUAL) > USUAL / 5))
                .toList();
    }

    private static ArticleProgram program(String name, Path packs) {
        return switch (name) {
            case "sayso" -> new SaysoProgram(packs);
            case "corenlp" -> new CoreNlpProgram();
            default -> throw new IllegalArgumentException("no such program: " + name);
        };
    }

    private void warmUp(List<MarkedArticle> articles, int threads, long seconds) throws InterruptedException {
        if (articles.isEmpty()) {
            return;
        }
        AtomicInteger turn = new AtomicInteger();
        long start = System.nanoTime();
        Callable<Integer> reading = () -> {
            int read = 0;
            while (secondsSince(start) < seconds) {
                program.read(articles.get(turn.getAndIncrement() % articles.size()));
                read++;
            }
            return read;
        };
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            tasks.add(reading);
        }
        int read = all(tasks).stream().mapToInt(Integer::intValue).sum();
        System.err.println("warmed up with " + read + " articles");
    }

    private Measured measure(List<MarkedArticle> articles, double load) throws InterruptedException, IOException {
        long before = CLOCK.getProcessCpuTime();
        long start = System.nanoTime();
        List<List<MarkedAttribution>> found = all(articles.stream()
                .map(article -> (Callable<List<MarkedAttribution>>) () -> program.read(article))
                .toList());
        double seconds = secondsSince(start);
        double work = (CLOCK.getProcessCpuTime() - before) / 1e9;
        AttributionFigures figures = new AttributionFigures(Map.of());
        int tokens = 0;
        for (int number = 0; number < articles.size(); number++) {
            MarkedArticle article = articles.get(number);
            tokens += new ScoredText(article.text()).tokens().size();
            if (!article.attributions().isEmpty()) {
                figures = figures.plus(AttributionScorer.score(article, found.get(number)));
            }
        }
        return new Measured(load, seconds, work, articles.size(), tokens, peak(), Measured.shown(figures));
    }

    private <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException {
        List<T> values = new ArrayList<>();
        for (Future<T> task : workers.invokeAll(tasks)) {
            try {
                values.add(task.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException("an article could not be read", failed.getCause());
            }
        }
        return values;
    }

    /** The most resident memory this process has had, in bytes, as Linux tells it. */
    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}

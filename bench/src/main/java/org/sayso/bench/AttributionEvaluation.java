package org.sayso.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.bench.Corpus.CodePoints;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.Corpus.MarkedAttribution;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.statements.Attribution;
import org.sayso.statements.AttributionFinder;
import org.sayso.statements.model.ModelAttributionFinder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures who said what against a corpus that people marked: the figures of the corpus's own scorer, and words a second.
 *
 * <p>Arguments: the corpus folder, the part such as {@code dev}, and if wanted a file for the attributions found, as JSON lines
 * that the scorer reads. Articles are read on as many threads as there are processors.
 */
final class AttributionEvaluation {
    private AttributionEvaluation() {}

    /**
     * Runs the evaluation.
     *
     * @throws IOException if the corpus cannot be read or the file not written
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<MarkedArticle> articles =
                Corpus.read(Path.of(arguments[0], arguments[1] + ".jsonl")).articles();
        AttributionFinder finder = new ModelAttributionFinder();
        articles.stream().limit(4).forEach(article -> found(finder, article));
        long start = System.nanoTime();
        List<List<MarkedAttribution>> found =
                articles.parallelStream().map(article -> found(finder, article)).toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        AttributionFigures figures = new AttributionFigures(Map.of());
        for (int i = 0; i < articles.size(); i++) {
            figures = figures.plus(AttributionScorer.score(articles.get(i), found.get(i)));
        }
        figures.lines().forEach(out::println);
        out.println(speed(articles, seconds));
        if (arguments.length > 2) {
            write(Path.of(arguments[2]), articles, found);
        }
    }

    private static String speed(List<MarkedArticle> articles, double seconds) {
        long words = articles.stream()
                .mapToLong(article -> article.text().strip().split("\\s+", -1).length)
                .sum();
        return String.format(
                Locale.ROOT,
                "%d articles, %d words, %.1f s, %.0f words a second on %d processors",
                articles.size(),
                words,
                seconds,
                words / seconds,
                Runtime.getRuntime().availableProcessors());
    }

    private static List<MarkedAttribution> found(AttributionFinder finder, MarkedArticle marked) {
        Article article = new Article(
                Optional.of(marked.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                marked.text(),
                List.of());
        return finder.find(article).stream()
                .map(attribution -> marked(marked.text(), attribution))
                .toList();
    }

    private static MarkedAttribution marked(String text, Attribution attribution) {
        return new MarkedAttribution(
                ranges(text, attribution.source()),
                ranges(text, attribution.cue()),
                ranges(text, Optional.of(attribution.content())));
    }

    private static List<CodePoints> ranges(String text, Optional<Excerpt> words) {
        return words.stream()
                .flatMap(excerpt -> excerpt.spans().stream())
                .map(span -> new CodePoints(text.codePointCount(0, span.start()), text.codePointCount(0, span.end())))
                .toList();
    }

    private static void write(Path file, List<MarkedArticle> articles, List<List<MarkedAttribution>> found)
            throws IOException {
        JsonMapper mapper = new JsonMapper();
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < articles.size(); i++) {
                List<Map<String, Object>> attributions = new ArrayList<>();
                found.get(i)
                        .forEach(attribution -> attributions.add(Map.of(
                                "source", pairs(attribution.source()),
                                "cue", pairs(attribution.cue()),
                                "content", pairs(attribution.content()))));
                lines.write(
                        mapper.writeValueAsString(Map.of("id", articles.get(i).id(), "attributions", attributions)));
                lines.newLine();
            }
        }
    }

    private static List<List<Integer>> pairs(List<CodePoints> ranges) {
        return ranges.stream().map(range -> List.of(range.start(), range.end())).toList();
    }
}

package org.sayso.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sayso.bench.Corpus.MarkedArticle;

/** The scorer against figures that the corpus's own scorer, {@code score.py}, printed for a small made-up corpus. */
class AttributionScorerTest {
    @Test
    void printsTheFiguresOfTheCorpusScorer() throws Exception {
        assertThat(figures("made-up-found.jsonl").lines()).isEqualTo(expected());
    }

    @Test
    void givesFullMarksToTheMarksThemselves() throws Exception {
        AttributionFigures own = figures("made-up.jsonl");
        assertThat(own.sums()).allSatisfy((name, sum) -> assertThat(sum.f1()).isIn(0.0, 100.0));
        assertThat(Objects.requireNonNull(own.sums().get("d FULL (src IoU>=.5 or head)"))
                        .f1())
                .isEqualTo(100.0);
    }

    private static AttributionFigures figures(String found) throws Exception {
        List<MarkedArticle> gold = Corpus.read(resource("made-up.jsonl")).articles();
        List<MarkedArticle> predicted = Corpus.read(resource(found)).articles();
        AttributionFigures figures = new AttributionFigures(Map.of());
        for (int i = 0; i < gold.size(); i++) {
            figures = figures.plus(
                    AttributionScorer.score(gold.get(i), predicted.get(i).attributions()));
        }
        return figures;
    }

    private static List<String> expected() throws IOException {
        try (InputStream text = Objects.requireNonNull(
                AttributionScorerTest.class.getResourceAsStream("made-up-figures.txt"), "made-up-figures.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(AttributionScorerTest.class.getResource(name), name)
                .toURI());
    }
}

package org.sayso.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.bench.Corpus.CodePoints;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.Corpus.MarkedAttribution;
import org.sayso.bench.SpeakerLabels.Kind;
import org.sayso.bench.SpeakerLabels.Label;

class SpeakerEvaluationTest {
    private static final String TEXT = "Mayor Anna Reed came. She said it is done. Paul Dunn told CNN no.";

    private static CodePoints at(String words) {
        int start = TEXT.indexOf(words);
        return new CodePoints(start, start + words.length());
    }

    private static MarkedAttribution attribution(String source, String cue, String content) {
        return new MarkedAttribution(List.of(at(source)), List.of(at(cue)), List.of(at(content)));
    }

    private static Label label(int attribution, String name, String form, Optional<String> channel) {
        return new Label("made-up", attribution, Optional.of(at(name)), Kind.PERSON, form, channel, List.of());
    }

    private static String figures(Label... labels) {
        Corpus corpus = new Corpus(List.of(new MarkedArticle(
                "made-up",
                "",
                Optional.empty(),
                TEXT,
                List.of(attribution("She", "said", "it is done"), attribution("Paul Dunn", "told", "no")))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SpeakerEvaluation.print(corpus, List.of(labels), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String[] row(String figures, String name) {
        return figures.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow()
                .split("\\s+", -1);
    }

    @Test
    void countsWhatIsRightByForm() {
        String figures = figures(
                label(0, "Anna Reed", "pronoun", Optional.empty()),
                label(1, "Paul Dunn", "name", Optional.of("interview")));
        assertThat(row(figures, "all")).startsWith("all", "2", "100.0", "0.0", "0.0", "100.0");
        assertThat(row(figures, "pronoun")).startsWith("pronoun", "1", "100.0");
    }

    @Test
    void countsAWrongPersonAndAFalseChannel() {
        String figures = figures(
                label(0, "Paul Dunn", "pronoun", Optional.empty()),
                label(1, "Paul Dunn", "name", Optional.of("speech")));
        assertThat(row(figures, "all")).startsWith("all", "2", "50.0", "50.0", "0.0", "50.0");
    }

    @Test
    void readsLabelsOfWhichHalfArePronounsAndDescriptions() {
        List<Label> labels = SpeakerLabels.read();
        long hard = labels.stream()
                .filter(label -> label.sourceForm().matches("pronoun|description"))
                .count();
        assertThat(labels).hasSizeGreaterThan(300);
        assertThat(2 * hard).isGreaterThanOrEqualTo(labels.size());
    }

    @Test
    void holdsOutAboutAQuarter() {
        long held = IntStream.range(0, 1000)
                .filter(i -> SpeakerEvaluation.isHeldOut("article-" + i))
                .count();
        assertThat(held).isBetween(200L, 300L);
    }
}

package org.sayso.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sayso.bench.Corpus.CodePoints;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.Corpus.MarkedAttribution;
import org.sayso.bench.SpeakerLabels.Label;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;
import org.sayso.reading.PlainTextReader;
import org.sayso.statements.Attribution;
import org.sayso.statements.StatementFinder;

/**
 * Measures who is said to speak, through which channel and passed on by whom, given the attributions that people marked, so that
 * the figures do not depend on the engine that finds attributions.
 *
 * <p>Arguments: the corpus folder, and {@code --errors} to list what is wrong. A quarter of the articles, those whose id's SHA-256
 * begins with 0 to 3, is held out: it is counted apart, and its errors are never listed.
 */
public final class SpeakerEvaluation {
    private final StatementFinder finder = new StatementFinder();
    private final PrintStream out;
    private final boolean errors;
    private final Map<String, SpeakerTally> tuned = new TreeMap<>();
    private final Map<String, SpeakerTally> heldOut = new TreeMap<>();

    private SpeakerEvaluation(PrintStream out, boolean errors) {
        this.out = out;
        this.errors = errors;
    }

    /**
     * Runs the evaluation.
     *
     * @throws IOException if the corpus cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        boolean errors = arguments.length > 1 && arguments[1].equals("--errors");
        Corpus corpus = Corpus.read(Path.of(arguments[0], "train.jsonl"));
        new SpeakerEvaluation(System.out, errors).run(corpus, SpeakerLabels.read());
    }

    /** The figures of labels on a corpus, as text. */
    static void print(Corpus corpus, List<Label> labels, PrintStream out) {
        new SpeakerEvaluation(out, false).run(corpus, labels);
    }

    private void run(Corpus corpus, List<Label> labels) {
        Map<String, List<Label>> byArticle = new TreeMap<>();
        labels.forEach(label -> byArticle
                .computeIfAbsent(label.article(), id -> new ArrayList<>())
                .add(label));
        for (MarkedArticle article : corpus.articles()) {
            compare(article, byArticle.getOrDefault(article.id(), List.of()));
        }
        print("Three quarters, which may be looked at", tuned);
        print("The quarter held out", heldOut);
    }

    private void compare(MarkedArticle marked, List<Label> labels) {
        if (labels.isEmpty()) {
            return;
        }
        Article article = new PlainTextReader().read(marked.text());
        List<Attribution> attributions = marked.attributions().stream()
                .map(attribution -> attribution(article, attribution))
                .toList();
        List<Statement> statements = finder.tell(article, attributions);
        boolean held = isHeldOut(marked.id());
        for (Label label : labels) {
            Statement statement = statements.get(label.attribution());
            Optional<String> name = label.speaker().map(range -> words(article, range));
            List<String> relayedBy = label.relayedBy().stream()
                    .map(range -> words(article, range))
                    .toList();
            SpeakerVerdict verdict = SpeakerVerdict.of(statement, label, name, relayedBy);
            count(held ? heldOut : tuned, label, statement, verdict);
            if (errors && !held) {
                list(label, statement, verdict, name.orElse("-"), relayedBy);
            }
        }
    }

    private static void count(
            Map<String, SpeakerTally> tallies, Label label, Statement statement, SpeakerVerdict verdict) {
        for (String row : List.of("all", label.sourceForm())) {
            tallies.computeIfAbsent(row, form -> new SpeakerTally()).add(label, statement, verdict);
        }
    }

    /** Whether an article belongs to the quarter that nothing is tuned on. */
    static boolean isHeldOut(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return (digest[0] & 0xff) < 0x40;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static Attribution attribution(Article article, MarkedAttribution marked) {
        return new Attribution(
                excerpt(article, marked.source()),
                excerpt(article, marked.cue()),
                excerpt(article, marked.content()).orElseThrow());
    }

    private static Optional<Excerpt> excerpt(Article article, List<CodePoints> ranges) {
        List<Span> spans = ranges.stream()
                .filter(range -> range.end() > range.start())
                .map(range -> span(article, range))
                .sorted()
                .toList();
        return spans.isEmpty() ? Optional.empty() : Optional.of(Excerpt.of(article, spans));
    }

    private static Span span(Article article, CodePoints range) {
        int start = article.text().offsetByCodePoints(0, range.start());
        return new Span(start, article.text().offsetByCodePoints(start, range.end() - range.start()));
    }

    private static String words(Article article, CodePoints range) {
        return article.textAt(span(article, range));
    }

    private void list(Label label, Statement statement, SpeakerVerdict verdict, String name, List<String> relayedBy) {
        String where = "%s %d [%s]".formatted(label.article(), label.attribution(), label.sourceForm());
        if (verdict.speaker() != SpeakerVerdict.Outcome.RIGHT) {
            String found = statement.speaker().map(Speaker::name).orElse("-");
            String source = statement.source().map(Excerpt::text).orElse("-");
            out.println("%s %s: \"%s\" is %s %s, not %s"
                    .formatted(verdict.speaker(), where, source, label.kind(), name, found));
        }
        if (!verdict.channelRight()) {
            out.println("CHANNEL %s: %s, not %s"
                    .formatted(
                            where,
                            label.channel().orElse("-"),
                            statement.channel().orElse("-")));
        }
        if (!verdict.chainRight()) {
            out.println("CHAIN %s: %s, not %s".formatted(where, relayedBy, statement.relayedBy()));
        }
    }

    private void print(String title, Map<String, SpeakerTally> tallies) {
        out.println(title);
        out.println(SpeakerTally.HEADER);
        tallies.forEach((row, tally) -> out.println(tally.line(row)));
        out.println();
    }
}

package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sayso.checking.consistency.ConsistencyChecker;
import org.sayso.domain.finding.Discrepancy;
import org.sayso.domain.finding.Report;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Span;
import org.sayso.pipeline.Sayso;
import org.sayso.reading.PlainTextReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what is found of the contradictions within articles. Arguments: the folder of the golden cases, and after it
 * any number of corpus files, JSON lines as PolNeAR is prepared, of which every finding is printed to be read by a person.
 *
 * <p>A labelled contradiction is found if a finding overlaps at least two of its labelled words; every other finding on a
 * case is a false alarm. The held-out quarter of the cases is told in figures only.
 */
final class ContradictionEvaluation {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Sayso sayso;
    private final ConsistencyChecker checker = new ConsistencyChecker();

    private ContradictionEvaluation(Sayso sayso) {
        this.sayso = sayso;
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException {
        try (Sayso sayso = new Sayso(List.of())) {
            ContradictionEvaluation evaluation = new ContradictionEvaluation(sayso);
            evaluation.cases(Path.of(arguments[0]));
            for (String file : List.of(arguments).subList(1, arguments.length)) {
                evaluation.corpus(Path.of(file));
            }
        }
    }

    private List<Discrepancy> find(Article article) {
        Report read = sayso.read(article);
        return checker.check(article, read.statements(), read.claims());
    }

    private void cases(Path folder) throws IOException {
        Tally tuning = new Tally();
        Tally heldOut = new Tally();
        for (Path file : files(folder)) {
            JsonNode one = MAPPER.readTree(Files.readString(file));
            boolean held = isHeldOut(one.path("id").asString());
            Article article = new PlainTextReader()
                    .read(one.path("text").asString())
                    .withDateline(LocalDate.parse(one.path("published").asString()));
            score(one, article, held ? heldOut : tuning, !held);
        }
        tuning.print("cases, not held out");
        heldOut.print("cases, held out");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** An article is held out if the first hexadecimal digit of the SHA-256 of its id is 0 to 3. */
    private static boolean isHeldOut(String id) {
        return CaseDigest.firstDigit(id) <= 3;
    }

    private void score(JsonNode one, Article article, Tally tally, boolean shown) {
        List<Discrepancy> found = new ArrayList<>(find(article));
        for (JsonNode label : one.path("inside")) {
            String kind = label.path("kind").asString();
            List<Discrepancy> right = found.stream()
                    .filter(finding -> matches(finding, label, article.text()))
                    .toList();
            found.removeAll(right);
            tally.label(kind, !right.isEmpty());
            if (shown) {
                System.out.printf("%s %s: %s %s%n", one.path("id").asString(), kind, label.path("words"), right);
            }
        }
        tally.falseAlarms += found.size();
        if (shown) {
            found.forEach(finding -> print(one.path("id").asString(), finding));
        }
    }

    private static boolean matches(Discrepancy finding, JsonNode label, String text) {
        long shared = 0;
        for (JsonNode span : label.path("spans")) {
            Span labelled = new Span(
                    text.offsetByCodePoints(0, span.get(0).asInt()),
                    text.offsetByCodePoints(0, span.get(1).asInt()));
            boolean overlaps =
                    finding.words().stream().anyMatch(words -> words.cover().overlaps(labelled));
            shared += overlaps ? 1 : 0;
        }
        return shared >= 2;
    }

    private static void print(String id, Discrepancy finding) {
        System.out.printf(
                "%s %s %s: %s%n",
                id,
                finding.kind().id(),
                finding.words().stream().map(words -> words.cover().toString()).toList(),
                finding.explanation());
    }

    private void corpus(Path file) throws IOException {
        int articles = 0;
        int findings = 0;
        int touched = 0;
        for (Corpus.MarkedArticle marked : Corpus.read(file).articles()) {
            Article plain = new PlainTextReader().read(marked.text());
            List<Discrepancy> found =
                    find(marked.published().map(plain::withDateline).orElse(plain));
            found.forEach(finding -> print(marked.id(), finding));
            articles++;
            findings += found.size();
            touched += found.isEmpty() ? 0 : 1;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d articles, %d findings in %d of them%n",
                file.getFileName(),
                articles,
                findings,
                touched);
    }

    /** Counts over several cases. */
    private static final class Tally {
        private final Map<String, int[]> byKind = new HashMap<>();
        private int falseAlarms;

        void label(String kind, boolean found) {
            int[] counts = byKind.computeIfAbsent(kind, unseen -> new int[2]);
            counts[0]++;
            counts[1] += found ? 1 : 0;
        }

        void print(String name) {
            int all = byKind.values().stream().mapToInt(counts -> counts[0]).sum();
            int found = byKind.values().stream().mapToInt(counts -> counts[1]).sum();
            System.out.printf(Locale.ROOT, "%s: %d of %d found, %d false alarms%n", name, found, all, falseAlarms);
        }
    }
}

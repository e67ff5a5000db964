package org.sayso.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sayso.checking.ClaimChecker;
import org.sayso.checking.consistency.ConsistencyChecker;
import org.sayso.claims.ClaimFinder;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Report;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;
import org.sayso.reading.ArticleReader;
import org.sayso.reading.PlainTextReader;
import org.sayso.reading.ReadOutcome;
import org.sayso.record.PackRecord;
import org.sayso.report.JsonReportWriter;
import org.sayso.statements.Attribution;
import org.sayso.statements.StatementFinder;
import org.sayso.statements.model.ModelAttributionFinder;

/**
 * Measures each stage alone over one article, the sample repeated to some 700 words, in milliseconds an article.
 *
 * <p>Run in the project's folder; {@code sayso.home} names another. {@code docs/performance.md} holds results and the command.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {
    private static final int WORDS = 700;
    private static final Path HOME = Path.of(System.getProperty("sayso.home", ""));

    private final PlainTextReader texts = new PlainTextReader();
    private final ArticleReader pages = new ArticleReader(ArticleReader.DEFAULT_MAXIMUM_BYTES);
    private final ClaimFinder claimFinder = new ClaimFinder();
    private final ModelAttributionFinder network = new ModelAttributionFinder();
    private final StatementFinder statementFinder = new StatementFinder(network);
    private final JsonReportWriter json =
            new JsonReportWriter("0", org.sayso.report.Scope.CHECK, JsonReportWriter.Layout.LINE);
    private final PackRecord record =
            PackRecord.open(List.of(HOME.resolve("packs/us-economy"), HOME.resolve("packs/us-immigration")));
    private final ClaimChecker checker = new ClaimChecker(record);
    private final ConsistencyChecker consistency = new ConsistencyChecker();
    private final String text = text();
    private final byte[] page = ("<html><head><title>News</title></head><body><nav>Menu</nav><article><p>"
                    + text.replace("\n\n", "</p><p>") + "</p></article><footer>Legal</footer></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    private final Article article = texts.read(text).withDateline(LocalDate.of(2025, 1, 24));
    private final List<Attribution> attributions = network.find(article);
    private final List<Statement> statements = statementFinder.find(article);
    private final List<Claim> claims = claimFinder.find(article, statements);
    private final List<Finding> findings = checker.check(article, statements, claims, Optional.empty());
    private final Report report = new Report(article, statements, claims, findings);

    private static String text() {
        try {
            String sample = Files.readString(HOME.resolve("samples/first-arrests.txt"));
            StringBuilder text = new StringBuilder(sample);
            while (text.toString().split("\\s+").length < WORDS) {
                text.append("\n\n").append(sample);
            }
            return text.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells what the article holds, for the page of results. */
    @Setup
    public void tell() {
        System.out.printf(
                Locale.ROOT,
                "%d words, %d statements, %d claims%n",
                text.split("\\s+").length,
                statements.size(),
                claims.size());
    }

    /** Closes the record. */
    @TearDown
    public void close() {
        record.close();
    }

    /** Plain text becomes an article: sentences and tokens. */
    @Benchmark
    public Article sentences() {
        return texts.read(text);
    }

    /** A page becomes an article. */
    @Benchmark
    public List<ReadOutcome> html() {
        InputStream stream = new ByteArrayInputStream(page);
        try (Stream<ReadOutcome> outcomes = pages.read("-", stream)) {
            return outcomes.toList();
        }
    }

    /** The network alone: word pieces, windows, the graph, the decoder. */
    @Benchmark
    public List<Attribution> network() {
        return network.find(article);
    }

    /** What the network found becomes statements: speakers, channels, who passed them on. */
    @Benchmark
    public List<Statement> statements() {
        return statementFinder.tell(article, attributions);
    }

    /** Statements and text become claims. */
    @Benchmark
    public List<Claim> claims() {
        return claimFinder.find(article, statements);
    }

    /** Claims meet the record: readings, queries that were asked before, findings. */
    @Benchmark
    public List<Finding> readings() {
        return checker.check(article, statements, claims, Optional.empty());
    }

    /** A report becomes a line of JSON. */
    @Benchmark
    public String json() {
        return json.write(report);
    }

    /** The whole check of an article but for the network: from its text to a line of JSON. */
    @Benchmark
    public String whole() {
        Article read = texts.read(text).withDateline(LocalDate.of(2025, 1, 24));
        List<Statement> told = statementFinder.tell(read, attributions);
        List<Claim> found = claimFinder.find(read, told);
        List<Finding> checked = checker.check(read, told, found, Optional.empty());
        return json.write(new Report(read, told, found, checked).withInside(consistency.check(read, told, found)));
    }
}

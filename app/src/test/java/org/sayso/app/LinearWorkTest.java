package org.sayso.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sayso.checking.ClaimChecker;
import org.sayso.claims.ClaimFinder;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Report;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;
import org.sayso.reading.ArticleReader;
import org.sayso.reading.PlainTextReader;
import org.sayso.reading.ReadOutcome;
import org.sayso.record.PackRecord;
import org.sayso.report.JsonReportWriter;
import org.sayso.report.Scope;
import org.sayso.report.TextReportWriter;
import org.sayso.report.linked.JsonLdReportWriter;
import org.sayso.report.page.HtmlReportWriter;
import org.sayso.statements.Attribution;
import org.sayso.statements.StatementFinder;

/**
 * An article twice as long is at most 2.3 times the work, in every stage, up to a megabyte.
 *
 * <p>What is counted is the memory that a stage asks for, in bytes, as the virtual machine counts it for each thread: the same
 * on every machine and in every run, unlike time, and there is hardly a loop over tokens in which nothing is made. A loop that
 * makes nothing is not counted; over a megabyte such a loop within a loop would take an hour, which the time limit does not give.
 * What the network is given is counted by {@code NetworkWorkTest} of the statements.
 */
@Timeout(900)
class LinearWorkTest {
    private static final int[] LENGTHS = {125_000, 250_000, 500_000, 1_000_000};
    private static final double MOST_GROWTH = 2.3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Pattern SAID = Pattern.compile("\"([^\"]+)\" (\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+) (said)");

    /** The stages that are measured. */
    private enum Stage {
        TEXT,
        HTML,
        JSON_LINES,
        STATEMENTS,
        CLAIMS,
        CHECKING,
        REPORT_JSON,
        REPORT_TEXT,
        REPORT_HTML,
        REPORT_LINKED
    }

    @Test
    void twiceTheArticleIsTwiceTheWork() {
        try (PackRecord record = PackRecord.open(
                List.of(TestingCommand.PACKS.resolve("us-economy"), TestingCommand.PACKS.resolve("us-immigration")))) {
            ClaimChecker checker = new ClaimChecker(record);
            // what is made once, by the first article, is not of any article's length
            work(text(LENGTHS[0]), checker);
            List<String> faster = new ArrayList<>();
            Map<Stage, Long> before = work(text(LENGTHS[0]), checker);
            for (int i = 1; i < LENGTHS.length; i++) {
                Map<Stage, Long> now = work(text(LENGTHS[i]), checker);
                faster.addAll(faster(before, now, LENGTHS[i]));
                before = now;
            }
            assertThat(faster).isEmpty();
        }
    }

    /** The stages whose work grew by more than a little above twice. */
    private static List<String> faster(Map<Stage, Long> before, Map<Stage, Long> now, int length) {
        List<String> faster = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            double growth = (double) now.getOrDefault(stage, 0L) / before.getOrDefault(stage, 1L);
            if (growth >= MOST_GROWTH) {
                faster.add(stage + " times " + growth + " up to " + length + " characters");
            }
        }
        return faster;
    }

    /** The bytes that each stage asks for over a text. */
    private static Map<Stage, Long> work(String text, ClaimChecker checker) {
        Map<Stage, Long> work = new EnumMap<>(Stage.class);
        Article article =
                count(work, Stage.TEXT, () -> new PlainTextReader().read(text)).withDateline(LocalDate.of(2025, 1, 24));
        String page = "<html><body><article><p>" + text.replace("\n\n", "</p><p>") + "</p></article></body></html>";
        count(work, Stage.HTML, () -> read(page));
        String line = "{\"id\":\"a\",\"text\":\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"}\n";
        count(work, Stage.JSON_LINES, () -> read(line));
        StatementFinder finder = new StatementFinder(LinearWorkTest::attributions);
        List<Statement> statements = count(work, Stage.STATEMENTS, () -> finder.find(article));
        List<Claim> claims = count(work, Stage.CLAIMS, () -> new ClaimFinder().find(article, statements));
        List<Finding> findings =
                count(work, Stage.CHECKING, () -> checker.check(article, statements, claims, Optional.empty()));
        assertThat(statements.size()).isGreaterThan(text.length() / 500);
        assertThat(claims.size()).isGreaterThan(text.length() / 500);
        Report report = new Report(article, statements, claims, findings);
        JsonReportWriter json = new JsonReportWriter("0", Scope.CHECK, JsonReportWriter.Layout.LINE);
        count(work, Stage.REPORT_JSON, () -> json.write(report));
        count(work, Stage.REPORT_TEXT, () -> new TextReportWriter(Scope.CHECK, 80, false).write(report));
        count(work, Stage.REPORT_HTML, () -> new HtmlReportWriter("0").write(report));
        count(work, Stage.REPORT_LINKED, () -> new JsonLdReportWriter("0").write(report));
        return work;
    }

    private static <T> T count(Map<Stage, Long> work, Stage stage, Supplier<T> run) {
        long start = THREADS.getCurrentThreadAllocatedBytes();
        T result = run.get();
        work.put(stage, THREADS.getCurrentThreadAllocatedBytes() - start);
        return result;
    }

    private static List<ReadOutcome> read(String input) {
        ArticleReader reader = new ArticleReader(ArticleReader.DEFAULT_MAXIMUM_BYTES);
        try (Stream<ReadOutcome> outcomes = reader.read("-", new ByteArrayInputStream(input.getBytes(UTF_8)))) {
            return outcomes.toList();
        }
    }

    /** A report of about that many characters: ever new people, each quoted once and told of again. */
    private static String text(int length) {
        Random random = new Random(20250124);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            String family = name(random);
            int number = 100 + random.nextInt(900);
            text.append("\"We arrested ").append(number).append(" people on Thursday,\" ");
            text.append(name(random)).append(' ').append(family).append(" said in a statement. ");
            text.append(family).append(" added that there were about ").append(number / 2);
            text.append(" the day before. The number of arrests rose by 4 percent in 2024.\n\n");
        }
        return text.toString();
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** In place of the network: whatever stands in quotation marks before "said". */
    private static List<Attribution> attributions(Article article) {
        List<Attribution> found = new ArrayList<>();
        Matcher said = SAID.matcher(article.text());
        while (said.find()) {
            found.add(new Attribution(
                    Optional.of(Excerpt.of(article, new Span(said.start(2), said.end(2)))),
                    Optional.of(Excerpt.of(article, new Span(said.start(3), said.end(3)))),
                    Excerpt.of(article, new Span(said.start(1), said.end(1)))));
        }
        return found;
    }
}

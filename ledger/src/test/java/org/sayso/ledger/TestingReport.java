package org.sayso.ledger;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.record.Vocabulary;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.statement.StatementKind;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.PartialDate;
import org.sayso.domain.time.Period;
import org.sayso.report.JsonReportWriter;
import org.sayso.report.Scope;

/** Builds the report of an invented article, piece by piece. */
final class TestingReport {
    static final PackReference PACK = new PackReference("arden-harbor", "1.2.0", "ab".repeat(32));
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
    static final String HARBOR =
            "The port was busy on Friday. \"We counted 538 ships and 12 ferries 🚢 that day,\" Ann Lee said. "
                    + "Some 90 cranes stood still.";

    private Article article;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private TestingReport(Article article) {
        this.article = article;
    }

    static TestingReport harbor() {
        return article("Busy Friday at the port", "2026-02-28", HARBOR)
                .says("Ann Lee", "Arden Harbor Office", "We counted 538 ships and 12 ferries 🚢 that day", "AFP", "dpa")
                .claims("538 ships", 538, "ships", Verdict.SUPPORTED, "arden-ships")
                .claims("12 ferries", 12, "ferries", Verdict.REFUTED, "arden-ferries")
                .claims("90 cranes", 90, "cranes", Verdict.NOT_ENOUGH_EVIDENCE, "none");
    }

    static TestingReport article(String title, String published, String text) {
        return new TestingReport(new Article(
                Optional.of("id of " + title),
                Optional.of(title),
                Optional.of(LocalDate.parse(published)),
                Optional.of(URI.create("https://news.example/" + published)),
                Optional.empty(),
                Optional.empty(),
                text,
                List.of()));
    }

    static TestingReport post(String author, String published, String text) {
        return new TestingReport(new Article(
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(published)),
                Optional.empty(),
                Optional.of(author),
                Optional.of("X"),
                text,
                List.of()));
    }

    TestingReport undated() {
        article = new Article(
                article.id(),
                article.title(),
                Optional.empty(),
                article.url(),
                article.author(),
                article.medium(),
                article.text(),
                List.of());
        return this;
    }

    /** Adds a statement of these words. */
    TestingReport says(String speaker, String organization, String words, String... relayedBy) {
        statements.add(new Statement(
                "s" + (statements.size() + 1),
                StatementKind.DIRECT,
                Optional.empty(),
                Optional.empty(),
                Excerpt.of(article, span(words)),
                Optional.of(new Speaker(
                        speaker,
                        Optional.empty(),
                        organization.isEmpty() ? Optional.empty() : Optional.of(organization))),
                Optional.of("interview"),
                List.of(relayedBy)));
        return this;
    }

    /** Adds a claim of exactly this number, refuted by a figure of a series. */
    TestingReport claims(String words, long number, String unit, Verdict verdict, String series) {
        return claims(words, Quantity.exact(BigDecimal.valueOf(number)), unit, verdict, series);
    }

    /** Adds a claim of about this number: what lies between the bounds. */
    TestingReport claimsAbout(String words, long number, long low, long high, String unit) {
        Quantity about = new Quantity(
                Optional.of(BigDecimal.valueOf(number)),
                Optional.of(BigDecimal.valueOf(low)),
                Optional.of(BigDecimal.valueOf(high)),
                Approximation.ABOUT);
        return claims(words, about, unit, Verdict.SUPPORTED, "arden-ships");
    }

    private TestingReport claims(String words, Quantity quantity, String unit, Verdict verdict, String series) {
        String id = "c" + (claims.size() + 1);
        Span span = span(words);
        claims.add(new Claim(
                id,
                List.of(span),
                words,
                sentence(span),
                statements.stream()
                        .filter(statement -> statement.content().contains(span))
                        .map(Statement::id)
                        .findFirst(),
                new Assertion.Amount(quantity),
                new Measure(words, Optional.empty(), List.of(), Optional.empty(), List.of()),
                Optional.of(unit),
                Optional.of("Arden"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        boolean clear = verdict == Verdict.SUPPORTED || verdict == Verdict.REFUTED;
        findings.add(new Finding(
                id,
                verdict,
                clear ? Optional.empty() : Optional.of(Reason.NO_SERIES),
                Optional.empty(),
                Optional.empty(),
                "The log counts 538.",
                clear ? List.of(evidence(series)) : List.of(),
                List.of()));
        return this;
    }

    Report report() {
        return new Report(article, statements, claims, findings);
    }

    NewCheck check() {
        String json = new JsonReportWriter("0.1.0", Scope.CHECK, JsonReportWriter.Layout.PRETTY).write(report());
        return new NewCheck(
                report(), Map.of("json", json, "html", "<p>" + article.text()), "0.1.0", List.of(PACK), "Mia", NOON);
    }

    Span span(String words) {
        int start = article.text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in the article: " + words);
        }
        return new Span(start, start + words.length());
    }

    private Span sentence(Span span) {
        int start = article.text().lastIndexOf(". ", span.start());
        int end = article.text().indexOf('.', span.end());
        return new Span(start < 0 ? 0 : start + 2, end < 0 ? article.text().length() : end + 1);
    }

    private static Evidence evidence(String series) {
        LocalDate day = LocalDate.parse("2026-02-27");
        Observation row = new Observation(
                Period.day(day),
                Optional.of(new BigDecimal("538")),
                Optional.empty(),
                Optional.of(PartialDate.of(day)),
                day,
                false,
                "log",
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(Map.of("day", "2026-02-27", "ships", "538")));
        return new Evidence(
                series(series),
                Optional.of(Period.day(day)),
                Optional.of(new BigDecimal("538")),
                Optional.of(PartialDate.of(day)),
                new RecordSource("log", "Arden Harbor Office", "Daily log", Optional.empty(), Optional.empty()),
                "SELECT ships FROM log",
                List.of(row));
    }

    private static Series series(String id) {
        return new Series(
                id,
                PACK,
                "Ships in Arden",
                "ships",
                "ships",
                SeriesKind.FLOW,
                Grain.DAY,
                true,
                new Vocabulary(List.of("ships"), List.of(), List.of("ships"), List.of(), List.of()),
                Optional.of("Arden"),
                List.of(),
                List.of(),
                true,
                Optional.empty(),
                List.of());
    }
}

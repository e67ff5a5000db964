package org.sayso.report;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.NotCheckableReason;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.finding.Discrepancy;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.NearMiss;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Standing;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Caveat;
import org.sayso.domain.record.Event;
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

/** A report made by hand that has every kind of part: an invented harbour, its ships and its orders. */
public final class TestingReports {
    static final LocalDate DATELINE = LocalDate.of(2025, 1, 24);
    public static final LocalDate NOW = LocalDate.of(2025, 11, 30);
    static final String TEXT = "🚢 The port of Arden turned away 1,100 ships on Thursday, the Harbor Office said.\n\n"
            + "“We turned away 1,100 illegal ships, two of them armed,” Mira Vale wrote on X, according to Reuters. "
            + "“We will close the port.”\n\nAbout 11 million travelers passed last year. The mayor signed an order.\n";

    private static final Article ARTICLE = new Article(
            Optional.of("arden-1"),
            Optional.of("Arden turns ships away"),
            Optional.of(DATELINE),
            Optional.of(URI.create("https://news.example/arden")),
            Optional.empty(),
            Optional.empty(),
            TEXT,
            List.of());
    private static final PackReference PACK = new PackReference("arden", "1.0.0", "ab".repeat(32));
    private static final Series SHIPS = series("arden-ships", "Ships turned away by day", "ships turned away", "ships");
    private static final Series TRAVELERS =
            series("arden-travelers", "Travelers through Arden", "travelers", "travelers");
    private static final Series ORDERS = new Series(
            "arden-orders",
            PACK,
            "Orders of the mayor",
            "orders",
            "orders",
            SeriesKind.EVENTS,
            Grain.DAY,
            true,
            words("order"),
            Optional.empty(),
            List.of(),
            List.of(),
            true,
            Optional.empty(),
            List.of());
    private static final RecordSource LOG = new RecordSource(
            "log",
            "Arden Harbor Office",
            "Daily log",
            Optional.of(new PartialDate("2025-01-24")),
            Optional.of("https://harbor.example/a/very/long/address/that/is/longer/than/a/narrow/line"));
    private static final RecordSource YEARBOOK = new RecordSource(
            "yearbook", "Arden Statistics", "Yearbook 2024", Optional.of(new PartialDate("2025-03")), Optional.empty());

    private TestingReports() {}

    public static Report checked() {
        return new Report(ARTICLE, statements(), claims(), findings()).withInside(List.of(differing()));
    }

    public static Report read() {
        return new Report(ARTICLE, statements(), claims(), List.of());
    }

    /** A report of an article that says nothing which could be checked. */
    public static Report empty(String text) {
        Article article = new Article(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                List.of());
        return new Report(article, List.of(), List.of(), List.of());
    }

    /** A report with one unchecked claim, in those words. */
    public static Report claiming(String words) {
        Claim claim = claim(
                "c1", span(words, words), words, Optional.empty(), amount("1"), Optional.empty(), Optional.empty());
        Finding finding = finding("c1", Verdict.NOT_ENOUGH_EVIDENCE, Reason.NO_SERIES, "No series counts this.");
        return new Report(empty(words).article(), List.of(), List.of(claim), List.of(finding));
    }

    private static Discrepancy differing() {
        return new Discrepancy(
                Discrepancy.Kind.SOURCES_DIFFER,
                List.of(excerpt("1,100 ships"), excerpt("1,100 illegal ships")),
                List.of("c1", "c2"),
                "Two sources count other ships: “1,100 ships” and “1,100 illegal ships”.");
    }

    private static List<Statement> statements() {
        return List.of(
                new Statement(
                        "s1",
                        StatementKind.INDIRECT,
                        Optional.of(excerpt("the Harbor Office")),
                        Optional.of(excerpt("said")),
                        excerpt("The port of Arden turned away 1,100 ships on Thursday"),
                        Optional.of(Speaker.named("Harbor Office")),
                        Optional.empty(),
                        List.of()),
                new Statement(
                        "s2",
                        StatementKind.DIRECT,
                        Optional.of(excerpt("Mira Vale")),
                        Optional.of(excerpt("wrote")),
                        Excerpt.of(
                                ARTICLE,
                                List.of(
                                        span(TEXT, "We turned away 1,100 illegal ships, two of them armed,"),
                                        span(TEXT, "We will close the port."))),
                        Optional.of(
                                new Speaker("Mira Vale", Optional.of("harbor chief"), Optional.of("Harbor Office"))),
                        Optional.of("X"),
                        List.of("Reuters")));
    }

    private static List<Claim> claims() {
        Optional<Timing> thursday =
                Optional.of(new Timing(Period.day(LocalDate.of(2025, 1, 23)), Timing.Basis.RELATIVE));
        Optional<Timing> lastYear = Optional.of(new Timing(Period.year(2024), Timing.Basis.RELATIVE));
        Assertion ships = amount("1100");
        Assertion travelers = new Assertion.Amount(new Quantity(
                Optional.of(new BigDecimal("1.1E+7")),
                Optional.of(new BigDecimal("10500000")),
                Optional.of(new BigDecimal("11500000.0")),
                Approximation.ABOUT));
        return List.of(
                claim("c1", "1,100 ships", Optional.of("s1"), ships, thursday, Optional.empty()),
                claim("c2", "1,100 illegal ships", Optional.of("s2"), ships, thursday, Optional.of("c1")),
                part(
                        claim("c3", "two of them armed", Optional.of("s2"), amount("2"), thursday, Optional.empty()),
                        "c2"),
                plan(claim(
                        "c4",
                        "We will close the port",
                        Optional.of("s2"),
                        new Assertion.Event(Assertion.Phase.HAPPENED),
                        Optional.empty(),
                        Optional.empty())),
                claim("c5", "About 11 million travelers", Optional.empty(), travelers, lastYear, Optional.empty()),
                claim(
                        "c6",
                        "The mayor signed an order",
                        Optional.empty(),
                        new Assertion.Action("signed", Optional.empty()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static List<Finding> findings() {
        Standing then = new Standing(Verdict.REFUTED, Optional.of(new BigDecimal("1010")), DATELINE);
        Standing now = new Standing(Verdict.REFUTED, Optional.of(new BigDecimal("1010.00")), NOW);
        Standing travelers = new Standing(Verdict.SUPPORTED, Optional.of(new BigDecimal("10990000")), NOW);
        Period thursday = Period.day(LocalDate.of(2025, 1, 23));
        Period friday = Period.day(DATELINE);
        Evidence log = evidence(SHIPS, thursday, "1010", LOG, Optional.empty());
        Event act = new Event("Closing of the North Quay", Optional.of("order"), Optional.of("7"), List.of());
        NearMiss other = new NearMiss(
                SHIPS, Optional.of(friday), Optional.of(new BigDecimal("1100")), "the same figure, of another day");
        return List.of(
                refuted("c1", then, now, log, other),
                refuted("c2", then, now, log, other),
                finding("c3", Verdict.NOT_ENOUGH_EVIDENCE, Reason.NO_BREAKDOWN, "The log does not count armed ships."),
                finding("c4", Verdict.NOT_CHECKABLE, Reason.PLAN, "What somebody plans is not in a record."),
                new Finding(
                        "c5",
                        Verdict.SUPPORTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(travelers),
                        "10.99 million travelers passed through Arden in 2024.",
                        List.of(evidence(TRAVELERS, Period.year(2024), "10990000", YEARBOOK, Optional.empty())),
                        List.of()),
                new Finding(
                        "c6",
                        Verdict.SUPPORTED,
                        Optional.empty(),
                        Optional.of(new Standing(Verdict.SUPPORTED, Optional.empty(), DATELINE)),
                        Optional.of(new Standing(Verdict.SUPPORTED, Optional.empty(), NOW)),
                        "The mayor signed Order 7 on 22 January 2025.",
                        List.of(evidence(ORDERS, Period.day(LocalDate.of(2025, 1, 22)), "", LOG, Optional.of(act))),
                        List.of()));
    }

    private static Finding refuted(String claim, Standing then, Standing now, Evidence log, NearMiss other) {
        return new Finding(
                claim,
                Verdict.REFUTED,
                Optional.empty(),
                Optional.of(then),
                Optional.of(now),
                "The log has 1,010 ships for 23 January 2025, not 1,100.",
                List.of(log),
                List.of(other));
    }

    private static Finding finding(String claim, Verdict verdict, Reason reason, String explanation) {
        return new Finding(
                claim,
                verdict,
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                explanation,
                List.of(),
                List.of());
    }

    private static Evidence evidence(
            Series series, Period period, String value, RecordSource source, Optional<Event> event) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("day", period.start().orElseThrow().toString());
        cells.put("value", value);
        Optional<BigDecimal> number =
                Optional.of(value).filter(text -> !text.isEmpty()).map(BigDecimal::new);
        Observation row = new Observation(
                period,
                number,
                Optional.empty(),
                source.published(),
                DATELINE,
                false,
                source.id(),
                Optional.empty(),
                event,
                cells);
        return new Evidence(
                series, Optional.of(period), number, source.published(), source, "SELECT * FROM ships", List.of(row));
    }

    private static Series series(String id, String label, String measure, String unit) {
        return new Series(
                id,
                PACK,
                label,
                measure,
                unit,
                SeriesKind.FLOW,
                Grain.DAY,
                true,
                words(unit),
                Optional.of("Arden"),
                List.of(),
                List.of("Harbor Office"),
                true,
                Optional.empty(),
                List.of(new Caveat("ship", "The log counts every vessel over ten metres.")));
    }

    private static Vocabulary words(String name) {
        return new Vocabulary(List.of(name), List.of(), List.of(), List.of(), List.of());
    }

    private static Assertion amount(String number) {
        return new Assertion.Amount(Quantity.exact(new BigDecimal(number)));
    }

    private static Claim claim(
            String id,
            String words,
            Optional<String> statement,
            Assertion assertion,
            Optional<Timing> timing,
            Optional<String> sameAs) {
        return claim(id, span(TEXT, words), words, statement, assertion, timing, sameAs);
    }

    private static Claim claim(
            String id,
            Span span,
            String words,
            Optional<String> statement,
            Assertion assertion,
            Optional<Timing> timing,
            Optional<String> sameAs) {
        Measure measure = new Measure(words, Optional.empty(), List.of(), Optional.empty(), List.of());
        return new Claim(
                id,
                List.of(span),
                words,
                span,
                statement,
                assertion,
                measure,
                Optional.empty(),
                Optional.empty(),
                timing,
                Optional.empty(),
                sameAs,
                Optional.empty());
    }

    private static Claim part(Claim claim, String whole) {
        return with(claim, Optional.of(whole), Optional.empty());
    }

    private static Claim plan(Claim claim) {
        return with(claim, Optional.empty(), Optional.of(NotCheckableReason.PLAN));
    }

    private static Claim with(Claim claim, Optional<String> partOf, Optional<NotCheckableReason> reason) {
        return new Claim(
                claim.id(),
                claim.spans(),
                claim.text(),
                claim.sentence(),
                claim.statement(),
                claim.assertion(),
                claim.measure(),
                claim.unit(),
                claim.place(),
                claim.timing(),
                partOf,
                claim.sameAs(),
                reason);
    }

    private static Excerpt excerpt(String words) {
        return Excerpt.of(ARTICLE, span(TEXT, words));
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}

package org.sayso.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.SeriesExcerpt;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Series;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.statement.StatementKind;
import org.sayso.report.Attribution;
import org.sayso.report.Wording;

/** What stands after the findings: who said what, and the figures behind the charts. */
record Appendix(Markup page, Report report, Numbering numbering, Memory memory) {
    /** All statements in order, with the findings on what they claim. */
    void statements() {
        if (report.statements().isEmpty()) {
            return;
        }
        page.open("section", "class", "statements", "aria-labelledby", "statements");
        page.element("h2", "Who said what", "id", "statements").open("ol");
        Map<Optional<String>, List<Claim>> claims =
                report.claims().stream().filter(numbering::has).collect(Collectors.groupingBy(Claim::statement));
        for (Statement statement : report.statements()) {
            statement(statement, claims.getOrDefault(Optional.of(statement.id()), List.of()));
        }
        page.close("ol").close("section").line();
    }

    private void statement(Statement statement, List<Claim> claims) {
        boolean direct = statement.kind() == StatementKind.DIRECT;
        String words = statement.content().text();
        page.open("li").open("p", "class", "who", "dir", "auto");
        page.text(Wording.sentenceCase(Attribution.chain(statement))).close("p");
        page.open("blockquote", "dir", "auto").open("p");
        page.text(direct ? FindingCard.quoted(words) : words).close("p").close("blockquote");
        page.open("p", "class", "refer").text(kind(statement.kind()) + ". ");
        page.element("a", "In the article", "href", "#at-" + statement.id());
        claims.forEach(this::reference);
        page.close("p").place("statement " + statement.id()).close("li").line();
    }

    private void reference(Claim claim) {
        page.text(" ")
                .open(
                        "a",
                        "href",
                        "#" + numbering.anchor(claim),
                        "class",
                        "chip " + numbering.verdict(claim).id());
        Icons.show(page, numbering.verdict(claim));
        page.text("Finding " + numbering.of(claim)).close("a");
    }

    private static String kind(StatementKind kind) {
        return switch (kind) {
            case DIRECT -> "Quoted";
            case INDIRECT -> "In the reporter's words";
            case MIXED -> "Partly quoted";
        };
    }

    /** The series behind the charts, with what they count and their figures. */
    void series() {
        if (report.series().isEmpty()) {
            return;
        }
        page.open("section", "class", "series", "aria-labelledby", "series");
        page.element("h2", "The series behind the findings", "id", "series");
        report.series().forEach(this::series);
        page.close("section").line();
    }

    private void series(SeriesExcerpt excerpt) {
        Series series = excerpt.series();
        page.open("article", "id", "series-" + series.id(), "aria-labelledby", "series-" + series.id() + "-name");
        page.element("h3", series.label(), "id", "series-" + series.id() + "-name");
        series.definition().ifPresent(words -> page.element("p", words));
        series.caveats().stream()
                .map(caveat -> caveat.sentence())
                .distinct()
                .forEach(sentence -> page.element("p", sentence, "class", "caveat"));
        if (memory.has(series)) {
            page.open("details").element("summary", shown(excerpt));
            table(excerpt);
            page.close("details");
        }
        page.close("article").line();
    }

    private static String shown(SeriesExcerpt excerpt) {
        int shown = excerpt.observations().size();
        String which = shown == excerpt.total()
                ? (shown == 1 ? "Its one figure" : "All " + shown + " figures")
                : shown + " of its " + excerpt.total() + " figures";
        return which + " in the record of " + Wording.day(excerpt.asOf());
    }

    private void table(SeriesExcerpt excerpt) {
        page.open("table").open("thead").open("tr").element("th", "Period", "scope", "col");
        page.element("th", Wording.sentenceCase(excerpt.series().unit()), "scope", "col");
        page.element("th", "Published", "scope", "col")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (Observation row : excerpt.observations()) {
            String period = Wording.sentenceCase(Wording.period(row.period())) + (row.partial() ? ", in part" : "");
            page.open("tr").element("th", period, "scope", "row");
            page.element(
                    "td",
                    row.value().map(value -> Wording.amount(value, "").strip()).orElse(""));
            page.element("td", row.published().map(Wording::date).orElse("not known"))
                    .close("tr");
        }
        page.close("tbody").close("table");
    }

    /** What this page was made from, to the byte. */
    void origin(String version) {
        page.open("footer", "class", "origin");
        page.element(
                "p",
                "Sayso judges numbers, dates and official acts, never persons, motives or policy. Terms that "
                        + "speakers use are quoted, not adopted.");
        page.open("p").text("Made by Sayso " + version + " from an article whose text has the SHA-256 ");
        page.element("code", report.article().sha256());
        now().ifPresent(day -> page.text(", with the record as it stood on " + Wording.day(day)));
        page.text(". The same article, packs and version give the same page.").close("p");
        page.close("footer").line();
    }

    private Optional<LocalDate> now() {
        return report.series().stream().map(SeriesExcerpt::asOf).findFirst();
    }
}

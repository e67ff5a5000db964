package org.sayso.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.NearMiss;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Standing;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.time.PartialDate;
import org.sayso.report.Attribution;
import org.sayso.report.ClaimGroup;
import org.sayso.report.ClaimText;
import org.sayso.report.EvidenceText;
import org.sayso.report.VerdictText;
import org.sayso.report.Wording;

/** One finding beside the article: verdict, claim, who said it, what the record says, where, and how to look it up. */
final class FindingCard {
    private final Markup page;
    private final Report report;
    private final Numbering numbering;
    private final Memory memory;

    FindingCard(Markup page, Report report, Numbering numbering, Memory memory) {
        this.page = page;
        this.report = report;
        this.numbering = numbering;
        this.memory = memory;
    }

    /** A finding on which the record has something to say. */
    void checked(ClaimGroup group) {
        Finding finding = group.finding();
        String anchor = numbering.anchor(group.claim());
        open(group, anchor);
        page.element("p", finding.explanation(), "class", "explanation", "dir", "auto");
        figures(group);
        new FindingCharts(page, report, group, memory, numbering.of(group.claim())).draw(anchor);
        sources(finding);
        nearMisses(finding.nearMisses());
        if (!finding.evidence().isEmpty()) {
            new Lookup(page, memory, numbering.of(group.claim())).write(finding.evidence());
        }
        page.place("claim " + group.claim().id()).close("article").line();
    }

    /** A finding that only tells why there is none. */
    void unchecked(ClaimGroup group) {
        open(group, numbering.anchor(group.claim()));
        page.element("p", group.finding().explanation(), "class", "explanation", "dir", "auto");
        page.place("claim " + group.claim().id()).close("article").line();
    }

    private void open(ClaimGroup group, String anchor) {
        Finding finding = group.finding();
        page.open(
                "article",
                "class",
                "finding " + finding.verdict().id(),
                "id",
                anchor,
                "aria-labelledby",
                anchor + "-claim");
        page.open("p", "class", "verdict");
        Icons.show(page, finding.verdict());
        page.element("strong", Wording.sentenceCase(finding.verdict().words()));
        VerdictText.reason(finding).ifPresent(reason -> page.element("span", reason, "class", "reason"));
        page.element("span", numbering.of(group.claim()) + "", "class", "number", "aria-hidden", "true");
        page.close("p");
        page.element("h3", quoted(group.claim().text()), "id", anchor + "-claim", "dir", "auto");
        saidBy(group.claim(), "");
        group.repeats().forEach(repeat -> saidBy(repeat, "again: "));
    }

    private void saidBy(Claim claim, String again) {
        Optional<Statement> statement = claim.statement().flatMap(report::statement);
        String who = statement.map(Attribution::chain).orElse("the reporter, in the article's own words");
        page.open("p", "class", "said-by", "dir", "auto").text(Wording.sentenceCase(again + who));
        page.text(" ").open("a", "href", "#at-" + claim.id(), "class", "back").text("in the article");
        page.element("span", ": " + claim.text(), "class", "heard").close("a").close("p");
    }

    /** What was claimed, what the record said on the dateline, and what it says now. */
    private void figures(ClaimGroup group) {
        Finding finding = group.finding();
        Optional<String> claimed = ClaimText.claimed(group.claim());
        Optional<Standing> then =
                finding.asPublished().filter(standing -> standing.value().isPresent());
        Optional<Standing> now =
                finding.asRevised().filter(standing -> standing.value().isPresent());
        if (then.isEmpty() && now.isEmpty()) {
            return;
        }
        String unit = finding.evidence().isEmpty()
                ? ""
                : finding.evidence().get(0).series().unit();
        page.open("dl", "class", "figures");
        claimed.ifPresent(
                words -> figure("Claimed", words, ClaimText.when(group.claim()).orElse("no time named")));
        if (then.isPresent() && now.isPresent() && same(then.get(), now.get())) {
            String unchanged = Wording.day(then.get().asOf()) + ", unchanged on "
                    + Wording.day(now.get().asOf());
            figure("The record, then and now", amount(then.get(), unit), unchanged);
        } else {
            then.ifPresent(standing -> standing("The record then", standing, unit));
            if (then.isEmpty() && report.article().published().isPresent()) {
                figure("The record then", "no figure yet", "on the dateline");
            }
            now.ifPresent(standing -> standing("The record now", standing, unit));
        }
        page.close("dl").line();
    }

    private void standing(String name, Standing standing, String unit) {
        figure(
                name,
                amount(standing, unit),
                Wording.day(standing.asOf()) + ": " + standing.verdict().words());
    }

    private static boolean same(Standing then, Standing now) {
        return then.verdict() == now.verdict()
                && then.value().orElseThrow().compareTo(now.value().orElseThrow()) == 0;
    }

    private static String amount(Standing standing, String unit) {
        return Wording.amount(standing.value().orElseThrow(), unit).strip();
    }

    private void figure(String name, String value, String remark) {
        page.open("div").element("dt", name);
        page.open("dd")
                .element("b", value)
                .text(" ")
                .element("span", remark)
                .close("dd")
                .close("div");
    }

    /** Each publication once, with what stands in it. */
    private void sources(Finding finding) {
        Map<RecordSource, List<Evidence>> bySource = new LinkedHashMap<>();
        for (Evidence one : finding.evidence()) {
            bySource.computeIfAbsent(one.source(), unseen -> new ArrayList<>()).add(one);
        }
        bySource.forEach((source, evidence) -> source(source, evidence, finding.explanation()));
    }

    private void source(RecordSource source, List<Evidence> evidence, String told) {
        page.open("div", "class", "source");
        List<String> lines = evidence.stream()
                .flatMap(one -> EvidenceText.untold(one, told).stream())
                .distinct()
                .toList();
        if (!lines.isEmpty()) {
            page.open("ul");
            lines.forEach(line -> page.element("li", line));
            page.close("ul");
        }
        Optional<PartialDate> published = evidence.get(0).published().or(source::published);
        page.open("p").element("b", "Source").text(" " + source.publisher() + ", ");
        Links.cite(page, quoted(source.title()), source.url());
        page.text(published.map(date -> ", published " + Wording.date(date)).orElse(", date of publication not known"));
        page.text(".").close("p").close("div").line();
    }

    private void nearMisses(List<NearMiss> misses) {
        if (misses.isEmpty()) {
            return;
        }
        page.open("div", "class", "near").element("h4", misses.size() == 1 ? "A near miss" : "Near misses");
        page.open("ul");
        for (NearMiss miss : misses) {
            String figure = EvidenceText.figure(miss.series(), miss.value(), miss.period());
            page.element("li", figure + ": " + miss.why() + ".");
        }
        page.close("ul").close("div").line();
    }

    static String quoted(String words) {
        return "“" + words.strip().replace('“', '‘').replace('”', '’').replace('"', '\'') + "”";
    }
}

package org.sayso.report.linked;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Discrepancy;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;
import org.sayso.report.VerdictText;
import org.sayso.report.Wording;

/** The nodes of one report, in the order article, speakers, statements, claims, evidence, findings, reviews. */
final class LinkedReport {
    private final Report report;
    private final String version;
    private final String article;
    private final Selectors selectors;
    private final LinkedEvidence evidence;
    private final Map<Speaker, String> speakers = new LinkedHashMap<>();

    LinkedReport(Report report, String version) {
        this.report = report;
        this.version = version;
        this.article = "urn:sayso:article:" + report.article().sha256();
        this.selectors = new Selectors(report.article().text(), article);
        this.evidence = new LinkedEvidence(article);
        for (Statement statement : report.statements()) {
            statement
                    .speaker()
                    .ifPresent(speaker ->
                            speakers.computeIfAbsent(speaker, unseen -> name("speaker" + (speakers.size() + 1))));
        }
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(article());
        nodes.add(agent());
        speakers.forEach((speaker, id) -> nodes.add(speaker(speaker, id)));
        for (Statement statement : report.statements()) {
            nodes.add(statement(statement));
            nodes.add(annotation(
                    statement.id(), selectors.targets(statement.content().spans())));
        }
        for (Claim claim : report.claims()) {
            nodes.add(claim(claim));
            nodes.add(annotation(claim.id(), selectors.targets(claim.spans())));
        }
        for (Finding finding : report.findings()) {
            nodes.add(finding(finding, evidence.rows(finding)));
            review(finding).ifPresent(nodes::add);
        }
        nodes.addAll(evidence.nodes());
        for (int i = 0; i < report.inside().size(); i++) {
            inside(report.inside().get(i), "inside" + (i + 1), nodes);
        }
        return nodes;
    }

    private String name(String local) {
        return article + "#" + local;
    }

    private String agentName() {
        return "urn:sayso:version:" + version;
    }

    private Node article() {
        Article read = report.article();
        return new Node()
                .with("id", article)
                .with("type", List.of("Article", "prov:Entity"))
                .with("identifier", read.id())
                .with("headline", read.title())
                .with("datePublished", read.published().map(Object::toString))
                .with("url", read.url().map(URI::toString))
                .with("sha256", read.sha256());
    }

    private Node agent() {
        return new Node()
                .with("id", agentName())
                .with("type", List.of("SoftwareApplication", "prov:SoftwareAgent"))
                .with("name", "Sayso")
                .with("softwareVersion", version);
    }

    /** A role makes a person; without one the article does not tell what the source is. */
    private static Node speaker(Speaker speaker, String id) {
        return new Node()
                .with("id", id)
                .with("type", speaker.role().isPresent() ? List.of("Person", "prov:Agent") : List.of("prov:Agent"))
                .with("name", speaker.name())
                .with("jobTitle", speaker.role())
                .with(
                        "affiliation",
                        speaker.organization()
                                .filter(organization -> !organization.equals(speaker.name()))
                                .map(organization ->
                                        new Node().with("type", "Organization").with("name", organization)));
    }

    private Node statement(Statement statement) {
        return new Node()
                .with("id", name(statement.id()))
                .with("type", List.of("Quotation", "prov:Entity"))
                .with("text", statement.content().text())
                .with("wasQuotedFrom", article)
                .with("wasAttributedTo", statement.speaker().map(speakers::get))
                .with("channel", statement.channel())
                .with("relayedBy", statement.relayedBy());
    }

    private Node claim(Claim claim) {
        Optional<String> speaker = claim.statement()
                .flatMap(report::statement)
                .flatMap(Statement::speaker)
                .map(speakers::get);
        return new Node()
                .with("id", name(claim.id()))
                .with("type", List.of("Claim", "prov:Entity"))
                .with("text", claim.text())
                .with("appearance", article)
                .with("author", speaker)
                .with("temporalCoverage", claim.timing().flatMap(timing -> LinkedEvidence.interval(timing.period())))
                .with("wasDerivedFrom", claim.statement().map(this::name).orElse(article));
    }

    private Node annotation(String of, List<Node> targets) {
        return new Node()
                .with("id", name("annotation-" + of))
                .with("type", "Annotation")
                .with("motivation", "identifying")
                .with("body", name(of))
                .with("target", targets);
    }

    private Node finding(Finding finding, List<String> rows) {
        List<String> sources = new ArrayList<>();
        sources.add(name(finding.claim()));
        sources.addAll(rows);
        return new Node()
                .with("id", name("finding-" + finding.claim()))
                .with("type", "prov:Entity")
                .with("verdict", finding.verdict().id())
                .with("reason", finding.reason().map(reason -> reason.id()))
                .with("description", finding.explanation())
                .with("wasDerivedFrom", sources)
                .with("wasAttributedTo", agentName());
    }

    /** A note on words of the article itself; it rests on no record and reviews no claim. */
    private void inside(Discrepancy discrepancy, String id, List<Node> nodes) {
        List<String> sources = new ArrayList<>();
        discrepancy.claims().forEach(claim -> sources.add(name(claim)));
        nodes.add(new Node()
                .with("id", name(id))
                .with("type", "prov:Entity")
                .with("discrepancy", discrepancy.kind().id())
                .with("description", discrepancy.explanation())
                .with("wasDerivedFrom", sources.isEmpty() ? List.of(article) : sources)
                .with("wasAttributedTo", agentName()));
        List<Span> spans = discrepancy.words().stream().map(Excerpt::cover).toList();
        nodes.add(annotation(id, selectors.targets(spans)));
    }

    /** A review of a claim that has a verdict; the rating is in words, for there is no scale. */
    private Optional<Node> review(Finding finding) {
        Verdict verdict = finding.verdict();
        if (verdict == Verdict.NOT_CHECKABLE || verdict == Verdict.NOT_ENOUGH_EVIDENCE) {
            return Optional.empty();
        }
        Claim claim = report.claim(finding.claim()).orElseThrow();
        Node rating = new Node()
                .with("type", "Rating")
                .with("alternateName", Wording.sentenceCase(verdict.words()))
                .with("description", VerdictText.meaning(verdict))
                .with("ratingExplanation", finding.explanation());
        return Optional.of(new Node()
                .with("id", name("review-" + finding.claim()))
                .with("type", List.of("ClaimReview", "prov:Entity"))
                .with("claimReviewed", claim.text())
                .with("itemReviewed", name(claim.id()))
                .with("reviewRating", rating)
                .with("wasDerivedFrom", name("finding-" + finding.claim())));
    }
}

package org.sayso.report.linked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.time.PartialDate;
import org.sayso.domain.time.Period;

/** Queries, their rows, and the packs and publications these come from; each once, however many findings use it. */
final class LinkedEvidence {
    private final String article;
    /** Statements in SQL with the claims that put them. */
    private final Map<String, Set<String>> queries = new LinkedHashMap<>();

    private final Map<Evidence, String> rows = new LinkedHashMap<>();

    LinkedEvidence(String article) {
        this.article = article;
    }

    /** The names of the rows behind a finding. */
    List<String> rows(Finding finding) {
        List<String> names = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            queries.computeIfAbsent(evidence.sql(), unseen -> new LinkedHashSet<>())
                    .add(article + "#" + finding.claim());
            names.add(rows.computeIfAbsent(evidence, unseen -> article + "#rows" + (rows.size() + 1)));
        }
        return names;
    }

    /** All nodes that findings were given names of. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        List<String> statements = List.copyOf(queries.keySet());
        queries.forEach((sql, claims) -> nodes.add(query(query(statements, sql), sql, claims)));
        rows.forEach((evidence, name) -> nodes.add(rows(evidence, name, query(statements, evidence.sql()))));
        Set<PackReference> packs = new LinkedHashSet<>();
        rows.keySet().forEach(evidence -> packs.add(evidence.series().pack()));
        packs.forEach(pack -> nodes.add(pack(pack)));
        return nodes;
    }

    private String query(List<String> statements, String sql) {
        return article + "#query" + (statements.indexOf(sql) + 1);
    }

    private static Node query(String name, String sql, Set<String> claims) {
        return new Node()
                .with("id", name)
                .with("type", List.of("SoftwareSourceCode", "prov:Entity"))
                .with("programmingLanguage", "SQL")
                .with("text", sql)
                .with("wasDerivedFrom", List.copyOf(claims));
    }

    private static Node rows(Evidence evidence, String name, String query) {
        Node variable = new Node()
                .with("type", "PropertyValue")
                .with("name", evidence.series().measure())
                .with("propertyID", evidence.series().id())
                .with("value", evidence.value())
                .with("unitText", evidence.series().unit());
        return new Node()
                .with("id", name)
                .with("type", List.of("Dataset", "prov:Entity"))
                .with("name", evidence.series().label())
                .with("temporalCoverage", evidence.period().flatMap(LinkedEvidence::interval))
                .with("datePublished", evidence.published().map(PartialDate::text))
                .with("variableMeasured", variable)
                .with("rows", evidence.rows().stream().map(Observation::cells).toList())
                .with("isBasedOn", source(evidence.source()))
                .with("isPartOf", packName(evidence.series().pack()))
                .with(
                        "wasDerivedFrom",
                        List.of(query, packName(evidence.series().pack())));
    }

    private static Node source(RecordSource source) {
        return new Node()
                .with("type", "CreativeWork")
                .with("identifier", source.id())
                .with("name", source.title())
                .with("publisher", new Node().with("type", "Organization").with("name", source.publisher()))
                .with("datePublished", source.published().map(PartialDate::text))
                .with("url", source.url());
    }

    private static Node pack(PackReference pack) {
        return new Node()
                .with("id", packName(pack))
                .with("type", List.of("Dataset", "prov:Entity"))
                .with("name", pack.name())
                .with("version", pack.version())
                .with("sha256", pack.sha256());
    }

    private static String packName(PackReference pack) {
        return "urn:sayso:pack:" + pack.sha256();
    }

    /** A closed period as an ISO 8601 interval; one day as a date. */
    static Optional<String> interval(Period period) {
        if (period.start().isEmpty() || period.end().isEmpty()) {
            return Optional.empty();
        }
        String start = period.start().get().toString();
        String end = period.end().get().toString();
        return Optional.of(start.equals(end) ? start : start + "/" + end);
    }
}

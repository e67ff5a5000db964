package org.sayso.report;

import java.util.Optional;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.NearMiss;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Standing;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.time.PartialDate;

/** The fields of a finding in JSON. */
record FindingJson(JsonOutput json) {
    void write(Finding finding) {
        json.text("claim", finding.claim());
        json.text("verdict", finding.verdict().id());
        json.text("reason", finding.reason().map(Reason::id));
        standing("asPublished", finding.asPublished());
        standing("asRevised", finding.asRevised());
        json.text("explanation", finding.explanation());
        json.objects("evidence", finding.evidence(), this::write);
        json.objects("nearMisses", finding.nearMisses(), this::write);
    }

    private void standing(String name, Optional<Standing> standing) {
        json.objectOrNull(name, standing, present -> {
            json.text("verdict", present.verdict().id());
            json.number("value", present.value());
            json.day("asOf", present.asOf());
        });
    }

    private void write(Evidence evidence) {
        json.text("series", evidence.series().id());
        json.text("label", evidence.series().label());
        json.text("measure", evidence.series().measure());
        json.text("unit", evidence.series().unit());
        json.period("period", evidence.period());
        json.number("value", evidence.value());
        json.text("published", evidence.published().map(PartialDate::text));
        json.object("source", evidence.source(), this::write);
        json.text("sql", evidence.sql());
        json.objects("rows", evidence.rows(), row -> row.cells().forEach(json::text));
        json.object("pack", evidence.series().pack(), this::write);
    }

    private void write(RecordSource source) {
        json.text("id", source.id());
        json.text("publisher", source.publisher());
        json.text("title", source.title());
        json.text("url", source.url());
    }

    private void write(PackReference pack) {
        json.text("name", pack.name());
        json.text("version", pack.version());
        json.text("sha256", pack.sha256());
    }

    private void write(NearMiss nearMiss) {
        json.text("series", nearMiss.series().id());
        json.period("period", nearMiss.period());
        json.number("value", nearMiss.value());
        json.text("why", nearMiss.why());
    }
}

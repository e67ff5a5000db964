package org.sayso.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Period;
import org.sayso.ledger.Change;
import org.sayso.ledger.Correction;
import org.sayso.report.CodePointOffsets;
import org.sayso.report.page.HtmlReportWriter;
import org.sayso.report.page.ReportPage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A kept check to take away: the report with what people say of it, as JSON and as a page. */
final class Exports {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final KeptReport report;
    private final List<Correction> history;
    private final CodePointOffsets offsets;

    Exports(KeptReport report, List<Correction> history) {
        this.report = report;
        this.history = history;
        this.offsets = new CodePointOffsets(report.check().article().text());
    }

    /** The report as the program wrote it, with one more list: {@code corrections}, oldest first. */
    ObjectNode json() {
        ObjectNode whole = ((ObjectNode) report.json()).deepCopy();
        whole.set("corrections", corrections());
        return whole;
    }

    /** All that people said, oldest first. */
    ArrayNode corrections() {
        ArrayNode lines = MAPPER.createArrayNode();
        history.forEach(line -> lines.add(correction(line)));
        return lines;
    }

    /** One line of the history. Offsets count code points. */
    ObjectNode correction(Correction line) {
        ObjectNode object = MAPPER.createObjectNode().put("id", line.id()).put("subject", line.subject());
        Change change = line.change();
        if (change instanceof Change.SpanCorrected span) {
            object.put("change", "words");
            object.set("spans", spans(span.spans()));
            object.put("words", words(span.spans()));
        } else if (change instanceof Change.SpeakerCorrected named) {
            object.put("change", "speaker").put("speaker", named.speaker().name());
            object.put("role", named.speaker().role().orElse(null));
            object.put("organization", named.speaker().organization().orElse(null));
        } else if (change instanceof Change.ReadingCorrected meant) {
            object.put("change", "reading").put("series", meant.reading().series());
            object.put("place", meant.reading().place().orElse(null));
            object.put(
                    "start",
                    meant.reading()
                            .period()
                            .flatMap(Period::start)
                            .map(Object::toString)
                            .orElse(null));
            object.put(
                    "end",
                    meant.reading()
                            .period()
                            .flatMap(Period::end)
                            .map(Object::toString)
                            .orElse(null));
            object.put("value", meant.reading().value().orElse(null));
        } else if (change instanceof Change.VerdictCorrected judged) {
            object.put("change", "verdict").put("verdict", judged.verdict().id());
            object.put("reason", judged.reason().map(Reason::id).orElse(null));
        } else {
            object.put("change", plain(change));
        }
        return object.put("note", line.note().orElse(null))
                .put("by", line.by())
                .put("at", line.at().toString());
    }

    private static String plain(Change change) {
        if (change instanceof Change.Confirmed) {
            return "confirmed";
        }
        return change instanceof Change.Rejected ? "rejected" : "withdrawn";
    }

    private ArrayNode spans(List<Span> spans) {
        ArrayNode all = MAPPER.createArrayNode();
        spans.forEach(span -> all.addArray().add(offsets.of(span.start())).add(offsets.of(span.end())));
        return all;
    }

    private String words(List<Span> spans) {
        String text = report.check().article().text();
        return spans.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .collect(Collectors.joining(" "));
    }

    /** The page as one file, with what people say of each finding below it. */
    String html(Templates templates) {
        String text = report.check().article().text();
        String page = report.check().documents().getOrDefault(Workplace.PAGE, "");
        String content = ReportPage.fill(page, place -> {
            String[] words = place.split(" ", -1);
            List<String> lines = words.length < 2
                    ? List.of()
                    : history.stream()
                            .filter(line -> line.subject().equals(words[1]))
                            .map(line -> ChangeWords.line(line, text))
                            .toList();
            return place.equals("skip")
                    ? "<!--skip-->"
                    : lines.isEmpty() ? "" : templates.render("said", Map.of("lines", lines));
        });
        String title = report.check().article().title().orElse("A checked report");
        return new HtmlReportWriter(report.check().version()).document(title + " · Sayso", content);
    }
}

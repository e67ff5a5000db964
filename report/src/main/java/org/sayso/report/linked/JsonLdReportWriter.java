package org.sayso.report.linked;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sayso.domain.finding.Report;
import org.sayso.report.ReportWriter;
import org.sayso.report.UnreadableArticle;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a report as one JSON-LD document on one line.
 *
 * <p>Names within a document are made from the SHA-256 of the article's text, so that the same article has the same names
 * everywhere, and two articles never share one.
 */
public final class JsonLdReportWriter implements ReportWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String version;
    private final String context;

    /** A writer that names the version of Sayso as the agent of each finding. */
    public JsonLdReportWriter(String version) {
        this.version = version;
        this.context = context();
    }

    @Override
    public String write(Report report) {
        return document(new LinkedReport(report, version).nodes());
    }

    /** An article that could not be read has nothing to link: an action that failed, and why. */
    @Override
    public String write(UnreadableArticle article) {
        Node error = new Node()
                .with("@type", "Thing")
                .with("identifier", article.error().code().id())
                .with("description", article.error().describe());
        return document(List.of(new Node()
                .with("@type", "Action")
                .with("actionStatus", "https://schema.org/FailedActionStatus")
                .with(
                        "object",
                        new Node()
                                .with("@type", "Article")
                                .with("name", article.input())
                                .with("identifier", article.id()))
                .with("error", error)));
    }

    private String document(List<Node> nodes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("@context");
            json.writeRawValue(context);
            json.writeName("@graph");
            write(json, nodes);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Node node) {
            fields(json, node.fields());
        } else if (value instanceof Map<?, ?> map) {
            fields(json, map);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.stripTrailingZeros().toPlainString());
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    private static void fields(JsonGenerator json, Map<?, ?> fields) {
        json.writeStartObject();
        fields.forEach((name, value) -> {
            json.writeName(name.toString());
            write(json, value);
        });
        json.writeEndObject();
    }

    private static String context() {
        try (InputStream text = JsonLdReportWriter.class.getResourceAsStream("context.json")) {
            if (text == null) {
                throw new IllegalStateException("context.json is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s*\n\\s*", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

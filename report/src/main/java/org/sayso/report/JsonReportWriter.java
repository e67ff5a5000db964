package org.sayso.report;

import java.net.URI;
import java.time.LocalDate;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Discrepancy;
import org.sayso.domain.finding.Report;
import org.sayso.domain.text.Article;

/**
 * Writes reports as the JSON that {@code sayso-1.schema.json} describes.
 *
 * <p>Absent values are null, not left out; the exceptions are {@code findings} and {@code inside}, which are there exactly
 * when the record was asked.
 */
public final class JsonReportWriter implements ReportWriter {
    /** The version of the format; raised when a field changes its meaning. */
    static final String FORMAT = "1";

    private final String version;
    private final Scope scope;
    private final Layout layout;

    /** How an object is laid out. */
    public enum Layout {
        /** Indented over many lines, for one report. */
        PRETTY,
        /** All on one line, for one report a line. */
        LINE
    }

    /**
     * Makes a writer.
     *
     * @param version the version of Sayso, which every object names
     * @param scope whether findings are written
     * @param layout how an object is laid out
     */
    public JsonReportWriter(String version, Scope scope, Layout layout) {
        this.version = version;
        this.scope = scope;
        this.layout = layout;
    }

    @Override
    public String write(Report report) {
        return JsonOutput.object(report.article().text(), layout == Layout.PRETTY, json -> {
            writeHead(json);
            json.object("article", report.article(), article -> writeArticle(json, article));
            json.objects("statements", report.statements(), new StatementJson(json)::write);
            json.objects("claims", report.claims(), new ClaimJson(json)::write);
            if (scope == Scope.CHECK) {
                json.objects("findings", report.findings(), new FindingJson(json)::write);
                json.objects("inside", report.inside(), discrepancy -> write(json, discrepancy));
            }
        });
    }

    @Override
    public String write(UnreadableArticle article) {
        return JsonOutput.object("", layout == Layout.PRETTY, json -> {
            writeHead(json);
            json.text("id", article.id());
            json.text("input", article.input());
            json.object("error", article.error(), error -> writeError(json, error));
        });
    }

    private static void write(JsonOutput json, Discrepancy discrepancy) {
        json.text("kind", discrepancy.kind().id());
        json.objects("words", discrepancy.words(), words -> {
            json.spans("spans", words.spans());
            json.text("text", words.text());
        });
        json.texts("claims", discrepancy.claims());
        json.text("explanation", discrepancy.explanation());
    }

    private void writeHead(JsonOutput json) {
        json.text("sayso", FORMAT);
        json.text("version", version);
    }

    private static void writeArticle(JsonOutput json, Article article) {
        json.text("id", article.id());
        json.text("title", article.title());
        json.text("published", article.published().map(LocalDate::toString));
        json.text("url", article.url().map(URI::toString));
        json.text("sha256", article.sha256());
        json.text("text", article.text());
    }

    private static void writeError(JsonOutput json, SaysoException error) {
        json.text("code", error.code().id());
        json.text("message", error.getMessage() == null ? "" : error.getMessage());
        json.text("remedy", error.remedy());
        json.objectOrNull("location", error.location(), location -> {
            json.text("file", location.file());
            location.line().ifPresent(line -> json.line("line", line));
            location.field().ifPresent(field -> json.text("field", field));
        });
    }
}

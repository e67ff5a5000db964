package org.sayso.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.pipeline.Sayso;
import org.sayso.report.JsonReportWriter;
import org.sayso.report.ReportWriter;
import org.sayso.report.Scope;
import org.sayso.report.TextReportWriter;
import org.sayso.report.linked.JsonLdReportWriter;
import org.sayso.report.page.HtmlReportWriter;

/** The formats that results can be written in. */
enum OutputFormat {
    /** For a person at a terminal. */
    TEXT,
    /** JSON, indented for a single article, else one object a line. */
    JSON,
    /** JSON, one object a line, whatever there is. */
    JSONL,
    /** One HTML page for a single article, checked. */
    HTML,
    /** JSON-LD, checked, one document a line. */
    JSONLD;

    /** The format of that name, in lower case as documented, where there is one at this scope. */
    static OutputFormat named(String name, Scope scope) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(name) && format.isFor(scope))
                .findFirst()
                .orElseThrow(() -> new SaysoException(
                        ErrorCode.UNKNOWN_FORMAT,
                        "There is no output format " + name + " of this subcommand.",
                        "Use --format with one of " + names(scope) + "."));
    }

    private static String names(Scope scope) {
        return Arrays.stream(values())
                .filter(format -> format.isFor(scope))
                .map(OutputFormat::label)
                .collect(Collectors.joining(", "));
    }

    private boolean isFor(Scope scope) {
        return scope == Scope.CHECK || (this != HTML && this != JSONLD);
    }

    /** Whether a report in this format shows the series behind its findings. */
    boolean showsSeries() {
        return this == HTML;
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A writer of this format.
     *
     * @param scope how far articles are taken
     * @param alone whether there is a single article, not of a list
     * @param surroundings tell the width and whether to use colour
     * @param toFile whether the output is a file and not a terminal
     * @throws SaysoException with {@link ErrorCode#USAGE} for several articles in a format that holds one
     */
    ReportWriter writer(Scope scope, boolean alone, Surroundings surroundings, boolean toFile) {
        if (this == TEXT) {
            int width = toFile ? TextReportWriter.DEFAULT_WIDTH : surroundings.width();
            return new TextReportWriter(scope, width, surroundings.color() && !toFile);
        }
        if (this == HTML) {
            return page(alone);
        }
        if (this == JSONLD) {
            return new JsonLdReportWriter(Sayso.version());
        }
        boolean pretty = this == JSON && alone;
        return new JsonReportWriter(
                Sayso.version(), scope, pretty ? JsonReportWriter.Layout.PRETTY : JsonReportWriter.Layout.LINE);
    }

    private static ReportWriter page(boolean alone) {
        if (alone) {
            return new HtmlReportWriter(Sayso.version());
        }
        throw new SaysoException(
                ErrorCode.USAGE,
                "A page of HTML holds one article, and the input has several.",
                "Name one article, or use --format jsonl.");
    }
}

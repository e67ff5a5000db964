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

/** The formats that results can be written in. */
enum OutputFormat {
    /** For a person at a terminal. */
    TEXT,
    /** JSON, indented for a single article, else one object a line. */
    JSON,
    /** JSON, one object a line, whatever there is. */
    JSONL;

    /** The format of that name, in lower case as documented. */
    static OutputFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new SaysoException(
                        ErrorCode.UNKNOWN_FORMAT,
                        "There is no output format " + name + ".",
                        "Use --format with one of " + names() + "."));
    }

    private static String names() {
        return Arrays.stream(values()).map(OutputFormat::label).collect(Collectors.joining(", "));
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
     */
    ReportWriter writer(Scope scope, boolean alone, Surroundings surroundings, boolean toFile) {
        if (this == TEXT) {
            int width = toFile ? TextReportWriter.DEFAULT_WIDTH : surroundings.width();
            return new TextReportWriter(scope, width, surroundings.color() && !toFile);
        }
        boolean pretty = this == JSON && alone;
        return new JsonReportWriter(
                Sayso.version(), scope, pretty ? JsonReportWriter.Layout.PRETTY : JsonReportWriter.Layout.LINE);
    }
}

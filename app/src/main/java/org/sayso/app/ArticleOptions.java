package org.sayso.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.report.Scope;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read and where to write: the options that {@code check} and {@code read} share. */
final class ArticleOptions {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = {
                "A .txt, .html, .json (a post) or .jsonl file (one article a line),",
                "a directory of these, or - for standard input."
            })
    private List<String> inputs = List.of();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = {
                "The day of publication, such as 2025-01-24, where the input has none.",
                "\"Thursday\" or \"last year\" can only be resolved with it."
            })
    private @Nullable String published;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {
                "text, json or jsonl (one object a line); of check also html (one page for",
                "one article) and jsonld. Default: ${DEFAULT-VALUE}."
            })
    private String format = "text";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, which appears only when it is whole.")
    private @Nullable Path output;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "20M",
            description = "The largest article, in bytes or with K, M or G. Default: ${DEFAULT-VALUE}.")
    private String largest = "20M";

    List<String> inputs() {
        return inputs;
    }

    Optional<LocalDate> published() {
        return date("--published", published);
    }

    OutputFormat format(Scope scope) {
        return OutputFormat.named(format, scope);
    }

    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    long maximumBytes() {
        return ByteSize.parse("--max-size", largest);
    }

    /** The day an option names; nothing where it is not given. */
    static Optional<LocalDate> date(String option, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            throw new SaysoException(
                    ErrorCode.INVALID_DATE,
                    option + " " + text + " is not a date.",
                    "Write the year, month and day as in 2025-01-24.");
        }
    }
}

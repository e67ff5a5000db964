package org.sayso.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.pipeline.Sayso;
import org.sayso.report.Scope;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read and where to write: the options that {@code check} and {@code read} share. */
final class ArticleOptions {
    private static final int MOST_THREADS = 256;

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
            description = {
                "Write to this file, which appears only when it is whole. With jsonl, an",
                "interrupted run leaves FILE.part; the same call again goes on with it."
            })
    private @Nullable Path output;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "20M",
            description = "The largest article, in bytes or with K, M or G. Default: ${DEFAULT-VALUE}.")
    private String largest = "20M";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles are worked on at once. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

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

    /**
     * How many articles are worked on at once.
     *
     * @throws SaysoException with {@link ErrorCode#USAGE} for less than one, or more than any machine has use for
     */
    int threads() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new SaysoException(
                    ErrorCode.USAGE,
                    "--threads " + threads + " is not a number of threads.",
                    "Give a number from 1 to " + MOST_THREADS + ", or leave the option out.");
        }
        return threads;
    }

    /**
     * What makes two runs write the same: the version, the command, the inputs and the options, a line each.
     *
     * @param scope how far articles are taken
     */
    List<String> identity(Scope scope) {
        List<String> identity = new ArrayList<>();
        identity.add("Sayso " + Sayso.version());
        identity.add("the command " + scope.name().toLowerCase(Locale.ROOT));
        identity.add("the format " + format);
        identity.add(published == null ? "no --published" : "--published " + published);
        identity.add("--max-size " + maximumBytes());
        inputs.forEach(input -> identity.add("the input " + input));
        return identity;
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

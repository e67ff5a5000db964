package org.sayso.app;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.text.Article;
import org.sayso.reading.ArticleReader;
import org.sayso.reading.ReadOutcome;
import org.sayso.report.ReportWriter;
import org.sayso.report.Scope;
import org.sayso.report.UnreadableArticle;

/**
 * Takes every article of the inputs through the pipeline and writes the results in input order.
 *
 * <p>Articles pass one at a time and are not kept, with one exception: the first waits for the second, since a single
 * article is laid out for people and several are one JSON object a line; a format that holds one article refuses several. An article that cannot be read is told on
 * standard error and, in line formats, yields a line with the error; the others go on and the run ends with the exit
 * status of unusable data. A single unreadable article writes nothing at all.
 */
final class ArticleRun {
    private final Surroundings surroundings;
    private final ArticleOptions options;
    private final Scope scope;
    private final Function<Article, Report> pipeline;
    private final OutputFormat format;
    private final Optional<LocalDate> published;

    private @Nullable ReadOutcome first;
    private @Nullable ReportWriter writer;
    /** What no other article would fare better with: a fault of the record or the output, not of an input. */
    private @Nullable SaysoException fatal;

    private boolean written;
    private boolean unreadable;
    private boolean refuted;

    ArticleRun(Surroundings surroundings, ArticleOptions options, Scope scope, Function<Article, Report> pipeline) {
        this.surroundings = surroundings;
        this.options = options;
        this.scope = scope;
        this.pipeline = pipeline;
        this.format = options.format(scope);
        this.published = options.published();
    }

    /** Runs through all inputs; call once. */
    void run() {
        ArticleReader reader = new ArticleReader(options.maximumBytes());
        try (Output output = Output.to(options.output(), surroundings)) {
            for (String input : options.inputs()) {
                readAll(reader, input, outcome -> take(outcome, output));
            }
            finish(output);
            if (written) {
                output.keep();
            }
        }
    }

    /** Takes the articles of one input; where it cannot be read as a whole, that is its one outcome. */
    private void readAll(ArticleReader reader, String input, Consumer<ReadOutcome> consumer) {
        InputStream standardInput = surroundings.in();
        try (Stream<ReadOutcome> outcomes = reader.read(input, standardInput)) {
            outcomes.forEachOrdered(outcome -> consume(outcome, consumer));
        } catch (SaysoException error) {
            if (error == fatal) {
                throw error;
            }
            consumer.accept(new ReadOutcome.Unreadable(input, Optional.empty(), error));
        }
    }

    private void consume(ReadOutcome outcome, Consumer<ReadOutcome> consumer) {
        try {
            consumer.accept(outcome);
        } catch (SaysoException error) {
            fatal = error;
            throw error;
        }
    }

    /** The exit status: unusable data before refuted claims, as a gate that did not see everything is not passed. */
    int exitStatus(boolean gate) {
        if (unreadable) {
            return ErrorCode.Kind.DATA.exitStatus();
        }
        return gate && refuted ? 1 : 0;
    }

    private void take(ReadOutcome outcome, Output output) {
        if (writer == null && first == null && !namesList()) {
            first = outcome;
            return;
        }
        ReportWriter list = several();
        ReadOutcome waiting = first;
        if (waiting != null) {
            first = null;
            write(waiting, list, output, false);
        }
        write(outcome, list, output, false);
    }

    private ReportWriter several() {
        ReportWriter present = writer;
        if (present == null) {
            present = format.writer(scope, false, surroundings, options.output().isPresent());
            writer = present;
        }
        return present;
    }

    private void finish(Output output) {
        ReadOutcome waiting = first;
        if (waiting != null) {
            ReportWriter single =
                    format.writer(scope, true, surroundings, options.output().isPresent());
            write(waiting, single, output, format != OutputFormat.JSONL);
        }
    }

    /** Whether the input is a list of articles by its name, however many it holds. */
    private boolean namesList() {
        return options.inputs().stream().anyMatch(input -> input.endsWith(".jsonl"));
    }

    private void write(ReadOutcome outcome, ReportWriter format, Output output, boolean alone) {
        if (outcome instanceof ReadOutcome.Read read) {
            Article dated = published.map(read.article()::withDateline).orElse(read.article());
            Report report = pipeline.apply(dated);
            refuted |= report.findings().stream().anyMatch(finding -> finding.verdict() == Verdict.REFUTED);
            writePart(format.write(report), output);
        } else if (outcome instanceof ReadOutcome.Unreadable failed) {
            unreadable = true;
            new Failures(surroundings).tell(failed.error());
            if (!alone && this.format != OutputFormat.TEXT) {
                writePart(format.write(new UnreadableArticle(failed.input(), failed.id(), failed.error())), output);
            }
        }
    }

    private void writePart(String text, Output output) {
        if (written && format == OutputFormat.TEXT) {
            output.write("\n\n");
        }
        output.write(text);
        written = true;
    }
}

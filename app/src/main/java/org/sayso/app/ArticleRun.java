package org.sayso.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Report;
import org.sayso.domain.text.Article;
import org.sayso.reading.ArticleReader;
import org.sayso.reading.ReadOutcome;
import org.sayso.report.ReportWriter;
import org.sayso.report.Scope;

/**
 * Takes every article of the inputs through the pipeline and writes the results in input order.
 *
 * <p>One thread reads, several work, one writes; few articles are held at a time. The first waits for the second, since a
 * single article is laid out for people and several are one JSON object a line; a format that holds one article refuses
 * several. An article that cannot be read, or over which Sayso itself stumbles, is told on standard error and, in line
 * formats, yields a line with the error; the others go on. A single unreadable article writes nothing at all. Lines that an
 * interrupted run left in the output file are kept and their articles passed over.
 */
final class ArticleRun {
    private final Surroundings surroundings;
    private final ArticleOptions options;
    private final Scope scope;
    private final ArticleWork pipeline;
    private final OutputFormat format;
    private final Optional<LocalDate> published;
    private final Progress progress;
    private final Results results;

    private @Nullable ReadOutcome first;
    private @Nullable ReportWriter writer;
    /** What no other article would fare better with: a fault of the record or the output, not of an input. */
    private @Nullable SaysoException fatal;

    ArticleRun(Surroundings surroundings, ArticleOptions options, Scope scope, Function<Article, Report> pipeline) {
        this.surroundings = surroundings;
        this.options = options;
        this.scope = scope;
        this.format = options.format(scope);
        this.pipeline = new ArticleWork(pipeline, format != OutputFormat.TEXT);
        this.published = options.published();
        this.progress = Progress.of(surroundings, options);
        this.results = new Results(surroundings, format, progress);
    }

    /**
     * Runs through all inputs; call once.
     *
     * @param identity what the run is asked and of which packs, a line each, asked for where an interrupted run may go on
     */
    void run(Function<ArticleOptions, List<String>> identity) {
        ArticleReader reader = new ArticleReader(options.maximumBytes(), progress::read);
        boolean lines = format == OutputFormat.JSONL;
        try (Output output = lines
                        ? Output.lines(options.output(), surroundings, () -> identity.apply(options))
                        : Output.to(options.output(), surroundings);
                OrderedWork<ArticleWork.Result> work =
                        new OrderedWork<>(options.threads(), result -> results.take(result, output))) {
            for (String input : options.inputs()) {
                readAll(reader, input, outcome -> take(outcome, output, work));
            }
            finish(output, work);
        } finally {
            progress.end();
        }
    }

    /** Takes the articles of one input; where it cannot be read as a whole, that is its one outcome. */
    private void readAll(ArticleReader reader, String input, Consumer<ReadOutcome> consumer) {
        try (Stream<ReadOutcome> outcomes = reader.read(input, surroundings.in())) {
            outcomes.forEachOrdered(outcome -> consume(dated(outcome), consumer));
        } catch (SaysoException error) {
            if (error == fatal) {
                throw error;
            }
            consumer.accept(new ReadOutcome.Unreadable(input, Optional.empty(), error));
        }
    }

    private ReadOutcome dated(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read && published.isPresent()
                ? new ReadOutcome.Read(read.input(), read.article().withDateline(published.get()))
                : outcome;
    }

    private void consume(ReadOutcome outcome, Consumer<ReadOutcome> consumer) {
        try {
            consumer.accept(outcome);
        } catch (SaysoException error) {
            fatal = error;
            throw error;
        }
    }

    /** The exit status: a fault of Sayso's before unusable data, and that before refuted claims, as a gate that did not see everything is not passed. */
    int exitStatus(boolean gate) {
        return results.exitStatus(gate);
    }

    private void take(ReadOutcome outcome, Output output, OrderedWork<ArticleWork.Result> work) {
        if (writer == null && first == null && !namesList()) {
            first = outcome;
            return;
        }
        ReportWriter list = several();
        ReadOutcome waiting = first;
        if (waiting != null) {
            first = null;
            give(waiting, list, output, work);
        }
        give(outcome, list, output, work);
    }

    private ReportWriter several() {
        ReportWriter present = writer;
        if (present == null) {
            present = format.writer(scope, false, surroundings, options.output().isPresent());
            writer = present;
        }
        return present;
    }

    /** Passes an article over that an earlier run finished; gives the others to work. */
    private void give(ReadOutcome outcome, ReportWriter list, Output output, OrderedWork<ArticleWork.Result> work) {
        Optional<FinishedLine> finished = output.finished();
        if (finished.isPresent()) {
            if (!finished.get().isOf(outcome)) {
                throw output.mismatch();
            }
            results.pass(finished.get());
        } else {
            results.tellPassed();
            work.give(ArticleWork.size(outcome), () -> pipeline.result(outcome, list));
        }
    }

    private void finish(Output output, OrderedWork<ArticleWork.Result> work) {
        ReadOutcome waiting = first;
        if (waiting != null && format == OutputFormat.JSONL) {
            give(waiting, several(), output, work);
        } else if (waiting != null) {
            ReportWriter single =
                    format.writer(scope, true, surroundings, options.output().isPresent());
            results.take(pipeline.single(waiting, single), output);
        }
        work.finish();
        if (output.finished().isPresent()) {
            throw output.mismatch();
        }
        if (results.written()) {
            output.keep();
        }
    }

    /** Whether the input is a list of articles by its name, however many it holds. */
    private boolean namesList() {
        return options.inputs().stream().anyMatch(input -> input.endsWith(".jsonl"));
    }
}

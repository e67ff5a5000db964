package org.sayso.app;

import java.util.Optional;
import java.util.function.Function;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.text.Article;
import org.sayso.reading.ReadOutcome;
import org.sayso.report.ReportWriter;
import org.sayso.report.UnreadableArticle;

/**
 * What is done with one article, from reading to the text of its results. Thread-safe where the pipeline is.
 *
 * @param pipeline makes the report of an article
 * @param writesErrors whether an article without results yields text that says why
 */
record ArticleWork(Function<Article, Report> pipeline, boolean writesErrors) {
    /**
     * What became of an article.
     *
     * @param text what is written for it; empty text for nothing
     * @param refuted whether a claim of it is refuted
     * @param error why it has no results
     */
    record Result(String text, boolean refuted, Optional<SaysoException> error) {}

    /** How much memory an article takes while it waits, in characters of text. */
    static int size(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read ? read.article().text().length() : 1;
    }

    /**
     * The results of one article among several. A fault of Sayso's in it is its error.
     *
     * @throws SaysoException if the record cannot be used, which no other article would fare better with
     */
    Result result(ReadOutcome outcome, ReportWriter writer) {
        Result result = single(outcome, writer);
        if (result.error().isEmpty() || !writesErrors) {
            return result;
        }
        SaysoException error = result.error().get();
        UnreadableArticle article = new UnreadableArticle(outcome.input(), id(outcome), error);
        return new Result(writer.write(article), false, result.error());
    }

    /** The results of the only article, which writes nothing where it has none. */
    Result single(ReadOutcome outcome, ReportWriter writer) {
        if (outcome instanceof ReadOutcome.Unreadable unreadable) {
            return new Result("", false, Optional.of(unreadable.error()));
        }
        Article article = ((ReadOutcome.Read) outcome).article();
        try {
            return worked(article, writer);
        } catch (SaysoException fatal) {
            throw fatal;
        } catch (RuntimeException | StackOverflowError fault) {
            return new Result("", false, Optional.of(bug(outcome.input(), fault)));
        }
    }

    private Result worked(Article article, ReportWriter writer) {
        Report report = pipeline.apply(article);
        boolean refuted = report.findings().stream().anyMatch(finding -> finding.verdict() == Verdict.REFUTED);
        return new Result(writer.write(report), refuted, Optional.empty());
    }

    private static Optional<String> id(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read ? read.article().id() : ((ReadOutcome.Unreadable) outcome).id();
    }

    private static SaysoException bug(String input, Throwable fault) {
        return new SaysoException(
                ErrorCode.BUG,
                Location.of(input),
                "This is a fault of Sayso's, not of your data: " + fault + ".",
                "Run it again with SAYSO_DEBUG=1 in the environment to see where, and report that.",
                fault);
    }
}

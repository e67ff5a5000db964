package org.sayso.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Report;
import org.sayso.domain.text.Article;
import org.sayso.reading.PlainTextReader;
import org.sayso.reading.ReadOutcome;
import org.sayso.report.JsonReportWriter;
import org.sayso.report.ReportWriter;
import org.sayso.report.Scope;

class ArticleWorkTest {
    private static final ReportWriter WRITER = new JsonReportWriter("1", Scope.READ, JsonReportWriter.Layout.LINE);
    private static final ReadOutcome OUTCOME =
            new ReadOutcome.Read("a.txt", new PlainTextReader().read("Two ships came."));

    private static ArticleWork.Result result(Function<Article, Report> pipeline) {
        return new ArticleWork(pipeline, true).result(OUTCOME, WRITER);
    }

    @Test
    void writesTheReport() {
        ArticleWork.Result result = result(article -> new Report(article, List.of(), List.of(), List.of()));

        assertThat(result.error()).isEmpty();
        assertThat(result.text()).contains("Two ships came.").endsWith("}\n");
    }

    @Test
    void aFaultOfSaysosInOneArticleIsItsErrorLine() {
        ArticleWork.Result result = result(article -> {
            throw new IllegalStateException("odd");
        });

        assertThat(result.error().map(SaysoException::code)).isEqualTo(Optional.of(ErrorCode.BUG));
        assertThat(result.text()).contains("\"code\":\"SAYSO-9001\"").contains("a.txt");
    }

    @Test
    void anArticleThatNestsTooDeepStopsNoOther() {
        ArticleWork.Result result = result(article -> {
            throw new StackOverflowError();
        });

        assertThat(result.error().map(SaysoException::code)).isEqualTo(Optional.of(ErrorCode.BUG));
    }

    @Test
    void aFaultOfTheRecordStopsTheRun() {
        SaysoException broken = new SaysoException(ErrorCode.INVALID_TABLE, "Broken.", "Mend it.");

        assertThatThrownBy(() -> result(article -> {
                    throw broken;
                }))
                .isSameAs(broken);
    }
}

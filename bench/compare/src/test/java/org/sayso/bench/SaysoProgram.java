package org.sayso.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sayso.bench.Corpus.CodePoints;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.Corpus.MarkedAttribution;
import org.sayso.domain.finding.Report;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.pipeline.Sayso;
import org.sayso.pipeline.ShippedPacks;
import org.sayso.reading.PlainTextReader;
import org.sayso.report.JsonReportWriter;
import org.sayso.report.Scope;

/** Sayso from reading to finding, with all packs that ship, and the report as a line of JSON. */
final class SaysoProgram implements ArticleProgram {
    private final PlainTextReader reader = new PlainTextReader();
    private final JsonReportWriter writer =
            new JsonReportWriter(Sayso.version(), Scope.CHECK, JsonReportWriter.Layout.LINE);
    private final Sayso sayso;

    /** Opens the packs below a folder. */
    SaysoProgram(Path packs) {
        sayso = new Sayso(ShippedPacks.in(packs));
        sayso.record();
    }

    @Override
    public List<MarkedAttribution> read(MarkedArticle marked) {
        Article text = reader.read(marked.text());
        Article article = marked.published().map(text::withDateline).orElse(text);
        Report report = sayso.check(article, Optional.empty());
        if (writer.write(report).isEmpty()) {
            throw new IllegalStateException("no report of " + marked.id());
        }
        return report.statements().stream().map(found -> marked(article, found)).toList();
    }

    private static MarkedAttribution marked(Article article, Statement statement) {
        return new MarkedAttribution(
                ranges(article, statement.source()),
                ranges(article, statement.cue()),
                ranges(article, Optional.of(statement.content())));
    }

    private static List<CodePoints> ranges(Article article, Optional<Excerpt> words) {
        String text = article.text();
        return words.stream()
                .flatMap(excerpt -> excerpt.spans().stream())
                .map(span -> new CodePoints(text.codePointCount(0, span.start()), text.codePointCount(0, span.end())))
                .toList();
    }

    @Override
    public void close() {
        sayso.close();
    }
}

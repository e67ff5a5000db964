package org.sayso.bench;

import java.time.LocalDate;
import java.util.List;
import org.sayso.bench.Corpus.CodePoints;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.QuantityLabels.Days;
import org.sayso.claims.ClaimFinder;
import org.sayso.claims.QuantityMention;
import org.sayso.domain.text.Article;
import org.sayso.domain.time.Period;
import org.sayso.reading.PlainTextReader;

/** Sayso's own grammar. */
final class SaysoNumberReader implements NumberReader {
    private final ClaimFinder finder = new ClaimFinder();

    @Override
    public String name() {
        return "Sayso";
    }

    @Override
    public List<ReadNumber> read(MarkedArticle marked) {
        Article article = new PlainTextReader().read(marked.text());
        Article dated = marked.published().map(article::withDateline).orElse(article);
        return finder.quantities(dated).stream()
                .map(mention -> read(dated.text(), mention))
                .toList();
    }

    private static ReadNumber read(String text, QuantityMention mention) {
        CodePoints span = new CodePoints(
                text.codePointCount(0, mention.span().start()),
                text.codePointCount(0, mention.span().end()));
        return new ReadNumber(
                span,
                mention.quantity().value(),
                mention.quantity().low(),
                mention.quantity().high(),
                mention.timing().map(timing -> days(timing.period())));
    }

    private static Days days(Period period) {
        return new Days(
                period.start().map(LocalDate::toString).orElse(""),
                period.end().map(LocalDate::toString).orElse(""));
    }
}

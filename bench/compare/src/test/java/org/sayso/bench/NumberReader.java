package org.sayso.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sayso.bench.Corpus.CodePoints;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.QuantityLabels.Days;

/** A program that reads numbers and their times, as the comparison sees it. */
interface NumberReader {
    /** How the table calls it. */
    String name();

    /** The quantities of an article. */
    List<ReadNumber> read(MarkedArticle article);

    /**
     * A quantity that a program found.
     *
     * @param span where, in code points of the article
     * @param value its value, a share of a hundred as its percentage; empty for vague words and ranges
     * @param low the lower end of a range
     * @param high the upper end of a range
     * @param period the days it holds for
     */
    record ReadNumber(
            CodePoints span,
            Optional<BigDecimal> value,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            Optional<Days> period) {}
}

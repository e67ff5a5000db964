package org.sayso.bench;

import java.util.List;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.Corpus.MarkedAttribution;

/** A program that reads whole articles, as the comparison of speed sees it. Making one loads it. Thread-safe. */
interface ArticleProgram extends AutoCloseable {
    /** Does all that the program does with an article, and tells what of it are somebody's words. */
    List<MarkedAttribution> read(MarkedArticle article);

    /** Lets go of what it holds. */
    @Override
    default void close() {}
}

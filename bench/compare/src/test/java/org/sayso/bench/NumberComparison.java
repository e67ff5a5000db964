package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.QuantityLabels.Labelled;

/** Prints one table of readers of numbers over the labelled quantities. Argument: the folder of the corpus. */
final class NumberComparison {
    private NumberComparison() {}

    /** Prints the table, three quarters and held-out quarter apart. */
    public static void main(String[] arguments) throws IOException {
        Map<String, MarkedArticle> articles = new HashMap<>();
        for (MarkedArticle article :
                Corpus.read(Path.of(arguments[0]).resolve("train.jsonl")).articles()) {
            articles.put(article.id(), article);
        }
        System.out.println("| | span and value, F1 | value only, F1 | false claims from traps | period |");
        System.out.println("|---|---|---|---|---|");
        for (NumberReader reader : List.of(new SaysoNumberReader(), new CoreNlpNumberReader())) {
            ReaderTally tuned = new ReaderTally();
            ReaderTally heldOut = new ReaderTally();
            for (Labelled labels : QuantityLabels.read()) {
                MarkedArticle article = Objects.requireNonNull(articles.get(labels.article()), labels.article());
                ReaderTally tally = QuantityEvaluation.isHeldOut(labels.article()) ? heldOut : tuned;
                tally.add(labels, reader.read(article));
            }
            System.out.println(tuned.row(reader.name() + ", three quarters"));
            System.out.println(heldOut.row(reader.name() + ", held out"));
        }
    }
}

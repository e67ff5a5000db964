package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.claims.ClaimFinder;
import org.sayso.domain.text.Article;
import org.sayso.reading.PlainTextReader;

/**
 * Measures how many tokens a second the claims stage alone reads on one core. Argument: the folder of the corpus. The
 * articles are read and split before the clock starts, and found without statements; the best of the rounds is printed.
 */
final class ClaimSpeed {
    private static final int ROUNDS = 12;

    private ClaimSpeed() {}

    /** Prints the speed. */
    public static void main(String[] arguments) throws IOException {
        List<Article> articles = new ArrayList<>();
        long tokens = 0;
        for (Corpus.MarkedArticle marked :
                Corpus.read(Path.of(arguments[0]).resolve("train.jsonl")).articles()) {
            Article article = new PlainTextReader().read(marked.text());
            articles.add(marked.published().map(article::withDateline).orElse(article));
            tokens += article.sentences().stream()
                    .mapToInt(sentence -> sentence.tokens().size())
                    .sum();
        }
        ClaimFinder finder = new ClaimFinder();
        double best = 0;
        int claims = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            claims = 0;
            for (Article article : articles) {
                claims += finder.find(article, List.of()).size();
            }
            best = Math.max(best, tokens * 1e9 / (System.nanoTime() - start));
        }
        System.out.printf(
                Locale.ROOT,
                "%d articles, %d tokens, %d claims: %,.0f tokens a second%n",
                articles.size(),
                tokens,
                claims,
                best);
    }
}

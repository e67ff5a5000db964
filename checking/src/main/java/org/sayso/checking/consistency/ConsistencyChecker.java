package org.sayso.checking.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Discrepancy;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;

/**
 * Compares the numbers of an article with each other, without any record.
 *
 * <p>It finds little and is meant to: an article in which nothing is wrong must come out empty. Safe to share between
 * threads. The cost grows with the number of sentences, and with the square of the number of amounts that something
 * happened to, which is small.
 */
public final class ConsistencyChecker {
    private final List<ConsistencyRule> rules = List.of(
            new PartRule(),
            new PercentageRule(),
            new ExcessRule(),
            new TwoNumbersRule(),
            new VagueNumberRule(),
            new RestatementRule());

    /**
     * What does not go together, in order of first offset; of several that speak of the same words only the first.
     *
     * @param article the article
     * @param statements its statements
     * @param claims its claims
     */
    public List<Discrepancy> check(Article article, List<Statement> statements, List<Claim> claims) {
        Passage passage = new Passage(article, statements, claims);
        List<Discrepancy> found = new ArrayList<>();
        for (ConsistencyRule rule : rules) {
            for (Discrepancy discrepancy : rule.find(passage)) {
                if (found.stream().noneMatch(other -> sharesTwo(other, discrepancy))) {
                    found.add(discrepancy);
                }
            }
        }
        found.sort(Comparator.comparing((Discrepancy one) -> one.words().get(0).cover())
                .thenComparing(one -> one.words().get(1).cover()));
        return List.copyOf(found);
    }

    private static boolean sharesTwo(Discrepancy one, Discrepancy other) {
        return one.words().stream()
                        .map(Excerpt::cover)
                        .filter(span ->
                                other.words().stream().map(Excerpt::cover).anyMatch(span::overlaps))
                        .map(Span::start)
                        .count()
                >= 2;
    }
}

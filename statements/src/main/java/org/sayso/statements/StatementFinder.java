package org.sayso.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.statement.StatementKind;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;
import org.sayso.statements.model.ModelAttributionFinder;

/**
 * Finds the statements of an article: who said what, through which channel, passed on by whom.
 *
 * <p>A post with an author and a medium is a statement of its author as a whole; what it says others said follows. Names of
 * documents in place of words ({@code citing a report}) and credits of pictures are no statements. Time is linear in the article. Thread-safe.
 */
public final class StatementFinder {
    private final AttributionFinder engine;
    private final QuotationFinder quotations = new QuotationFinder();
    private final StatementTeller teller = new StatementTeller();
    private final RepetitionFinder repetitions = new RepetitionFinder();

    /** Makes a finder with the trained engine that ships with Sayso; loading it takes some tenths of a second. */
    public StatementFinder() {
        this(new ModelAttributionFinder());
    }

    /** Makes a finder on another engine. */
    public StatementFinder(AttributionFinder engine) {
        this.engine = engine;
    }

    /** The statements in order of their contents' first offsets, named {@code s1}, {@code s2}, … . */
    public List<Statement> find(Article article) {
        List<Attribution> attributions = new ArrayList<>(engine.find(article));
        attributions.removeIf(StatementFinder::namesDocument);
        attributions.removeIf(new Credits(article)::holds);
        List<Statement> told = new ArrayList<>();
        wholePost(article).ifPresent(told::add);
        told.addAll(teller.tell(article, attributions, quotations.find(article.text())));
        told.sort(
                Comparator.comparingInt(statement -> statement.content().cover().start()));
        return numbered(told);
    }

    private List<Statement> numbered(List<Statement> told) {
        List<Statement> numbered = new ArrayList<>();
        for (Statement statement : told) {
            numbered.add(named(statement, "s" + (numbered.size() + 1), Optional.empty()));
        }
        List<Optional<String>> same = repetitions.find(numbered);
        List<Statement> compared = new ArrayList<>();
        for (int i = 0; i < numbered.size(); i++) {
            compared.add(named(numbered.get(i), numbered.get(i).id(), same.get(i)));
        }
        return List.copyOf(compared);
    }

    private static boolean namesDocument(Attribution attribution) {
        return attribution.cue().filter(cue -> cue.text().equals("citing")).isPresent();
    }

    private static Optional<Statement> wholePost(Article article) {
        if (article.author().isEmpty()
                || article.medium().isEmpty()
                || article.sentences().isEmpty()) {
            return Optional.empty();
        }
        Span first = article.sentences().get(0).span();
        Span all = first.cover(
                article.sentences().get(article.sentences().size() - 1).span());
        return Optional.of(new Statement(
                "s0",
                StatementKind.DIRECT,
                Optional.empty(),
                Optional.empty(),
                Excerpt.of(article, all),
                article.author().map(Speaker::named),
                article.medium(),
                List.of()));
    }

    /**
     * What attributions tell, whoever found them: who spoke, through which channel, and who passed it on.
     *
     * @param article the article
     * @param attributions the attributions, in any order
     * @return a statement for each attribution, in the same order, named {@code s1}, {@code s2}, …
     */
    public List<Statement> tell(Article article, List<Attribution> attributions) {
        return numbered(teller.tell(article, attributions, quotations.find(article.text())));
    }

    private static Statement named(Statement statement, String id, Optional<String> sameAs) {
        return new Statement(
                id,
                statement.kind(),
                statement.source(),
                statement.cue(),
                statement.content(),
                statement.speaker(),
                statement.channel(),
                statement.relayedBy(),
                sameAs);
    }
}

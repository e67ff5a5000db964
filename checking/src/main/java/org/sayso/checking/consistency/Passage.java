package org.sayso.checking.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Discrepancy;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;

/** An article as the rules see it: its sentences with their numbers, its claims, and whose words they are. */
final class Passage {
    private final Article article;
    private final List<Claim> claims;
    private final Map<String, Statement> statements = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<List<Figure>> figures = new ArrayList<>();

    Passage(Article article, List<Statement> statements, List<Claim> claims) {
        this.article = article;
        this.claims = List.copyOf(claims);
        statements.forEach(statement -> this.statements.put(statement.id(), statement));
        article.sentences().forEach(sentence -> {
            Line line = Line.of(sentence);
            lines.add(line);
            figures.add(FigureReader.read(line));
        });
    }

    List<Claim> claims() {
        return claims;
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    /** The numbers of a sentence, in order. */
    List<Figure> figures(int index) {
        return figures.get(index);
    }

    /** The index of the sentence in which a claim stands. */
    int lineOf(Claim claim) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).sentence().span().equals(claim.sentence())) {
                return i;
            }
        }
        throw new IllegalArgumentException("a claim outside of the sentences: " + claim.id());
    }

    /** Who says it; empty for the reporter, and for words that nobody is named for. */
    Optional<String> voice(Claim claim) {
        return claim.statement().map(statements::get).flatMap(Passage::voice);
    }

    private static Optional<String> voice(Statement statement) {
        return statement
                .speaker()
                .map(Speaker::name)
                .or(() -> statement.source().map(Excerpt::text));
    }

    /** The words of whoever says it, in lower case. */
    Optional<Set<String>> source(Claim claim) {
        return claim.statement()
                .map(statements::get)
                .flatMap(Statement::source)
                .map(source -> new HashSet<>(
                        List.of(source.text().toLowerCase(Locale.ROOT).split(" +", -1))));
    }

    /** The words that stand with a capital inside of a sentence, in lower case. */
    Set<String> names() {
        return lines.stream().flatMap(line -> line.names(Set.of()).stream()).collect(Collectors.toSet());
    }

    /** The words of a span. */
    String textAt(Span span) {
        return article.textAt(span);
    }

    /** A discrepancy between the words at these spans, which may come in any order. */
    Discrepancy discrepancy(Discrepancy.Kind kind, List<Span> spans, String explanation) {
        List<Span> ordered = spans.stream().distinct().sorted().toList();
        List<String> ids = claims.stream()
                .filter(claim ->
                        ordered.stream().anyMatch(span -> claim.spans().stream().anyMatch(span::overlaps)))
                .map(Claim::id)
                .toList();
        return new Discrepancy(
                kind, ordered.stream().map(span -> Excerpt.of(article, span)).toList(), ids, explanation);
    }
}

package org.sayso.domain.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;

/**
 * All that Sayso found in one article.
 *
 * @param article the article as read
 * @param statements who said what, in order of first offset
 * @param claims what exactly is claimed, in order of first offset
 * @param findings what the record says, one for each claim in the order of the claims; none where it was not asked
 * @param series the series behind the findings, in the order in which findings first speak of them, one excerpt each;
 *     none where they were not asked for
 * @param inside numbers of the article that do not go together, in order of first offset; none where it was not checked
 */
public record Report(
        Article article,
        List<Statement> statements,
        List<Claim> claims,
        List<Finding> findings,
        List<SeriesExcerpt> series,
        List<Discrepancy> inside) {
    /** Copies the lists. */
    public Report {
        statements = List.copyOf(statements);
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
        series = List.copyOf(series);
        inside = List.copyOf(inside);
    }

    /** A report in which nothing was compared within the article. */
    public Report(
            Article article,
            List<Statement> statements,
            List<Claim> claims,
            List<Finding> findings,
            List<SeriesExcerpt> series) {
        this(article, statements, claims, findings, series, List.of());
    }

    /** A report without excerpts of series. */
    public Report(Article article, List<Statement> statements, List<Claim> claims, List<Finding> findings) {
        this(article, statements, claims, findings, List.of());
    }

    /** The same report with excerpts of the series behind its findings. */
    public Report withSeries(List<SeriesExcerpt> excerpts) {
        return new Report(article, statements, claims, findings, excerpts, inside);
    }

    /** The same report with what does not go together within the article. */
    public Report withInside(List<Discrepancy> discrepancies) {
        return new Report(article, statements, claims, findings, series, discrepancies);
    }

    /** The statement of that id. */
    public Optional<Statement> statement(String id) {
        return named(statements, Statement::id, id);
    }

    /** The claim of that id. */
    public Optional<Claim> claim(String id) {
        return named(claims, Claim::id, id);
    }

    /** The finding on a claim. */
    public Optional<Finding> findingOn(String claimId) {
        return named(findings, Finding::claim, claimId);
    }

    /** Looks first where a thing named {@code s12} or {@code c12} stands if all were named in order, then everywhere. */
    private static <T> Optional<T> named(List<T> things, Function<T, String> name, String wanted) {
        String digits = wanted.isEmpty() ? "" : wanted.substring(1);
        if (digits.matches("[1-9][0-9]{0,7}") && Integer.parseInt(digits) <= things.size()) {
            T likely = things.get(Integer.parseInt(digits) - 1);
            if (name.apply(likely).equals(wanted)) {
                return Optional.of(likely);
            }
        }
        return things.stream().filter(thing -> name.apply(thing).equals(wanted)).findFirst();
    }

    /** The excerpt of the series of that id. */
    public Optional<SeriesExcerpt> excerptOf(String seriesId) {
        return series.stream()
                .filter(excerpt -> excerpt.series().id().equals(seriesId))
                .findFirst();
    }
}

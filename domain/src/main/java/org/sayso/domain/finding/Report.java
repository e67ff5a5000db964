package org.sayso.domain.finding;

import java.util.List;
import java.util.Optional;
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
 */
public record Report(Article article, List<Statement> statements, List<Claim> claims, List<Finding> findings) {
    /** Copies the lists. */
    public Report {
        statements = List.copyOf(statements);
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
    }

    /** The statement of that id. */
    public Optional<Statement> statement(String id) {
        return statements.stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst();
    }

    /** The claim of that id. */
    public Optional<Claim> claim(String id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    /** The finding on a claim. */
    public Optional<Finding> findingOn(String claimId) {
        return findings.stream()
                .filter(finding -> finding.claim().equals(claimId))
                .findFirst();
    }
}

package org.sayso.checking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.Interruption;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;

/**
 * Checks the claims of an article against a record.
 *
 * <p>Each claim is put to the record twice: as it stood on the dateline, and as it stands now or on a day asked for. What
 * follows for the reader is made by {@link FindingMaker}. Safe to share between threads.
 */
public final class ClaimChecker {
    private final OfficialRecord record;
    private final ReadingFinder readings;
    private final CheckingRule amounts = new AmountRule();
    private final CheckingRule changes = new ChangeRule();
    private final CheckingRule superlatives = new SuperlativeRule();
    private final CheckingRule events = new EventRule();
    private final CheckingRule acts = new ActRule();
    /** Comparisons, and amounts that are denied or said to hold always, have no rule of their own yet. */
    private final CheckingRule undecided = inquiry -> List.of();

    /** A checker that asks this record. */
    public ClaimChecker(OfficialRecord record) {
        this.record = record;
        this.readings = new ReadingFinder(record);
    }

    /**
     * The findings, one for each claim, in their order.
     *
     * @param article the article
     * @param statements its statements
     * @param claims its claims
     * @param asOf the day whose state of the record counts as "now"; empty for the latest
     */
    public List<Finding> check(
            Article article, List<Statement> statements, List<Claim> claims, Optional<LocalDate> asOf) {
        Set<String> stems = new HashSet<>(Stems.ofText(article.text()));
        Map<String, Statement> byId = new HashMap<>();
        statements.forEach(statement -> byId.put(statement.id(), statement));
        return claims.stream()
                .map(claim -> check(article, stems, claim, claim.statement().map(byId::get), asOf))
                .toList();
    }

    private Finding check(
            Article article, Set<String> stems, Claim claim, Optional<Statement> statement, Optional<LocalDate> asOf) {
        Interruption.check();
        ClaimWords words = ClaimWords.of(article, stems, claim, statement);
        List<Reading> found = readings.find(claim, words);
        Inquiry inquiry = new Inquiry(record, claim, words, found, article.published(), asOf);
        return new FindingMaker(inquiry, ruleFor(claim.assertion()), asOf.orElseGet(record::compiled)).make();
    }

    private CheckingRule ruleFor(Assertion assertion) {
        if (assertion instanceof Assertion.Amount amount) {
            return amount.force() == Assertion.Force.PLAIN ? amounts : undecided;
        }
        if (assertion instanceof Assertion.Comparison) {
            return undecided;
        }
        if (assertion instanceof Assertion.Change) {
            return changes;
        }
        if (assertion instanceof Assertion.Superlative) {
            return superlatives;
        }
        if (assertion instanceof Assertion.Event) {
            return events;
        }
        return acts;
    }
}

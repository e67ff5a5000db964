package org.sayso.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.Interruption;
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
    private final RuleChooser rules = new RuleChooser();

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
        List<Antecedent> read = read(article, statements, claims);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            findings.add(check(article, read, i, asOf));
        }
        return findings;
    }

    /** What each claim may mean, each read in the light of those before it. */
    private List<Antecedent> read(Article article, List<Statement> statements, List<Claim> claims) {
        Set<String> stems = new HashSet<>(Stems.ofText(article.text()));
        Map<String, Statement> byId = new HashMap<>();
        statements.forEach(statement -> byId.put(statement.id(), statement));
        List<Antecedent> read = new ArrayList<>();
        for (Claim told : claims) {
            ClaimWords words =
                    ClaimWords.of(article, stems, told, told.statement().map(byId::get));
            Claim claim = TimeMentions.dated(told, words.after());
            Optional<Antecedent> before = Companions.antecedentOf(article, read, claim);
            List<Reading> found = readings.find(claim, words, before);
            read.add(new Antecedent(claim, words, found, Companions.periodOf(claim, found, before)));
        }
        return read;
    }

    private Finding check(Article article, List<Antecedent> all, int index, Optional<LocalDate> asOf) {
        Interruption.check();
        Antecedent read = all.get(index);
        Inquiry inquiry = new Inquiry(
                record,
                read.claim(),
                read.words(),
                read.readings(),
                Companions.subjectOf(all, index),
                Companions.endsOf(all, index),
                article.published(),
                asOf);
        return new FindingMaker(inquiry, rules.ruleFor(inquiry), asOf.orElseGet(record::compiled)).make();
    }
}

package org.sayso.checking;

import java.util.List;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Verdict;

/** Judges an amount that is denied ("they did not count 500") by the opposite of the amount. Rule: docs/rules/universal.md. */
final class DenialRule implements CheckingRule {
    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Quantity quantity = ((Assertion.Amount) inquiry.claim().assertion()).quantity();
        return inquiry.good().stream()
                .map(reading -> turned(AmountRule.judge(inquiry, reading, quantity)))
                .toList();
    }

    private static Judgement turned(Judgement judgement) {
        if (!judgement.isDecided()) {
            return judgement;
        }
        return Judgement.decided(
                judgement.reading(),
                judgement.verdict() == Verdict.REFUTED,
                judgement.value(),
                judgement.rows(),
                judgement.sql(),
                judgement.note());
    }
}

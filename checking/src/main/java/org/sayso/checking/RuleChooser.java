package org.sayso.checking;

import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Assertion.Force;

/** Chooses the rule that judges a kind of claim. */
final class RuleChooser {
    private final CheckingRule amounts = new AmountRule();
    private final CheckingRule shares = new ShareRule();
    private final CheckingRule rates = new RateRule();
    private final CheckingRule thresholds = new ThresholdRule();
    private final CheckingRule universals = new UniversalRule();
    private final CheckingRule denials = new DenialRule();
    private final CheckingRule changes = new ChangeRule();
    private final CheckingRule trends = new TrendRule();
    private final CheckingRule comparisons = new ComparisonRule();
    private final CheckingRule superlatives = new SuperlativeRule();
    private final CheckingRule events = new EventRule();
    private final CheckingRule acts = new ActRule();

    /** The rule for a claim. */
    CheckingRule ruleFor(Inquiry inquiry) {
        Assertion assertion = inquiry.claim().assertion();
        if (assertion instanceof Assertion.Amount amount) {
            return forAmount(inquiry, amount);
        }
        if (assertion instanceof Assertion.Comparison) {
            return comparisons;
        }
        if (assertion instanceof Assertion.Change) {
            return TrendRule.isMeant(inquiry) ? trends : changes;
        }
        if (assertion instanceof Assertion.Superlative) {
            return superlatives;
        }
        return assertion instanceof Assertion.Event ? events : acts;
    }

    private CheckingRule forAmount(Inquiry inquiry, Assertion.Amount amount) {
        boolean threshold = ThresholdRule.isMeant(inquiry);
        if (ShareRule.isMeant(inquiry.claim(), inquiry.words())) {
            return shares;
        }
        if (UniversalRule.isMeant(inquiry)) {
            return universals;
        }
        if (amount.force() == Force.UNIVERSAL || amount.force() == Force.DENIED && threshold) {
            return universals;
        }
        if (amount.force() == Force.DENIED) {
            return denials;
        }
        if (RateRule.isMeant(inquiry)) {
            return rates;
        }
        if (threshold) {
            return thresholds;
        }
        return ChangeRule.isNamedBy(inquiry) || ChangeRule.isToldBy(inquiry) ? changes : amounts;
    }
}

package org.sayso.checking;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.time.Period;

/**
 * A claim of the article that others may go on from.
 *
 * @param claim the claim
 * @param words its words
 * @param readings what it may mean; none where the record counts nothing of it
 * @param period when it holds, as far as known
 */
record Antecedent(Claim claim, ClaimWords words, List<Reading> readings, Optional<Period> period) {
    /** Whether it is a definite figure that something else is set against. */
    boolean isComparedWith() {
        return claim.assertion() instanceof Assertion.Amount && words.isComparedWith(claim);
    }

    /** "The table is in thousands": no number of its own. */
    boolean isVague() {
        return claim.assertion() instanceof Assertion.Amount amount
                && amount.quantity().approximation() == Approximation.VAGUE;
    }

    /** Whether it names what it counts, so that "it" after it can mean that. */
    boolean namesItsNoun() {
        return !words.leavesNounOut() && !words.isPassedOn();
    }
}

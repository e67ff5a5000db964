package org.sayso.checking.consistency;

import java.math.BigDecimal;
import java.util.Optional;
import org.sayso.domain.text.Span;

/**
 * A number where it stands in a sentence, with the bounds that its words and its last significant digit set.
 *
 * @param from the index of its first token, without hedges
 * @param to the index after its last token, unit included
 * @param start the index of the first token of its hedge, or {@code from} where it has none
 * @param span the number with its unit, without hedges, in UTF-16 code units of the article
 * @param value the number; of a percentage 41, of a multiple how many times
 * @param low the smallest number meant, inclusive; empty where there is none
 * @param high the largest number meant, inclusive; empty where there is none
 * @param unit what it is in
 * @param currency the code of the currency; empty unless it is money
 */
record Figure(
        int from,
        int to,
        int start,
        Span span,
        BigDecimal value,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Unit unit,
        String currency) {
    /** What a number is in. */
    enum Unit {
        /** Counted or measured things, or money. */
        AMOUNT,
        /** Per cent, or a share in words. */
        PERCENT,
        /** How many times another number. */
        MULTIPLE
    }

    /** Whether the two may be compared. */
    boolean isLike(Figure other) {
        return unit == other.unit && currency.equals(other.currency);
    }

    /** Whether both bounds are known and above zero, so that it can be divided by. */
    boolean isBounded() {
        return low.isPresent() && high.isPresent() && low.get().signum() > 0;
    }

    /** Whether some number from one bound to the other is meant by these words. */
    boolean admits(BigDecimal least, BigDecimal most) {
        return low.map(bound -> bound.compareTo(most) <= 0).orElse(true)
                && high.map(bound -> bound.compareTo(least) >= 0).orElse(true);
    }
}

package org.sayso.domain.claim;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as claimed, with the bounds within which its own wording makes it true.
 *
 * <p>Values are in units of the claim: "11 million" is 11000000, "41 percent" is 41 with the unit {@code %}.
 *
 * @param value the number named; empty for {@code several} or {@code others}
 * @param low the smallest true value that makes the words right, inclusive; empty where there is none
 * @param high the largest true value that makes the words right, inclusive; empty where there is none
 * @param approximation how sure the words are
 */
public record Quantity(
        Optional<BigDecimal> value, Optional<BigDecimal> low, Optional<BigDecimal> high, Approximation approximation) {
    /** Checks that the bounds are in order. */
    public Quantity {
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            throw new IllegalArgumentException("bounds out of order: " + low.get() + " > " + high.get());
        }
        if (value.isEmpty() && approximation != Approximation.VAGUE) {
            throw new IllegalArgumentException("only a vague quantity lacks a value: " + approximation);
        }
    }

    /** Exactly this number. */
    public static Quantity exact(BigDecimal value) {
        return new Quantity(Optional.of(value), Optional.of(value), Optional.of(value), Approximation.EXACT);
    }

    /** Whether a true value makes the words right. */
    public boolean admits(BigDecimal actual) {
        return low.map(bound -> actual.compareTo(bound) >= 0).orElse(true)
                && high.map(bound -> actual.compareTo(bound) <= 0).orElse(true);
    }
}

package org.sayso.domain.claim;

import org.sayso.domain.time.Period;

/**
 * When a claim holds, and how that is known.
 *
 * @param period the days
 * @param basis how the period is known
 */
public record Timing(Period period, Basis basis) {
    /** How a claim's period is known. */
    public enum Basis {
        /** The sentence names it. */
        STATED,
        /** The sentence names it relative to the dateline: {@code Thursday}, {@code last year}. */
        RELATIVE,
        /** The sentence names none; another claim about the same thing does, or the sentences before speak of that time. */
        INHERITED
    }
}

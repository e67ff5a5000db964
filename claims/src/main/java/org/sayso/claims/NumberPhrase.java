package org.sayso.claims;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as written, before the words around it are heard.
 *
 * @param from the index of its first token
 * @param to the index after its last token
 * @param value the number; empty for words such as {@code several}
 * @param step the unit of its last significant digit: 10 for 620, 1000000 for "11 million", 0.1 for 4.1
 * @param low the lower bound of a vague word
 * @param high the upper bound of a vague word
 * @param style how it is written
 */
record NumberPhrase(
        int from,
        int to,
        Optional<BigDecimal> value,
        BigDecimal step,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Style style) {
    /** How a number is written. */
    enum Style {
        /** Digits alone: {@code 1,100}. */
        DIGITS,
        /** Spelled out: {@code thirty-two}. */
        WORDS,
        /** With a scale word: {@code 1.2 million}, {@code 40k}, {@code half a million}. */
        SCALED,
        /** A share: {@code two-thirds}, {@code one in five}; the value is a percentage. */
        SHARE,
        /** A scale word in the plural: {@code hundreds}. */
        PLURAL_SCALE,
        /** {@code several}, {@code many}, {@code others}. */
        VAGUE
    }

    /** A number with a value. */
    static NumberPhrase of(int from, int to, BigDecimal value, BigDecimal step, Style style) {
        return new NumberPhrase(from, to, Optional.of(value), step, Optional.empty(), Optional.empty(), style);
    }

    /** A number that is only bounds. */
    static NumberPhrase vague(int from, int to, BigDecimal low, Optional<BigDecimal> high, Style style) {
        return new NumberPhrase(from, to, Optional.empty(), BigDecimal.ONE, Optional.of(low), high, style);
    }
}

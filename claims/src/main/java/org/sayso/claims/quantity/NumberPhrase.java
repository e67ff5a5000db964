package org.sayso.claims.quantity;

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
 * @param suffix what follows the number inside of its last token, in lower case: {@code day} in {@code three-day}; empty
 *     where the number ends with the token
 */
public record NumberPhrase(
        int from,
        int to,
        Optional<BigDecimal> value,
        BigDecimal step,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Style style,
        String suffix) {
    /** How a number is written. */
    public enum Style {
        /** Digits alone: {@code 1,100}. */
        DIGITS,
        /** Spelled out: {@code thirty-two}. */
        WORDS,
        /** With a scale word: {@code 1.2 million}, {@code 40k}, {@code half a million}. */
        SCALED,
        /** A share: {@code two-thirds}, {@code one in five}; the value is a percentage. */
        SHARE,
        /** How many times: {@code twice}, {@code tripled}. */
        MULTIPLE,
        /** A place in an order: {@code second}, {@code 23rd}. */
        ORDINAL,
        /** A scale word without a number: {@code hundreds}, {@code a few dozen}, {@code a handful}. */
        PLURAL_SCALE,
        /** {@code several}, {@code many}, {@code others}. */
        VAGUE
    }

    /** A number with a value. */
    static NumberPhrase of(int from, int to, BigDecimal value, BigDecimal step, Style style) {
        return new NumberPhrase(from, to, Optional.of(value), step, Optional.empty(), Optional.empty(), style, "");
    }

    /** A number that is only bounds. */
    static NumberPhrase vague(int from, int to, BigDecimal low, Optional<BigDecimal> high, Style style) {
        return new NumberPhrase(from, to, Optional.empty(), BigDecimal.ONE, Optional.of(low), high, style, "");
    }

    /** The same number in a token that goes on after it. */
    NumberPhrase withSuffix(String rest) {
        return new NumberPhrase(from, to, value, step, low, high, style, rest);
    }

    /** The same number from an earlier token on. */
    NumberPhrase startingAt(int index) {
        return new NumberPhrase(index, to, value, step, low, high, style, suffix);
    }

    /** The same number written in a style. */
    NumberPhrase withStyle(Style other) {
        return new NumberPhrase(from, to, value, step, low, high, other, suffix);
    }

    /** The number times a factor: 69 cents are 0.69 dollars. */
    NumberPhrase times(BigDecimal factor) {
        return new NumberPhrase(
                from,
                to,
                value.map(factor::multiply).map(Decimals::plain),
                step.multiply(factor),
                low.map(factor::multiply),
                high.map(factor::multiply),
                style,
                suffix);
    }

    /** Whether the number is exactly one. */
    boolean isOne() {
        return value.isPresent() && value.get().compareTo(BigDecimal.ONE) == 0;
    }
}

package org.sayso.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/** Compares the digits of two numbers, for slips of the pen. */
final class Digits {
    private static final int FEWEST = 2;

    private Digits() {}

    /** Whether the digits claimed are those of the figure, rounded as far, with two or more out of order. */
    static boolean areTransposed(BigDecimal claimed, BigDecimal actual) {
        BigDecimal plain = claimed.abs().stripTrailingZeros();
        if (plain.precision() < FEWEST || actual.signum() == 0) {
            return false;
        }
        BigDecimal rounded = actual.abs().round(new MathContext(plain.precision(), RoundingMode.HALF_UP));
        String one = plain.unscaledValue().toString();
        String other = rounded.setScale(plain.scale(), RoundingMode.HALF_UP)
                .unscaledValue()
                .toString();
        return !one.equals(other) && Arrays.equals(sorted(one), sorted(other));
    }

    private static char[] sorted(String digits) {
        char[] all = digits.toCharArray();
        Arrays.sort(all);
        return all;
    }
}

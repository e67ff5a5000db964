package org.sayso.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.sayso.domain.claim.Quantity;

/** Compares how large a number and a figure are, where the one does not bear out the other. Rule: docs/rules/verdict.md. */
final class Magnitude {
    private static final BigDecimal FAR = BigDecimal.valueOf(6);

    /** Slack of a power of ten: for numbers of three digits, and for shorter ones, whose digits may agree by chance. */
    private static final BigDecimal ALIKE = new BigDecimal("0.02");

    private static final BigDecimal SAME = new BigDecimal("0.002");

    /** Slack of a thousand or a million, the usual slips, for the shorter ones. */
    private static final BigDecimal SLIP = new BigDecimal("0.05");

    private static final int DISTINCT = 3;
    private static final int THOUSAND = 3;
    private static final int MOST = 6;

    private Magnitude() {}

    /** Whether a number is more than six times off its figure, and has other digits than it. */
    static boolean isFarOff(Quantity told, BigDecimal figure) {
        Optional<BigDecimal> low = told.low().filter(bound -> bound.compareTo(figure) > 0);
        Optional<BigDecimal> high = told.high().filter(bound -> bound.compareTo(figure) < 0);
        Optional<BigDecimal> nearest = low.or(() -> high).filter(bound -> bound.signum() > 0);
        if (nearest.isEmpty() || figure.signum() <= 0) {
            return false;
        }
        BigDecimal ratio = low.isPresent()
                ? nearest.get().divide(figure, MathContext.DECIMAL64)
                : figure.divide(nearest.get(), MathContext.DECIMAL64);
        boolean distinct = digits(told) >= DISTINCT;
        for (int power = 1; power <= MOST; power++) {
            BigDecimal off = ratio.movePointLeft(power).subtract(BigDecimal.ONE).abs();
            if (off.compareTo(distinct ? ALIKE : power % THOUSAND == 0 ? SLIP : SAME) <= 0) {
                return false;
            }
        }
        return ratio.compareTo(FAR) > 0;
    }

    /** Whether a number is the figure, rounded to the thousands that it is told in: "302,000" of 301,981. */
    static boolean isRounded(Quantity told, BigDecimal figure) {
        BigDecimal number = told.value().orElse(BigDecimal.ZERO).stripTrailingZeros();
        return number.scale() <= -THOUSAND
                && number.precision() >= DISTINCT
                && figure.setScale(number.scale(), RoundingMode.HALF_UP).compareTo(number) == 0;
    }

    private static int digits(Quantity told) {
        return told.value().map(value -> value.stripTrailingZeros().precision()).orElse(0);
    }
}

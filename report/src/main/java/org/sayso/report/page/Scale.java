package org.sayso.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A vertical axis that takes in zero and all values given, with round numbers marked on it.
 *
 * <p>Steps are 1, 2, 2.5 or 5 times a power of ten, as wide as gives at most five of them (Heckbert, "Nice numbers for
 * graph labels", Graphics Gems, 1990, with 2.5 added).
 *
 * @param low the lower end: zero, or a mark below all values where some are negative
 * @param high the upper end: zero, or a mark above all values
 * @param step the distance between two marks
 */
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {
    private static final int STEPS = 5;
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"), BigDecimal.TEN);

    /** The axis for these values. */
    static Scale of(Collection<BigDecimal> values) {
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (low.compareTo(high) == 0) {
            high = BigDecimal.ONE;
        }
        BigDecimal step = step(high.subtract(low));
        return new Scale(multiple(low, step, RoundingMode.FLOOR), multiple(high, step, RoundingMode.CEILING), step);
    }

    private static BigDecimal step(BigDecimal range) {
        BigDecimal least = range.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal multiple(BigDecimal value, BigDecimal step, RoundingMode rounding) {
        return value.divide(step, 0, rounding).multiply(step);
    }

    /** The marks from the lower end to the upper. */
    List<BigDecimal> marks() {
        List<BigDecimal> marks = new ArrayList<>();
        for (BigDecimal mark = low; mark.compareTo(high) <= 0; mark = mark.add(step)) {
            marks.add(mark);
        }
        return marks;
    }

    /** Where a value stands: 0 at the lower end, 1 at the upper; values beyond them are taken as the ends. */
    double place(BigDecimal value) {
        double share = value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
        return Math.max(0, Math.min(1, share));
    }
}

package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Quantity;

/**
 * Turns a number and its hedge into the bounds within which the words are right. The rules, with their reasons, are on
 * the pages {@code docs/rules/approximation.md} and {@code docs/rules/vague-quantity.md}.
 *
 * <p>In short: digits mean themselves; a scaled number ("11 million"), a decimal or a percentage, and a number after
 * "about" mean what rounds to them; "nearly" allows a tenth below; "just over" a tenth above; "more than" and "fewer
 * than" are open on one side.
 */
final class Bounds {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal LARGEST_ROUNDING = new BigDecimal("0.25");
    private static final BigDecimal SMALLEST_ABOUT = new BigDecimal("0.005");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    /** What "more than" steps over in a measured number; counts step over one. */
    private static final BigDecimal LEAST_MEASURED = new BigDecimal("0.01");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int[] SCALES = {12, 9, 6};

    private Bounds() {}

    /**
     * The quantity that a number with a hedge means.
     *
     * @param measured whether the number measures something that is not counted, such as a percentage, so that even
     *     without a hedge it means what rounds to it
     */
    static Quantity of(NumberPhrase number, Hedge hedge, boolean measured) {
        if (number.value().isEmpty()) {
            return new Quantity(
                    Optional.empty(),
                    number.low(),
                    openAbove(hedge) ? Optional.empty() : number.high(),
                    Approximation.VAGUE);
        }
        BigDecimal value = number.value().get();
        boolean rounded = number.style() == NumberPhrase.Style.SCALED
                || number.style() == NumberPhrase.Style.SHARE
                || measured
                || value.scale() > 0;
        BigDecimal beyond = measured || value.scale() > 0 ? LEAST_MEASURED : BigDecimal.ONE;
        return switch (hedge) {
            case NONE -> rounded ? rounded(number, value, measured) : Quantity.exact(value);
            case EXACT -> Quantity.exact(value);
            case ABOUT -> about(number, value);
            case NEARLY -> between(value, value.subtract(value.multiply(TENTH)), value, Approximation.ABOUT);
            case JUST_OVER -> between(value, value, value.add(value.multiply(TENTH)), Approximation.ABOUT);
            case MORE_THAN -> between(value, value.add(beyond), null, Approximation.AT_LEAST);
            case AT_LEAST -> between(value, value, null, Approximation.AT_LEAST);
            case LESS_THAN -> between(value, null, value.subtract(beyond), Approximation.AT_MOST);
            case AT_MOST -> between(value, null, value, Approximation.AT_MOST);
        };
    }

    /** From one number to another: "40 to 60 percent". */
    static Quantity range(NumberPhrase low, NumberPhrase high) {
        BigDecimal lower = low.value().orElseThrow();
        BigDecimal upper = high.value().orElseThrow();
        BigDecimal middle = lower.add(upper).divide(BigDecimal.valueOf(2));
        return between(trim(middle), lower, upper, Approximation.ABOUT);
    }

    private static boolean openAbove(Hedge hedge) {
        return hedge == Hedge.AT_LEAST || hedge == Hedge.MORE_THAN;
    }

    /** Without a hedge, digits count to the last one written: "90 percent" is 89.5 to 90.5; scaled numbers are round. */
    private static Quantity rounded(NumberPhrase number, BigDecimal value, boolean measured) {
        boolean digits = number.style() == NumberPhrase.Style.DIGITS || number.style() == NumberPhrase.Style.WORDS;
        BigDecimal step = digits && measured ? number.step().min(BigDecimal.ONE) : writtenStep(number, value);
        BigDecimal half = step.multiply(HALF).min(value.abs().multiply(LARGEST_ROUNDING));
        return between(value, value.subtract(half), value.add(half), Approximation.EXACT);
    }

    /** Of a scaled number the zeros written before the scale word count: "30 billion" is rounded to billions. */
    private static BigDecimal writtenStep(NumberPhrase number, BigDecimal value) {
        if (number.style() == NumberPhrase.Style.SCALED) {
            for (int zeros : SCALES) {
                BigDecimal written = value.abs().movePointLeft(zeros);
                if (written.compareTo(BigDecimal.TEN) >= 0 && written.compareTo(HUNDRED) < 0) {
                    return number.step().min(BigDecimal.ONE.movePointRight(zeros));
                }
            }
        }
        return number.step();
    }

    private static Quantity about(NumberPhrase number, BigDecimal value) {
        BigDecimal half = halfStep(number, value).max(value.multiply(SMALLEST_ABOUT));
        return between(value, value.subtract(half), value.add(half), Approximation.ABOUT);
    }

    private static BigDecimal halfStep(NumberPhrase number, BigDecimal value) {
        return number.step().multiply(HALF).min(value.abs().multiply(LARGEST_ROUNDING));
    }

    private static Quantity between(
            BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, Approximation approximation) {
        return new Quantity(
                Optional.of(value),
                Optional.ofNullable(low).map(Bounds::trim),
                Optional.ofNullable(high).map(Bounds::trim),
                approximation);
    }

    private static BigDecimal trim(BigDecimal bound) {
        BigDecimal stripped = bound.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

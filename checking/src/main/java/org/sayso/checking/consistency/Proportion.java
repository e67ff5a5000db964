package org.sayso.checking.consistency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.text.Span;

/**
 * Two numbers and what an article says of their proportion.
 *
 * @param base what the proportion is counted from
 * @param other what it is counted to
 * @param said the percentage or multiple
 * @param relation how the three hang together
 */
record Proportion(Figure base, Figure other, Figure said, Relation relation) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a percentage or multiple hangs together with two numbers. */
    enum Relation {
        /** The other is that much more than the base. */
        RISE,
        /** The other is that much less than the base. */
        FALL,
        /** The other is that share of the base. */
        SHARE,
        /** The other is that many times the base. */
        MULTIPLE
    }

    /** Whether the article's own words allow what the two numbers give; also where it cannot be worked out. */
    boolean holds() {
        if (!base.isBounded() || !other.isBounded()) {
            return true;
        }
        BigDecimal least = ratio(other.low(), base.high());
        BigDecimal most = ratio(other.high(), base.low());
        return switch (relation) {
            case RISE ->
                said.admits(percent(least).subtract(HUNDRED), percent(most).subtract(HUNDRED));
            case FALL -> said.admits(HUNDRED.subtract(percent(most)), HUNDRED.subtract(percent(least)));
            case SHARE -> said.admits(percent(least), percent(most));
            case MULTIPLE -> said.admits(least, most);
        };
    }

    private static BigDecimal ratio(Optional<BigDecimal> above, Optional<BigDecimal> below) {
        return above.orElseThrow().divide(below.orElseThrow(), MathContext.DECIMAL64);
    }

    private static BigDecimal percent(BigDecimal ratio) {
        return ratio.multiply(HUNDRED);
    }

    /** The spans of the three. */
    List<Span> spans() {
        return List.of(base.span(), other.span(), said.span());
    }

    /** What the two numbers give, as a sentence, with the words of the article for them. */
    String explain(String from, String to, String words) {
        BigDecimal ratio = other.value().divide(base.value(), MathContext.DECIMAL64);
        String said = "; the report says “" + words + "”.";
        return switch (relation) {
            case RISE, FALL -> {
                BigDecimal change = percent(ratio).subtract(HUNDRED);
                String way = change.signum() < 0 ? "a fall" : "a rise";
                yield "From " + from + " to " + to + " is " + way + " of " + rounded(change.abs()) + "%" + said;
            }
            case SHARE -> to + " of " + from + " is " + rounded(percent(ratio)) + "%" + said;
            case MULTIPLE -> to + " is " + rounded(ratio) + " times " + from + said;
        };
    }

    private static String rounded(BigDecimal number) {
        return number.setScale(number.compareTo(BigDecimal.TEN) < 0 ? 2 : 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}

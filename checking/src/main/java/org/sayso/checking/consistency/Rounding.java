package org.sayso.checking.consistency;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The bounds of a number as written, wide enough that ordinary rounding is never called an error.
 *
 * <p>An amount means what rounds to its last significant digit: 9,000 is 8,500 to 9,500 and 142,580 is itself; with a
 * scale word or a decimal point, the last digit written counts. A whole percentage is taken 1 either way, as many round
 * down, one that ends in 0 or 5 2.5, one with a decimal by its last digit; a share in words 2.5; a multiple by a tenth, at
 * least 0.1. "About" widens to a twentieth, "nearly" and "just over" reach a tenth to one side, "more than" and "fewer
 * than" are open on one side.
 */
final class Rounding {
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    /** What a limit in words is missed by without anybody calling it missed. */
    private static final BigDecimal SLACK = new BigDecimal("0.01");

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal ROUND_PERCENT = new BigDecimal("2.5");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Trailing zeros of which fewer say nothing: 950 is itself, 1,000 and 9,400 are round. */
    private static final int ROUND_ZEROS = 2;

    private Rounding() {}

    static Figure amount(Line line, int from, int to, String digits, Optional<BigDecimal> scale, String currency) {
        BigDecimal written = new BigDecimal(digits.replace(",", ""));
        BigDecimal value = written.multiply(scale.orElse(BigDecimal.ONE));
        BigDecimal half = step(written, scale).multiply(HALF);
        return bent(line, from, to, value, half, Figure.Unit.AMOUNT, currency);
    }

    private static BigDecimal step(BigDecimal written, Optional<BigDecimal> scale) {
        if (written.scale() > 0 || scale.isPresent()) {
            return BigDecimal.ONE.movePointLeft(written.scale()).multiply(scale.orElse(BigDecimal.ONE));
        }
        int zeros = written.signum() == 0 ? 0 : -written.stripTrailingZeros().scale();
        return zeros >= ROUND_ZEROS ? BigDecimal.ONE.movePointRight(zeros) : BigDecimal.ZERO;
    }

    static Figure ratio(Line line, int from, int to, BigDecimal value, boolean digits, Figure.Unit unit) {
        BigDecimal half = unit == Figure.Unit.PERCENT
                ? percent(value, digits)
                : value.multiply(TENTH).max(TENTH);
        return bent(line, from, to, value, half, unit, "");
    }

    private static BigDecimal percent(BigDecimal value, boolean digits) {
        if (!digits || value.remainder(FIVE).signum() == 0) {
            return ROUND_PERCENT;
        }
        return BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
    }

    private static Figure bent(
            Line line, int from, int to, BigDecimal value, BigDecimal half, Figure.Unit unit, String currency) {
        Optional<FigureReader.Hedge> hedge = FigureReader.hedge(line, from);
        BigDecimal low = value.subtract(half);
        BigDecimal high = value.add(half);
        Optional<BigDecimal> least = Optional.of(low);
        Optional<BigDecimal> most = Optional.of(high);
        switch (hedge.map(FigureReader.Hedge::kind).orElse("")) {
            case "about" -> {
                least = Optional.of(low.min(value.subtract(value.multiply(TWENTIETH))));
                most = Optional.of(high.max(value.add(value.multiply(TWENTIETH))));
            }
            case "nearly" -> least = Optional.of(low.min(value.subtract(value.multiply(TENTH))));
            case "over" -> most = Optional.of(high.max(value.add(value.multiply(TENTH))));
            case "more" -> {
                least = Optional.of(unit == Figure.Unit.AMOUNT ? low : value.subtract(value.multiply(SLACK)));
                most = Optional.empty();
            }
            case "less" -> {
                least = Optional.empty();
                most = Optional.of(unit == Figure.Unit.AMOUNT ? high : value.add(value.multiply(SLACK)));
            }
            default -> {
                // the number as it stands
            }
        }
        int start = from - hedge.map(FigureReader.Hedge::words).orElse(0);
        return new Figure(from, to, start, FigureReader.span(line, from, to), value, least, most, unit, currency);
    }
}

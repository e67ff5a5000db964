package org.sayso.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.claim.Timing;

/** What a claim was read to say, in words. */
public final class ClaimText {
    private ClaimText() {}

    /** The number the words give: the amount, the size of a change or else where it ended, the ratio of a comparison. */
    public static Optional<Quantity> quantityOf(Assertion assertion) {
        if (assertion instanceof Assertion.Amount amount) {
            return Optional.of(amount.quantity());
        } else if (assertion instanceof Assertion.Change change) {
            return change.by().or(change::to);
        } else if (assertion instanceof Assertion.Comparison comparison) {
            return Optional.of(comparison.ratio());
        }
        return Optional.empty();
    }

    /** The number claimed with its unit: {@code about 11,000,000 people}, {@code 4.4%}, {@code a rise of 12%}. */
    public static Optional<String> claimed(Claim claim) {
        return quantityOf(claim.assertion()).map(quantity -> {
            String amount = amount(quantity, claim.unit().orElse(""));
            if (claim.assertion() instanceof Assertion.Change change) {
                return (change.by().isPresent() ? direction(change.direction()) + " of " : "to ") + amount;
            }
            return claim.assertion() instanceof Assertion.Comparison ? amount + " times as much" : amount;
        });
    }

    private static String direction(Assertion.Direction direction) {
        return switch (direction) {
            case UP -> "a rise";
            case DOWN -> "a fall";
            case LEVEL -> "a change";
        };
    }

    private static String amount(Quantity quantity, String unit) {
        if (quantity.value().isEmpty()) {
            return bounds(quantity, unit);
        }
        String number = withUnit(quantity.value().get(), unit);
        return switch (quantity.approximation()) {
            case EXACT, VAGUE -> number;
            case ABOUT -> "about " + number;
            case AT_LEAST -> orMore(quantity.value().get(), unit);
            case AT_MOST -> "up to " + number;
        };
    }

    /** What stands for a number that is not named: {@code between 200 and 999}. */
    private static String bounds(Quantity quantity, String unit) {
        Optional<BigDecimal> low = quantity.low();
        Optional<BigDecimal> high = quantity.high();
        if (low.isPresent() && high.isPresent()) {
            return "between " + Wording.number(low.get()) + " and " + withUnit(high.get(), unit);
        }
        return low.map(bound -> orMore(bound, unit))
                .or(() -> high.map(bound -> withUnit(bound, unit) + " or fewer"))
                .orElse("a number that is not named");
    }

    private static String withUnit(BigDecimal value, String unit) {
        return Wording.amount(value, unit).strip();
    }

    private static String orMore(BigDecimal value, String unit) {
        boolean joined = unit.equals("%") || unit.equals("USD") || unit.isEmpty();
        return joined ? withUnit(value, unit) + " or more" : Wording.number(value) + " or more " + unit;
    }

    /** When the claim holds and how that is known: {@code 23 January 2025, counted from the dateline}. */
    public static Optional<String> when(Claim claim) {
        return claim.timing().map(timing -> Wording.period(timing.period()) + basis(timing.basis()));
    }

    private static String basis(Timing.Basis basis) {
        return switch (basis) {
            case STATED -> "";
            case RELATIVE -> ", counted from the dateline";
            case INHERITED -> ", taken from elsewhere in the article";
        };
    }
}

package org.sayso.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.time.Period;

/** Tells what a claim asserts in one short line, so that a table can hold it. */
final class Told {
    private Told() {}

    /** The assertion, and why it cannot be checked where it cannot. */
    static String of(Claim claim) {
        return assertion(claim.assertion())
                + claim.notCheckable()
                        .map(reason -> ", not checkable: " + reason.id())
                        .orElse("");
    }

    private static String assertion(Assertion assertion) {
        if (assertion instanceof Assertion.Amount amount) {
            String force = amount.force() == Assertion.Force.PLAIN
                    ? ""
                    : " " + amount.force().name().toLowerCase(Locale.ROOT);
            return "amount" + force + " " + quantity(amount.quantity());
        } else if (assertion instanceof Assertion.Change change) {
            return "change " + change.direction().name().toLowerCase(Locale.ROOT)
                    + change.by().map(by -> " by " + quantity(by)).orElse("")
                    + change.from().map(from -> " from " + quantity(from)).orElse("")
                    + change.to().map(to -> " to " + quantity(to)).orElse("");
        } else if (assertion instanceof Assertion.Comparison comparison) {
            return "comparison " + quantity(comparison.ratio())
                    + comparison.other().map(other -> " with " + period(other)).orElse("")
                    + comparison.otherPlace().map(place -> " with " + place).orElse("");
        } else if (assertion instanceof Assertion.Superlative superlative) {
            return "superlative " + superlative.extreme().name().toLowerCase(Locale.ROOT) + " "
                    + superlative.rank()
                    + superlative.since().map(since -> " over " + period(since)).orElse("");
        } else if (assertion instanceof Assertion.Event event) {
            return "event " + event.phase().name().toLowerCase(Locale.ROOT);
        }
        Assertion.Action action = (Assertion.Action) assertion;
        return "action " + action.verb()
                + action.number().map(number -> " " + number).orElse("");
    }

    /** The bounds: {@code 500}, {@code 81..}, {@code 40..60}. */
    static String quantity(Quantity quantity) {
        String low = bound(quantity.low());
        String high = bound(quantity.high());
        return low.equals(high) ? low : low + ".." + high;
    }

    /** A number in plain digits; empty where there is none. */
    static String bound(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("");
    }

    private static String period(Period period) {
        return period.start().map(LocalDate::toString).orElse("") + ".."
                + period.end().map(LocalDate::toString).orElse("");
    }
}

package org.sayso.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Observation;

/**
 * Compares a share of another figure of the same series ("less than half of the 237,364 of fiscal 2020") with the ratio of
 * the two. Rule: docs/rules/share.md.
 */
final class ShareRule implements CheckingRule {
    private static final Pattern OF_THE =
            Pattern.compile("^\\s*(?:of|as (?:many|much|high) as) (?:the|that|those|what|in)\\b");

    /** Whether an amount is a share of the figure that follows it. */
    static boolean isMeant(Claim claim, ClaimWords words) {
        boolean share = claim.assertion() instanceof Assertion.Amount
                && claim.unit().map("%"::equals).orElse(false);
        return share && words.head().isEmpty() && OF_THE.matcher(words.after()).find();
    }

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Quantity share = hundredth(((Assertion.Amount) inquiry.claim().assertion()).quantity());
        return inquiry.good().stream()
                .map(reading -> judge(inquiry, reading, share))
                .toList();
    }

    private static Judgement judge(Inquiry inquiry, Reading reading, Quantity share) {
        Optional<SidesFinder.Sides> sides =
                SidesFinder.find(inquiry, reading, inquiry.named()).both();
        if (sides.isEmpty() || inquiry.named().isEmpty()) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        Observation whole = sides.get().earlier().orElseThrow();
        Observation part = sides.get().later().orElseThrow();
        BigDecimal base = whole.value().orElseThrow();
        if (base.signum() == 0) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        boolean right = share.admits(part.value().orElseThrow().divide(base, MathContext.DECIMAL64));
        return Judgement.decided(
                reading, right, part.value(), List.of(whole, part), sides.get().sql(), "");
    }

    private static Quantity hundredth(Quantity percent) {
        Function<BigDecimal, BigDecimal> part = value -> value.movePointLeft(2);
        return new Quantity(
                percent.value().map(part),
                percent.low().map(part),
                percent.high().map(part),
                percent.approximation());
    }
}

package org.sayso.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Assertion.Comparison;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Observation;

/**
 * Compares a multiple ("twice as many as a year earlier", "tripled", "halved") with the ratio of two figures. Rule:
 * docs/rules/comparison.md.
 *
 * <p>A plain multiple is right within 5 percent of the factor; a "-fold" within half a time; "nearly", "about", "more than" have
 * the bounds of their words.
 */
final class ComparisonRule implements CheckingRule {
    /** "Less than half as many": a bound of the multiple, and not its direction. */
    private static final Pattern BOUND = Pattern.compile("\\b(?:less|fewer) than\\b");

    private static final BigDecimal SLACK = new BigDecimal("0.05");

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Comparison comparison = (Comparison) inquiry.claim().assertion();
        return inquiry.good().stream()
                .map(reading -> judge(inquiry, reading, comparison))
                .toList();
    }

    private static Judgement judge(Inquiry inquiry, Reading reading, Comparison comparison) {
        if (!reading.narrowing().isEmpty()) {
            return Judgement.none(reading, Reason.NO_BREAKDOWN);
        }
        Optional<SidesFinder.Sides> sides =
                SidesFinder.find(inquiry, reading, comparison.other()).both();
        if (sides.isEmpty()) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        Observation earlier = sides.get().earlier().orElseThrow();
        Observation later = sides.get().later().orElseThrow();
        BigDecimal base = earlier.value().orElseThrow();
        BigDecimal value = later.value().orElseThrow();
        if (base.signum() == 0 || value.signum() == 0) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        boolean downwards = isDownwards(inquiry);
        BigDecimal ratio =
                downwards ? base.divide(value, MathContext.DECIMAL64) : value.divide(base, MathContext.DECIMAL64);
        boolean right = bounds(inquiry, comparison.ratio()).admits(ratio);
        return Judgement.decided(
                reading,
                right,
                later.value(),
                List.of(earlier, later),
                sides.get().sql(),
                "");
    }

    /** "Ten times lower" turns the ratio round. */
    private static boolean isDownwards(Inquiry inquiry) {
        List<String> claim = Stems.ofText(BOUND.matcher(inquiry.claim().text()).replaceAll(""));
        return claim.stream().anyMatch(DOWNWARDS::contains);
    }

    private static final List<String> DOWNWARDS = Stems.ofText("lower fewer less smaller");

    /** What a multiple admits. */
    static Quantity bounds(Inquiry inquiry, Quantity ratio) {
        boolean fold = inquiry.claim().text().contains("fold");
        if (fold || ratio.value().isEmpty() || ratio.approximation() != Approximation.EXACT) {
            return ratio;
        }
        BigDecimal factor = ratio.value().get();
        BigDecimal slack = factor.multiply(SLACK);
        return new Quantity(
                ratio.value(),
                Optional.of(factor.subtract(slack)),
                Optional.of(factor.add(slack)),
                Approximation.EXACT);
    }
}

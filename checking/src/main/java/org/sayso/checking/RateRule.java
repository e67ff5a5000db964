package org.sayso.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Period;

/**
 * Compares a mean per day, week, month or year with the total of the period over its length. Rule: docs/rules/rate.md.
 *
 * <p>Only flows that may be added up have such a mean. Without a period nothing is decided.
 */
final class RateRule implements CheckingRule {
    /** Whether a claim gives a mean per unit of time. */
    static boolean isMeant(Inquiry inquiry) {
        return inquiry.claim().unit().flatMap(RateRule::length).isPresent();
    }

    private static Optional<ChronoUnit> length(String unit) {
        if (!unit.contains("per ")) {
            return Optional.empty();
        }
        return switch (unit.substring(unit.indexOf("per ") + 4)) {
            case "day" -> Optional.of(ChronoUnit.DAYS);
            case "week" -> Optional.of(ChronoUnit.WEEKS);
            case "month" -> Optional.of(ChronoUnit.MONTHS);
            case "year" -> Optional.of(ChronoUnit.YEARS);
            default -> Optional.empty();
        };
    }

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Quantity quantity = ((Assertion.Amount) inquiry.claim().assertion()).quantity();
        ChronoUnit unit = inquiry.claim().unit().flatMap(RateRule::length).orElse(ChronoUnit.DAYS);
        return inquiry.good().stream()
                .filter(reading -> reading.series().kind() == SeriesKind.FLOW)
                .map(reading -> judge(inquiry, reading, quantity, unit))
                .toList();
    }

    private static Judgement judge(Inquiry inquiry, Reading reading, Quantity quantity, ChronoUnit unit) {
        if (!reading.narrowing().isEmpty()) {
            return Judgement.none(reading, Reason.NO_BREAKDOWN);
        }
        Optional<Period> period = inquiry.period()
                .filter(named -> named.start().isPresent() && named.end().isPresent());
        Optional<FigureFinder.Figure> total = period.flatMap(days -> FigureFinder.at(inquiry, reading, days));
        if (total.isEmpty()) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        BigDecimal mean = total.get().value().divide(lengths(period.get(), unit), MathContext.DECIMAL64);
        boolean right = rounded(quantity).admits(mean);
        String note = "That is " + Wording.number(mean.setScale(1, java.math.RoundingMode.HALF_UP)) + " a "
                + unit.name().toLowerCase(java.util.Locale.ROOT).replaceFirst("s$", "") + " on average.";
        return Judgement.decided(
                reading,
                right,
                Optional.of(mean),
                total.get().rows(),
                total.get().sql(),
                note);
    }

    /** A mean is no whole number: "742 a day" is whatever rounds to 742. */
    private static Quantity rounded(Quantity quantity) {
        if (quantity.value().isEmpty() || quantity.approximation() != Approximation.EXACT) {
            return quantity;
        }
        BigDecimal value = quantity.value().get();
        BigDecimal half = value.ulp().divide(BigDecimal.valueOf(2));
        return new Quantity(
                quantity.value(),
                quantity.low().map(low -> low.min(value.subtract(half))),
                quantity.high().map(high -> high.max(value.add(half))),
                Approximation.EXACT);
    }

    private static BigDecimal lengths(Period period, ChronoUnit unit) {
        long days = ChronoUnit.DAYS.between(
                        period.start().orElseThrow(), period.end().orElseThrow())
                + 1;
        return switch (unit) {
            case DAYS -> BigDecimal.valueOf(days);
            case WEEKS -> BigDecimal.valueOf(days).divide(BigDecimal.valueOf(7), MathContext.DECIMAL64);
            default ->
                BigDecimal.valueOf(Math.max(
                        1,
                        unit.between(
                                period.start().orElseThrow(),
                                period.end().orElseThrow().plusDays(1))));
        };
    }
}

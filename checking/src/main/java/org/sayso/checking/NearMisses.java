package org.sayso.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.NearMiss;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.SeriesKind;

/**
 * Looks for figures that may explain a wrong number: the same series in another period, another series of the same
 * words, a slip of a thousand. They are shown and decide nothing. Rule: docs/rules/near-miss.md.
 */
final class NearMisses {
    private static final int SHOWN = 3;
    private static final int SERIES = 5;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private NearMisses() {}

    static List<NearMiss> find(Inquiry inquiry) {
        if (!(inquiry.claim().assertion() instanceof Assertion.Amount amount)
                || amount.quantity().value().isEmpty()) {
            return List.of();
        }
        List<NearMiss> found = new ArrayList<>();
        for (int i = 0; i < Math.min(SERIES, inquiry.readings().size()) && found.size() < SHOWN; i++) {
            Reading reading = inquiry.readings().get(i);
            if (reading.series().kind() != SeriesKind.EVENTS) {
                found.addAll(inSeries(inquiry, reading, amount.quantity(), i == 0, SHOWN - found.size()));
            }
        }
        return found;
    }

    private static List<NearMiss> inSeries(
            Inquiry inquiry, Reading reading, Quantity quantity, boolean best, int limit) {
        Answer all = inquiry.ask(reading, Operation.LIST, Optional.empty());
        List<NearMiss> found = new ArrayList<>();
        for (Observation row : all.rows()) {
            if (row.value().isEmpty() || found.size() == limit) {
                continue;
            }
            BigDecimal value = row.value().get();
            boolean samePeriod = inquiry.period()
                    .map(period -> period.sameDays(row.period()) || period.contains(row.period()))
                    .orElse(false);
            Optional<String> why = best
                    ? whyInBest(quantity, value, samePeriod)
                    : whyInOther(inquiry, reading, quantity, value, samePeriod);
            why.ifPresent(text ->
                    found.add(new NearMiss(reading.series(), Optional.of(row.period()), Optional.of(value), text)));
        }
        return found;
    }

    private static Optional<String> whyInBest(Quantity quantity, BigDecimal value, boolean samePeriod) {
        if (isBounded(quantity) && quantity.admits(value)) {
            return samePeriod ? Optional.empty() : Optional.of("another period");
        }
        if (!samePeriod) {
            return Optional.empty();
        }
        boolean slip = quantity.admits(value.multiply(THOUSAND)) || quantity.admits(value.divide(THOUSAND));
        if (slip && isBounded(quantity)) {
            return Optional.of("a thousand times more or less");
        }
        return quantity.value()
                .filter(claimed -> Digits.areTransposed(claimed, value))
                .map(digits -> "digits out of order");
    }

    private static Optional<String> whyInOther(
            Inquiry inquiry, Reading reading, Quantity quantity, BigDecimal value, boolean samePeriod) {
        if (!isBounded(quantity) || !quantity.admits(value)) {
            return Optional.empty();
        }
        if (!samePeriod) {
            return Optional.of("another series and period");
        }
        Reading best = inquiry.readings().get(0);
        boolean place = !best.series().place().equals(reading.series().place());
        boolean agency = !best.series().publisherNames().equals(reading.series().publisherNames());
        return Optional.of(place ? "another region" : agency ? "another agency" : "another measure");
    }

    private static boolean isBounded(Quantity quantity) {
        return quantity.low().isPresent() && quantity.high().isPresent();
    }
}

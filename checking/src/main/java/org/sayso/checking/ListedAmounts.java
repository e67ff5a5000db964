package org.sayso.checking;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Series;
import org.sayso.domain.time.Period;

/**
 * Compares an amount with a list of events: with how many there are, or with the number that one of them has. A list that is not
 * complete supports and never refutes. Rule: docs/rules/amount.md.
 */
final class ListedAmounts {
    private ListedAmounts() {}

    static Judgement judge(Inquiry inquiry, Reading reading, Quantity quantity) {
        Optional<Period> period = inquiry.period().or(() -> inquiry.dateline().map(Period::until));
        Series series = reading.series();
        if (countsOccurrences(inquiry, series)) {
            return count(inquiry, reading, quantity, period);
        }
        Answer answer = inquiry.ask(series, Operation.LIST, period);
        if (answer.rows().isEmpty()) {
            return AmountRule.missing(reading, answer);
        }
        if (quantity.approximation() == Approximation.VAGUE && quantity.value().isEmpty()) {
            return Judgement.decided(reading, true, Optional.empty(), answer.rows(), answer.sql(), "");
        }
        List<Observation> fitting = answer.rows().stream()
                .filter(row -> row.value()
                        .map(value -> AmountRule.admits(quantity, value, List.of(row)))
                        .orElse(false))
                .toList();
        if (fitting.isEmpty()) {
            Observation last = answer.rows().get(answer.rows().size() - 1);
            return Judgement.open(
                    reading, Reason.INCOMPLETE_LIST, last.value(), List.of(last), answer.sql(), AmountRule.INCOMPLETE);
        }
        Observation found = fitting.get(fitting.size() - 1);
        return Judgement.decided(reading, true, found.value(), List.of(found), answer.sql(), "");
    }

    private static boolean countsOccurrences(Inquiry inquiry, Series series) {
        return inquiry.words()
                .head()
                .map(head -> Stems.ofText(series.unit()).contains(head))
                .orElse(false);
    }

    private static Judgement count(Inquiry inquiry, Reading reading, Quantity quantity, Optional<Period> period) {
        Answer answer = inquiry.ask(reading, Operation.COUNT, period);
        if (answer.value().isEmpty() || answer.rows().isEmpty()) {
            return AmountRule.missing(reading, answer);
        }
        boolean admitted = quantity.admits(answer.value().get());
        if (!admitted && !reading.series().additive()) {
            return Judgement.open(
                    reading,
                    Reason.INCOMPLETE_LIST,
                    answer.value(),
                    answer.rows(),
                    answer.sql(),
                    AmountRule.INCOMPLETE);
        }
        return Judgement.decided(reading, admitted, answer.value(), answer.rows(), answer.sql(), "");
    }
}

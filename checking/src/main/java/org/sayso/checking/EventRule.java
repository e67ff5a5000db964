package org.sayso.checking;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Period;

/**
 * Looks for something that began or happened in the lists of events. Rule: docs/rules/event.md.
 *
 * <p>The list must name the thing, and hold an event in the period, or up to the dateline where the report names none. A
 * list that holds none refutes nothing.
 */
final class EventRule implements CheckingRule {
    private static final int SHOWN = 5;

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        List<Reading> lists = inquiry.readings().stream()
                .filter(reading -> reading.series().kind() == SeriesKind.EVENTS)
                .toList();
        if (lists.isEmpty()) {
            return inquiry.good().stream()
                    .map(reading -> Judgement.none(reading, Reason.TOO_VAGUE))
                    .toList();
        }
        return GoodReadings.of(lists).stream()
                .map(reading -> judge(inquiry, reading))
                .toList();
    }

    private static Judgement judge(Inquiry inquiry, Reading reading) {
        Optional<Period> period = inquiry.period().or(() -> inquiry.dateline().map(Period::until));
        Answer answer = inquiry.ask(reading, Operation.LIST, period);
        if (answer.rows().isEmpty()) {
            return Judgement.open(reading, Reason.NO_PERIOD, Optional.empty(), List.of(), answer.sql(), "");
        }
        List<Observation> first = answer.rows().stream().limit(SHOWN).toList();
        return Judgement.decided(reading, true, Optional.empty(), first, answer.sql(), "");
    }
}

package org.sayso.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Assertion.Change;
import org.sayso.domain.claim.Assertion.Direction;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.time.Period;

/**
 * Compares a change with the difference between the figure of its period and the one before. Rule: docs/rules/change.md.
 *
 * <p>Percentages are of the earlier figure; for a series that is itself in percent, "percent" is compared with the
 * relative change and "percentage points" with the difference.
 */
final class ChangeRule implements CheckingRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Change change = (Change) inquiry.claim().assertion();
        return ReadingFinder.good(inquiry.readings()).stream()
                .map(reading -> judge(inquiry, reading, change))
                .toList();
    }

    private static Judgement judge(Inquiry inquiry, Reading reading, Change change) {
        if (!reading.narrowing().isEmpty()) {
            return Judgement.none(reading, Reason.NO_BREAKDOWN);
        }
        Optional<Period> until = inquiry.period().or(() -> inquiry.dateline().map(Period::until));
        Answer all =
                inquiry.ask(reading, Operation.LIST, until.flatMap(Period::end).map(Period::until));
        List<Observation> rows = all.rows().stream()
                .filter(row -> row.value().isPresent() && !row.partial())
                .toList();
        if (rows.size() < 2 || inquiry.period().isEmpty()) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        Observation now = rows.get(rows.size() - 1);
        Observation before = rows.get(rows.size() - 2);
        if (!inquiry.period().get().contains(now.period())) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        boolean right =
                holds(inquiry, change, before.value().orElseThrow(), now.value().orElseThrow());
        return Judgement.decided(reading, right, now.value(), List.of(before, now), all.sql(), "");
    }

    private static boolean holds(Inquiry inquiry, Change change, BigDecimal before, BigDecimal now) {
        int way = now.compareTo(before);
        boolean direction = change.direction() == Direction.UP
                ? way > 0
                : change.direction() == Direction.DOWN ? way < 0 : way == 0;
        boolean to = change.to().map(quantity -> quantity.admits(now)).orElse(true);
        boolean from = change.from().map(quantity -> quantity.admits(before)).orElse(true);
        boolean by = change.by()
                .map(quantity -> admitsStep(inquiry, quantity, before, now))
                .orElse(true);
        return direction && to && from && by;
    }

    private static boolean admitsStep(Inquiry inquiry, Quantity by, BigDecimal before, BigDecimal now) {
        BigDecimal difference = now.subtract(before).abs();
        boolean percent = inquiry.claim().unit().map("%"::equals).orElse(false);
        if (!percent) {
            return by.admits(difference);
        }
        return before.signum() != 0
                && by.admits(difference.multiply(HUNDRED).divide(before.abs(), MathContext.DECIMAL64));
    }
}

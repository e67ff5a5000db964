package org.sayso.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Assertion.Amount;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.time.Period;

/**
 * Compares what is said to hold every time, or never, with each figure of the stretch. Rule: docs/rules/universal.md.
 *
 * <p>One figure that does not hold refutes it; it is supported where all hold and no stretch was left out at its start.
 */
final class UniversalRule implements CheckingRule {
    private static final Pattern EVERY =
            Pattern.compile("^[^,;:]{0,30}\\b(?:every|each) (?:fiscal |calendar |single )?(?:year|month|day)\\b");

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Predicate<BigDecimal> holds = holds(inquiry);
        return inquiry.good().stream()
                .map(reading -> judge(inquiry, reading, holds))
                .toList();
    }

    /** Whether an amount is said of every year, month or day. */
    static boolean isMeant(Inquiry inquiry) {
        return EVERY.matcher(inquiry.words().after()).find()
                || EVERY.matcher(inquiry.claim().text()).find();
    }

    /** What every figure must be: within the bounds, or, for a mark that was never reached, below it. */
    private static Predicate<BigDecimal> holds(Inquiry inquiry) {
        Amount amount = (Amount) inquiry.claim().assertion();
        if (amount.force() == Assertion.Force.DENIED) {
            return value -> !ThresholdRule.fromMark(inquiry).admits(value);
        }
        return amount.quantity()::admits;
    }

    private static Judgement judge(Inquiry inquiry, Reading reading, Predicate<BigDecimal> holds) {
        if (!reading.narrowing().isEmpty()) {
            return Judgement.none(reading, Reason.NO_BREAKDOWN);
        }
        Optional<Period> stretch = stretch(inquiry);
        Answer all = inquiry.ask(
                reading, Operation.LIST, stretch.or(() -> inquiry.dateline().map(Period::until)));
        List<Observation> rows = FigureFinder.whole(all).stream()
                .filter(row ->
                        stretch.map(period -> period.contains(row.period())).orElse(true))
                .toList();
        if (rows.size() < 2) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        Optional<Observation> broken = rows.stream()
                .filter(row -> !holds.test(row.value().orElseThrow()))
                .findFirst();
        if (broken.isPresent()) {
            return Judgement.decided(reading, false, broken.get().value(), List.of(broken.get()), all.sql(), "");
        }
        boolean covered = stretch.flatMap(Period::start)
                .map(start -> !rows.get(0).period().start().orElseThrow().isAfter(nextYear(start)))
                .orElse(true);
        Observation last = rows.get(rows.size() - 1);
        return covered
                ? Judgement.decided(reading, true, last.value(), rows, all.sql(), "")
                : Judgement.none(reading, Reason.NO_PERIOD);
    }

    private static LocalDate nextYear(LocalDate start) {
        return start.plusYears(1);
    }

    /** The stretch: what the sentence names, unless that is one year that stands for another claim of it. */
    private static Optional<Period> stretch(Inquiry inquiry) {
        Optional<Period> named = inquiry.named();
        boolean ever = inquiry.words().sentence().contains("never")
                || inquiry.words().sentence().contains("ever");
        boolean open = named.map(period -> period.grain() != org.sayso.domain.time.Grain.RANGE)
                .orElse(false);
        return ever && open ? Optional.empty() : named.or(inquiry::subject);
    }
}

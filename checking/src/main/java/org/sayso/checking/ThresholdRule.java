package org.sayso.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;

/**
 * Compares a mark that was reached ("topped one million in fiscal 1954") with the figure of the period, or with all up to a
 * day. Rule: docs/rules/threshold.md.
 *
 * <p>The mark itself counts, without rounding.
 */
final class ThresholdRule implements CheckingRule {
    private static final int REACH = 4;
    private static final int LONGEST_MARK = 2;

    /** Whether the verb of a claim says that a mark was reached. */
    static boolean isMeant(Inquiry inquiry) {
        boolean verb = inquiry.words()
                .action()
                .map(WordLists.THRESHOLD_VERBS::contains)
                .orElse(false);
        List<String> heard = Stems.ofText(inquiry.words().lead(inquiry.claim()));
        boolean before = inquiry.words().action().isEmpty()
                && heard.subList(Math.max(0, heard.size() - REACH), heard.size()).stream()
                        .anyMatch(WordLists.THRESHOLD_VERBS::contains);
        return (verb || before) && mark(inquiry).filter(ThresholdRule::isRound).isPresent();
    }

    private static Optional<BigDecimal> mark(Inquiry inquiry) {
        return ((Assertion.Amount) inquiry.claim().assertion()).quantity().value();
    }

    /** A mark is a round number; "hit 132,351" is an amount. */
    private static boolean isRound(BigDecimal mark) {
        return mark.stripTrailingZeros().precision() <= LONGEST_MARK;
    }

    /** Everything from the mark on. */
    static Quantity fromMark(Inquiry inquiry) {
        return new Quantity(mark(inquiry), mark(inquiry), Optional.empty(), Approximation.AT_LEAST);
    }

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Quantity reached = fromMark(inquiry);
        return inquiry.good().stream()
                .map(reading -> judge(inquiry, reading, reached))
                .toList();
    }

    private static Judgement judge(Inquiry inquiry, Reading reading, Quantity reached) {
        boolean until = inquiry.period().map(period -> period.start().isEmpty()).orElse(true);
        if (!until || !reading.narrowing().isEmpty()) {
            return AmountRule.judge(inquiry, reading, reached);
        }
        Answer all = FigureFinder.all(inquiry, reading);
        List<Observation> rows = FigureFinder.whole(all).stream()
                .filter(row -> inquiry.period()
                        .map(period -> period.contains(row.period()))
                        .orElse(true))
                .toList();
        Optional<Observation> highest = rows.stream()
                .reduce((one, other) ->
                        other.value().orElseThrow().compareTo(one.value().orElseThrow()) > 0 ? other : one);
        if (highest.isEmpty()) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        BigDecimal value = highest.get().value().orElseThrow();
        return Judgement.decided(
                reading, reached.admits(value), Optional.of(value), List.of(highest.get()), all.sql(), "");
    }
}

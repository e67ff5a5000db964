package org.sayso.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * Compares an amount with the figure of its period. Rule: docs/rules/amount.md.
 *
 * <p>A flow is looked up for the same days, or added up over them where the series allows and every day is covered. A
 * stock or rate is the one whose reference date lies in the period. A claim without a period is compared with the latest
 * figure known, which can support but not refute it, unless it is a stock. A list of
 * events is counted; a list that is not complete can support but not refute. Words that narrow the claim to a part that
 * the series does not tell apart leave it open.
 */
final class AmountRule implements CheckingRule {
    private static final int STALE_YEARS = 2;
    private static final String BORROWED = "The sentence names no time of its own.";
    private static final String OTHER_TIME = "The number is the figure of another time that the words may mean.";
    private static final String FISCAL = "The year is read as a fiscal year, as others of the report are.";
    private static final int HALF_YEAR = 182;
    static final String INCOMPLETE = "The list is not complete.";

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Quantity quantity = ((Assertion.Amount) inquiry.claim().assertion()).quantity();
        return inquiry.good().stream()
                .map(reading -> judge(inquiry, reading, quantity))
                .toList();
    }

    static Judgement judge(Inquiry inquiry, Reading reading, Quantity quantity) {
        if (!reading.narrowing().isEmpty()) {
            return Judgement.none(reading, Reason.NO_BREAKDOWN);
        }
        if (Doubts.isPartOfThose(inquiry)) {
            return Judgement.none(reading, Reason.NO_BREAKDOWN);
        }
        if (Doubts.isNoCount(inquiry, quantity)) {
            return Judgement.none(reading, Reason.TOO_VAGUE);
        }
        if (inquiry.isEarlier() && inquiry.period().isEmpty() || Doubts.isOfSomeTime(inquiry)) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        Judgement judged = switch (reading.series().kind()) {
            case EVENTS -> ListedAmounts.judge(inquiry, reading, quantity);
            case FLOW -> flow(inquiry, reading, quantity);
            case STOCK, RATE, INDEX -> stock(inquiry, reading, quantity);
        };
        if (judged.verdict() == Verdict.REFUTED && Doubts.fitsOtherTime(inquiry, reading, quantity, judged)) {
            return Judgement.open(reading, Reason.NO_PERIOD, judged.value(), judged.rows(), judged.sql(), OTHER_TIME);
        }
        boolean unbounded = reading.series().kind() == SeriesKind.FLOW
                && inquiry.period().filter(period -> period.start().isEmpty()).isPresent();
        if (judged.verdict() == Verdict.REFUTED && unbounded) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        boolean borrowed = inquiry.borrowsTime() && reading.series().kind() != SeriesKind.STOCK;
        return judged.verdict() == Verdict.REFUTED && borrowed
                ? Judgement.open(reading, Reason.NO_PERIOD, judged.value(), judged.rows(), judged.sql(), BORROWED)
                : judged;
    }

    private static Judgement flow(Inquiry inquiry, Reading reading, Quantity quantity) {
        Optional<Period> period = inquiry.period();
        if (period.isEmpty()) {
            return latest(inquiry, reading, quantity, Optional.empty());
        }
        Optional<FigureFinder.Figure> figure = FigureFinder.at(inquiry, reading, period.get());
        if (figure.isEmpty()) {
            return missing(reading, inquiry.ask(reading, Operation.LIST, period));
        }
        boolean fiscal = figure.get().first().period().grain() == Grain.FISCAL_YEAR
                && period.get().grain() == Grain.YEAR;
        Judgement judged = compared(
                reading,
                quantity,
                Optional.of(figure.get().value()),
                figure.get().rows(),
                figure.get().sql(),
                fiscal ? FISCAL : "");
        boolean listed = !reading.series().additive() && figure.get().rows().size() > 1;
        return listed && judged.verdict() == Verdict.REFUTED
                ? Judgement.open(
                        reading, Reason.INCOMPLETE_LIST, judged.value(), judged.rows(), judged.sql(), INCOMPLETE)
                : judged;
    }

    private static Judgement stock(Inquiry inquiry, Reading reading, Quantity quantity) {
        Optional<Period> period = inquiry.period();
        if (period.isEmpty() || inquiry.borrowsTime()) {
            return latest(inquiry, reading, quantity, inquiry.dateline().map(Period::until));
        }
        Optional<FigureFinder.Figure> figure = FigureFinder.at(inquiry, reading, period.get());
        if (figure.isPresent()) {
            Judgement judged = compared(reading, quantity, figure.get());
            return judged.verdict() == Verdict.REFUTED && isOneOfMany(inquiry, reading, figure.get())
                    ? missing(reading, inquiry.ask(reading, Operation.LIST, period))
                    : judged;
        }
        return ofLongerPeriod(inquiry, reading, quantity, period.get());
    }

    /** A count of one day among several of its year is not the figure of that year. */
    private static boolean isOneOfMany(Inquiry inquiry, Reading reading, FigureFinder.Figure figure) {
        Observation row = figure.first();
        boolean longer = inquiry.period().orElseThrow().grain().compareTo(Grain.YEAR) >= 0
                && row.period().grain() == Grain.DAY;
        Period around = Period.range(
                row.period().start().orElseThrow().minusDays(HALF_YEAR),
                row.period().end().orElseThrow().plusDays(HALF_YEAR));
        return longer
                && inquiry.ask(reading, Operation.LIST, Optional.of(around)).rows().stream()
                                .map(Observation::period)
                                .distinct()
                                .count()
                        > 1;
    }

    /** The figure of the year that a month of the claim lies in can bear the claim out, and not refute it. */
    private static Judgement ofLongerPeriod(Inquiry inquiry, Reading reading, Quantity quantity, Period period) {
        Answer around = inquiry.ask(reading, Operation.LIST, Optional.of(period));
        List<Observation> rows = FigureFinder.whole(around).stream()
                .filter(row -> reading.series().kind() == SeriesKind.STOCK
                        && row.period().contains(period))
                .toList();
        if (rows.size() != 1 || !admits(quantity, rows.get(0).value().orElseThrow(), rows)) {
            return missing(reading, around);
        }
        return Judgement.decided(
                reading, true, rows.get(0).value(), rows, around.sql(), "The figure is given for the year.");
    }

    private static Judgement compared(Reading reading, Quantity quantity, FigureFinder.Figure figure) {
        return compared(reading, quantity, Optional.of(figure.value()), figure.rows(), figure.sql(), "");
    }

    private static Judgement latest(Inquiry inquiry, Reading reading, Quantity quantity, Optional<Period> until) {
        Answer answer = inquiry.ask(reading, Operation.LATEST, until);
        if (answer.value().isEmpty()) {
            return missing(reading, answer);
        }
        String note = "The report names no period; the figure is the latest published by then.";
        Judgement judged = compared(reading, quantity, answer.value(), answer.rows(), answer.sql(), note);
        boolean stock = reading.series().kind() == SeriesKind.STOCK
                && !Doubts.tellsOtherHappening(inquiry, reading)
                && quantity.approximation() != Approximation.VAGUE
                && (isRecent(inquiry, answer)
                        || !admits(widened(quantity), answer.value().get(), answer.rows()));
        if (judged.isDecided() && !stock && judged.verdict() == Verdict.REFUTED) {
            return Judgement.open(reading, Reason.NO_PERIOD, answer.value(), answer.rows(), answer.sql(), note);
        }
        return judged;
    }

    /** The quantity with a fifth more room on both sides. */
    private static Quantity widened(Quantity quantity) {
        return new Quantity(
                quantity.value(),
                quantity.low().map(low -> low.multiply(new BigDecimal("0.8"))),
                quantity.high().map(high -> high.multiply(new BigDecimal("1.2"))),
                quantity.approximation());
    }

    /** A stock of years ago refutes only what is far from it. */
    private static boolean isRecent(Inquiry inquiry, Answer answer) {
        return inquiry.dateline()
                .flatMap(day -> answer.rows().stream()
                        .flatMap(row -> row.period().end().stream())
                        .max(LocalDate::compareTo)
                        .map(last -> !last.isBefore(day.minusYears(STALE_YEARS))))
                .orElse(true);
    }

    private static Judgement compared(
            Reading reading,
            Quantity quantity,
            Optional<BigDecimal> value,
            List<Observation> rows,
            String sql,
            String note) {
        boolean admitted = admits(quantity, value.orElseThrow(), rows);
        return Judgement.decided(reading, admitted, value, rows, sql, note);
    }

    /** A figure that its publisher rounded is right if any number that rounds to it is; the bounds of a rounding do not touch. */
    static boolean admits(Quantity quantity, BigDecimal value, List<Observation> rows) {
        if (quantity.admits(value)) {
            return true;
        }
        Optional<BigDecimal> rounding = rows.size() == 1 ? rows.get(0).roundedTo() : Optional.empty();
        if (rounding.isEmpty()) {
            return false;
        }
        BigDecimal half = rounding.get().divide(BigDecimal.valueOf(2));
        boolean below =
                quantity.low().map(low -> value.add(half).compareTo(low) > 0).orElse(true);
        boolean above = quantity.high()
                .map(high -> value.subtract(half).compareTo(high) < 0)
                .orElse(true);
        return below && above;
    }

    static Judgement missing(Reading reading, Answer answer) {
        return Judgement.open(reading, Reason.NO_PERIOD, Optional.empty(), List.of(), answer.sql(), "");
    }
}

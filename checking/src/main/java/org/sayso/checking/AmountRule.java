package org.sayso.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Series;
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
    private static final Pattern BASE = Pattern.compile("\\b(?:every|per|each)\\s*$");
    private static final Pattern ARTICLE = Pattern.compile(
            "^an? (?!dozen|hundred|thousand|million|billion|trillion|few|couple|handful|quarter|third|half)");
    /** "Half its peak", "two-thirds the size": a part of another figure. */
    private static final Pattern PART = Pattern.compile(
            "^[\\w\\s-]*\\b(?:half|thirds?|quarters?|fifths?|tenths?)\\s+(?:its|his|her|their|the|that|what|as)\\b");

    /** "Six short of the ceiling": the distance to another figure. */
    private static final Pattern SHORT = Pattern.compile("^[\\w\\s.-]*\\d?\\s(?:short|shy|away) (?:of|from)\\b");

    /** "A decrease of about 10,500": the noun tells what the number is the size of. */
    private static final Pattern STEP = Pattern.compile("^\\w+ (?:of|by)\\b");

    /** "There were 140,418 more": a difference, and no level. */
    private static final Pattern MORE = Pattern.compile("^(?:[A-Za-z-]+\\s){0,6}[\\d.,]*\\d(?: million| billion)? "
            + "(?:fewer\\b|less\\b|more\\s*(?:[.;:]|, |$|of (?:them|those)\\b))");

    private static final Pattern OF_THOSE =
            Pattern.compile("^[^,;]*?\\d(?: percent| million| billion)? of (?:them|those|these|whom)\\b");

    private static final int EXACT = 3;
    private static final int STALE_YEARS = 2;
    private static final String BORROWED = "The sentence names no time of its own.";
    private static final String OTHER_TIME = "The number is the figure of another time that the words may mean.";
    private static final int HALF_YEAR = 182;
    private static final String INCOMPLETE = "The list is not complete.";

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
        if (isPartOfThose(inquiry)) {
            return Judgement.none(reading, Reason.NO_BREAKDOWN);
        }
        if (isNoCount(inquiry, quantity)) {
            return Judgement.none(reading, Reason.TOO_VAGUE);
        }
        if (inquiry.isEarlier() && inquiry.period().isEmpty()) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        Judgement judged = switch (reading.series().kind()) {
            case EVENTS -> events(inquiry, reading, quantity);
            case FLOW -> flow(inquiry, reading, quantity);
            case STOCK, RATE, INDEX -> stock(inquiry, reading, quantity);
        };
        if (judged.verdict() == Verdict.REFUTED && fitsOtherTime(inquiry, reading, quantity, judged)) {
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

    /**
     * Whether the number is the figure of another time that the words may mean: they name no time beside it, and either none
     * at all or that one too.
     */
    private static boolean fitsOtherTime(Inquiry inquiry, Reading reading, Quantity quantity, Judgement judged) {
        boolean open = quantity.low().isEmpty() || quantity.high().isEmpty();
        if (open || inquiry.namesTimeBeside()) {
            return false;
        }
        boolean exact = quantity.value()
                .map(value -> value.stripTrailingZeros().precision() >= EXACT)
                .orElse(false);
        boolean any = inquiry.named().isPresent() ? inquiry.isStated() && namesSeveralTimes(inquiry) : exact;
        return inquiry.ask(reading, Operation.LIST, Optional.empty()).rows().stream()
                .filter(row -> !judged.rows().contains(row))
                .filter(row -> row.value()
                        .map(value -> admits(quantity, value, List.of(row)))
                        .orElse(false))
                .anyMatch(row -> any || TimeMentions.stands(inquiry.words().sentenceText(), row.period()));
    }

    private static boolean namesSeveralTimes(Inquiry inquiry) {
        String sentence = inquiry.words().sentenceText();
        return TimeMentions.years(sentence).stream().distinct().count() > 1
                || TimeMentions.months(sentence).size() > 1;
    }

    /** "2.2 million of them": a part of what was counted before. */
    private static boolean isPartOfThose(Inquiry inquiry) {
        return OF_THOSE.matcher(inquiry.claim().text() + inquiry.words().after())
                .find();
    }

    /** "For every 1,000 residents" and "a declining population" count nothing. */
    private static boolean isNoCount(Inquiry inquiry, Quantity quantity) {
        boolean one = quantity.value()
                .map(value -> value.compareTo(BigDecimal.ONE) == 0)
                .orElse(true);
        String onwards = inquiry.claim().text() + inquiry.words().after();
        boolean step = inquiry.claim().unit().isEmpty()
                && inquiry.words().head().map(ChangeRule::isChangeNoun).orElse(false)
                && STEP.matcher(inquiry.claim().text()).find();
        return step
                || BASE.matcher(inquiry.words().lead(inquiry.claim())).find()
                || PART.matcher(onwards).find()
                || SHORT.matcher(onwards).find()
                || MORE.matcher(onwards).find()
                || one && ARTICLE.matcher(inquiry.claim().text()).find();
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
        Judgement judged = compared(reading, quantity, figure.get());
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
                && !tellsOtherHappening(inquiry, reading)
                && quantity.approximation() != Approximation.VAGUE
                && (isRecent(inquiry, answer)
                        || !admits(widened(quantity), answer.value().get(), answer.rows()));
        if (judged.isDecided() && !stock && judged.verdict() == Verdict.REFUTED) {
            return Judgement.open(reading, Reason.NO_PERIOD, answer.value(), answer.rows(), answer.sql(), note);
        }
        return judged;
    }

    /** "1,500 troops were announced": what happened to some is not how many there are. */
    private static boolean tellsOtherHappening(Inquiry inquiry, Reading reading) {
        return inquiry.words()
                .action()
                .filter(verb -> !WordLists.carriesNumber(verb))
                .filter(verb -> !SeriesWords.of(reading.series()).known().contains(verb))
                .isPresent();
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
    private static boolean admits(Quantity quantity, BigDecimal value, List<Observation> rows) {
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

    private static Judgement missing(Reading reading, Answer answer) {
        return Judgement.open(reading, Reason.NO_PERIOD, Optional.empty(), List.of(), answer.sql(), "");
    }

    private static Judgement events(Inquiry inquiry, Reading reading, Quantity quantity) {
        Optional<Period> period = inquiry.period().or(() -> inquiry.dateline().map(Period::until));
        Series series = reading.series();
        if (countsOccurrences(inquiry, series)) {
            return count(inquiry, reading, quantity, period);
        }
        Answer answer = inquiry.ask(series, Operation.LIST, period);
        if (answer.rows().isEmpty()) {
            return missing(reading, answer);
        }
        if (quantity.approximation() == Approximation.VAGUE && quantity.value().isEmpty()) {
            return Judgement.decided(reading, true, Optional.empty(), answer.rows(), answer.sql(), "");
        }
        List<Observation> fitting = answer.rows().stream()
                .filter(row -> row.value()
                        .map(value -> admits(quantity, value, List.of(row)))
                        .orElse(false))
                .toList();
        if (fitting.isEmpty()) {
            Observation last = answer.rows().get(answer.rows().size() - 1);
            return Judgement.open(
                    reading, Reason.INCOMPLETE_LIST, last.value(), List.of(last), answer.sql(), INCOMPLETE);
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
            return missing(reading, answer);
        }
        boolean admitted = quantity.admits(answer.value().get());
        if (!admitted && !reading.series().additive()) {
            return Judgement.open(
                    reading, Reason.INCOMPLETE_LIST, answer.value(), answer.rows(), answer.sql(), INCOMPLETE);
        }
        return Judgement.decided(reading, admitted, answer.value(), answer.rows(), answer.sql(), "");
    }
}

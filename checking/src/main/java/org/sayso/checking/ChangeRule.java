package org.sayso.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Assertion.Change;
import org.sayso.domain.claim.Assertion.Direction;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.text.ResourceTable;

/**
 * Compares a change with two figures of the series. Rule: docs/rules/change.md.
 *
 * <p>Percentages are of the earlier figure; for a series that is itself in percent, "percent" is compared with the
 * relative change and "percentage points" with the difference.
 */
final class ChangeRule implements CheckingRule {
    private static final Pattern PUT_ON = Pattern.compile("\\bput on\\b");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern STEP = Pattern.compile(
            "^(?:(?! to | from ).)*?\\d\\s?(percentage points?|points?|percent|per cent|%)(?= to | from |, to |, from )");
    private static final Pattern FRACTION = Pattern.compile(
            "\\bby (?:[\\w-]+ ){0,3}(?:half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\\b(?! (?:a )?(?:million|billion))");
    private static final Map<String, Direction> NOUNS = directions("change-nouns.tsv");
    private static final Map<String, Direction> VERBS = directions("step-verbs.tsv");

    private static Map<String, Direction> directions(String name) {
        return ResourceTable.rows(ChangeRule.class, name).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> Stems.of(row.get(0)),
                        row -> row.get(1).equals("up") ? Direction.UP : Direction.DOWN,
                        (one, other) -> one));
    }

    /** Whether a noun says which way a number went. */
    static boolean isChangeNoun(String stem) {
        return NOUNS.containsKey(stem);
    }

    /** Whether the object of a verb is how far a stock went up or down. */
    static boolean isStepVerb(String stem) {
        return VERBS.containsKey(stem);
    }

    /** Whether an amount is a change by its noun: "a rise of 90 percent". */
    static boolean isNamedBy(Inquiry inquiry) {
        boolean share = inquiry.claim()
                .unit()
                .map(unit -> unit.startsWith("%") || unit.startsWith("percentage"))
                .orElse(false);
        return share && inquiry.words().head().map(NOUNS::containsKey).orElse(false);
    }

    /** "The work force lost 398,000 people", "Norway has added a million": the verb says that a stock went up or down by so many. */
    static boolean isToldBy(Inquiry inquiry) {
        return inquiry.claim().unit().isEmpty()
                && step(inquiry).isPresent()
                && !inquiry.good().isEmpty()
                && inquiry.good().stream().allMatch(reading -> reading.series().kind() == SeriesKind.STOCK);
    }

    private static Optional<Direction> step(Inquiry inquiry) {
        String told = Stems.ofText(inquiry.claim().text()).contains("put")
                        && PUT_ON.matcher(inquiry.claim().text()).find()
                ? "add"
                : inquiry.words().action().orElse("");
        return Optional.ofNullable(VERBS.get(told));
    }

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Change change = change(inquiry);
        return inquiry.good().stream()
                .map(reading -> judge(inquiry, reading, change))
                .toList();
    }

    private static Change change(Inquiry inquiry) {
        if (inquiry.claim().assertion() instanceof Change change) {
            return change;
        }
        Quantity by = ((Assertion.Amount) inquiry.claim().assertion()).quantity();
        Direction direction = step(inquiry)
                .filter(way -> isToldBy(inquiry))
                .orElseGet(() -> NOUNS.getOrDefault(inquiry.words().head().orElse(""), Direction.UP));
        return new Change(direction, Optional.of(by), Optional.empty(), Optional.empty());
    }

    private static Judgement judge(Inquiry inquiry, Reading reading, Change change) {
        if (!reading.narrowing().isEmpty()) {
            return Judgement.none(reading, Reason.NO_BREAKDOWN);
        }
        SidesFinder.Sides sides = SidesFinder.find(inquiry, reading, Optional.empty());
        boolean fromAlone = change.from().isPresent()
                && change.to().isEmpty()
                && change.by().isEmpty();
        Optional<SidesFinder.Sides> both = sides.both();
        if (both.isEmpty()) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        Observation earlier = sides.earlier().orElseThrow();
        Observation later = sides.later().orElseThrow();
        boolean right = holds(
                inquiry, change, earlier.value().orElseThrow(), later.value().orElseThrow());
        boolean ends = change.from().isPresent() && change.to().isPresent();
        if (!right && ends && !namesBoth(inquiry)) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        Optional<BigDecimal> value = fromAlone ? earlier.value() : later.value();
        return Judgement.decided(reading, right, value, sides.rows(), sides.sql(), "");
    }

    /** Whether the words name two years; without, the time of one end is only guessed, and each end is a claim of its own. */
    private static boolean namesBoth(Inquiry inquiry) {
        String sentence = inquiry.words().sentenceText();
        return TimeMentions.years(sentence).stream().distinct().count() > 1
                || TimeMentions.months(sentence).size() > 1;
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

    /** "Fell by 33.6 percent to 113,431": the unit of the step stands before the ends of the change. */
    private static boolean isPercent(Inquiry inquiry) {
        Matcher step = STEP.matcher(inquiry.claim().text());
        if (inquiry.claim().assertion() instanceof Change
                && FRACTION.matcher(inquiry.claim().text()).find()) {
            return true;
        }
        if (inquiry.claim().assertion() instanceof Change && step.find()) {
            return !step.group(1).contains("point");
        }
        return inquiry.claim().unit().map("%"::equals).orElse(false);
    }

    private static boolean admitsStep(Inquiry inquiry, Quantity by, BigDecimal before, BigDecimal now) {
        BigDecimal difference = now.subtract(before).abs();
        if (!isPercent(inquiry)) {
            return by.admits(difference);
        }
        return before.signum() != 0
                && by.admits(difference.multiply(HUNDRED).divide(before.abs(), MathContext.DECIMAL64));
    }
}

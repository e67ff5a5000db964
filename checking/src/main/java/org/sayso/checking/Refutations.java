package org.sayso.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.SeriesKind;

/**
 * Weighs whether a number may be called wrong: words that probably mean something else than what was read, since the figure does
 * not bear them out, refute nothing. Rule: docs/rules/verdict.md. A figure that bears out a number needs no such care.
 */
final class Refutations {
    /** "It has been revised", "an earlier estimate had put it at": the number may be of another edition than the one known then. */
    private static final Pattern REVISED = Pattern.compile(
            "(?i)\\b(?:revis(?:ed|ion|ions|es|ing)|provisional(?:ly)?|corrections?"
                    + "|corrected|restated|(?:earlier|old|older|former|original|initial|first) (?:figure|estimate|count|number|edition)s?"
                    + "|first (?:had|gave|put|said|counted|reported)|at first|initially|originally|had (?:first |once |originally )?(?:put|given|estimated))\\b");

    /** "The daily average was 40", "the mean was": no total. */
    private static final Pattern AVERAGE = Pattern.compile("\\b(?:averag(?:e|es|ed|ing)|mean|median)\\b");

    private static final Pattern NAMED_AVERAGE = Pattern.compile("\\b(?:mean|average), $");

    private static final Pattern ADDED = Pattern.compile("\\b(?:plus|and another|along with)\\b[^.;:]*$");
    private static final Pattern BOTH = Pattern.compile(
            "\\b(?:combined|together|taken together|in all|all told|added up|came to|put together|summed|totaled|totalled)\\b");
    /** "Both are under their levels of fiscal 2009: 389,834 and 297,898". */
    private static final Pattern EACH =
            Pattern.compile("\\b[Bb]oth\\b[^.;]*: ?[\\d,.]+ and [\\d,.]+|\\brespectively\\b");

    private static final Pattern SUM = Pattern.compile(
            "\\b[Tt]ogether (?:they|these|the two)\\b|\\b(?:combined|put together|added together|between them)\\b");
    /** "Do not reach the 267,258", "not a ninth of that". */
    private static final Pattern DENIED = Pattern.compile(
            "(?i)(?:\\bnot|n't|\\bneither|\\bnor|\\bnever|\\bnowhere)\\b[^.;:]{0,25}\\b(?:reach|near|match|approach|equal|close to)\\W+(?:the )?$|\\bnot $");

    private static final Pattern OWNER =
            Pattern.compile("\\b([A-Z][a-z]+)(?:['’]s\\b| counts?\\b| says\\b| saw\\b| has\\b| had\\b)");

    /** "By 33,366", "took eight years to add 335,000": how far a figure moved. */
    private static final Pattern STEP =
            Pattern.compile("\\b(?:by|add|adds|added|adding|gained|lost)\\W+(?:about |some |nearly |almost |only |just "
                    + "|another |more than |at least )*$");

    private static final Pattern BEFORE_DIGITS = Pattern.compile("\\d.*$", Pattern.DOTALL);
    private static final Pattern RESTATED = Pattern.compile("\\bor (?:about |some |nearly |almost |by )*$");
    private static final Pattern CHANGED = Pattern.compile(
            "\\b(?:increase|rise|gain|growth|jump|decrease|decline|drop|fall|cut|reduction|up|down)\\b");
    private static final Pattern MORE_THAN_TIME = Pattern.compile("^\\s*(?:more|fewer|less|higher|lower) than (?!\\d)");

    private final Inquiry inquiry;
    private final Judgement judged;

    private final CheckingRule rule;

    /** Whether the number was compared with the figure itself, and not with a change or share of it. */
    private final boolean level;

    private Refutations(Inquiry inquiry, Judgement judged, CheckingRule rule) {
        this.inquiry = inquiry;
        this.judged = judged;
        this.rule = rule;
        this.level = rule instanceof AmountRule || rule instanceof RateRule;
    }

    /**
     * The judgements, or open ones with the reason why the number is not called wrong. Where one bears it out, only those are
     * opened that cannot be meant at all: the words mean one of several figures, and that is said.
     *
     * @param rule the rule that judged
     */
    static List<Judgement> weighed(Inquiry inquiry, List<Judgement> judgements, CheckingRule rule) {
        boolean act = rule instanceof ActRule || rule instanceof EventRule;
        boolean borneOut = judgements.stream().anyMatch(judged -> judged.verdict() == Verdict.SUPPORTED);
        return act
                ? judgements
                : judgements.stream()
                        .map(judged -> new Refutations(inquiry, judged, rule).weighed(borneOut))
                        .toList();
    }

    private Judgement weighed(boolean borneOut) {
        if (judged.verdict() != Verdict.REFUTED) {
            return judged;
        }
        return otherMeasure()
                .or(() -> borneOut ? Optional.empty() : doubt())
                .map(doubt -> Judgement.open(
                        judged.reading(), doubt.reason, judged.value(), judged.rows(), judged.sql(), doubt.note))
                .orElse(judged);
    }

    private record Doubt(Reason reason, String note) {}

    /** Doubts whether the series is what the words measure at all. */
    private Optional<Doubt> otherMeasure() {
        if (isFarOff()) {
            return doubt(
                    Reason.NO_SERIES,
                    "The number is so far from the figure that the words probably count something else.");
        }
        return isUnreadAverage() ? doubt(Reason.TOO_VAGUE, "The sentence speaks of an average.") : Optional.empty();
    }

    private Optional<Doubt> doubt() {
        String sentence = inquiry.words().sentenceText();
        String lead = inquiry.words().lead(inquiry.claim());
        if (leavesAllOut()) {
            return doubt(Reason.NO_PERIOD, "The sentence names neither what is counted nor when.");
        }
        if (isRounded()) {
            return doubt(Reason.TOO_VAGUE, "The number may be the figure, rounded to thousands.");
        }
        if (new OtherTimes(inquiry, judged, level).mayBeMeant()) {
            return doubt(Reason.NO_PERIOD, "The sentence tells a time that may be another than the figure's.");
        }
        if (REVISED.matcher(sentence).find()) {
            return doubt(
                    Reason.NO_VINTAGE,
                    "The sentence speaks of a figure that was changed; it may mean another edition.");
        }
        if (ADDED.matcher(lead).find()
                || level
                        && (SUM.matcher(sentence).find()
                                || EACH.matcher(sentence).find())
                || isPartOfSum()) {
            return doubt(Reason.NO_BREAKDOWN, "The words count parts together or one beside another.");
        }
        if (OtherSeries.mayBeMeant(inquiry, judged)) {
            return doubt(
                    Reason.AMBIGUOUS_MEASURE, "The number is the figure of another series that the words may mean.");
        }
        if (DENIED.matcher(lead).find()) {
            return doubt(Reason.TOO_VAGUE, "The words deny that something comes near the number.");
        }
        if (isOfOtherCountry(lead)) {
            return doubt(Reason.NO_BREAKDOWN, "The words may mean a count of another country.");
        }
        if (isStep(lead)) {
            return doubt(Reason.TOO_VAGUE, "The number may say how far the figure moved.");
        }
        if (new OtherSides(inquiry, judged, rule).mayBeMeant()) {
            return doubt(Reason.NO_PERIOD, "The words do not say which two figures are compared.");
        }
        return Optional.empty();
    }

    private static Optional<Doubt> doubt(Reason reason, String note) {
        return Optional.of(new Doubt(reason, note));
    }

    private boolean isFarOff() {
        return level && judged.reading().series().kind() != SeriesKind.EVENTS && compared(Magnitude::isFarOff);
    }

    private boolean isRounded() {
        return level && compared(Magnitude::isRounded);
    }

    private boolean compared(BiPredicate<Quantity, BigDecimal> test) {
        return inquiry.claim().assertion() instanceof Assertion.Amount amount
                && judged.value()
                        .filter(value -> test.test(amount.quantity(), value))
                        .isPresent();
    }

    private boolean leavesAllOut() {
        return inquiry.claim().assertion() instanceof Assertion.Amount
                && inquiry.words().takesNounFromElsewhere()
                && inquiry.claim().place().isEmpty()
                && inquiry.named().isEmpty()
                && inquiry.subject().isEmpty();
    }

    /** "An increase of 30 percent, or 33,366", "two million more than at the start". */
    private boolean isStep(String lead) {
        return level
                && (STEP.matcher(lead
                                        + BEFORE_DIGITS
                                                .matcher(inquiry.claim().text())
                                                .replaceFirst(""))
                                .find()
                        || RESTATED.matcher(lead).find()
                                && CHANGED.matcher(lead).find()
                        || MORE_THAN_TIME.matcher(inquiry.words().after()).find());
    }

    private boolean isUnreadAverage() {
        boolean series = SeriesWords.of(judged.reading().series()).known().contains("averag");
        boolean amount = inquiry.claim().assertion() instanceof Assertion.Amount && !RateRule.isMeant(inquiry);
        boolean change = inquiry.claim().assertion() instanceof Assertion.Change;
        return (amount || change)
                && !series
                && (AVERAGE.matcher(inquiry.words().segment()).find()
                        || NAMED_AVERAGE
                                .matcher(inquiry.words().lead(inquiry.claim()))
                                .find());
    }

    /** "Removals and returns came to 370": the series counts one of the two. */
    private boolean isPartOfSum() {
        if (!(inquiry.claim().assertion() instanceof Assertion.Amount)
                || inquiry.words().head().isEmpty()
                || !BOTH.matcher(inquiry.words().sentenceText()).find()) {
            return false;
        }
        List<String> stems = inquiry.words().sentence();
        String head = inquiry.words().head().get();
        List<String> known =
                List.copyOf(SeriesWords.of(judged.reading().series()).known());
        for (int i = 1; i + 1 < stems.size(); i++) {
            boolean joined = stems.get(i).equals("and");
            boolean other = stems.get(i - 1).equals(head) && !known.contains(stems.get(i + 1))
                    || stems.get(i + 1).equals(head) && !known.contains(stems.get(i - 1));
            if (joined && other) {
                return true;
            }
        }
        return false;
    }

    /** "Mexico's migration institute reported 1.2 million". */
    private boolean isOfOtherCountry(String lead) {
        Matcher owner = OWNER.matcher(lead);
        while (owner.find()) {
            if (Countries.isOther(
                    owner.group(1), SeriesWords.of(judged.reading().series()))) {
                return true;
            }
        }
        return false;
    }
}

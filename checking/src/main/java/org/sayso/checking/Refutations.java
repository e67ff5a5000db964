package org.sayso.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.SeriesKind;

/**
 * Weighs whether a number may be called wrong: words that probably mean something else than what was read, since the figure does
 * not bear them out, refute nothing. Rule: docs/rules/verdict.md. A figure that bears out a number needs no such care.
 */
final class Refutations {
    private static final String COUNT = "(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})";
    private static final String UNITS = "(?: (?:fiscal |budget )?(?:years|quarters|months|weeks|days))?";

    /** "Over the next eight the total was", "the four before", "in the ten years after": a stretch that no rule reads. */
    private static final Pattern UNREAD_STRETCH =
            Pattern.compile("\\b(?:next|following|previous|preceding|prior|other) "
                    + COUNT + "\\b(?=\\W*$|\\s*[,.;:)]|\\s+(?:the|it|there|they|that|was|were|had)\\b)"
                    + "|\\bthe " + COUNT + UNITS
                    + " (?:before|after|preceding|following|that (?:followed|came|preceded))\\b"
                    + "|\\bthose " + COUNT + UNITS + "\\b");

    /** "It has been revised", "an earlier estimate had put it at": the number may be of another edition than the one known then. */
    private static final Pattern REVISED =
            Pattern.compile("(?i)\\b(?:revis(?:ed|ion|ions|es|ing)|provisional(?:ly)?|corrections?"
                    + "|corrected|restated|(?:earlier|old|older|former|original|initial|first) (?:figure|estimate|count|number|edition)s?"
                    + "|at first|initially|originally|had (?:first |once |originally )?(?:put|given|estimated))\\b");

    /** "The daily average was 40", "the mean was": no total. */
    private static final Pattern AVERAGE = Pattern.compile("\\b(?:averag(?:e|es|ed|ing)|mean|median)\\b");

    private static final Pattern ADDED = Pattern.compile("\\b(?:plus|and another|along with)\\b[^.;:]*$");
    private static final Pattern BOTH = Pattern.compile(
            "\\b(?:combined|together|taken together|in all|all told|added up|came to|summed|totaled|totalled)\\b");
    private static final Pattern OWNER = Pattern.compile("\\b([A-Z][a-z]+)['’]s\\b");

    /** The number that a change is said to start from. */
    private static final Pattern FROM = Pattern.compile(
            "^\\W*from (?:the |a |about |some |nearly )*([\\d][\\d,]*(?:\\.\\d+)?)( (?:thousand|million|billion))?\\b");

    private static final Pattern BASE = Pattern.compile(
            "\\b(?:as (?:in|on|at|during|of|the|it)|than|earlier|before|ago|previous|prior|last|since|from|between|over|year|month"
                    + "|quarter|week|day|that of|those of|against|compared)\\b");
    private static final Pattern MANY = Pattern.compile("\\b(?:as (?:many|much|high|large)|more|fewer|less|times)\\b");
    private static final Pattern POINTING =
            Pattern.compile("\\b(?:that|this|the same) (?:day|week|month|quarter|year|fiscal)\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d,.]*\\d)?");
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");

    private static final BigDecimal FAR = BigDecimal.valueOf(6);
    private static final BigDecimal ALIKE = new BigDecimal("0.02");
    private static final int POWERS = 6;

    private final Inquiry inquiry;
    private final Judgement judged;

    private final boolean level;

    private Refutations(Inquiry inquiry, Judgement judged, boolean level) {
        this.inquiry = inquiry;
        this.judged = judged;
        this.level = level;
    }

    /**
     * The judgement, or an open one with the reason why the number is not called wrong.
     *
     * @param level whether the number was compared with the figure itself, and not with a change or share of it
     */
    static Judgement weighed(Inquiry inquiry, Judgement judged, boolean level) {
        boolean act = inquiry.claim().assertion() instanceof Assertion.Action
                || inquiry.claim().assertion() instanceof Assertion.Event;
        if (judged.verdict() != Verdict.REFUTED || act) {
            return judged;
        }
        return new Refutations(inquiry, judged, level)
                .doubt()
                .map(doubt -> Judgement.open(
                        judged.reading(), doubt.reason, judged.value(), judged.rows(), judged.sql(), doubt.note))
                .orElse(judged);
    }

    private record Doubt(Reason reason, String note) {}

    private Optional<Doubt> doubt() {
        String sentence = inquiry.words().sentenceText();
        String lead = inquiry.words().lead(inquiry.claim());
        if (isFarOff()) {
            return doubt(
                    Reason.NO_SERIES,
                    "The number is so far from the figure that the words probably count something else.");
        }
        if (leavesAllOut()) {
            return doubt(Reason.NO_PERIOD, "The sentence names neither what is counted nor when.");
        }
        if (!inquiry.namesTimeBeside() && UNREAD_STRETCH.matcher(sentence).find()
                || belongsToLaterNumber()
                || isAcrossSemicolon()) {
            return doubt(Reason.NO_PERIOD, "The sentence tells a time that may be another than the figure's.");
        }
        if (REVISED.matcher(sentence).find()) {
            return doubt(
                    Reason.NO_VINTAGE,
                    "The sentence speaks of a figure that was changed; it may mean another edition.");
        }
        if (isUnreadAverage()) {
            return doubt(Reason.TOO_VAGUE, "The sentence speaks of an average.");
        }
        if (ADDED.matcher(lead).find() || isPartOfSum()) {
            return doubt(Reason.NO_BREAKDOWN, "The words count parts together or one beside another.");
        }
        if (isOfOtherCountry(lead)) {
            return doubt(Reason.NO_BREAKDOWN, "The words may mean a count of another country.");
        }
        if (isOtherBase()) {
            return doubt(Reason.NO_PERIOD, "The words do not say which two figures are compared.");
        }
        return Optional.empty();
    }

    private static Optional<Doubt> doubt(Reason reason, String note) {
        return Optional.of(new Doubt(reason, note));
    }

    /** A number more than six times off is of another thing, unless its digits are the figure's: thousand for million. */
    private boolean isFarOff() {
        if (!(inquiry.claim().assertion() instanceof Assertion.Amount amount)
                || !level
                || judged.reading().series().kind() == SeriesKind.EVENTS
                || judged.value().filter(value -> value.signum() > 0).isEmpty()) {
            return false;
        }
        Quantity quantity = amount.quantity();
        BigDecimal value = judged.value().get();
        Optional<BigDecimal> low = quantity.low().filter(bound -> bound.compareTo(value) > 0);
        Optional<BigDecimal> high = quantity.high().filter(bound -> bound.compareTo(value) < 0);
        Optional<BigDecimal> nearest = low.or(() -> high);
        if (nearest.isEmpty() || nearest.get().signum() <= 0) {
            return false;
        }
        BigDecimal ratio = low.isPresent()
                ? nearest.get().divide(value, MathContext.DECIMAL64)
                : value.divide(nearest.get(), MathContext.DECIMAL64);
        return ratio.compareTo(FAR) > 0 && !isPowerOfTen(ratio);
    }

    private static boolean isPowerOfTen(BigDecimal ratio) {
        for (int power = 1; power <= POWERS; power++) {
            BigDecimal off = ratio.movePointLeft(power).subtract(BigDecimal.ONE).abs();
            if (off.compareTo(ALIKE) <= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean leavesAllOut() {
        return inquiry.claim().assertion() instanceof Assertion.Amount
                && inquiry.words().takesNounFromElsewhere()
                && inquiry.claim().place().isEmpty()
                && inquiry.named().isEmpty()
                && inquiry.subject().isEmpty();
    }

    /** "Now says 11.6 million, followed by 11.5 million for January 2011": the time is that of the number beside it. */
    private boolean belongsToLaterNumber() {
        if (!level || inquiry.named().isEmpty()) {
            return false;
        }
        String before = inquiry.words().before();
        String after = inquiry.words().after();
        if (TimeMentions.stands(before, inquiry.named().get())
                || !TimeMentions.stands(after, inquiry.named().get())) {
            return false;
        }
        Matcher numbers = NUMBER.matcher(after);
        while (numbers.find()) {
            if (!YEAR.matcher(numbers.group()).matches()) {
                return TimeMentions.stands(
                                after.substring(numbers.end()), inquiry.named().get())
                        && !TimeMentions.stands(
                                after.substring(0, numbers.start()),
                                inquiry.named().get());
            }
        }
        return false;
    }

    /** "It kept falling, to 178; six years earlier, in 2007, it was more": a time in another part of the sentence. */
    private boolean isAcrossSemicolon() {
        if (inquiry.claim()
                        .timing()
                        .map(Timing::basis)
                        .filter(Timing.Basis.INHERITED::equals)
                        .isPresent()
                || inquiry.named().isEmpty()) {
            return false;
        }
        String before = inquiry.words().before();
        String after = inquiry.words().after();
        String own = before.substring(before.lastIndexOf(';') + 1)
                + (after.indexOf(';') < 0 ? after : after.substring(0, after.indexOf(';')));
        return !own.equals(before + after)
                && !POINTING.matcher(own).find()
                && TimeMentions.stands(before + after, inquiry.named().get())
                && !TimeMentions.stands(own, inquiry.named().get());
    }

    private boolean isUnreadAverage() {
        boolean series = SeriesWords.of(judged.reading().series()).known().contains("averag");
        return inquiry.claim().assertion() instanceof Assertion.Amount
                && !series
                && !RateRule.isMeant(inquiry)
                && AVERAGE.matcher(inquiry.words().segment()).find();
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

    /** The two figures of a change or comparison are not those of the words. */
    private boolean isOtherBase() {
        boolean comparison = inquiry.claim().assertion() instanceof Assertion.Comparison compared
                && compared.other().isEmpty()
                && compared.otherPlace().isEmpty();
        boolean change = inquiry.claim().assertion() instanceof Assertion.Change;
        if (!comparison && !change) {
            return false;
        }
        String text = inquiry.claim().text();
        Matcher from = FROM.matcher(inquiry.words().after());
        if (from.find()) {
            return !judged.rows().isEmpty() && !isAbout(judged.rows().get(0), number(from));
        }
        String onwards = text + SidesFinder.firstWords(inquiry.words().after());
        boolean stretch = inquiry.named()
                .filter(period -> period.start().isEmpty() || period.end().isEmpty())
                .isPresent();
        return inquiry.ends().isEmpty()
                && !stretch
                && MANY.matcher(text).find()
                && !BASE.matcher(onwards).find();
    }

    private static BigDecimal number(Matcher from) {
        BigDecimal digits = new BigDecimal(from.group(1).replace(",", ""));
        String scale = Optional.ofNullable(from.group(2)).orElse("").strip();
        int zeros = scale.equals("billion") ? 9 : scale.equals("million") ? 6 : scale.equals("thousand") ? 3 : 0;
        return digits.movePointRight(zeros);
    }

    private static boolean isAbout(Observation row, BigDecimal number) {
        return row.value()
                .map(value -> value.subtract(number).abs().compareTo(number.multiply(ALIKE)) <= 0)
                .orElse(false);
    }
}

package org.sayso.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.time.Grain;

/**
 * Tells that a change, comparison or record may be one of other figures than those it was put to. Rule: docs/rules/verdict.md.
 *
 * <p>The figures that its sentence tells are the best sign of the two it compares: where one of them is a figure of the series at
 * a time that was not compared, another pair is meant.
 */
final class OtherSides {
    /** The number that a change is said to start from. */
    private static final Pattern FROM = Pattern.compile(
            "^\\W*from (?:the |a |about |some |nearly )*([\\d][\\d,]*(?:\\.\\d+)?)( (?:thousand|million|billion))?\\b");

    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
    private static final String FIGURE =
            "([\\d][\\d,]*(?:\\.\\d+)?)( (?:thousand|million|billion))?(?! ?(?:percent|%|points))\\b";
    private static final Pattern REACHED =
            Pattern.compile("^,? to (?:about |some |nearly |almost |just |only )*" + FIGURE);
    private static final Pattern BEFORE = Pattern.compile("\\b" + FIGURE + ", an? (?:\\w+ ){0,2}$");
    private static final Pattern THAN = Pattern.compile("\\bthan the " + FIGURE);
    private static final Pattern ENDS = Pattern.compile(
            "^[^.;]*?\\bfrom ([\\d][\\d,]*(?:\\.\\d+)?)( (?:thousand|million|billion))?(?: ?(?:percent|%))? to \\d");
    private static final Pattern TIMES = Pattern.compile("\\b(?:times|twice|double|half|triple) the " + FIGURE);

    private static final Pattern BASE = Pattern.compile(
            "\\b(?:as (?:in|on|at|during|of|the|it)|than|earlier|before|ago|previous|prior|last|since|from|between|over|year|month"
                    + "|quarter|week|day|that of|those of|against|compared)\\b");
    private static final Pattern LENGTH = Pattern.compile("\\b(?:in|over|within) (\\d{1,2}) years\\b");
    private static final Pattern BOUND = Pattern.compile(
            "\\b(?:more|less|fewer|other|rather) than\\b(?= (?:\\d|two|three|four|five|a |half|doubl|tripl))");
    private static final Pattern MANY = Pattern.compile("\\b(?:as (?:many|much|high|large)|more|fewer|less|times)\\b");
    private static final int DISTINCT = 4;
    private static final BigDecimal ALIKE = new BigDecimal("0.02");

    private final Inquiry inquiry;
    private final Judgement judged;
    private final CheckingRule rule;

    OtherSides(Inquiry inquiry, Judgement judged, CheckingRule rule) {
        this.inquiry = inquiry;
        this.judged = judged;
        this.rule = rule;
    }

    /** Whether the words may compare other figures. */
    boolean mayBeMeant() {
        if (rule instanceof SuperlativeRule) {
            List<Observation> told = told(false);
            Observation spoken = judged.rows().get(judged.rows().size() - 1);
            return !told.isEmpty() && !told.get(0).equals(spoken);
        }
        if (!(rule instanceof ComparisonRule) && !(rule instanceof ChangeRule)) {
            return false;
        }
        return isFarOff()
                || isSetAgainstOther()
                || isOutsideStretch()
                || isOfOtherLength()
                || told(true).stream().anyMatch(row -> judged.rows().stream().noneMatch(own -> isSameTime(own, row)))
                || startsElsewhere()
                || !isBaseNamed(inquiry.claim().assertion());
    }

    /**
     * A number that stands beside the claim as one of the sides and is not that figure: "to 11,710, a drop of 81 percent", "shrank by
     * 800,000, to 10.8 million", "four times the 286".
     */
    private boolean isSetAgainstOther() {
        if (judged.rows().size() < 2) {
            return false;
        }
        Observation earlier = judged.rows().get(0);
        Observation later = judged.rows().get(judged.rows().size() - 1);
        Matcher reached = REACHED.matcher(inquiry.words().after());
        Matcher before = BEFORE.matcher(inquiry.words().lead(inquiry.claim()));
        Matcher base = TIMES.matcher(inquiry.claim().text() + inquiry.words().after());
        Matcher than = THAN.matcher(inquiry.claim().text() + inquiry.words().after());
        Matcher ends = ENDS.matcher(inquiry.claim().text() + inquiry.words().after());
        return than.find() && isNot(earlier, than)
                || !isOwnStart()
                        && ends.find()
                        && !YEAR.matcher(ends.group(1)).matches()
                        && isOther(earlier, ends.group(1), ends.group(2))
                || reached.find() && isNot(later, reached)
                || before.find() && isNot(later, before) && isNot(earlier, before)
                || rule instanceof ComparisonRule && base.find() && isNot(earlier, base) && isNot(later, base);
    }

    /** "10 percent growth in 14 years": the two figures lie another time apart. */
    private boolean isOfOtherLength() {
        Matcher length = LENGTH.matcher(SidesFinder.firstWords(inquiry.words().after()));
        if (!length.find() || judged.rows().size() < 2) {
            return false;
        }
        int told = Integer.parseInt(length.group(1));
        int years = judged.rows()
                        .get(judged.rows().size() - 1)
                        .period()
                        .end()
                        .orElseThrow()
                        .getYear()
                - judged.rows().get(0).period().end().orElseThrow().getYear();
        return Math.abs(years - told) > 1;
    }

    /** "Between 2007 and 2010 it doubled; between 2010 and 2019 it shrank": figures of another stretch than the claim's. */
    private boolean isOutsideStretch() {
        return inquiry.named()
                .filter(period -> period.grain() == Grain.RANGE
                        && period.start().isPresent()
                        && period.end().isPresent())
                .filter(period -> judged.rows().stream()
                        .anyMatch(row -> row.period()
                                        .start()
                                        .orElseThrow()
                                        .isAfter(period.end().orElseThrow())
                                || row.period()
                                        .end()
                                        .orElseThrow()
                                        .isBefore(period.start().orElseThrow().minusYears(1))))
                .isPresent();
    }

    /** Whether the claim tells where the change began, so that its rule compares that. */
    private boolean isOwnStart() {
        return inquiry.claim().assertion() instanceof Assertion.Change change
                && change.from().isPresent();
    }

    private static boolean isNot(Observation row, Matcher told) {
        return isOther(row, told.group(1), told.group(2));
    }

    private static boolean isOther(Observation row, String digits, String scale) {
        BigDecimal number = number(digits, scale);
        return row.value()
                .map(value -> value.subtract(number).abs().compareTo(number.multiply(ALIKE)) > 0)
                .orElse(false);
    }

    /** "Leaves 2,421 cases each, up from 827": an end so far from the figure is one of something else. */
    private boolean isFarOff() {
        if (!(inquiry.claim().assertion() instanceof Assertion.Change change)
                || judged.rows().isEmpty()) {
            return false;
        }
        Optional<BigDecimal> earlier = judged.rows().get(0).value();
        Optional<BigDecimal> later = judged.rows().get(judged.rows().size() - 1).value();
        return isFarOff(change.from(), earlier) || isFarOff(change.to(), later);
    }

    private static boolean isFarOff(Optional<Quantity> told, Optional<BigDecimal> figure) {
        return told.flatMap(end -> figure.filter(value -> Magnitude.isFarOff(end, value)))
                .isPresent();
    }

    private static boolean isSameTime(Observation one, Observation other) {
        return one.period().sameDays(other.period());
    }

    /**
     * The rows of the series whose figures the sentence tells beside the claim, in the order of the words: those that one
     * number alone can mean, by four digits or else by the time that the sentence names.
     */
    private List<Observation> told(boolean byTime) {
        List<Observation> rows = FigureFinder.whole(
                inquiry.on(Optional.empty()).ask(judged.reading(), Operation.LIST, Optional.empty()));
        boolean percent = judged.reading().series().unit().equals("%");
        List<Observation> told = new ArrayList<>();
        String sentence = inquiry.words().sentenceText();
        String beside = inquiry.words().lead(inquiry.claim()) + " ... "
                + inquiry.words().after();
        for (Quantity number : SentenceNumbers.of(beside, percent).toList()) {
            boolean distinct = number.value().orElseThrow().stripTrailingZeros().precision() >= DISTINCT;
            List<Observation> meant = rows.stream()
                    .filter(row -> number.admits(row.value().orElseThrow()))
                    .filter(row -> distinct || byTime && TimeMentions.stands(sentence, row.period()))
                    .toList();
            if (meant.stream().map(Observation::period).distinct().count() == 1) {
                told.add(meant.get(0));
            }
        }
        return told;
    }

    /** "That is up by 90 from the 300 of the plan": the earlier figure is another. */
    private boolean startsElsewhere() {
        Matcher from = FROM.matcher(inquiry.words().after());
        if (!from.find()
                || judged.rows().isEmpty()
                || YEAR.matcher(from.group(1)).matches()) {
            return false;
        }
        return isNot(judged.rows().get(0), from);
    }

    private boolean isBaseNamed(Assertion assertion) {
        if (assertion instanceof Assertion.Comparison compared
                && (compared.other().isPresent() || compared.otherPlace().isPresent())) {
            return true;
        }
        String text = inquiry.claim().text();
        String onwards = BOUND.matcher(
                        text + SidesFinder.firstWords(inquiry.words().after()))
                .replaceAll("");
        boolean stretch = inquiry.named()
                .filter(period -> period.start().isEmpty() || period.end().isEmpty())
                .isPresent();
        boolean ends = inquiry.ends()
                .filter(pair -> judged.rows().stream()
                        .allMatch(row -> pair.earlier().overlaps(row.period())
                                || pair.later().overlaps(row.period())))
                .isPresent();
        return ends
                || stretch
                || !MANY.matcher(text).find()
                || BASE.matcher(onwards).find();
    }

    private static BigDecimal number(String digits, String scale) {
        return new BigDecimal(digits.replace(",", "")).movePointRight(SentenceNumbers.zeros(scale));
    }
}

package org.sayso.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;

/**
 * What keeps a number from being set against a figure, or from being called wrong by it: words that make it a step, a part or a
 * distance, and readings that leave its time in doubt. Rule: docs/rules/amount.md.
 */
final class Doubts {
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

    /** "1,531 more than the ceiling": the distance to another figure. */
    private static final Pattern DISTANCE = Pattern.compile(
            "^\\D*[\\d.,]*\\d(?: million| billion| percent)? (?:more|fewer|less|higher|lower)(?: \\w+)? than\\b");

    /** "2,400 soldiers and 500 others, nearly 3,000 in all": the sum of the numbers before, and no figure of one thing. */
    private static final Pattern SUM = Pattern.compile(
            "^\\D*[\\d.,]*\\d(?: million| billion)?,? (?:in all|in total|all told|altogether|combined|together)\\b");

    /** "Two million fewer people were unemployed": a difference, whatever counts it. */
    private static final Pattern FEWER =
            Pattern.compile("(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|"
                    + "thousand|million|billion)) (?:fewer|less|more) (?!than\\b|or\\b)[a-z]");

    /** "It had been as low as 3.7 percent": the end of a stretch that is not named. */
    private static final Pattern AS_LOW_AS =
            Pattern.compile("\\bas (?:low|high|few|many|much|little) as\\s+\\D{0,12}[\\d.,]*\\D*$");

    /** "For every ten who could have come, eight did": a share told in people. */
    private static final Pattern FOR_EVERY =
            Pattern.compile("\\b[Ff]or every (?:\\d|one|two|three|four|five|ten|hundred|thousand)");

    /** "And 500 others": more of another kind than what was told before. */
    private static final Pattern OTHERS = Pattern.compile("^\\D*[\\d.,]*\\d(?: million| billion)? others?\\b");

    /** "That made about 4,000": the sum of what was told before. */
    private static final Pattern MADE = Pattern.compile(
            "^\\W*(?:That|This|It|Together they|All told,? it) (?:made|makes|brings|brought)\\b|\\byou (?:get|have|arrive at)\\b|\\badds? up to\\b");

    private static final Pattern OF_WHOLE =
            Pattern.compile("^\\W*Of (?:the|those|these|its|their|all)\\b[^;]*\\d[^;]*,\\s*$");

    private static final Pattern OF_THOSE =
            Pattern.compile("^[^,;]*?\\d(?: percent| million| billion)? of (?:them|those|these|whom)\\b");

    private static final int EXACT = 3;
    private static final int DISTINCT = 4;
    private static final int MOST_SERIES = 400;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Doubts() {}

    /** "For every 1,000 residents" and "a declining population" count nothing. */
    static boolean isNoCount(Inquiry inquiry, Quantity quantity) {
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
                || DISTANCE.matcher(onwards).find()
                || OTHERS.matcher(onwards).find()
                || inquiry.words().leavesNounOut() && isSmall(inquiry, quantity)
                || quantity.value().map(value -> value.compareTo(HUNDRED) < 0).orElse(false)
                        && inquiry.claim().unit().isEmpty()
                        && FOR_EVERY.matcher(inquiry.words().sentenceText()).find()
                || FEWER.matcher(inquiry.claim().text()).find()
                || inquiry.words().leavesNounOut()
                        && (SUM.matcher(onwards).find()
                                || MADE.matcher(inquiry.words().sentenceText()).find())
                || one && ARTICLE.matcher(inquiry.claim().text()).find();
    }

    /** "As low as 3.7 percent", without a time of its own. */
    static boolean isOfSomeTime(Inquiry inquiry) {
        return inquiry.named().isEmpty()
                && AS_LOW_AS
                        .matcher(inquiry.words().lead(inquiry.claim())
                                + inquiry.claim().text())
                        .find();
    }

    /** "2.2 million of them", "of the 443 encounters, 237 were made by": a part of what was counted before. */
    static boolean isPartOfThose(Inquiry inquiry) {
        boolean ofWhole = inquiry.words().leavesNounOut()
                && OF_WHOLE.matcher(inquiry.words().lead(inquiry.claim())).find();
        return ofWhole
                || OF_THOSE.matcher(inquiry.claim().text() + inquiry.words().after())
                        .find();
    }

    /**
     * Whether the number is the figure of another time that the words may mean: they name no time beside it, and either none
     * at all or that one too.
     */
    static boolean fitsOtherTime(Inquiry inquiry, Reading reading, Quantity quantity, Judgement judged) {
        boolean open = quantity.low().isEmpty()
                || quantity.high().isEmpty()
                || reading.series().kind() == SeriesKind.EVENTS;
        if (open) {
            return false;
        }
        if (!isExplicit(inquiry, reading) && fitsAnotherFigure(inquiry, reading, quantity)) {
            return true;
        }
        if (inquiry.namesTimeBeside()) {
            return false;
        }
        boolean exact = quantity.value()
                .map(value -> value.stripTrailingZeros().precision() >= EXACT)
                .orElse(false);
        boolean any = inquiry.named().isPresent() ? inquiry.isStated() && namesSeveralTimes(inquiry) : exact;
        return inquiry.ask(reading, Operation.LIST, Optional.empty()).rows().stream()
                .filter(row -> !judged.rows().contains(row))
                .filter(row -> row.value()
                        .map(value -> AmountRule.admits(quantity, value, List.of(row)))
                        .orElse(false))
                .anyMatch(row -> any || TimeMentions.stands(inquiry.words().sentenceText(), row.period()));
    }

    /** Whether the claim itself names what is counted, and its time stands beside it or is the only one of its sentence. */
    private static boolean isExplicit(Inquiry inquiry, Reading reading) {
        return reading.signs().view() == Reading.View.OWN
                && (inquiry.namesTimeBeside() || inquiry.isStated() && !namesSeveralTimes(inquiry));
    }

    /**
     * Whether a number of four digits or more that count is the figure of the series at any other time, or of another series:
     * words that leave series or time to what stands around them may then mean that.
     */
    private static boolean fitsAnotherFigure(Inquiry inquiry, Reading reading, Quantity quantity) {
        int digits = quantity.value()
                .map(value -> value.stripTrailingZeros().precision())
                .orElse(0);
        if (digits < DISTINCT || inquiry.record().series().size() > MOST_SERIES) {
            return false;
        }
        return inquiry.record().series().stream()
                .filter(series -> series.kind() != SeriesKind.EVENTS
                        && series.dimensions().isEmpty()
                        && isPercent(series) == isPercent(reading.series()))
                .flatMap(series ->
                        inquiry.on(Optional.empty()).ask(series, Operation.LIST, Optional.empty()).rows().stream())
                .anyMatch(row -> row.value()
                        .map(value -> AmountRule.admits(quantity, value, List.of(row)))
                        .orElse(false));
    }

    /** "And to 22,672 within two": a small number without a noun leaves out a year or another thing. */
    private static boolean isSmall(Inquiry inquiry, Quantity quantity) {
        return inquiry.claim().unit().isEmpty()
                && !inquiry.claim().text().matches(".*\\d.*")
                && quantity.value()
                        .map(value -> value.compareTo(BigDecimal.TEN) < 0)
                        .orElse(false);
    }

    private static boolean isPercent(Series series) {
        return series.unit().equals("%");
    }

    private static boolean namesSeveralTimes(Inquiry inquiry) {
        String sentence = inquiry.words().sentenceText();
        return TimeMentions.years(sentence).stream().distinct().count() > 1
                || TimeMentions.months(sentence).size() > 1;
    }

    /** "1,500 troops were announced": what happened to some is not how many there are. */
    static boolean tellsOtherHappening(Inquiry inquiry, Reading reading) {
        return inquiry.words()
                .action()
                .filter(verb -> !WordLists.carriesNumber(verb))
                .filter(verb -> !SeriesWords.of(reading.series()).known().contains(verb))
                .isPresent();
    }
}

package org.sayso.checking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/** Tells that the time of a number may be another than the one it was given. Rule: docs/rules/verdict.md. */
final class OtherTimes {
    private static final String COUNT = "(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})";
    private static final String UNITS = "(?: (?:fiscal |budget )?(?:years|quarters|months|weeks|days))?";

    /** "Over the next eight the total was", "the four before", "in the ten years after", "after that". */
    private static final Pattern UNREAD = Pattern.compile("\\b(?:next|following|previous|preceding|prior|other) "
            + COUNT
            + "\\b(?=\\W*$|\\s*[,.;:)]|\\s+(?:the|it|there|they|that|was|were|had)\\b)"
            + "|\\bthe " + COUNT + UNITS + " (?:before|after|preceding|following|that (?:followed|came|preceded))\\b"
            + "|\\bthose " + COUNT + UNITS
            + "\\b|\\bafter that\\b|\\bover the same (?:period|stretch|time|years|months)\\b");

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern MONTHS = Pattern.compile("\\b" + MONTH + " (?:to|through|–) " + MONTH + "\\b(?! \\d)");
    private static final Pattern STRETCH = Pattern.compile("^\\W*(?:\\w+ )?(?:in|over|for|during) (?:the|those|these) "
            + COUNT + " (?:days|weeks|months|quarters|years)\\b");
    private static final Pattern SEVERAL =
            Pattern.compile("\\b(?:1[89]|20)\\d\\d, (?:1[89]|20)\\d\\d,? and (?:1[89]|20)\\d\\d\\b");
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}(?: to \\d{1,2})?\\b");
    private static final Pattern AFTERWARDS = Pattern.compile("^\\W*(?:after that|thereafter|afterwards?|later)\\b");
    private static final Pattern POINTING =
            Pattern.compile("\\b(?:that|this|the same) (?:day|week|month|quarter|year|fiscal)\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d,.]*\\d)?");
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");

    private static final int CROWD = 3;

    /** "From 1.53 million": the earlier number of a change, whose time is not told. */
    private static final Pattern FROM =
            Pattern.compile("\\bfrom (?:about |some |nearly |almost |only |just )?(?=\\W*[\\d$])");

    /** "Rose to 400 in 2020, from 220": the number reached has its time beside it, and so the one before it. */
    private static final Pattern TIMED =
            Pattern.compile("\\d(?: (?:million|billion|thousand|percent))? (?:in|for|by|on) [^,;]*,? $");

    /** "Rebounded to 108,733 in fiscal 2022 from 85,783". */
    private static final Pattern REACHED = Pattern.compile("\\bto \\W?\\d[^;:]*$");

    private final Inquiry inquiry;
    private final Judgement judged;
    private final boolean level;

    /**
     * Looks at a claim.
     *
     * @param level whether its number is compared with the figure itself, and not with a change or share of it
     */
    OtherTimes(Inquiry inquiry, Judgement judged, boolean level) {
        this.inquiry = inquiry;
        this.judged = judged;
        this.level = level;
    }

    /** Whether its sentence tells a time that no rule reads, or one that is another number's. */
    boolean mayBeMeant() {
        boolean unread = UNREAD.matcher(inquiry.words().sentenceText()).find();
        return inquiry.borrowsTime() && (!level || judged.reading().series().kind() != SeriesKind.STOCK)
                || unread && !inquiry.namesTimeBeside()
                || isCrowded()
                || isOfPart()
                || level && SEVERAL.matcher(inquiry.words().sentenceText()).find()
                || AFTERWARDS.matcher(inquiry.words().after()).find()
                || isOtherYear()
                || isUntimedStart()
                || belongsToLaterNumber()
                || isAcrossSemicolon();
    }

    /** "June to August: 612,083 in 2022", "2,135 in the two days": another stretch than the year or day named beside it. */
    private boolean isOfPart() {
        boolean whole =
                inquiry.named().filter(period -> period.grain() != Grain.RANGE).isPresent();
        boolean year = inquiry.named()
                .filter(period -> period.grain() == Grain.YEAR || period.grain() == Grain.FISCAL_YEAR)
                .isPresent();
        return level
                && (year && MONTHS.matcher(inquiry.words().sentenceText()).find()
                        || whole && STRETCH.matcher(inquiry.words().after()).find());
    }

    /** "Moving up to 4.0% from 3.6%" among other figures, in a part of the sentence that names no time. */
    private boolean isCrowded() {
        return level
                && inquiry.named().isPresent()
                && !inquiry.namesTimeBeside()
                && NUMBER.matcher(DATE.matcher(inquiry.words().sentenceText()).replaceAll(""))
                                .results()
                                .filter(found -> !YEAR.matcher(found.group()).matches())
                                .count()
                        > CROWD;
    }

    /** A calendar year that was read as a fiscal one. */
    private boolean isOtherYear() {
        return level
                && inquiry.named()
                        .filter(period -> period.grain() == Grain.YEAR)
                        .isPresent()
                && judged.rows().stream().anyMatch(row -> row.period().grain() == Grain.FISCAL_YEAR);
    }

    private boolean isUntimedStart() {
        String onwards = inquiry.words().lead(inquiry.claim()) + inquiry.claim().text();
        int from = onwards.lastIndexOf("from ");
        if (!level || from < 0 || !FROM.matcher(onwards).find(from)) {
            return false;
        }
        boolean last = NUMBER.matcher(onwards.substring(from)).results().count() == 1;
        boolean reached = REACHED.matcher(onwards.substring(0, from)).find();
        return last
                && (inquiry.named().isPresent()
                        ? reached
                                && TimeMentions.stands(
                                        onwards.substring(0, from),
                                        inquiry.named().get())
                        : !TIMED.matcher(onwards.substring(0, from)).find());
    }

    /** "Now says 11.6 million, followed by 11.5 million for January 2011": the time is that of the number beside it. */
    private boolean belongsToLaterNumber() {
        if (!level || inquiry.named().isEmpty()) {
            return false;
        }
        Period named = inquiry.named().get();
        String after = inquiry.words().after();
        if (TimeMentions.stands(inquiry.words().before(), named) || !TimeMentions.stands(after, named)) {
            return false;
        }
        Matcher numbers = NUMBER.matcher(after);
        while (numbers.find()) {
            if (!YEAR.matcher(numbers.group()).matches()) {
                return TimeMentions.stands(after.substring(numbers.end()), named)
                        && !TimeMentions.stands(after.substring(0, numbers.start()), named);
            }
        }
        return false;
    }

    /** "It kept falling, to 178; six years earlier, in 2007, it was more": a time in another part of the sentence. */
    private boolean isAcrossSemicolon() {
        boolean inherited = inquiry.claim()
                .timing()
                .filter(timing -> timing.basis() == Timing.Basis.INHERITED)
                .isPresent();
        if (inherited || inquiry.named().isEmpty()) {
            return false;
        }
        String before = inquiry.words().before();
        String after = inquiry.words().after();
        int end = after.indexOf(';');
        String own = before.substring(before.lastIndexOf(';') + 1) + (end < 0 ? after : after.substring(0, end));
        return !own.equals(before + after)
                && !POINTING.matcher(own).find()
                && TimeMentions.stands(before + after, inquiry.named().get())
                && !TimeMentions.stands(own, inquiry.named().get());
    }
}

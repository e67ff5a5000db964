package org.sayso.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Query;
import org.sayso.domain.record.Series;
import org.sayso.domain.text.ResourceTable;
import org.sayso.domain.time.Period;

/**
 * One claim put to the record, as it stood on a day.
 *
 * @param record the record
 * @param claim the claim
 * @param words its words
 * @param readings the series it may mean, best first
 * @param subject the period of the figure that the claim goes on from, from the article's other claims
 * @param ends the two times of the amounts that stand beside a change or comparison
 * @param dateline the day of the report
 * @param asOf the day whose state of knowledge counts; empty for the latest
 */
record Inquiry(
        OfficialRecord record,
        Claim claim,
        ClaimWords words,
        List<Reading> readings,
        Optional<Period> subject,
        Optional<Companions.Ends> ends,
        Optional<LocalDate> dateline,
        Optional<LocalDate> asOf) {
    private static final Pattern CHANGED_FROM =
            Pattern.compile(ResourceTable.rows(Inquiry.class, "change-verbs.tsv").stream()
                    .map(row -> row.get(0))
                    .collect(Collectors.joining("|", "\\b(?:", ")\\b.*\\bfrom\\s+\\D{0,20}[\\d.,]+\\D{0,24}$")));

    private static final Pattern TO_OTHER = Pattern.compile("^\\s*to (?:\\w+ ){0,2}[\\d$]");

    /** What the record says to one question. */
    Answer ask(Series series, Operation operation, Optional<Period> period) {
        return ask(new Reading(series, 0, List.of()), operation, period);
    }

    /** What the record says to one question, for the members that a reading means. */
    Answer ask(Reading reading, Operation operation, Optional<Period> period) {
        return record.answer(List.of(new Query(reading.series().id(), reading.members(), operation, period, asOf)))
                .get(0);
    }

    /** The period that the sentence of the claim names. */
    Optional<Period> named() {
        return claim.timing()
                .filter(timing -> timing.basis() != Timing.Basis.INHERITED)
                .map(Timing::period);
    }

    /** The period of the claim: the one it names, or that of the figure it goes on from, or that of the article. */
    Optional<Period> period() {
        if (isEarlier() && named().isEmpty()) {
            return subject.flatMap(Inquiry::before);
        }
        if (isEarlier() && leadsToOther()) {
            return named().flatMap(Inquiry::before);
        }
        return named().or(() -> subject).or(() -> claim.timing().map(Timing::period));
    }

    /** Whether the time is written out in the sentence, and not told from the dateline. */
    boolean isStated() {
        return claim.timing()
                .map(timing -> timing.basis() == Timing.Basis.STATED)
                .orElse(false);
    }

    /** Whether the period of the claim is named between the marks around its number. */
    boolean namesTimeBeside() {
        return named().map(period -> TimeMentions.stands(words.segment(), period))
                .orElse(false);
    }

    /** Whether the number is the one that a change started from: "to 72,177 in 2022, from 59,011". */
    boolean isEarlier() {
        return claim.assertion() instanceof Assertion.Amount
                && CHANGED_FROM.matcher(words.lead(claim) + claim.text()).find();
    }

    /** "In 2020 it fell, from 977 to 458": the time stands before both, and is that of the second. */
    private boolean leadsToOther() {
        return TO_OTHER.matcher(words.after()).find()
                && TimeMentions.years(words.lead(claim)).size() <= 1
                && named().map(period -> TimeMentions.stands(words.lead(claim), period))
                        .orElse(false);
    }

    /** The year, month or quarter before; none for other stretches. */
    private static Optional<Period> before(Period period) {
        java.time.Period step = switch (period.grain()) {
            case YEAR, FISCAL_YEAR -> java.time.Period.ofYears(1);
            case QUARTER -> java.time.Period.ofMonths(3);
            case MONTH -> java.time.Period.ofMonths(1);
            default -> java.time.Period.ZERO;
        };
        if (step.isZero() || period.start().isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = period.start().get();
        return Optional.of(Period.closed(start.minus(step), start.minusDays(1), period.grain()));
    }

    /** Whether the time is only that of other claims of the article, which may be another's. */
    boolean borrowsTime() {
        return named().isEmpty()
                && subject.isEmpty()
                && claim.timing()
                        .map(timing -> timing.basis() == Timing.Basis.INHERITED)
                        .orElse(false);
    }

    /** The readings good enough to be judged. */
    List<Reading> good() {
        return GoodReadings.of(readings);
    }

    /** The same claim put to the record as it stood on another day. */
    Inquiry on(Optional<LocalDate> day) {
        return new Inquiry(record, claim, words, readings, subject, ends, dateline, day);
    }
}

package org.sayso.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;
import org.sayso.ledger.Change;
import org.sayso.ledger.NewCorrection;
import org.sayso.ledger.Reading;

/**
 * A correction as fields by name, the same in a form and in the JSON of the API: {@code change} ({@code confirmed},
 * {@code rejected}, {@code withdrawn}, {@code words}, {@code speaker}, {@code reading} or {@code verdict}), what that needs,
 * {@code note} and {@code by}.
 */
final class CorrectionForm {
    private final KeptReport report;
    private final Predicate<String> isSeries;

    /** Corrections of this report, with readings of series that the record has. */
    CorrectionForm(KeptReport report, Predicate<String> isSeries) {
        this.report = report;
        this.isSeries = isSeries;
    }

    /**
     * The correction. Who said a claim is corrected in the statement that carries it.
     *
     * @throws org.sayso.domain.SaysoException if a field is missing or malformed
     */
    NewCorrection read(String subjectId, Map<String, String> words, Instant at) {
        KeptReport.Subject subject = report.subject(subjectId);
        String by = Intake.field(words, "by")
                .orElseThrow(() -> Intake.invalid("by", "A name is missing.", "Say who you are."));
        Change change = change(subject, words);
        String about =
                change instanceof Change.SpeakerCorrected ? subject.statement().orElse(subject.id()) : subject.id();
        return new NewCorrection(report.check().id(), about, change, Intake.field(words, "note"), by, at);
    }

    private Change change(KeptReport.Subject subject, Map<String, String> words) {
        return switch (Intake.field(words, "change").orElse("")) {
            case "confirmed" -> new Change.Confirmed();
            case "rejected" -> new Change.Rejected();
            case "withdrawn" -> new Change.Withdrawn();
            case "words" -> new Change.SpanCorrected(List.of(span(subject, required(words, "words"))));
            case "speaker" ->
                new Change.SpeakerCorrected(new Speaker(
                        required(words, "speaker"), Intake.field(words, "role"), Intake.field(words, "organization")));
            case "reading" -> new Change.ReadingCorrected(reading(words));
            case "verdict" -> verdict(words);
            default -> throw Intake.invalid("change", "It is not said what is wrong.", "Choose one of the list.");
        };
    }

    private static String required(Map<String, String> words, String name) {
        return Intake.field(words, name)
                .orElseThrow(() -> Intake.invalid(name, "The field " + name + " is empty.", "Fill it in."));
    }

    /** Where the words stand in the article: of several places, the one nearest to where they stood before. */
    private Span span(KeptReport.Subject subject, String words) {
        String text = report.check().article().text();
        int before = subject.spans().get(0).start();
        Optional<Span> nearest = Optional.empty();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int place = at;
            if (nearest.map(span -> Math.abs(place - before) < Math.abs(span.start() - before))
                    .orElse(true)) {
                nearest = Optional.of(new Span(at, at + words.length()));
            }
        }
        return nearest.orElseThrow(() ->
                Intake.invalid("words", "These words do not stand in the article.", "Copy them from it as they are."));
    }

    private Reading reading(Map<String, String> words) {
        String series = required(words, "series");
        if (!isSeries.test(series)) {
            throw Intake.invalid("series", "The record has no series " + series + ".", "Choose one of the list.");
        }
        return new Reading(series, Intake.field(words, "place"), period(words), value(words));
    }

    private static Optional<Period> period(Map<String, String> words) {
        return Intake.day(words, "start")
                .flatMap(start -> Intake.day(words, "end").map(end -> {
                    if (end.isBefore(start)) {
                        throw Intake.invalid("end", "The period ends before it starts.", "Mend one of the days.");
                    }
                    return Period.closed(start, end, start.equals(end) ? Grain.DAY : Grain.RANGE);
                }));
    }

    private static Optional<BigDecimal> value(Map<String, String> words) {
        try {
            return Intake.field(words, "value").map(BigDecimal::new);
        } catch (NumberFormatException malformed) {
            throw Intake.invalid("value", "This is not a number.", "Write digits and a point, such as 1538.5.");
        }
    }

    private static Change verdict(Map<String, String> words) {
        Verdict verdict = KeptReport.verdict(required(words, "verdict"))
                .orElseThrow(() -> Intake.invalid("verdict", "There is no such verdict.", "Choose one of the list."));
        boolean clear = verdict == Verdict.SUPPORTED || verdict == Verdict.REFUTED;
        return new Change.VerdictCorrected(verdict, clear ? Optional.empty() : reason(words));
    }

    private static Optional<Reason> reason(Map<String, String> words) {
        Optional<String> given = Intake.field(words, "reason");
        for (Reason reason : Reason.values()) {
            if (given.equals(Optional.of(reason.id()))) {
                return Optional.of(reason);
            }
        }
        if (given.isPresent()) {
            throw Intake.invalid("reason", "There is no such reason.", "Choose one of the list.");
        }
        return Optional.empty();
    }
}

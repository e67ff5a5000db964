package org.sayso.ledger;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.text.Span;

/**
 * What people hold of one statement or claim now: the last word on each side of it.
 *
 * @param last the newest line of its history that is no withdrawal; empty if nobody has said anything that still holds
 * @param rejected whether it is held to be no statement or no claim
 * @param spans where it stands, if that was corrected
 * @param speaker who said it, if that was corrected
 * @param reading which figure is meant, if that was corrected
 * @param verdict the verdict, if that was corrected
 */
public record Judgement(
        Optional<Correction> last,
        boolean rejected,
        Optional<List<Span>> spans,
        Optional<Speaker> speaker,
        Optional<Reading> reading,
        Optional<Change.VerdictCorrected> verdict) {
    private static final Judgement NONE = new Judgement(
            Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What the history of a check, oldest first, says of one subject. */
    public static Judgement of(List<Correction> history, String subject) {
        Judgement held = NONE;
        for (Correction correction : history) {
            if (correction.subject().equals(subject)) {
                held = held.after(correction);
            }
        }
        return held;
    }

    /** Whether a person stands by it, as found or as corrected. */
    public boolean isSettled() {
        return last.isPresent();
    }

    private Judgement after(Correction next) {
        Change change = next.change();
        Optional<Correction> said = Optional.of(next);
        if (change instanceof Change.Withdrawn) {
            return NONE;
        } else if (change instanceof Change.Rejected) {
            return new Judgement(said, true, spans, speaker, reading, verdict);
        } else if (change instanceof Change.SpanCorrected span) {
            return new Judgement(said, false, Optional.of(span.spans()), speaker, reading, verdict);
        } else if (change instanceof Change.SpeakerCorrected named) {
            return new Judgement(said, false, spans, Optional.of(named.speaker()), reading, verdict);
        } else if (change instanceof Change.ReadingCorrected meant) {
            return new Judgement(said, false, spans, speaker, Optional.of(meant.reading()), verdict);
        } else if (change instanceof Change.VerdictCorrected judged) {
            return new Judgement(said, false, spans, speaker, reading, Optional.of(judged));
        }
        return new Judgement(said, false, spans, speaker, reading, verdict);
    }
}

package org.sayso.ledger;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.text.Span;

/** Whether a correction fits what it speaks of. */
final class CorrectionRules {
    private CorrectionRules() {}

    /**
     * Checks a correction.
     *
     * @param text the article's text
     * @throws SaysoException if it does not fit
     */
    static void check(CorrectionStore.Subject subject, Change change, String text) {
        String name = subject.name();
        if (change instanceof Change.SpeakerCorrected && subject.isClaim()) {
            throw invalid(
                    "The speaker of " + name + " cannot be corrected, for it is a claim.",
                    "Correct the speaker of the statement it stands in.");
        } else if (change instanceof Change.ReadingCorrected && !subject.isClaim()) {
            throw invalid(
                    "The reading of " + name + " cannot be corrected, for it is a statement.",
                    "Correct the reading of one of its claims.");
        } else if (change instanceof Change.VerdictCorrected corrected) {
            checkVerdict(subject, corrected);
        } else if (change instanceof Change.SpanCorrected corrected) {
            checkSpans(name, corrected.spans(), text);
        }
    }

    private static void checkVerdict(CorrectionStore.Subject subject, Change.VerdictCorrected change) {
        String name = subject.name();
        if (!subject.isClaim()) {
            throw invalid(
                    "The verdict of " + name + " cannot be corrected, for it is a statement.",
                    "Correct the verdict of one of its claims.");
        }
        boolean clear = change.verdict() == Verdict.SUPPORTED || change.verdict() == Verdict.REFUTED;
        boolean needsReason = !clear && change.verdict() != Verdict.CONFLICTING;
        if (clear && change.reason().isPresent()
                || needsReason && change.reason().isEmpty()) {
            throw invalid(
                    "A verdict of " + change.verdict().words() + (clear ? " has no reason." : " has a reason."),
                    clear ? "Leave the reason out." : "Say why there is no clear verdict.");
        }
    }

    private static void checkSpans(String name, List<Span> spans, String text) {
        Optional<Span> before = Optional.empty();
        for (Span span : spans) {
            if (span.end() > text.length() || before.isPresent() && before.get().end() > span.start()) {
                throw invalid(
                        "The words for " + name + " do not stand in the article, or not in this order: " + span + ".",
                        "Give stretches of the article's text, in order and apart.");
            }
            before = Optional.of(span);
        }
    }

    private static SaysoException invalid(String message, String remedy) {
        return new SaysoException(ErrorCode.INVALID_CORRECTION, message, remedy);
    }
}

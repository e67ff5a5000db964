package org.sayso.bench.cases;

import java.util.stream.Collectors;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Period;

/** Says on a few lines what was expected of a claim and what was found. */
final class ErrorText {
    private ErrorText() {}

    static String of(Outcome outcome) {
        GoldenCase.Label label = outcome.label();
        return "%s [%s] %s%s <%s> %s %s %s%n   %s%n   note: %s%n%s"
                .formatted(
                        label.id(),
                        label.form(),
                        label.verdict().id(),
                        label.reason().map(reason -> "/" + reason).orElse(""),
                        label.words(),
                        label.series(),
                        label.period(),
                        label.value(),
                        sentence(outcome.golden(), label.span()),
                        label.note(),
                        found(outcome));
    }

    static String trap(GoldenCase golden, Span trap) {
        return "%s [trap] <%s>%n   %s%n"
                .formatted(golden.id(), golden.text().substring(trap.start(), trap.end()), sentence(golden, trap));
    }

    private static String sentence(GoldenCase golden, Span span) {
        int start = Math.max(
                golden.text().lastIndexOf(". ", span.start()), golden.text().lastIndexOf('\n', span.start()));
        int end = golden.text().indexOf(". ", span.end());
        int line = golden.text().indexOf('\n', span.end());
        int last = Math.min(
                end < 0 ? golden.text().length() : end + 1,
                line < 0 ? golden.text().length() : line);
        return golden.text()
                .substring(Math.max(0, start + 1), Math.max(last, span.end()))
                .strip();
    }

    private static String found(Outcome outcome) {
        if (outcome.claim().isEmpty()) {
            return "   MISSED%n".formatted();
        }
        Claim claim = outcome.claim().get();
        Finding finding = outcome.finding().orElseThrow();
        String kind = outcome.isRight()
                ? "right"
                : finding.verdict() == Verdict.SUPPORTED || finding.verdict() == Verdict.REFUTED ? "WRONG" : "other";
        return "   %s: %s%s score %.2f%n   claim <%s> %s%n   measure %s unit %s place %s time %s partOf %s sameAs %s%n   %s%n   %s%n%s"
                .formatted(
                        kind,
                        finding.verdict().id(),
                        finding.reason().map(reason -> "/" + reason.id()).orElse(""),
                        finding.score(),
                        claim.text(),
                        claim.assertion(),
                        claim.measure(),
                        claim.unit().orElse("-"),
                        claim.place().orElse("-"),
                        claim.timing().map(ErrorText::time).orElse("-"),
                        claim.partOf().orElse("-"),
                        claim.sameAs().orElse("-"),
                        finding.explanation(),
                        finding.evidence().stream().map(ErrorText::evidence).collect(Collectors.joining("; ")),
                        near(finding));
    }

    private static String near(Finding finding) {
        return finding.nearMisses().stream()
                .map(miss -> "   near: %s %s %s %s%n"
                        .formatted(
                                miss.series().id(),
                                miss.period().map(Object::toString).orElse(""),
                                miss.value().map(Object::toString).orElse(""),
                                miss.why()))
                .collect(Collectors.joining());
    }

    private static String time(Timing timing) {
        return timing.period().start().map(Object::toString).orElse("") + ".."
                + timing.period().end().map(Object::toString).orElse("") + " "
                + timing.period().grain() + " "
                + timing.basis();
    }

    private static String days(Period period) {
        return period.start().map(Object::toString).orElse("") + ".."
                + period.end().map(Object::toString).orElse("");
    }

    private static String evidence(Evidence evidence) {
        return evidence.series().id() + " "
                + evidence.period().map(ErrorText::days).orElse("")
                + " " + evidence.value().map(Object::toString).orElse("");
    }
}

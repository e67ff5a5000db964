package org.sayso.bench.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.text.Span;

/**
 * A labelled claim and what the pipeline made of it.
 *
 * @param golden the article
 * @param label the label
 * @param claim the claim that shares most characters with the label's words; empty where none does
 * @param finding the finding on it
 */
record Outcome(GoldenCase golden, GoldenCase.Label label, Optional<Claim> claim, Optional<Finding> finding) {
    /** The outcome of a label: of the claims that share as many characters with it, the shortest, then the first. */
    static Outcome of(GoldenCase golden, GoldenCase.Label label, Report report) {
        Optional<Claim> claim = report.claims().stream()
                .filter(found -> shared(found, label.span()) > 0)
                .max(Comparator.comparingInt((Claim found) -> shared(found, label.span()))
                        .thenComparing(Comparator.comparingInt(Outcome::length).reversed())
                        .thenComparing(Comparator.comparingInt(
                                        (Claim found) -> report.claims().indexOf(found))
                                .reversed()));
        return new Outcome(golden, label, claim, claim.flatMap(found -> report.findingOn(found.id())));
    }

    private static int shared(Claim claim, Span words) {
        return claim.spans().stream()
                .mapToInt(
                        span -> Math.max(0, Math.min(span.end(), words.end()) - Math.max(span.start(), words.start())))
                .sum();
    }

    private static int length(Claim claim) {
        return claim.spans().stream()
                .mapToInt(span -> span.end() - span.start())
                .sum();
    }

    /** The verdict given; empty where no claim was found. */
    Optional<Verdict> verdict() {
        return finding.map(Finding::verdict);
    }

    /** Whether the verdict is the label's. */
    boolean isRight() {
        return verdict().map(label.verdict()::equals).orElse(false);
    }

    /** Whether supported or refuted was said. */
    boolean isDecided() {
        return verdict()
                .map(given -> given == Verdict.SUPPORTED || given == Verdict.REFUTED)
                .orElse(false);
    }

    /** Whether the evidence of a verdict names a series that the label names. */
    boolean isSeriesRight() {
        List<Evidence> evidence = finding.map(Finding::evidence).orElse(List.of());
        return !evidence.isEmpty()
                && label.series().contains(evidence.get(0).series().id());
    }
}

package org.sayso.bench.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.text.Span;

/** The figures of one part of the cases. */
final class CaseTally {
    private static final List<Verdict> CLEAR = List.of(Verdict.SUPPORTED, Verdict.REFUTED);

    private final List<Outcome> outcomes = new ArrayList<>();
    private int traps;
    private int trapFindings;
    private int trapVerdicts;
    private final Map<String, Integer> unlabelled = new TreeMap<>();

    /** Counts an article. */
    void add(GoldenCase golden, Report report) {
        golden.claims().forEach(label -> outcomes.add(Outcome.of(golden, label, report)));
        traps += golden.traps().size();
        trapFindings += (int)
                golden.traps().stream().filter(trap -> isTrapped(report, trap)).count();
        trapVerdicts += (int)
                golden.traps().stream().filter(trap -> isJudged(report, trap)).count();
        List<Span> labelled = new ArrayList<>(golden.traps());
        golden.claims().forEach(label -> labelled.add(label.span()));
        report.claims().stream()
                .filter(claim -> claim.spans().stream().noneMatch(span -> overlapsAny(span, labelled)))
                .flatMap(claim -> report.findingOn(claim.id()).stream())
                .forEach(finding -> unlabelled.merge(finding.verdict().words(), 1, Integer::sum));
    }

    /** Whether a number that is no claim is taken for one. */
    static boolean isTrapped(Report report, Span trap) {
        return report.claims().stream().anyMatch(claim -> claim.spans().stream().anyMatch(span -> span.overlaps(trap)));
    }

    /** Whether supported or refuted is said of a number that is no claim. */
    private static boolean isJudged(Report report, Span trap) {
        return report.claims().stream()
                .filter(claim -> claim.spans().stream().anyMatch(span -> span.overlaps(trap)))
                .flatMap(claim -> report.findingOn(claim.id()).stream())
                .anyMatch(finding -> CLEAR.contains(finding.verdict()));
    }

    private static boolean overlapsAny(Span span, List<Span> others) {
        return others.stream().anyMatch(span::overlaps);
    }

    /** All labelled claims with what was found. */
    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** The figures as text. */
    String text(String title) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%s: %d claims%n", title, outcomes.size()));
        line(text, "verdict right", outcomes, Outcome::isRight);
        line(text, "right, opinions passed over", outcomes, CaseTally::isRightOrSilent);
        line(text, "claim found", outcomes, outcome -> outcome.claim().isPresent());
        List<Outcome> decided = chosen(Outcome::isDecided);
        line(text, "supported or refuted, wrong", decided, outcome -> !outcome.isRight());
        line(
                text,
                "uncovered claims given one",
                chosen(outcome -> outcome.label().verdict() == Verdict.NOT_ENOUGH_EVIDENCE),
                Outcome::isDecided);
        line(
                text,
                "not checkable given one",
                chosen(outcome -> outcome.label().verdict() == Verdict.NOT_CHECKABLE),
                Outcome::isDecided);
        line(
                text,
                "series right of verdicts",
                chosen(outcome ->
                        outcome.isDecided() && !outcome.label().series().isEmpty()),
                Outcome::isSeriesRight);
        text.append(String.format(
                Locale.ROOT,
                "  %-28s %d of %d, %d of them with a verdict%n",
                "findings on traps",
                trapFindings,
                traps,
                trapVerdicts));
        text.append("  findings on unlabelled claims ").append(unlabelled).append('\n');
        confusion(text);
        return text.toString();
    }

    /** A question or opinion that is not taken for a claim gets no verdict either, which is right for a reader. */
    private static boolean isRightOrSilent(Outcome outcome) {
        boolean silent = outcome.claim().isEmpty() && outcome.label().verdict() == Verdict.NOT_CHECKABLE;
        return outcome.isRight() || silent;
    }

    private List<Outcome> chosen(Predicate<Outcome> wanted) {
        return outcomes.stream().filter(wanted).toList();
    }

    private static void line(StringBuilder text, String name, List<Outcome> all, Predicate<Outcome> part) {
        long count = all.stream().filter(part).count();
        double share = all.isEmpty() ? 0 : 100.0 * count / all.size();
        text.append(String.format(Locale.ROOT, "  %-28s %5.1f%%  %d of %d%n", name, share, count, all.size()));
    }

    private void confusion(StringBuilder text) {
        text.append(String.format(
                Locale.ROOT,
                "  %-22s %6s %6s %6s %6s %6s %6s%n",
                "label",
                "supp",
                "refut",
                "confl",
                "none",
                "notch",
                "missed"));
        for (Verdict label : Verdict.values()) {
            text.append(String.format(Locale.ROOT, "  %-22s", label.words()));
            for (Verdict given : Verdict.values()) {
                text.append(String.format(
                        Locale.ROOT,
                        " %6d",
                        count(
                                label,
                                outcome -> outcome.verdict().map(given::equals).orElse(false))));
            }
            text.append(String.format(
                    Locale.ROOT,
                    " %6d%n",
                    count(label, outcome -> outcome.verdict().isEmpty())));
        }
    }

    private long count(Verdict label, Predicate<Outcome> wanted) {
        return outcomes.stream()
                .filter(outcome -> outcome.label().verdict() == label && wanted.test(outcome))
                .count();
    }

    /** The share of right verdicts for each form of claim, as text. */
    String forms() {
        StringBuilder text = new StringBuilder("verdict right by form\n");
        Map<String, List<Outcome>> byForm = new TreeMap<>();
        outcomes.forEach(outcome -> byForm.computeIfAbsent(outcome.label().form(), form -> new ArrayList<>())
                .add(outcome));
        byForm.forEach((form, list) -> line(text, form, list, Outcome::isRight));
        return text.toString();
    }
}

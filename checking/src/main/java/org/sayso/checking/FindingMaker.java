package org.sayso.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.NearMiss;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Standing;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Caveat;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.SeriesBreak;
import org.sayso.domain.time.Period;

/**
 * Turns the judgements on one claim, then and now, into the finding that readers see. Rule: docs/rules/verdict.md.
 *
 * <p>The verdict is the one on the dateline; where the record held nothing so old, the present one, and the explanation
 * says so. Judgements that agree give their verdict; good readings that disagree are conflicting; none decided is not
 * enough evidence, with the reason of the best reading.
 */
final class FindingMaker {
    private static final int SHOWN = 6;

    private final Inquiry inquiry;
    private final CheckingRule rule;
    private final LocalDate now;
    private final Claim claim;

    FindingMaker(Inquiry inquiry, CheckingRule rule, LocalDate now) {
        this.inquiry = inquiry;
        this.rule = rule;
        this.now = now;
        this.claim = inquiry.claim();
    }

    /** Rows of a series that are shown already. */
    private record Shown(String series, List<Observation> rows) {}

    /** The judgements of one day and what they come to together. */
    private record View(Verdict verdict, Optional<Reason> reason, List<Judgement> shown, LocalDate asOf) {
        boolean hasRows() {
            return shown.stream().anyMatch(judgement -> !judgement.rows().isEmpty());
        }

        Standing standing() {
            Optional<java.math.BigDecimal> value = shown.stream().findFirst().flatMap(Judgement::value);
            return new Standing(verdict, value, asOf);
        }
    }

    Finding make() {
        if (!claim.isCheckable()) {
            return notCheckable();
        }
        View present = view(inquiry, now);
        Optional<View> then = inquiry.dateline()
                .filter(day -> !day.isAfter(now))
                .map(day -> view(inquiry.on(Optional.of(day)), day))
                .filter(view -> view.hasRows() || !present.hasRows());
        View chosen = then.orElse(present);
        boolean late = then.isEmpty() && inquiry.dateline().isPresent();
        return new Finding(
                claim.id(),
                chosen.verdict,
                chosen.reason,
                then.filter(View::hasRows).map(View::standing),
                present.hasRows() ? Optional.of(present.standing()) : Optional.empty(),
                explanation(chosen, present, late),
                evidence(chosen, present),
                chosen.verdict == Verdict.SUPPORTED ? List.of() : nearMisses(chosen),
                chosen.shown.stream()
                        .mapToDouble(judgement -> judgement.reading().clearness())
                        .max()
                        .orElse(0));
    }

    private Finding notCheckable() {
        Reason reason = Reason.of(claim.notCheckable().orElseThrow());
        List<Evidence> related = new ArrayList<>();
        if (claim.assertion() instanceof Assertion.Action) {
            for (Judgement judgement : rule.judge(inquiry.on(inquiry.dateline().or(inquiry::asOf)))) {
                evidence(judgement, related, new LinkedHashSet<>());
            }
        }
        String explanation = Wording.reason(reason);
        if (!related.isEmpty()) {
            Evidence first = related.get(0);
            explanation += " On the subject the record holds: " + Wording.rows(judgementOf(first)) + ".";
        }
        return new Finding(
                claim.id(),
                Verdict.NOT_CHECKABLE,
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                explanation,
                related,
                List.of());
    }

    private static Judgement judgementOf(Evidence evidence) {
        Reading reading = new Reading(evidence.series(), 0, List.of());
        return Judgement.open(reading, Reason.PLAN, evidence.value(), evidence.rows(), evidence.sql(), "");
    }

    private View view(Inquiry asked, LocalDate day) {
        List<Judgement> judgements = Refutations.weighed(asked, rule.judge(asked), rule);
        List<Judgement> decided =
                judgements.stream().filter(Judgement::isDecided).toList();
        if (decided.isEmpty()) {
            if (claim.partOf().isPresent()) {
                return new View(Verdict.NOT_ENOUGH_EVIDENCE, Optional.of(Reason.NO_BREAKDOWN), List.of(), day);
            }
            Optional<Reason> reason = judgements.stream().findFirst().flatMap(Judgement::reason);
            return new View(
                    Verdict.NOT_ENOUGH_EVIDENCE, reason.or(() -> Optional.of(Reason.NO_SERIES)), judgements, day);
        }
        boolean agree = decided.stream().map(Judgement::verdict).distinct().count() == 1;
        if (agree) {
            return new View(decided.get(0).verdict(), Optional.empty(), decided, day);
        }
        return new View(Verdict.CONFLICTING, Optional.of(Reason.AMBIGUOUS_MEASURE), decided, day);
    }

    private String explanation(View chosen, View present, boolean late) {
        StringBuilder text = new StringBuilder();
        chosen.reason.ifPresent(reason -> text.append(Wording.reason(reason)).append(' '));
        chosen.shown.stream()
                .filter(judgement -> !judgement.rows().isEmpty())
                .limit(3)
                .forEach(judgement -> {
                    text.append(publisher(judgement))
                            .append(": ")
                            .append(Wording.rows(judgement))
                            .append(". ");
                });
        chosen.shown.stream()
                .map(Judgement::note)
                .filter(note -> !note.isEmpty())
                .distinct()
                .forEach(note -> text.append(note).append(' '));
        if (late && present.hasRows()) {
            text.append("The record holds no figure published by the day of the report; the present one is used. ");
        }
        if (claim.timing()
                        .map(timing -> timing.basis() == Timing.Basis.INHERITED)
                        .orElse(false)
                && chosen.hasRows()) {
            text.append("The sentence names no time; it is taken from what the article says of the same event. ");
        }
        breaks(chosen).forEach(sentence -> text.append(sentence).append(' '));
        caveats(chosen).forEach(caveat -> text.append(caveat.sentence()).append(' '));
        return text.toString().strip();
    }

    private String publisher(Judgement judgement) {
        Observation last = judgement.rows().get(judgement.rows().size() - 1);
        return inquiry.record()
                .source(judgement.reading().series(), last.sourceId())
                .publisher();
    }

    /** Where the figures compared stand on two sides of a day from which the series counts otherwise. */
    private static List<String> breaks(View view) {
        return view.shown.stream()
                .filter(judgement -> judgement.rows().size() > 1)
                .flatMap(judgement -> judgement.reading().series().breaks().stream()
                        .filter(broken -> isCrossed(judgement.rows(), broken.from())))
                .map(SeriesBreak::sentence)
                .distinct()
                .limit(2)
                .toList();
    }

    private static boolean isCrossed(List<Observation> rows, LocalDate day) {
        boolean before = rows.stream()
                .anyMatch(row -> row.period().start().map(day::isAfter).orElse(false));
        boolean after = rows.stream()
                .anyMatch(
                        row -> row.period().end().map(end -> !day.isAfter(end)).orElse(false));
        return before && after;
    }

    /** What the report's words mean otherwise than the series does. */
    private List<Caveat> caveats(View view) {
        Map<String, Caveat> found = new LinkedHashMap<>();
        for (Judgement judgement : view.shown) {
            for (Caveat caveat : judgement.reading().series().caveats()) {
                if (inquiry.words().measure().containsAll(Stems.ofText(caveat.word()))) {
                    found.putIfAbsent(caveat.sentence(), caveat);
                }
            }
        }
        return found.values().stream().limit(2).toList();
    }

    private List<Evidence> evidence(View chosen, View present) {
        List<Evidence> found = new ArrayList<>();
        Set<Shown> seen = new LinkedHashSet<>();
        chosen.shown.forEach(judgement -> evidence(judgement, found, seen));
        if (!chosen.equals(present)) {
            present.shown.forEach(judgement -> evidence(judgement, found, seen));
        }
        return found.subList(0, Math.min(SHOWN, found.size()));
    }

    private void evidence(Judgement judgement, List<Evidence> found, Set<Shown> seen) {
        if (judgement.rows().isEmpty()
                || !seen.add(new Shown(judgement.reading().series().id(), judgement.rows()))) {
            return;
        }
        Observation last = judgement.rows().get(judgement.rows().size() - 1);
        Optional<Period> period = judgement.rows().size() == 1
                ? Optional.of(last.period())
                : inquiry.period().or(() -> Optional.of(last.period()));
        found.add(new Evidence(
                judgement.reading().series(),
                period,
                judgement.value(),
                last.published(),
                inquiry.record().source(judgement.reading().series(), last.sourceId()),
                judgement.sql(),
                judgement.rows()));
    }

    private List<NearMiss> nearMisses(View view) {
        boolean partial = view.shown.stream()
                .anyMatch(judgement ->
                        judgement.reason().map(Reason.NO_BREAKDOWN::equals).orElse(false));
        return partial ? List.of() : NearMisses.find(inquiry);
    }
}

package org.sayso.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sayso.domain.claim.Assertion.Action;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Event;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Period;

/**
 * Matches an official act by its number, or by what it does. Rule: docs/rules/act.md.
 *
 * <p>An act of the record is the one meant if it has the number that is named, or if its title and acts hold at least half
 * of the claim's content words without its verb, two at least. It supports the claim if its day lies in the claim's period
 * and one of its verbs is the claim's; signing, issuing, ordering and announcing say only that there is an act. The right
 * act on another day refutes the day where the number is named, and is shown where it is not.
 */
final class ActRule implements CheckingRule {
    private static final double ENOUGH = 0.5;
    private static final double NEARLY = 0.9;
    private static final int SHOWN = 3;
    private static final int MOST_KEPT = 20_000;
    private static final Set<String> FORMAL = Set.copyOf(
            Stems.ofText(
                    "signed issued ordered announced approved enacted directed authorized authorised imposed executive order proclamation memorandum"));

    /** The stems of events that were met before; each claim on an act meets them all. */
    private final Map<Event, Set<String>> stems = new ConcurrentHashMap<>();

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Action action = (Action) inquiry.claim().assertion();
        List<Match> matches = new ArrayList<>();
        for (Series series : inquiry.record().series()) {
            if (series.kind() == SeriesKind.EVENTS) {
                matches.addAll(matches(inquiry, series, action));
            }
        }
        matches.sort(Comparator.comparingDouble((Match match) -> -match.score));
        double best = matches.isEmpty() ? 0 : matches.get(0).score;
        return matches.stream()
                .filter(match -> match.score >= best * NEARLY)
                .limit(SHOWN)
                .map(match -> judge(inquiry, match, action))
                .toList();
    }

    private record Match(
            Series series, Observation row, String sql, double score, boolean byNumber, boolean sameVerb) {}

    private List<Match> matches(Inquiry inquiry, Series series, Action action) {
        Answer answer = inquiry.ask(series, Operation.LIST, inquiry.dateline().map(Period::until));
        Set<String> content = content(inquiry);
        List<Match> found = new ArrayList<>();
        for (Observation row : answer.rows()) {
            Optional<Event> event = row.event();
            if (event.isEmpty()) {
                continue;
            }
            boolean number = action.number().isPresent()
                    && action.number().equals(event.get().number());
            double share = share(content, event.get());
            if (number || share >= ENOUGH) {
                boolean verb = event.get().acts().stream().anyMatch(act -> sameVerb(inquiry, act, action));
                found.add(new Match(series, row, answer.sql(), number ? 2 : share + (verb ? 0.25 : 0), number, verb));
            }
        }
        return found;
    }

    /** The claim's words that tell acts apart: without the formal ones that stand with any act. */
    private static Set<String> content(Inquiry inquiry) {
        Set<String> content = new HashSet<>(inquiry.words().measure());
        content.removeAll(FORMAL);
        inquiry.words().action().ifPresent(content::remove);
        inquiry.claim()
                .place()
                .ifPresent(place -> content.addAll(Stems.ofText(place).stream()
                        .filter(stem -> stem.length() > 3)
                        .toList()));
        return content;
    }

    private double share(Set<String> content, Event event) {
        Set<String> known = stems.get(event);
        Set<String> all = known == null ? stems(event) : known;
        if (known == null && stems.size() < MOST_KEPT) {
            stems.put(event, all);
        }
        int matched = 0;
        for (String stem : content) {
            matched += all.contains(stem) ? 1 : 0;
        }
        return matched >= 2 ? (double) matched / content.size() : 0;
    }

    private static Set<String> stems(Event event) {
        Set<String> all = new HashSet<>(Stems.ofText(event.title()));
        event.acts().forEach(act -> all.addAll(Stems.ofText(act)));
        event.type().ifPresent(type -> all.addAll(Stems.ofText(type)));
        return Set.copyOf(all);
    }

    private static boolean sameVerb(Inquiry inquiry, String act, Action action) {
        List<String> stems = Stems.ofText(act);
        if (stems.isEmpty()) {
            return false;
        }
        String verb = stems.get(0);
        return verb.equals(Stems.of(action.verb())) || inquiry.words().measure().contains(verb);
    }

    private static Judgement judge(Inquiry inquiry, Match match, Action action) {
        Reading reading = new Reading(match.series, match.score, List.of());
        List<Observation> rows = List.of(match.row);
        boolean formal = FORMAL.contains(Stems.of(action.verb()));
        Optional<LocalDate> day = match.row.period().start();
        boolean inTime = inquiry.period().isEmpty()
                || day.map(date -> inquiry.period().get().contains(date)).orElse(false);
        if (!inTime) {
            String note = "It is dated another day than the report says.";
            return match.byNumber
                    ? Judgement.decided(reading, false, Optional.empty(), rows, match.sql, note)
                    : Judgement.open(reading, Reason.NO_PERIOD, Optional.empty(), rows, match.sql, note);
        }
        if (match.byNumber || match.sameVerb || formal) {
            return Judgement.decided(reading, true, Optional.empty(), rows, match.sql, "");
        }
        return Judgement.open(
                reading,
                Reason.ACT_DIFFERS,
                Optional.empty(),
                rows,
                match.sql,
                "The document does not say \"" + action.verb() + "\"; its own words are shown.");
    }
}

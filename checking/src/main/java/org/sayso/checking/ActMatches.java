package org.sayso.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.claim.Assertion.Action;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Event;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Period;

/**
 * The acts of the record beside the words of a claim, those that share most words first.
 *
 * @param all every act known by then
 */
record ActMatches(List<Match> all) {
    /**
     * One act.
     *
     * @param series the list it stands in
     * @param row its row
     * @param sql the statement that gives the row, among others
     * @param words how many of the claim's content words its title and acts hold
     * @param share their share of the claim's content words; 0 with fewer than two
     * @param sameVerb whether one of its verbs is the claim's
     */
    record Match(Series series, Observation row, String sql, int words, double share, boolean sameVerb) {
        /** A reading of the list, as clear as the share of words. */
        Reading reading() {
            return new Reading(series, Map.of(), 8.5 * Math.max(0.5, share), List.of(), Reading.Signs.NONE);
        }
    }

    static ActMatches of(Inquiry inquiry, Set<String> content) {
        List<Match> found = new ArrayList<>();
        for (Series series : inquiry.record().series()) {
            if (series.kind() == SeriesKind.EVENTS) {
                found.addAll(matches(inquiry, series, content));
            }
        }
        found.sort(Comparator.comparingDouble((Match match) -> -match.share - (match.sameVerb ? 0.25 : 0)));
        return new ActMatches(List.copyOf(found));
    }

    private static List<Match> matches(Inquiry inquiry, Series series, Set<String> content) {
        Answer answer = inquiry.ask(series, Operation.LIST, inquiry.dateline().map(Period::until));
        Action action = (Action) inquiry.claim().assertion();
        List<Match> found = new ArrayList<>();
        for (Observation row : answer.rows()) {
            row.event().ifPresent(event -> {
                EventWords told = EventWords.of(event);
                int words = (int) content.stream().filter(told.all()::contains).count();
                double share = words >= 2 ? (double) words / content.size() : 0;
                found.add(new Match(series, row, answer.sql(), words, share, sameVerb(inquiry, told, action)));
            });
        }
        return found;
    }

    private static boolean sameVerb(Inquiry inquiry, EventWords event, Action action) {
        return event.verbs().contains(Stems.of(action.verb()))
                || event.verbs().stream().anyMatch(inquiry.words().measure()::contains);
    }

    /** The act with a number. */
    Optional<Match> numbered(String number) {
        return all.stream()
                .filter(match -> match.row
                        .event()
                        .flatMap(Event::number)
                        .map(number::equals)
                        .orElse(false))
                .findFirst();
    }

    /** The act that shares most words. */
    Optional<Match> best() {
        return all.stream().max(Comparator.comparingInt(Match::words));
    }

    /** The largest share. */
    double bestShare() {
        return all.stream().mapToDouble(Match::share).max().orElse(0);
    }
}

package org.sayso.claims;

import java.util.Optional;
import org.sayso.claims.time.Stretches;
import org.sayso.claims.time.TimePhrase;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Period;

/**
 * Chooses, among the times of a sentence that reach a claim, the one it speaks of: the nearest in its own clause, else the
 * one the sentence opens with, else the nearest. Where none reaches it, the claim takes the time that the sentences before
 * speak of, if the tense of its clause allows. Inside a statement, only times inside the same statement count.
 */
final class TimingFinder {
    private static final int ACROSS_MARK = 12;
    private static final int BESIDE = 3;
    private static final int WALL = 1000;

    private TimingFinder() {}

    /** The time of a claim that stands between two token indexes, named in its sentence or before it. */
    static Optional<Timing> find(Draft draft, Optional<Statement> statement) {
        boolean amount = draft.assertion() instanceof Assertion.Amount;
        int from = amount ? Math.max(draft.from(), draft.anchor()) : draft.from();
        Optional<Period> other =
                draft.assertion() instanceof Assertion.Comparison comparison ? comparison.other() : Optional.empty();
        return find(draft.scene(), from, draft.to(), statement, amount, other);
    }

    /** The time of the words from one index to before another. */
    static Optional<Timing> find(Scene scene, int from, int to, Optional<Statement> statement) {
        return find(scene, from, to, statement, true, Optional.empty());
    }

    private static Optional<Timing> find(
            Scene scene, int from, int to, Optional<Statement> statement, boolean amount, Optional<Period> other) {
        Optional<Timing> when = amount ? WhenClauses.timing(scene, from) : Optional.empty();
        if (when.isPresent()) {
            return when;
        }
        Optional<TimePhrase> best = Optional.empty();
        int shortest = scene.scope().isBaseline(from, to) ? BESIDE : Integer.MAX_VALUE;
        for (TimePhrase time : scene.times()) {
            boolean eligible = time.timing().isPresent()
                    && !time.timing().map(Timing::period).equals(other)
                    && isSaid(scene, time, statement)
                    && scene.scope().reaches(time, from, to);
            int distance = eligible ? distance(scene, from, to, time) : Integer.MAX_VALUE;
            distance += eligible && isWalledOff(scene.words(), from, to, time) ? WALL : 0;
            if (distance < shortest || amount && distance == shortest && best.isPresent() && follows(scene, to, time)) {
                shortest = distance;
                best = Optional.of(time);
            }
        }
        boolean earlier = scene.scope().isEarlier(from);
        boolean reached = amount && scene.scope().isReached(from);
        return best.flatMap(TimePhrase::timing)
                .map(timing -> reached ? Stretches.lastYear(timing) : earlier ? Stretches.firstYear(timing) : timing)
                .filter(timing -> !earlier || timing.period().end().isPresent())
                .or(() -> scene.scope().isEarlier(from) ? startOfStretch(scene) : Optional.empty())
                .or(() -> scene.scope().isEarlier(from)
                        ? Optional.empty()
                        : scene.frame().inherited(scene.scope(), from, to, scene.dateline()));
    }

    /** "In May it was 90; by June it was 80": another part of the sentence dates a number only where its own does not. */
    private static boolean isWalledOff(Words words, int from, int to, TimePhrase time) {
        for (int i = Math.min(time.to(), to); i < Math.max(time.from(), from); i++) {
            if (words.is(i, ";")) {
                return true;
            }
        }
        return false;
    }

    /** "In June from 12,452 in May": of two times as near, the one after the number is its own. */
    private static boolean follows(Scene scene, int to, TimePhrase time) {
        return time.from() == to || time.from() == to + 1 && scene.words().is(to, "in", "on", "for", "of");
    }

    /** "Since 2000 it has grown by a quarter, from 8.5 million": the earlier number is that of the year named. */
    private static Optional<Timing> startOfStretch(Scene scene) {
        return scene.times().stream()
                .flatMap(time -> time.timing().stream())
                .filter(timing -> timing.period().end().isEmpty())
                .findFirst()
                .flatMap(timing -> timing.period()
                        .start()
                        .filter(start -> start.getDayOfYear() == 1)
                        .map(start -> new Timing(Period.year(start.getYear()), timing.basis())));
    }

    private static boolean isSaid(Scene scene, TimePhrase time, Optional<Statement> statement) {
        Span span = scene.words().span(time.from(), time.to());
        return scene.scope().precedesSpeaker(time)
                || statement.map(said -> said.content().overlaps(span)).orElse(true);
    }

    private static int distance(Scene scene, int first, int last, TimePhrase time) {
        Words words = scene.words();
        int from = time.from() < first ? time.to() : last;
        int to = time.from() < first ? first : time.from();
        int distance = 0;
        boolean opening = time.from() < first && scene.scope().opens(time);
        for (int i = from; i < to; i++) {
            boolean boundary = words.is(i, ",", ";", ":", "—", "and", "but", "while", "who", "which");
            boolean when = words.is(i, ",") && words.is(i + 1, "when");
            distance += boundary && !opening && !when ? ACROSS_MARK : 1;
        }
        return Math.max(0, distance);
    }
}

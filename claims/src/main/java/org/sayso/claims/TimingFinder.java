package org.sayso.claims;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Span;

/**
 * Chooses, among the times of a sentence, the one a claim speaks of: the nearest in its own clause, else the one the
 * sentence opens with, else the nearest. The time at which something was said ("said on Friday") is no time of what was
 * said: inside a statement, only times inside the same statement count.
 */
final class TimingFinder {
    private static final int ACROSS_MARK = 12;

    private TimingFinder() {}

    /** The time of a claim that stands between two token indexes, if its sentence names one. */
    static Optional<Timing> find(Draft draft, Optional<Statement> statement) {
        Optional<TimePhrase> best = Optional.empty();
        int shortest = Integer.MAX_VALUE;
        List<TimePhrase> times = draft.scene().times();
        for (TimePhrase time : times) {
            if (time.timing().isEmpty() || !isSaid(draft, time, statement)) {
                continue;
            }
            int distance = distance(draft, time);
            if (distance < shortest) {
                shortest = distance;
                best = Optional.of(time);
            }
        }
        return best.flatMap(TimePhrase::timing);
    }

    private static boolean isSaid(Draft draft, TimePhrase time, Optional<Statement> statement) {
        Span span = draft.scene().words().span(time.from(), time.to());
        return statement.map(said -> said.content().overlaps(span)).orElse(true);
    }

    private static int distance(Draft draft, TimePhrase time) {
        Words words = draft.scene().words();
        int from = time.from() < draft.from() ? time.to() : draft.to();
        int to = time.from() < draft.from() ? draft.from() : time.from();
        int distance = 0;
        boolean opening = time.from() <= 1;
        for (int i = from; i < to; i++) {
            boolean boundary = words.is(i, ",", ";", ":", "—", "and", "but", "while", "who", "which");
            distance += boundary && !opening ? ACROSS_MARK : 1;
        }
        return Math.max(0, distance);
    }
}

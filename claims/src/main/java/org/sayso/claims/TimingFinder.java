package org.sayso.claims;

import java.util.Optional;
import org.sayso.claims.time.TimePhrase;
import org.sayso.claims.word.Words;
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
        return find(draft.scene(), draft.from(), draft.to(), statement);
    }

    /** The time of the words from one index to before another. */
    static Optional<Timing> find(Scene scene, int from, int to, Optional<Statement> statement) {
        Optional<TimePhrase> best = Optional.empty();
        int shortest = Integer.MAX_VALUE;
        for (TimePhrase time : scene.times()) {
            if (time.timing().isEmpty() || !isSaid(scene, time, statement) || isCompared(time, to)) {
                continue;
            }
            int distance = distance(scene.words(), from, to, time);
            if (distance < shortest) {
                shortest = distance;
                best = Optional.of(time);
            }
        }
        return best.flatMap(TimePhrase::timing);
    }

    /** "4,100 a year earlier" dates the number right before it and no other. */
    private static boolean isCompared(TimePhrase time, int to) {
        return time.kind() == TimePhrase.Kind.COMPARED && (time.from() < to || time.from() > to + 3);
    }

    private static boolean isSaid(Scene scene, TimePhrase time, Optional<Statement> statement) {
        Span span = scene.words().span(time.from(), time.to());
        return statement.map(said -> said.content().overlaps(span)).orElse(true);
    }

    private static int distance(Words words, int first, int last, TimePhrase time) {
        int from = time.from() < first ? time.to() : last;
        int to = time.from() < first ? first : time.from();
        int distance = 0;
        boolean opening = time.from() <= 1;
        for (int i = from; i < to; i++) {
            boolean boundary = words.is(i, ",", ";", ":", "—", "and", "but", "while", "who", "which");
            distance += boundary && !opening ? ACROSS_MARK : 1;
        }
        return Math.max(0, distance);
    }
}

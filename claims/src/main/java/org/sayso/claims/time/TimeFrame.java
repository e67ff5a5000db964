package org.sayso.claims.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.claim.Timing.Basis;
import org.sayso.domain.time.Grain;

/**
 * What a reader knows about time when a sentence begins: the times named before it, and the one that the article is speaking
 * of.
 *
 * <p>A sentence <em>opens</em> a time with the one that dates it as a whole; that time holds for the rest of the paragraph or
 * until another sentence opens one. A sentence about now, or about another survey, closes it. Whether a number <em>takes</em>
 * the time that holds depends on what the sentences tell of ({@link Happening}) and on the tense of its clause
 * ({@code time-frames.tsv}). Figures of the same happening carry the time into the next paragraph, and from there on as long
 * as every paragraph has such figures. A time that a later sentence of the paragraph opens dates figures of the same
 * happening before it.
 *
 * @param named the times named so far, the last one first, at most eight
 * @param held the time spoken of
 * @param later the time that a later sentence of the paragraph opens
 * @param fiscal the last paragraph in which years were fiscal years; -1 before the first
 * @param paragraph the paragraph of the sentence
 * @param quoted whether a quotation runs on into the sentence
 */
public record TimeFrame(
        List<Timing> named, Optional<Held> held, Optional<Held> later, int fiscal, int paragraph, boolean quoted) {
    private static final int REMEMBERED = 8;

    /** Copies the list. */
    public TimeFrame {
        named = List.copyOf(named);
    }

    /**
     * A time spoken of.
     *
     * @param timing the days
     * @param paragraph the paragraph in which it was named, or the last one of an unbroken run with figures of it
     * @param happenings what kind of event, survey or tally it dates
     * @param now whether it is the day of the report, named by "now" or "current"
     */
    public record Held(Timing timing, int paragraph, Set<Happening> happenings, boolean now) {
        /** Copies the set. */
        public Held {
            happenings = Set.copyOf(happenings);
        }

        /** Whether the sentence speaks of the same kind of happening. */
        boolean isOf(TimeScope scope) {
            return !Collections.disjoint(happenings, scope.happenings());
        }

        Held in(int later) {
            return new Held(timing, later, happenings, now);
        }
    }

    /** Before the first sentence. */
    public static TimeFrame none() {
        return new TimeFrame(List.of(), Optional.empty(), Optional.empty(), -1, 0, false);
    }

    /** The frame as the next sentence begins. */
    public TimeFrame at(int next) {
        return new TimeFrame(named, held, later, fiscal, next, quoted && next == paragraph);
    }

    /**
     * The frame after the sentence.
     *
     * @param times its times
     * @param scope how far they reach
     * @param dateline the day of the report
     */
    public TimeFrame after(List<TimePhrase> times, TimeScope scope, Optional<LocalDate> dateline) {
        List<Timing> known = new ArrayList<>();
        times.stream()
                .filter(time -> time.kind() != TimePhrase.Kind.NOW)
                .flatMap(time -> time.timing().stream())
                .forEach(timing -> known.add(0, timing));
        known.addAll(named);
        return new TimeFrame(
                known.subList(0, Math.min(REMEMBERED, known.size())),
                opened(scope, dateline).or(() -> kept(times, scope)),
                Optional.empty(),
                namesFiscal(times) ? paragraph : fiscal,
                paragraph,
                scope.runsOn());
    }

    /** The time that the sentence opens, if it has begun. */
    public Optional<Held> opened(TimeScope scope, Optional<LocalDate> dateline) {
        return scope.main()
                .filter(timing -> isBegun(timing, dateline))
                .map(timing -> new Held(timing, paragraph, scope.happenings(), false));
    }

    /** The time that goes on after a sentence which opens none: none after one about now or about another survey. */
    private Optional<Held> kept(List<TimePhrase> times, TimeScope scope) {
        Optional<TimePhrase> now = times.stream()
                .filter(time -> time.kind() == TimePhrase.Kind.NOW)
                .findFirst();
        if (now.isPresent()) {
            return now.flatMap(TimePhrase::timing).map(timing -> new Held(timing, paragraph, scope.happenings(), true));
        }
        if (scope.opensSurvey()) {
            return Optional.empty();
        }
        boolean figures = scope.hasFigures();
        return held.map(
                time -> figures && time.paragraph == paragraph - 1 && time.isOf(scope) ? time.in(paragraph) : time);
    }

    /** The same frame where a later sentence of the paragraph opens a time. */
    public TimeFrame before(Optional<Held> found) {
        return new TimeFrame(named, held, found.filter(time -> time.paragraph == paragraph), fiscal, paragraph, quoted);
    }

    /** The time that words without one of their own take. */
    public Optional<Timing> inherited(TimeScope scope, int from, int to, Optional<LocalDate> dateline) {
        if (held.isEmpty() && later.isEmpty() || scope.isStanding(from, to)) {
            return Optional.empty();
        }
        Tense tense = scope.tense(from, to);
        return held.filter(time -> !scope.opensSurvey() && takes(time, scope, from, tense, dateline))
                .or(() -> later.filter(time -> time.isOf(scope) && FrameRules.tells(tense)))
                .map(time -> new Timing(time.timing.period(), Basis.INHERITED));
    }

    /**
     * In the same paragraph by the tense of the clause, or by any tense that tells what is where both sentences speak of the
     * same kind of happening; in the next paragraph only where they do.
     */
    private boolean takes(Held time, TimeScope scope, int from, Tense tense, Optional<LocalDate> dateline) {
        boolean same = time.isOf(scope);
        if (time.now) {
            return same && time.paragraph == paragraph && (tense == Tense.PRESENT || tense == Tense.NONE);
        }
        if (time.paragraph == paragraph) {
            return same && FrameRules.tells(tense) || FrameRules.takes(tense, isNow(time.timing, dateline));
        }
        return time.paragraph == paragraph - 1 && same && !scope.isQuoted(from) && FrameRules.tells(tense);
    }

    /** The time named last, of any length. */
    Optional<Timing> last() {
        return named.stream().findFirst();
    }

    /** The time of a length that was named last. */
    Optional<Timing> last(Grain grain) {
        return named.stream().filter(timing -> timing.period().grain() == grain).findFirst();
    }

    /** The frame within a sentence, after a time was named in it. */
    TimeFrame naming(Timing timing) {
        List<Timing> known = new ArrayList<>(named);
        known.add(0, timing);
        int years = timing.period().grain() == Grain.FISCAL_YEAR ? paragraph : fiscal;
        return new TimeFrame(known, held, later, years, paragraph, quoted);
    }

    private static boolean namesFiscal(List<TimePhrase> times) {
        return times.stream()
                .flatMap(time -> time.timing().stream())
                .anyMatch(timing -> timing.period().grain() == Grain.FISCAL_YEAR);
    }

    private static boolean isBegun(Timing timing, Optional<LocalDate> dateline) {
        LocalDate start = timing.period().start().orElseThrow();
        return dateline.map(day -> !start.isAfter(day)).orElse(true);
    }

    private static boolean isNow(Timing timing, Optional<LocalDate> dateline) {
        return dateline.filter(timing.period()::contains).isPresent();
    }
}

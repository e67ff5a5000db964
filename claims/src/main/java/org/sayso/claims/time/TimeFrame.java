package org.sayso.claims.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.time.FrameRules.Reach;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.claim.Timing.Basis;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * What a reader knows about time when a sentence begins: the times named before it, and the one that the article is speaking
 * of.
 *
 * <p>A sentence <em>opens</em> a time with the one that dates it as a whole; that time holds to the end of the next paragraph
 * or until another sentence opens one. A sentence about now closes it. The first day or week that the article opens with in
 * the past is its <em>lead</em>, the event it reports, and holds in all of it. Whether a number <em>takes</em> the time that
 * holds depends on the tense of its clause; {@code time-frames.tsv} tells.
 *
 * @param named the times named so far, the last one first, at most eight
 * @param held the time spoken of
 * @param lead the time of the event that the article opens with
 * @param fiscal the last paragraph in which years were fiscal years; -1 before the first
 * @param paragraph the paragraph of the sentence
 * @param quoted whether a quotation runs on into the sentence
 */
public record TimeFrame(
        List<Timing> named, Optional<Held> held, Optional<Timing> lead, int fiscal, int paragraph, boolean quoted) {
    private static final int REMEMBERED = 8;
    private static final int LEAD_PARAGRAPHS = 4;
    private static final int LEAD_DAYS = 7;
    private static final int LEAD_REACH = 6;
    private static final int BACKGROUND_DAYS = 92;

    /** Copies the list. */
    public TimeFrame {
        named = List.copyOf(named);
    }

    /**
     * A time spoken of.
     *
     * @param timing the days
     * @param paragraph the paragraph in which it was named
     */
    public record Held(Timing timing, int paragraph) {}

    /** Before the first sentence. */
    public static TimeFrame none() {
        return new TimeFrame(List.of(), Optional.empty(), Optional.empty(), -1, 0, false);
    }

    /** The frame as the next sentence begins. */
    public TimeFrame at(int next) {
        return new TimeFrame(named, held, lead, fiscal, next, quoted && next == paragraph);
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
        boolean now = times.stream().anyMatch(time -> time.kind() == TimePhrase.Kind.NOW);
        Optional<Timing> main = scope.main().filter(timing -> isBegun(timing, dateline));
        Optional<Held> kept = now ? Optional.empty() : held;
        return new TimeFrame(
                known.subList(0, Math.min(REMEMBERED, known.size())),
                main.map(timing -> new Held(timing, paragraph)).or(() -> kept),
                lead.or(() -> main.filter(timing -> leads(timing, dateline))),
                namesFiscal(times) ? paragraph : fiscal,
                paragraph,
                scope.runsOn());
    }

    /** The same frame in an article that turned out to open with an event. */
    public TimeFrame withLead(Optional<Timing> found) {
        return new TimeFrame(named, held, found, fiscal, paragraph, quoted);
    }

    /** The time that words without one of their own take. */
    public Optional<Timing> inherited(TimeScope scope, int from, int to, Optional<LocalDate> dateline) {
        if (held.isEmpty() && lead.isEmpty()) {
            return Optional.empty();
        }
        Tense tense = scope.tense(from, to);
        boolean quotation = scope.isQuoted(from);
        return held.filter(time -> time.paragraph == paragraph)
                .map(Held::timing)
                .filter(timing -> FrameRules.takes(tense, Reach.PARAGRAPH, isNow(timing, dateline)))
                .or(() -> held.filter(time -> !quotation && time.paragraph == paragraph - 1 && !isBackground(time))
                        .map(Held::timing)
                        .filter(timing -> FrameRules.takes(tense, Reach.NEIGHBOUR, isNow(timing, dateline))))
                .or(() -> lead.filter(timing -> !quotation
                        && paragraph <= LEAD_REACH
                        && held.filter(time -> time.paragraph == paragraph).isEmpty()
                        && FrameRules.takes(tense, Reach.LEAD, isNow(timing, dateline))))
                .map(timing -> new Timing(timing.period(), Basis.INHERITED));
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
        return new TimeFrame(known, held, lead, years, paragraph, quoted);
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

    private boolean leads(Timing timing, Optional<LocalDate> dateline) {
        Period period = timing.period();
        boolean near = dateline.filter(day -> !period.start().orElseThrow().isBefore(day.minusDays(LEAD_DAYS)))
                .isPresent();
        return near && paragraph <= LEAD_PARAGRAPHS && (period.grain() == Grain.DAY || period.grain() == Grain.WEEK);
    }

    /** An older time in an article that opens with an event is background, and is left with its paragraph. */
    private boolean isBackground(Held time) {
        return lead.flatMap(event -> event.period().start())
                .flatMap(first ->
                        time.timing.period().end().map(last -> last.isBefore(first.minusDays(BACKGROUND_DAYS))))
                .orElse(false);
    }

    private static boolean isNow(Timing timing, Optional<LocalDate> dateline) {
        return dateline.filter(timing.period()::contains).isPresent();
    }
}

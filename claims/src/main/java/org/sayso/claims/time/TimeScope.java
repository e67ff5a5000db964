package org.sayso.claims.time;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.claims.time.TimePhrase.Kind;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;

/**
 * How far each time of a sentence reaches: which of its numbers it may date.
 *
 * <ul>
 *   <li>A time in a quotation dates what is quoted, one outside dates what is not.
 *   <li>A time in a relative clause dates the clause and the number that it describes ("the four mills that closed last
 *       year").
 *   <li>A time that leads a comparison ("more than last year", "up 3 percent from 2008") dates only numbers inside of the
 *       comparison.
 *   <li>A time right after a verb of saying dates the saying ("officials said Monday").
 *   <li>The words "4,100 a year earlier" date the number right before them.
 * </ul>
 *
 * <p>Found once for each sentence; cheap where the sentence names no time.
 */
public final class TimeScope {
    private static final int LONGEST_COMPARISON = 10;
    private static final int LONGEST_DESCRIPTION = 8;
    private static final int LONGEST_RECORD = 5;
    private static final int LONGEST_CHANGE = 16;

    private final Words words;
    private final List<TimePhrase> times;
    private final BitSet numbers;
    private final SentenceShape shape;
    private final Set<Happening> happenings;

    /**
     * Looks at a sentence.
     *
     * @param words the sentence
     * @param times its times
     * @param numbers the tokens that belong to quantities
     * @param quoted whether a quotation of the sentence before runs on
     */
    public TimeScope(Words words, List<TimePhrase> times, BitSet numbers, boolean quoted) {
        this.words = words;
        this.times = times;
        this.numbers = numbers;
        this.shape = new SentenceShape(words, quoted);
        this.happenings = Happening.of(words);
    }

    /** Whether the time may date the words from one index to before another. */
    public boolean reaches(TimePhrase time, int from, int to) {
        if (time.kind() == Kind.COMPARED && !opens(time) && (time.from() < to || time.from() > to + 3)) {
            return false;
        }
        if (shape.quotation(time.from()) != shape.quotation(from) || Sayings.isSaying(words, shape, numbers, time)) {
            return false;
        }
        if (from < time.from() && isOfList(time, to)) {
            return false;
        }
        int comparison = comparison(time);
        if (comparison >= 0 && (to <= comparison || from > time.from() && !leadsWhen(time))) {
            return false;
        }
        if (from >= time.to() && isSetAgainst(time, from, to)) {
            return false;
        }
        if (to > time.to() && isOfRecord(time) || to <= time.from() && shape.leadsOtherClause(time, to)) {
            return false;
        }
        if (StandingFigures.isMargin(words, from, to)) {
            return false;
        }
        int relative = shape.relative(time.from());
        return relative < 0 || relative == shape.relative(from) || describes(relative, to);
    }

    /** "3,552 arrests: 538 on Thursday, 593 on Friday": behind a colon and another number, the time is that number's. */
    private boolean isOfList(TimePhrase time, int to) {
        for (int i = to; i < time.from(); i++) {
            if (words.is(i, ":")) {
                return hasNumber(i, time);
            }
        }
        return false;
    }

    /** The time that the sentence as a whole speaks of: the one it opens with, else the last of its main clause. */
    Optional<Timing> main() {
        Optional<Timing> found = Optional.empty();
        for (TimePhrase time : times) {
            boolean whole = time.timing()
                    .filter(timing -> timing.period().start().isPresent()
                            && timing.period().end().isPresent())
                    .isPresent();
            boolean own = time.kind() == Kind.CALENDAR || time.kind() == Kind.SPAN;
            boolean side = shape.quotation(time.from()) > 0
                    || shape.relative(time.from()) >= 0
                    || comparison(time) >= 0
                    || isOfFigure(time)
                    || Sayings.isSaying(words, shape, numbers, time);
            if (whole && own && !side) {
                found = time.timing();
                if (time.from() <= 2) {
                    return found;
                }
            }
        }
        return found;
    }

    /** Whether a quotation runs on after the sentence. */
    boolean runsOn() {
        return shape.runsOn();
    }

    /** What the sentence tells of. */
    Set<Happening> happenings() {
        return happenings;
    }

    /** Whether a number of the sentence is no part of a time. */
    boolean hasFigures() {
        return !numbers.isEmpty();
    }

    /** Whether the sentence brings in another survey than those before it: "a new poll". */
    public boolean opensSurvey() {
        return StandingFigures.opensSurvey(words, shape);
    }

    /** Whether the number holds whatever the day: a margin of error, a number needed, a price. */
    boolean isStanding(int from, int to) {
        return StandingFigures.isStanding(words, shape, from, to);
    }

    /** Whether the words stand in a quotation. */
    boolean isQuoted(int index) {
        return shape.quotation(index) > 0;
    }

    /** The tense of the clause of the words. */
    Tense tense(int from, int to) {
        return Tense.of(words, shape, from, to);
    }

    /** Whether the number is the earlier one of a change ("from 12 percent"), which only a time right beside it dates. */
    public boolean isBaseline(int from, int to) {
        return words.is(from - 1, "from")
                && TimeWords.any(words, from - LONGEST_CHANGE, from - 1, "change")
                && numbers.get(to, to + 3).isEmpty();
    }

    /** Whether the number is the one that a change led to: "rose from 2020 to 2021, to 128". */
    public boolean isReached(int from) {
        return words.is(from - 1, "to") && TimeWords.any(words, from - LONGEST_CHANGE, from - 1, "change");
    }

    /** Whether the number is the earlier one of a change, which takes no time from the sentences before. */
    public boolean isEarlier(int from) {
        return words.is(from - 1, "from") && TimeWords.any(words, from - LONGEST_CHANGE, from - 1, "change");
    }

    /** Whether marks part the words from what stands before them, as an opening time is. */
    public boolean opens(TimePhrase time) {
        int at = time.from();
        return at <= 1 || words.is(at - 1, ";", "—") || words.is(at - 2, ";", "—");
    }

    /** "In fiscal 2022, said the host, 142 boats sank": the speaker is put into what is said. */
    public boolean precedesSpeaker(TimePhrase time) {
        return time.from() <= 1 && words.is(time.to(), ",") && TimeWords.is(words, time.to() + 1, "reports");
    }

    /** "than on Jan. 25, when 70,766 were held": what follows belongs to the time. */
    private boolean leadsWhen(TimePhrase time) {
        return words.is(words.is(time.to(), ",") ? time.to() + 1 : time.to(), "when");
    }

    /** The index of the word that leads the comparison the time belongs to; -1 where it belongs to none. */
    private int comparison(TimePhrase time) {
        for (int i = time.from() - 1; i >= Math.max(0, time.from() - LONGEST_COMPARISON); i--) {
            boolean against = words.is(i, "against") && hasNumber(i, time);
            if (against || TimeWords.is(words, i, "than") && !numbers.get(i + 1)) {
                return i;
            }
            boolean change = TimeWords.is(words, i, "from") && TimeWords.any(words, i - 6, i, "change");
            if (change
                    && (i == time.from() - 1 || words.is(i + 1, "the") && i == time.from() - 2 || hasNumber(i, time))) {
                return i;
            }
            if (shape.isBoundary(i) || TimeWords.is(words, i, "than")) {
                return -1;
            }
        }
        return -1;
    }

    /** "The lowest count since 2019 was 13": the stretch belongs to the record, and the number has a time of its own. */
    private boolean isOfRecord(TimePhrase time) {
        boolean open = time.timing()
                .filter(timing -> timing.period().end().isEmpty()
                        || timing.period().start().isEmpty())
                .isPresent();
        for (int i = time.from() - 1; open && i >= Math.max(0, time.from() - LONGEST_RECORD); i--) {
            if (words.has(i, WordClass.EXTREME)) {
                return true;
            }
        }
        return false;
    }

    /** "Was 12 percent in 2010, but remains above 5": what is now is set against what was. */
    private boolean isSetAgainst(TimePhrase time, int from, int to) {
        for (int i = time.to(); i < from; i++) {
            if (words.is(i, "but", "though", "although")) {
                return !opens(time) && Tense.of(words, shape, from, to) == Tense.PRESENT;
            }
        }
        return false;
    }

    /** "Less than half of the 237,364 of 2020": the time of a figure that the sentence only compares with. */
    private boolean isOfFigure(TimePhrase time) {
        int number = time.from() - 2;
        return number >= 0
                && words.is(time.from() - 1, "of", "in")
                && numbers.get(number)
                && words.is(numbers.previousClearBit(number), "the");
    }

    private boolean hasNumber(int from, TimePhrase time) {
        int next = numbers.nextSetBit(from);
        return next >= 0 && next < time.from();
    }

    /** Whether the relative clause at an index describes what the words count: no verb, mark or number in between. */
    private boolean describes(int relative, int to) {
        if (relative < to || relative - to > LONGEST_DESCRIPTION) {
            return false;
        }
        for (int i = to; i < relative; i++) {
            if (shape.isBoundary(i) || numbers.get(i) || words.has(i, WordClass.AUXILIARY)) {
                return false;
            }
        }
        return true;
    }
}

package org.sayso.claims.time;

import java.time.LocalDate;
import java.util.Optional;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.time.Period;

/**
 * Everything that the times of one sentence depend on.
 *
 * @param words the sentence
 * @param dateline the day of the report
 * @param frame the times named before the words, which "that year" and "a year earlier" start from
 * @param terms the terms of office that the article's words so far point to
 * @param before the time that the sentence itself named last
 */
record TimeScene(
        Words words,
        Optional<LocalDate> dateline,
        TimeFrame frame,
        TermsOfOffice.Named terms,
        Optional<Timing> before) {
    private static final int SUBJECT = 12;
    private static final int CLAUSE = 15;
    private static final int NEAR = 120;

    /** The same sentence after another time was named in it. */
    TimeScene after(TimePhrase phrase) {
        return phrase.timing().isEmpty() || phrase.kind() == TimePhrase.Kind.NOW
                ? this
                : new TimeScene(words, dateline, frame.naming(phrase.timing().get()), terms, phrase.timing());
    }

    /** The days that "a year earlier" counts back from: those named last, or else the dateline. */
    Optional<Period> base() {
        return frame.last().map(Timing::period).or(() -> dateline.map(Period::day));
    }

    /** Whether a bare "year" is a fiscal one: one was named in this paragraph, or before a sentence on budgets. */
    boolean isFiscal() {
        return frame.fiscal() >= 0
                && (frame.fiscal() == frame.paragraph() || TimeWords.any(words, 0, words.size(), "fiscal"));
    }

    /**
     * Whether the clause of a time speaks of what is to come, so that a weekday or month is the next one: "will", a plan for
     * it, or a present verb after an opening weekday ("On Tuesday, three states vote").
     */
    boolean isFuture(int from, int to) {
        if (words.is(to, "'s") && words.touchesNext(to - 1)) {
            return false;
        }
        boolean opening = isMark(from - 1) || isMark(from - 2);
        int start = opening && words.is(to, ",") ? to + 1 : to;
        return hasWill(from - 1, -1)
                || hasWill(start, 1)
                || isPlanned(from)
                || opening && words.is(from - 1, "on") && isScheduled(start);
    }

    /** Whether a day to come is far nearer than the one a year before, and no verb says that it is over. */
    boolean isNear(LocalDate day, int from, int to) {
        boolean near = dateline.filter(now -> !day.isAfter(now.plusDays(NEAR))).isPresent();
        return near
                && switch (Tense.of(words, new SentenceShape(words, frame.quoted()), from, to)) {
                    case PRESENT, MODAL, INFINITIVE -> true;
                    default -> false;
                };
    }

    /**
     * Whether "this year" ends with the dateline: "so far" stands in the clause, or its verb tells what has come of the year
     * ("is up this year", "has fallen this year").
     */
    boolean isToDate(int from, int to) {
        if (words.is(to, "'s")) {
            return false;
        }
        for (int i = Math.max(0, from - CLAUSE); i < Math.min(words.size(), to + CLAUSE); i++) {
            if (words.is(i, "so") && words.is(i + 1, "far")) {
                return true;
            }
        }
        Tense tense = Tense.of(words, new SentenceShape(words, frame.quoted()), from, to);
        return tense == Tense.RESULT || tense == Tense.PERFECT;
    }

    private boolean hasWill(int from, int step) {
        for (int i = from; i >= 0 && i < words.size() && !isMark(i); i += step) {
            if (words.is(i, "will", "shall", "upcoming") || words.lower(i).endsWith("'ll")) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlanned(int from) {
        return words.is(from - 1, "for", "on", "in")
                && (TimeWords.is(words, from - 2, "planned") || TimeWords.is(words, from - 3, "planned"));
    }

    /** Whether the first verb after an opening weekday is a present one. */
    private boolean isScheduled(int from) {
        for (int i = from; i < from + SUBJECT; i++) {
            if (words.isPast(i) || words.has(i, WordClass.AUXILIARY)) {
                return false;
            }
            if (words.has(i, WordClass.VERB) && i > from) {
                return !TimeWords.is(words, i, "reports");
            }
        }
        return false;
    }

    private boolean isMark(int index) {
        return index < 0
                || index >= words.size()
                || words.is(index, ",", ";", ":", "—", "--", "“", "”", "\"", "(", ")");
    }
}

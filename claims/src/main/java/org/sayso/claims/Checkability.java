package org.sayso.claims;

import java.util.Locale;
import java.util.Optional;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.NotCheckableReason;

/** Tells claims that no record can bear out: what will be, might be or should be, and what is asked. */
final class Checkability {
    private static final int REACH = 10;

    /** The ends of a change may stand further from what is said of it. */
    private static final int CHANGE_REACH = 26;

    private final Cues cues;

    Checkability(Cues cues) {
        this.cues = cues;
    }

    /** Why the words before an index in its clause, or the sentence's end, make it uncheckable; none where they do not. */
    Optional<NotCheckableReason> reason(Words words, int anchor, int to) {
        if (words.is(words.size() - 1, "?") || words.is(words.size() - 2, "?")) {
            return Optional.of(NotCheckableReason.QUESTION);
        }
        boolean change = words.is(anchor - 1, "from", "to");
        int start = Math.max(0, anchor - (change ? CHANGE_REACH : REACH));
        for (int i = anchor - 1; i >= start && !isBoundary(words, i, change); i--) {
            Optional<NotCheckableReason> found = cueAt(words, i, anchor);
            if (found.isPresent()) {
                return found;
            }
        }
        return afterSubject(words, to);
    }

    /** "To boost the number in 2016, from 7 to 9": the comma before the ends of a change does not end its clause. */
    private static boolean isBoundary(Words words, int index, boolean change) {
        boolean ends = change && words.is(index + 1, "from");
        return words.is(index, ";", ":", "\"", "“", "”", "who", "which")
                || words.is(index, ",") && !ends && !words.has(index - 1, WordClass.MODAL);
    }

    private Optional<NotCheckableReason> afterSubject(Words words, int to) {
        return words.has(to, WordClass.MODAL) ? cueAt(words, to, to) : Optional.empty();
    }

    /** "Plans to close 40 schools", "promised 40 homes", "hopes for 40": what is undertaken is a deed or the amount itself. */
    private Optional<NotCheckableReason> cueAt(Words words, int index, int anchor) {
        Optional<String> modal = cues.tell("modal", words.auxiliary(index));
        boolean amount = index + 1 == anchor || index + 2 == anchor && words.is(index + 1, "for");
        if (modal.isEmpty() && (amount || words.is(index + 1, "to", "a", "an"))) {
            modal = cues.tell("intention", words.lower(index));
        }
        if (words.is(index, "may") && words.isCapitalized(index)) {
            return Optional.empty();
        }
        return modal.map(kind -> NotCheckableReason.valueOf(kind.toUpperCase(Locale.ROOT)));
    }
}

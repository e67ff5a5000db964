package org.sayso.claims;

import java.util.Locale;
import java.util.Optional;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.NotCheckableReason;

/** Tells claims that no record can bear out: what will be, might be or should be, and what is asked. */
final class Checkability {
    private static final int REACH = 10;

    private final Cues cues;

    Checkability(Cues cues) {
        this.cues = cues;
    }

    /** Why the words before an index in its clause, or the sentence's end, make it uncheckable; none where they do not. */
    Optional<NotCheckableReason> reason(Words words, int anchor, int to) {
        if (words.is(words.size() - 1, "?") || words.is(words.size() - 2, "?")) {
            return Optional.of(NotCheckableReason.QUESTION);
        }
        int start = Math.max(0, anchor - REACH);
        for (int i = anchor - 1; i >= start && !isBoundary(words, i); i--) {
            Optional<NotCheckableReason> found = cueAt(words, i);
            if (found.isPresent()) {
                return found;
            }
        }
        return afterSubject(words, to);
    }

    private static boolean isBoundary(Words words, int index) {
        return words.is(index, ";", ":", "\"", "“", "”", "who", "which")
                || words.is(index, ",") && !words.has(index - 1, WordClass.MODAL);
    }

    private Optional<NotCheckableReason> afterSubject(Words words, int to) {
        return words.has(to, WordClass.MODAL) ? cueAt(words, to) : Optional.empty();
    }

    private Optional<NotCheckableReason> cueAt(Words words, int index) {
        Optional<String> modal = cues.tell("modal", words.lower(index));
        if (modal.isEmpty() && words.is(index + 1, "to")) {
            modal = cues.tell("intention", words.lower(index));
        }
        if (words.is(index, "may") && words.isCapitalized(index)) {
            return Optional.empty();
        }
        return modal.map(kind -> NotCheckableReason.valueOf(kind.toUpperCase(Locale.ROOT)));
    }
}

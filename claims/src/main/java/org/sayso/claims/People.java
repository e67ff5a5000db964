package org.sayso.claims;

import java.util.BitSet;
import java.util.Optional;
import org.sayso.claims.word.Words;

/** Finds the people that the shares of a survey are shares of. */
final class People {
    private static final BitSet NONE = new BitSet();

    private People() {}

    /** The index of the last noun of a group that opens a clause: "Among older farmers, 27 percent oppose it". */
    static Optional<Integer> among(Words words) {
        for (int i = 0; i < words.size(); i++) {
            boolean opens = i == 0 || words.isMarkOrEnd(i - 1) || words.is(i - 1, "and", "but", "while");
            if (!opens || !words.is(i, "among", "of")) {
                continue;
            }
            int start = NounPhrases.skipArticles(words, i + 1);
            int end = NounPhrases.end(words, start, NONE);
            if (end > start && words.is(end, ",") && words.isPlural(end - 1)) {
                return Optional.of(end - 1);
            }
        }
        return Optional.empty();
    }

    /** Whether the sentence tells how many were asked. */
    static boolean areAsked(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "surveyed", "polled", "interviewed", "questioned")) {
                return true;
            }
        }
        return false;
    }
}

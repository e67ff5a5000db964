package org.sayso.claims.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.claims.word.Words;
import org.sayso.domain.text.ResourceTable;

/** Words that tell what a time near them dates, from {@code time-words.tsv}. */
final class TimeWords {
    private static final Map<String, Set<String>> KINDS = new HashMap<>();

    static {
        for (List<String> row : ResourceTable.rows(TimeWords.class, "time-words.tsv")) {
            KINDS.computeIfAbsent(row.get(1), kind -> new HashSet<>()).add(row.get(0));
        }
    }

    private TimeWords() {}

    /** Whether the word at the index is of the kind. */
    static boolean is(Words words, int index, String kind) {
        return KINDS.getOrDefault(kind, Set.of()).contains(words.lower(index));
    }

    /** Whether a word from one index to before another is of the kind. */
    static boolean any(Words words, int from, int to, String kind) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (is(words, i, kind)) {
                return true;
            }
        }
        return false;
    }
}

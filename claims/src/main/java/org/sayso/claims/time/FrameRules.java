package org.sayso.claims.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.claims.word.ResourceTable;

/** Which tenses take the time of the sentences before, from {@code time-frames.tsv}. */
final class FrameRules {
    /** How far back the time was named; in the order of the table's columns. */
    enum Reach {
        /** In the same paragraph. */
        PARAGRAPH,
        /** In the paragraph before. */
        NEIGHBOUR,
        /** In the opening of the article. */
        LEAD
    }

    private static final Map<String, List<String>> ROWS = new HashMap<>();

    static {
        for (List<String> row : ResourceTable.rows(FrameRules.class, "time-frames.tsv")) {
            ROWS.put(row.get(0), row);
        }
    }

    private FrameRules() {}

    /**
     * Whether a clause of the tense takes a time.
     *
     * @param now whether the time holds the dateline
     */
    static boolean takes(Tense tense, Reach reach, boolean now) {
        List<String> row = ROWS.get(tense.name().toLowerCase(Locale.ROOT));
        if (row == null) {
            throw new IllegalStateException("no row for the tense " + tense);
        }
        String answer = switch (reach) {
            case PARAGRAPH -> row.get(1);
            case NEIGHBOUR -> row.get(2);
            case LEAD -> row.get(3);
        };
        return answer.equals("yes") || answer.equals("now") && now;
    }
}

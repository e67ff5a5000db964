package org.sayso.claims.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.domain.text.ResourceTable;

/** Which tenses take the time of the sentences before, from {@code time-frames.tsv}. */
final class FrameRules {
    private static final Map<String, List<String>> ROWS = new HashMap<>();

    static {
        for (List<String> row : ResourceTable.rows(FrameRules.class, "time-frames.tsv")) {
            ROWS.put(row.get(0), row);
        }
    }

    private FrameRules() {}

    /**
     * Whether a clause of the tense takes the time of the same paragraph, whatever it tells of.
     *
     * @param now whether the time holds the dateline
     */
    static boolean takes(Tense tense, boolean now) {
        List<String> row = ROWS.get(tense.name().toLowerCase(Locale.ROOT));
        if (row == null) {
            throw new IllegalStateException("no row for the tense " + tense);
        }
        String answer = row.get(1);
        return answer.equals("yes") || answer.equals("now") && now;
    }

    /** Whether a clause of the tense tells what is or was so, and not what may, must or did before. */
    static boolean tells(Tense tense) {
        return switch (tense) {
            case PAST, PERFECT, RESULT, POINTING, PRESENT, INFINITIVE, NONE -> true;
            case PLUPERFECT, MODAL -> false;
        };
    }
}

package org.sayso.claims.word;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.domain.text.ResourceTable;

/** The classes of English words, from {@code words.tsv}, {@code cue-words.tsv} and {@code labels.tsv}. */
final class Lexicon {
    private static final Map<String, Long> CLASSES = read("words.tsv", "cue-words.tsv", "labels.tsv");

    private Lexicon() {}

    private static Map<String, Long> read(String... files) {
        Map<String, Long> classes = new HashMap<>();
        for (String file : files) {
            for (List<String> row : ResourceTable.rows(Lexicon.class, file)) {
                for (String name : row.get(1).split(",", -1)) {
                    WordClass found = WordClass.valueOf(name.toUpperCase(Locale.ROOT));
                    classes.merge(row.get(0), found.bit(), (known, more) -> known | more);
                }
            }
        }
        return classes;
    }

    /** The classes of a word in lower case, as bits of {@link WordClass#bit()}; 0 for an unknown word. */
    static long classes(String lower) {
        Long found = CLASSES.get(lower);
        return found == null ? 0 : found;
    }
}

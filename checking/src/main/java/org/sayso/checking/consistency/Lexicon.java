package org.sayso.checking.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.text.ResourceTable;

/** The word list {@code words.tsv}: classes of words by which numbers hang together, each word with a value. */
final class Lexicon {
    private static final Map<String, Map<String, String>> CLASSES = read();

    private Lexicon() {}

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> classes = new HashMap<>();
        for (List<String> row : ResourceTable.rows(Lexicon.class, "words.tsv")) {
            classes.computeIfAbsent(row.get(0), unseen -> new HashMap<>()).put(row.get(1), row.get(2));
        }
        return classes;
    }

    /** The value of a word in a class; empty where it is none of the class. */
    static Optional<String> value(String category, String word) {
        Map<String, String> words = CLASSES.get(category);
        if (words == null) {
            throw new IllegalArgumentException("no such class of words: " + category);
        }
        return Optional.ofNullable(words.get(word));
    }

    /** Whether the class has the word. */
    static boolean has(String category, String word) {
        return value(category, word).isPresent();
    }
}

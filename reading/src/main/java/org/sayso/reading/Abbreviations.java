package org.sayso.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The abbreviations of news copy that end in a period, and what each tells of the word after it. */
final class Abbreviations {
    /** What may follow an abbreviation. */
    enum Use {
        /** A name: {@code Sen.} */
        NAME,
        /** More of the same sentence: {@code vs.} */
        INNER,
        /** A digit; before anything else it is a word and a full stop: {@code No.} */
        NUMBER,
        /** Anything, the next sentence too: {@code Inc.} */
        ANY
    }

    private static final int LONGEST = 8;
    private static final Map<String, Use> USES = load();

    private Abbreviations() {}

    /** How the word is used, its final period included; empty where it is no abbreviation on the list. */
    static Optional<Use> use(String word) {
        return word.length() > LONGEST ? Optional.empty() : Optional.ofNullable(USES.get(word));
    }

    private static Map<String, Use> load() {
        Map<String, Use> uses = new HashMap<>();
        for (String line : WordList.lines("abbreviations.txt")) {
            int colon = line.indexOf(':');
            Use use = Use.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
                if (word.length() > LONGEST || !word.endsWith(".")) {
                    throw new IllegalStateException("not an abbreviation Sayso can look up: " + word);
                }
                uses.put(word, use);
            }
        }
        return Map.copyOf(uses);
    }
}

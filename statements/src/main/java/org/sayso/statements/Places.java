package org.sayso.statements;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States with their abbreviations, countries, and cities large enough to stand without a state. */
final class Places {
    private static final Set<String> NAMES = new HashSet<>();
    private static final Map<String, String> STATES = new HashMap<>();

    static {
        WordList list = WordList.read("places.txt");
        for (String line : list.lines("state")) {
            String[] parts = line.split(":", 2);
            String state = parts[0].toLowerCase(Locale.ROOT);
            STATES.put(state, state);
            List.of(parts[1].strip().split(" ", -1)).forEach(word -> STATES.put(word, state));
            NAMES.add(state);
        }
        list.lines("country").forEach(name -> NAMES.add(name.toLowerCase(Locale.ROOT)));
        list.lines("city").forEach(name -> NAMES.add(name.toLowerCase(Locale.ROOT)));
    }

    private Places() {}

    /** Whether words in lower case are the name of a place. */
    static boolean isPlace(String words) {
        return NAMES.contains(words);
    }

    /** The state, in lower case, that a name or an abbreviation means; abbreviations as they are written. */
    static Optional<String> state(String written) {
        return Optional.ofNullable(STATES.getOrDefault(written, STATES.get(written.toLowerCase(Locale.ROOT))));
    }
}

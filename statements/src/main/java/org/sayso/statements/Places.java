package org.sayso.statements;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.place.PlaceNames;

/** States with their abbreviations, countries, and cities large enough to stand without a state. */
final class Places {
    private static final Set<String> NAMES = new HashSet<>();
    private static final Map<String, String> STATES = new HashMap<>();

    static {
        for (PlaceNames.Entry entry : PlaceNames.US_STATES.entries()) {
            String state = entry.name().toLowerCase(Locale.ROOT);
            STATES.put(state, state);
            STATES.put(entry.codes().get(0), state);
            entry.names().subList(1, entry.names().size()).forEach(written -> STATES.put(written, state));
            NAMES.add(state);
        }
        PlaceNames.COUNTRIES.entries().stream()
                .flatMap(country -> country.names().stream())
                .filter(name -> !PlaceNames.isAmbiguous(name))
                .forEach(name -> NAMES.add(name.toLowerCase(Locale.ROOT)));
        WordList list = WordList.read("places.txt");
        list.lines("part").forEach(name -> NAMES.add(name.toLowerCase(Locale.ROOT)));
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

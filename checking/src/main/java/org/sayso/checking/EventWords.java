package org.sayso.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sayso.domain.record.Event;

/**
 * The words of an act of the record as stems.
 *
 * @param all those of its title, its acts and its type
 * @param verbs the first of each of its acts
 */
record EventWords(Set<String> all, Set<String> verbs) {
    /** Words found before, of the first so many acts: every claim on an act is held against all acts known by then. */
    private static final Map<Event, EventWords> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 20_000;

    /** The words of an act. */
    static EventWords of(Event event) {
        EventWords known = KNOWN.get(event);
        if (known != null) {
            return known;
        }
        EventWords words = read(event);
        if (KNOWN.size() < MOST_KEPT) {
            KNOWN.put(event, words);
        }
        return words;
    }

    private static EventWords read(Event event) {
        Set<String> all = new HashSet<>(Stems.ofText(event.title()));
        Set<String> verbs = new HashSet<>();
        for (String act : event.acts()) {
            List<String> stems = Stems.ofText(act);
            all.addAll(stems);
            stems.stream().findFirst().ifPresent(verbs::add);
        }
        event.type().ifPresent(type -> all.addAll(Stems.ofText(type)));
        return new EventWords(Set.copyOf(all), Set.copyOf(verbs));
    }
}

package org.sayso.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.text.ResourceTable;

/** Words that tell what kind of claim a clause makes, from {@code cues.tsv}. */
final class Cues {
    private final Map<String, Map<String, String>> kinds = new HashMap<>();

    Cues() {
        ResourceTable.rows(Cues.class, "cues.tsv")
                .forEach(row -> kinds.computeIfAbsent(row.get(1), kind -> new HashMap<>())
                        .put(row.get(0), row.get(2)));
    }

    /** What the word tells as a cue of the kind, if it is one. */
    Optional<String> tell(String kind, String word) {
        return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(word));
    }
}

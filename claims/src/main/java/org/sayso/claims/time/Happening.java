package org.sayso.claims.time;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claims.word.Words;
import org.sayso.domain.text.ResourceTable;

/**
 * What a sentence with figures tells of. A time named for one sentence goes on for the figures of another that tells of the
 * same. Told by the nouns and verbs of {@code happenings.tsv}.
 */
enum Happening {
    /** Answers of people who were asked. */
    SURVEY,
    /** Votes, and what they decide. */
    CONTEST,
    /** People killed or hurt. */
    TOLL,
    /** Shares and what they are traded for. */
    TRADE;

    private static final Map<String, Set<Happening>> WORDS = new HashMap<>();

    static {
        for (List<String> row : ResourceTable.rows(Happening.class, "happenings.tsv")) {
            WORDS.computeIfAbsent(row.get(0), word -> EnumSet.noneOf(Happening.class))
                    .add(valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
    }

    /** What the sentence tells of; empty where no word of it is known. */
    static Set<Happening> of(Words words) {
        Set<Happening> found = EnumSet.noneOf(Happening.class);
        for (int i = 0; i < words.size(); i++) {
            Optional.ofNullable(WORDS.get(words.lower(i))).ifPresent(found::addAll);
        }
        return found;
    }
}

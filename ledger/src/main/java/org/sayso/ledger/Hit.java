package org.sayso.ledger;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.finding.Verdict;

/**
 * A passage that a search found, with the claims in it.
 *
 * @param passage the passage
 * @param claims its claims, in order; none for an article as a whole
 */
public record Hit(Passage passage, List<HitClaim> claims) {
    /** Copies the list. */
    public Hit {
        claims = List.copyOf(claims);
    }

    /**
     * A claim of a passage.
     *
     * @param id its id in the check
     * @param text its words
     * @param series the ids of the series that its finding rests on
     * @param verdict the verdict, as people hold it now; empty where the record was not asked
     * @param byPerson whether a person corrected the verdict
     */
    public record HitClaim(String id, String text, List<String> series, Optional<Verdict> verdict, boolean byPerson) {
        /** Copies the list. */
        public HitClaim {
            series = List.copyOf(series);
        }
    }
}

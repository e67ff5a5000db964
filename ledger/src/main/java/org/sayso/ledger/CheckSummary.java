package org.sayso.ledger;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.finding.Verdict;

/**
 * A kept check on a list.
 *
 * @param id its number in the ledger, counted from 1; it never changes
 * @param title the article's headline, or where it has none the first words of its text
 * @param published its dateline
 * @param url its address
 * @param verdicts how many claims have each verdict, as people hold it now; verdicts of no claim are left out
 * @param corrections how many corrections its history holds
 * @param by who asked for the check
 * @param at when
 */
public record CheckSummary(
        long id,
        String title,
        Optional<LocalDate> published,
        Optional<URI> url,
        Map<Verdict, Integer> verdicts,
        int corrections,
        String by,
        Instant at) {
    /** Copies the map. */
    public CheckSummary {
        verdicts = Map.copyOf(verdicts);
    }
}

package org.sayso.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sayso.domain.finding.Report;
import org.sayso.domain.record.PackReference;

/**
 * A checked article, to be kept.
 *
 * @param report what was found
 * @param documents the report as written, by format: {@link #JSON} always, others such as {@code html} if they are to be
 *     shown again as they were
 * @param version the version of Sayso that checked it
 * @param packs the packs of the record it was checked against, with their hashes
 * @param by who asked for it
 * @param at when
 */
public record NewCheck(
        Report report,
        Map<String, String> documents,
        String version,
        List<PackReference> packs,
        String by,
        Instant at) {
    /** The format that every check has: the program's own JSON. */
    public static final String JSON = "json";

    /** Copies the lists and checks that the JSON is there. */
    public NewCheck {
        documents = Map.copyOf(documents);
        packs = List.copyOf(packs);
        if (!documents.containsKey(JSON)) {
            throw new IllegalArgumentException("a check is kept with its JSON: " + documents.keySet());
        }
    }
}

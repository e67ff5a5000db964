package org.sayso.ledger;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.record.PackReference;

/**
 * A checked article as it is kept; it never changes.
 *
 * @param id its number in the ledger, counted from 1
 * @param article the article
 * @param documents the report as written on that day, by format; {@link NewCheck#JSON} always
 * @param version the version of Sayso that checked it
 * @param packs the packs it was checked against
 * @param by who asked for it
 * @param at when, to the millisecond
 */
public record KeptCheck(
        long id,
        KeptArticle article,
        Map<String, String> documents,
        String version,
        List<PackReference> packs,
        String by,
        Instant at) {
    /** Copies the lists. */
    public KeptCheck {
        documents = Map.copyOf(documents);
        packs = List.copyOf(packs);
    }

    /** The program's findings as it wrote them. */
    public String json() {
        return documents.getOrDefault(NewCheck.JSON, "");
    }

    /**
     * An article as it was given.
     *
     * @param id how the input named it
     * @param title its headline
     * @param published its dateline
     * @param url its address
     * @param author who wrote it, for a post
     * @param medium what it was published on, for a post
     * @param sha256 the SHA-256 of the text in UTF-8, in hexadecimal digits
     * @param text the text as read
     */
    public record KeptArticle(
            Optional<String> id,
            Optional<String> title,
            Optional<LocalDate> published,
            Optional<URI> url,
            Optional<String> author,
            Optional<String> medium,
            String sha256,
            String text) {}
}

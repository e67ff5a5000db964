package org.sayso.ledger;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.statement.Speaker;

/**
 * Words of a kept article: a statement, a claim in the reporter's own voice, a post, or the article as a whole.
 *
 * @param check the number of the check
 * @param name the id of the statement or claim in it, {@code s1} or {@code c1}; empty for a post or article as a whole
 * @param kind what it is
 * @param text the words; for an article its headline, or where it has none its first words
 * @param speaker who said it, as people hold now; for a post its author
 * @param channel where it was said; for a post its medium
 * @param relayedBy who passed it on, nearest to the reader first
 * @param title the article's headline, or where it has none the first words of its text
 * @param published the article's dateline
 * @param url the article's address
 */
public record Passage(
        long check,
        Optional<String> name,
        Kind kind,
        String text,
        Optional<Speaker> speaker,
        Optional<String> channel,
        List<String> relayedBy,
        String title,
        Optional<LocalDate> published,
        Optional<URI> url) {
    /** Copies the list. */
    public Passage {
        relayedBy = List.copyOf(relayedBy);
    }

    /** What a passage is. */
    public enum Kind {
        /** Somebody's words, inside quotation marks. */
        DIRECT,
        /** Somebody's words, as the reporter puts them. */
        INDIRECT,
        /** Somebody's words, partly inside quotation marks. */
        MIXED,
        /** A claim in the reporter's own voice. */
        REPORTED,
        /** A post as a whole: its author's words. */
        POST,
        /** An article as a whole. */
        ARTICLE
    }
}

package org.sayso.domain.text;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A news report or a post, as read.
 *
 * @param id how the input names it, such as the {@code id} of a JSONL line
 * @param title its headline, where the input gives one apart from the text
 * @param published its dateline: the calendar day of publication, against which "Thursday" is resolved
 * @param url its address
 * @param author who wrote it, for a post: the account's handle or name
 * @param medium what it was published on, such as {@code X}, for a post
 * @param text the text as read; for HTML the extracted article, paragraphs separated by blank lines
 * @param sentences its sentences in order, apart, covering all that is not white space
 */
public record Article(
        Optional<String> id,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<URI> url,
        Optional<String> author,
        Optional<String> medium,
        String text,
        List<Sentence> sentences) {
    /** Checks that there is text and that the sentences are in order within it. */
    public Article {
        sentences = List.copyOf(sentences);
        if (text.isBlank()) {
            throw new IllegalArgumentException("an article has text");
        }
        int end = 0;
        for (Sentence sentence : sentences) {
            if (sentence.span().start() < end || sentence.span().end() > text.length()) {
                throw new IllegalArgumentException("sentence out of order or of range: " + sentence.span());
            }
            end = sentence.span().end();
        }
    }

    /** The characters at a span. */
    public String textAt(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The sentence in which a position stands, counted in UTF-16 code units; empty between sentences. */
    public Optional<Sentence> sentenceAt(int position) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = sentences.get(middle).span();
            if (span.contains(position)) {
                return Optional.of(sentences.get(middle));
            }
            if (position < span.start()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    /** The same article with a dateline where it has none of its own. */
    public Article withDateline(LocalDate day) {
        return new Article(id, title, Optional.of(published.orElse(day)), url, author, medium, text, sentences);
    }

    /** The SHA-256 of the text in UTF-8, in lower-case hexadecimal digits. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}

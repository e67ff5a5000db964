package org.sayso.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Turns words into the terms of the index: numbers of 64 bits.
 *
 * <p>A term is the first eight bytes of the SHA-256 of a word's stem, or of a field's name and the stem. Among a million
 * different words two share a term once in some forty million ledgers. So the index needs no table of words, and two desks
 * never wait for each other over a new one.
 */
final class Terms {
    private static final Analyzer ENGLISH = new EnglishAnalyzer(CharArraySet.EMPTY_SET);

    /** What a term is about; words of the passage itself have no name. */
    enum Field {
        WORD(""),
        SPEAKER("speaker:"),
        ORGANIZATION("organization:"),
        SERIES("series:"),
        VERDICT("verdict:"),
        DATE("date:");

        private final String prefix;

        Field(String prefix) {
            this.prefix = prefix;
        }
    }

    private Terms() {}

    /** The terms of all words of a text; none for a text without words. */
    static Set<Long> of(Field field, String text) {
        return stems(text).stream()
                .map(stem -> exactly(field, stem))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The term of a text that is not words, such as an id. */
    static long exactly(Field field, String text) {
        return hash(field.prefix + text);
    }

    /** The first eight bytes of the SHA-256 of a text in UTF-8. */
    static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream tokens = ENGLISH.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("words in memory cannot fail", impossible);
        }
        return stems;
    }
}

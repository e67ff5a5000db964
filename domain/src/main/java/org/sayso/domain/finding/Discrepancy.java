package org.sayso.domain.finding;

import java.util.List;
import java.util.Locale;
import org.sayso.domain.text.Excerpt;

/**
 * Numbers of one article that do not go together, found without any record.
 *
 * <p>It judges no one: which of the numbers is wrong, if any, it does not say.
 *
 * @param kind in which way they do not go together
 * @param words the numbers and the words that tie them, each where it stands, in order of first offset; at least two
 * @param claims the ids of the claims that the words belong to, in order; none where no claim was read there
 * @param explanation one plain sentence for readers
 */
public record Discrepancy(Kind kind, List<Excerpt> words, List<String> claims, String explanation) {
    /** Copies the lists and checks that there are two numbers and a sentence. */
    public Discrepancy {
        words = List.copyOf(words);
        claims = List.copyOf(claims);
        if (words.size() < 2 || explanation.isBlank()) {
            throw new IllegalArgumentException("a discrepancy is between two numbers and explained: " + words);
        }
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1).cover().compareTo(words.get(i).cover()) > 0) {
                throw new IllegalArgumentException("words out of order: " + words);
            }
        }
    }

    /** In which way numbers do not go together; each has a page in {@code docs/rules} under {@link #rule()}. */
    public enum Kind {
        /** A part that is larger than its whole. */
        PART_EXCEEDS_WHOLE,
        /** A percentage, share or multiple that does not follow from the two numbers beside it. */
        PERCENTAGE,
        /** The same thing with two different numbers, by the same voice. */
        TWO_NUMBERS,
        /** A word of scale, such as "hundreds", whose bounds a number given later leaves. */
        VAGUE_NUMBER,
        /** Two sources that give different numbers of the same thing; no error of the article. */
        SOURCES_DIFFER;

        /** The name in JSON: lower case, words joined by underscores. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The name of its page in {@code docs/rules}: lower case, words joined by hyphens. */
        public String rule() {
            return id().replace('_', '-');
        }
    }
}

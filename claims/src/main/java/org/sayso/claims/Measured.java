package org.sayso.claims;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Measure;

/**
 * What a number counts or measures, and where the words for it stand.
 *
 * @param measure in words
 * @param from the index of the first token of the noun phrase, or of the number where it has none
 * @param to the index after the noun phrase with its phrases of place and kind
 * @param verb the index of the action; -1 where there is none
 * @param head the index of the head noun; -1 where there is none
 * @param link how the head is known
 */
record Measured(Measure measure, int from, int to, int verb, int head, Link link) {
    /** How a number is tied to its noun, from the surest on. */
    enum Link {
        /** The noun stands beside the number: "538 people", "a population of 54,000". */
        BESIDE,
        /** The noun is the subject or the object of the number's verb: "the rate fell to 4.1 percent". */
        SUBJECT,
        /** The noun is the subject of another clause of the sentence. */
        FAR_SUBJECT,
        /** The subject is a pronoun: "it was 30". */
        PRONOUN,
        /** Nothing in the sentence names it. */
        NONE
    }

    /** The same words with another head. */
    Measured withHead(String word) {
        return withHead(word, measure.qualifiers());
    }

    /** The same words with the head and qualifiers of a noun named before. */
    Measured withHead(String word, List<String> qualifiers) {
        Measure named = new Measure(word, Optional.of(word), qualifiers, measure.action(), measure.context());
        return new Measured(named, from, to, verb, head, link);
    }
}

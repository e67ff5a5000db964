package org.sayso.claims.quantity;

import java.util.Optional;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.text.Span;

/**
 * A quantity where it stands in a sentence.
 *
 * @param from the index of its first token, hedges included
 * @param number the number itself; of a range, the upper one
 * @param to the index after its last token, unit, rate and hedges included
 * @param span the number with its unit, without hedges and rates, in UTF-16 code units of the article
 * @param quantity what the words mean
 * @param hedge how the words around it bend it
 * @param unit {@code %}, {@code percentage points}, a currency code, {@code years}, {@code times}, {@code rank}; empty for
 *     counts
 * @param rate what it is counted per: {@code day}, {@code 100,000}
 * @param range whether two numbers bound it
 * @param kind what the quantity is in its sentence
 */
public record Mention(
        int from,
        NumberPhrase number,
        int to,
        Span span,
        Quantity quantity,
        Hedge hedge,
        Optional<String> unit,
        Optional<String> rate,
        boolean range,
        Kind kind) {
    /** What a quantity is in its sentence. */
    public enum Kind {
        /** Something that can be claimed. */
        AMOUNT,
        /** A length of time. */
        DURATION,
        /** Part of the words that name a time: {@code in the past 30 days}. */
        IN_TIME,
        /** People or things already spoken of: {@code the two men}. */
        REFERENCE,
        /** No number at all: {@code several}, {@code others}. */
        PRONOUN
    }

    /** The same mention over more tokens, with a rate. */
    public Mention per(Units.Rate rate) {
        return new Mention(from, number, rate.to(), span, quantity, hedge, unit, Optional.of(rate.per()), range, kind);
    }

    /** The unit with its rate, as in JSON: {@code USD per hour}, {@code per day}. */
    public Optional<String> fullUnit() {
        return rate.map(per -> unit.map(name -> name + " ").orElse("") + "per " + per)
                .or(() -> unit);
    }
}

package org.sayso.claims;

import java.util.Optional;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.quantity.QuantityFinder;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Assertion.Force;
import org.sayso.domain.claim.Quantity;

/**
 * Tells what a denial before an amount does to it. "They did not count 500" denies it; "never under 3" and "no mayor has
 * built more than 40" say that the opposite bound holds every time: at least 3, at most 40.
 */
final class Negations {
    private static final int REACH = 8;

    private final Cues cues;

    Negations(Cues cues) {
        this.cues = cues;
    }

    /** The amount as the words before it let it stand. */
    Assertion amount(Words words, Mention mention) {
        Optional<String> denial = denial(words, mention.from());
        if (denial.isEmpty()) {
            return new Assertion.Amount(mention.quantity());
        }
        Optional<Quantity> opposite = QuantityFinder.opposite(mention);
        if (opposite.isEmpty()) {
            return new Assertion.Amount(mention.quantity(), Force.DENIED);
        }
        Force force = denial.get().equals("always") ? Force.UNIVERSAL : Force.PLAIN;
        return new Assertion.Amount(opposite.get(), force);
    }

    /** The nearest denial before the number in its clause. */
    private Optional<String> denial(Words words, int from) {
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            if (words.isMarkOrEnd(i) && !words.isQuote(i) && !words.is(i, "$", "€", "£")
                    || words.is(i, "but", "and", "that", "whether")
                    || cues.tell("question_word", words.lower(i)).isPresent()) {
                return Optional.empty();
            }
            Optional<String> told =
                    words.lower(i).endsWith("n't") ? Optional.of("denied") : cues.tell("negation", words.lower(i));
            if (words.is(i, "not") && words.is(i + 1, "counting", "including", "only")) {
                // "108,733, not counting 1,103,966 expulsions" denies nothing
                return Optional.empty();
            }
            boolean ofNounAlone = words.is(i, "without") && i < from - 1;
            if (told.isPresent() && !ofNounAlone) {
                return told;
            }
        }
        return Optional.empty();
    }
}

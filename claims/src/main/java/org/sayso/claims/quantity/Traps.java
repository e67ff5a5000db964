package org.sayso.claims.quantity;

import java.util.Optional;
import org.sayso.claims.word.Words;

/**
 * Tells numbers that are no quantities of a claim: years, ages, times, scores, section and flight numbers, addresses, list
 * numbering, pronouns. Each kind is looked for by a class of its own; the first that answers counts.
 */
final class Traps {
    private final IdiomTraps idioms = new IdiomTraps();

    /** What the number is; empty where it is a quantity. */
    Optional<Trap> of(Words words, NumberPhrase number, Unit unit) {
        if (number.style() == NumberPhrase.Style.VAGUE || number.style() == NumberPhrase.Style.PLURAL_SCALE) {
            return Optional.empty();
        }
        return AgeTraps.of(words, number, unit)
                .or(() -> CalendarTraps.of(words, number, unit))
                .or(() -> NameTraps.of(words, number, unit))
                .or(() -> idioms.of(words, number, unit));
    }
}

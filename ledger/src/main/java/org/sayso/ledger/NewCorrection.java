package org.sayso.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Something a person says of a finding, to be kept.
 *
 * @param check the number of the check
 * @param subject the id of the statement or claim in it: {@code s1}, {@code c1}
 * @param change what is said
 * @param note why, in the person's words
 * @param by the person's name
 * @param at when
 */
public record NewCorrection(long check, String subject, Change change, Optional<String> note, String by, Instant at) {
    /** Checks that there is a name. */
    public NewCorrection {
        if (by.isBlank()) {
            throw new IllegalArgumentException("a correction has a name");
        }
    }
}

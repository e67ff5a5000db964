package org.sayso.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the history of a check; it never changes.
 *
 * @param id its number in the ledger, counted from 1 and growing
 * @param check the number of the check
 * @param subject the id of the statement or claim in it
 * @param change what was said
 * @param note why, in the person's words
 * @param by the person's name
 * @param at when, to the millisecond
 */
public record Correction(
        long id, long check, String subject, Change change, Optional<String> note, String by, Instant at) {}

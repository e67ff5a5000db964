package org.sayso.claims;

import java.util.Optional;
import org.sayso.domain.claim.Quantity;

/**
 * A quantity where it stands in a sentence.
 *
 * @param from the index of its first token, hedges included
 * @param number the number itself
 * @param to the index after its last token, unit and hedges included
 * @param quantity what the words mean
 * @param unit {@code %}, {@code percentage points} or a currency code; empty for counts
 */
record Mention(int from, NumberPhrase number, int to, Quantity quantity, Optional<String> unit) {}

/**
 * Two wordings of a statement beside each other: which words stayed, and what became of the numbers.
 *
 * <p>Read first: {@code Wording}, {@code Comparison}, {@code NumberChange}.
 */
@NullMarked
package org.sayso.ledger.trace;

import org.jspecify.annotations.NullMarked;

/**
 * Articles and their statements become claims: how much, of what, where and when, said by whom.
 *
 * <p>This stage reads words, never a record: it does not know which figures exist. A sentence is looked at as
 * {@link org.sayso.claims.word.Words}; a grammar of table rows finds quantities and how sure they are
 * ({@link org.sayso.claims.quantity}), times ({@link org.sayso.claims.time}) and what is counted
 * ({@link org.sayso.claims.MeasureFinder}). Each kind of assertion has a rule that drafts claims from these;
 * {@link org.sayso.claims.ClaimFinder} puts the drafts in order, ties them to statements, and tells parts and
 * repetitions. Word lists stand in resource files, never in code.
 *
 * <p>It does not resolve who a pronoun is (statements does) and does not judge.
 *
 * <p>Read first: {@code ClaimFinder}, {@code AmountRule}, {@code quantity.QuantityFinder}.
 */
@NullMarked
package org.sayso.claims;

import org.jspecify.annotations.NullMarked;

/**
 * How much: the quantities of a sentence, with what their own words leave open.
 *
 * <p>{@link org.sayso.claims.quantity.NumberGrammar} reads numbers in digits, words and both;
 * {@link org.sayso.claims.quantity.Traps} tells numbers that are no quantities, such as years, ages and scores;
 * {@link org.sayso.claims.quantity.ApproximationGrammar} hears the words that bend a number and
 * {@link org.sayso.claims.quantity.Bounds} turns them into a lower and an upper bound. What is counted is not decided here.
 *
 * <p>Read first: {@code QuantityFinder}, {@code NumberGrammar}, {@code Traps}.
 */
@NullMarked
package org.sayso.claims.quantity;

import org.jspecify.annotations.NullMarked;

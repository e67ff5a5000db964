/**
 * Numbers of one article against each other: parts and wholes, percentages and what they are worked out from, two numbers
 * of one thing, a word of scale and the number given later.
 *
 * <p>No record is asked. One class finds each kind ({@link org.sayso.checking.consistency.ConsistencyRule}), each with a
 * page in {@code docs/rules}. Numbers mean what rounds to them ({@link org.sayso.checking.consistency.Rounding}); other
 * times, places, names or things are no discrepancy, and where the words do not make it plain that two numbers belong
 * together, nothing is found. Which number is wrong is never said.
 *
 * <p>Read first: {@code ConsistencyChecker}, {@code ProportionFinder}, {@code Telling}.
 */
@NullMarked
package org.sayso.checking.consistency;

import org.jspecify.annotations.NullMarked;

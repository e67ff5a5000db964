/**
 * What exactly is claimed: an {@link org.sayso.domain.claim.Assertion} about a
 * {@link org.sayso.domain.claim.Measure}, at a place and in a period, in words that stand in the article.
 *
 * <p>Read first: {@code Claim}, {@code Assertion}, {@code Quantity}.
 */
@NullMarked
package org.sayso.domain.claim;

import org.jspecify.annotations.NullMarked;

/**
 * What the record says about a claim: a verdict, the evidence behind it, and near misses that explain an error.
 *
 * <p>Read first: {@code Finding}, {@code Verdict}, {@code Report}.
 */
@NullMarked
package org.sayso.domain.finding;

import org.jspecify.annotations.NullMarked;

/**
 * A sentence as the claim grammar sees it: words by index, in lower case, with their classes, and the tables that the
 * grammar's word lists are read from.
 *
 * <p>Read first: {@code Words}, {@code WordClass}, {@code Phrases}.
 */
@NullMarked
package org.sayso.claims.word;

import org.jspecify.annotations.NullMarked;

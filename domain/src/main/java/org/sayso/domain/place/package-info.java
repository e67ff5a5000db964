/**
 * Names of countries and of the states of the United States, in one place for all that look for them in texts and tables.
 *
 * <p>Read first: {@code PlaceNames}.
 */
@NullMarked
package org.sayso.domain.place;

import org.jspecify.annotations.NullMarked;

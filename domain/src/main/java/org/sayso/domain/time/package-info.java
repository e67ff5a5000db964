/**
 * Days, months, years and fiscal years, as reports and records give them.
 *
 * <p>Read first: {@code Period}, {@code Grain}, {@code PartialDate}.
 */
@NullMarked
package org.sayso.domain.time;

import org.jspecify.annotations.NullMarked;

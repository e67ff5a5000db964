/**
 * Official figures as a checker needs them: series, their observations with publication dates, and queries.
 *
 * <p>{@link org.sayso.domain.record.OfficialRecord} is the one interface between stages: checking asks it, the record
 * module implements it. Read first: {@code OfficialRecord}, {@code Series}, {@code Observation}.
 */
@NullMarked
package org.sayso.domain.record;

import org.jspecify.annotations.NullMarked;

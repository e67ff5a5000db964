/**
 * When: the words of a sentence that name a time, resolved against the dateline.
 *
 * <p>{@link org.sayso.claims.time.TimeGrammar} tries one reader for each kind of time: dates and years, fiscal years,
 * quarters and seasons, times relative to the dateline, and terms of office. Names stand in {@code calendar.tsv}.
 *
 * <p>Read first: {@code TimeGrammar}, {@code TimePhrase}, {@code CalendarDates}.
 */
@NullMarked
package org.sayso.claims.time;

import org.jspecify.annotations.NullMarked;

package org.sayso.domain.record;

import java.time.LocalDate;

/**
 * A day from which a series counts otherwise than before, so that figures on both sides are not alike.
 *
 * @param from the first day of the new way
 * @param sentence one neutral sentence that says what changed
 */
public record SeriesBreak(LocalDate from, String sentence) {}

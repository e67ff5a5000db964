package org.sayso.checking;

import java.util.List;
import org.sayso.domain.record.Series;

/**
 * A series that a claim may mean.
 *
 * @param series the series
 * @param score how well words, unit, period, place and speaker point to it; the number never counts
 * @param narrowing words of the claim that narrow it to a part the series does not tell apart, as stems
 */
record Reading(Series series, double score, List<String> narrowing) {}

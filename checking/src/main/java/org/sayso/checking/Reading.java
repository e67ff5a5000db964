package org.sayso.checking;

import java.util.List;
import java.util.Map;
import org.sayso.domain.record.Series;

/**
 * A series that a claim may mean.
 *
 * @param series the series
 * @param members the code of the member of each dimension that the claim means, by the dimension's name
 * @param score how well words, unit, period, place and speaker point to it; the number never counts
 * @param narrowing words of the claim that narrow it to a part the series does not tell apart, as stems
 */
record Reading(Series series, Map<String, String> members, double score, List<String> narrowing) {
    /** A reading of a series without dimensions. */
    Reading(Series series, double score, List<String> narrowing) {
        this(series, Map.of(), score, narrowing);
    }
}

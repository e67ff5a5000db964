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
 * @param signs what in the words points to it
 */
record Reading(Series series, Map<String, String> members, double score, List<String> narrowing, Signs signs) {
    /** The score of a reading to which everything points, by its own words. */
    private static final double MOST = 8.5;

    /** A reading of a series without dimensions, for asking it. */
    Reading(Series series, double score, List<String> narrowing) {
        this(series, Map.of(), score, narrowing, Signs.NONE);
    }

    /** Where the words stand that point to a series. */
    enum View {
        /** In the claim's own measure. */
        OWN(1),
        /** Elsewhere in its sentence. */
        SENTENCE(0.8),
        /** In a claim before, which this one goes on from: "it was", "up from". */
        CARRIED(0.6);

        private final double weight;

        View(double weight) {
            this.weight = weight;
        }
    }

    /**
     * What in the words points to a series.
     *
     * @param view where they stand
     * @param nameWords the number of words of the name that stands there; 0 where none does
     * @param requiredNear whether a required word stands near, or none is needed
     * @param placeNamed 2 where its place is named before the number, 1 where it is elsewhere in the sentence, else 0
     * @param publisherNamed whether its publisher is named near
     */
    record Signs(View view, int nameWords, boolean requiredNear, int placeNamed, boolean publisherNamed) {
        static final Signs NONE = new Signs(View.OWN, 0, true, 0, false);
    }

    /** The same for a claim that goes on from another. */
    Reading carried(Map<String, String> otherMembers, boolean publisherNamed) {
        return new Reading(
                series,
                otherMembers,
                score,
                List.of(),
                new Signs(View.CARRIED, signs.nameWords(), signs.requiredNear(), signs.placeNamed(), publisherNamed));
    }

    /** How clearly the words point to it, from 0 to 1. */
    double clearness() {
        return Math.max(0, Math.min(1, score / MOST)) * signs.view().weight;
    }
}

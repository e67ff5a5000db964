package org.sayso.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts by figure, which add up over articles.
 *
 * @param sums the counts by the name of the figure, the class of statement behind a bar
 */
record AttributionFigures(Map<String, Sum> sums) {
    /** The classes of statements by how much of their content stands in quotation marks. */
    static final List<String> CLASSES = List.of("direct", "not_direct", "mixed", "indirect");

    /** Copies the map. */
    AttributionFigures {
        sums = Map.copyOf(sums);
    }

    /**
     * What recall and precision are made of.
     *
     * @param goldRight how much of what people marked was found
     * @param gold how much they marked
     * @param foundRight how much of what was found they marked
     * @param found how much was found
     */
    record Sum(long goldRight, long gold, long foundRight, long found) {
        /** Nothing counted. */
        static final Sum NONE = new Sum(0, 0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(
                    goldRight + other.goldRight, gold + other.gold, foundRight + other.foundRight, found + other.found);
        }

        /** In percent, 0 where nothing was found. */
        double precision() {
            return found == 0 ? 0 : 100.0 * foundRight / found;
        }

        /** In percent, 0 where nothing was marked. */
        double recall() {
            return gold == 0 ? 0 : 100.0 * goldRight / gold;
        }

        /** The harmonic mean of precision and recall, in percent. */
        double f1() {
            double both = precision() + recall();
            return both == 0 ? 0 : 2 * precision() * recall() / both;
        }
    }

    /** Both together. */
    AttributionFigures plus(AttributionFigures other) {
        Map<String, Sum> both = new HashMap<>(sums);
        other.sums.forEach((name, sum) -> both.merge(name, sum, Sum::plus));
        return new AttributionFigures(both);
    }

    /** One line a figure, in the order and form of the corpus's scorer. */
    List<String> lines() {
        List<String> names = new ArrayList<>(sums.keySet());
        names.sort(Comparator.comparing(AttributionFigures::classOf).thenComparing(Comparator.naturalOrder()));
        return names.stream().map(this::line).toList();
    }

    private static String classOf(String name) {
        String last = name.substring(name.lastIndexOf('|') + 1);
        return CLASSES.contains(last) ? last : "";
    }

    private String line(String name) {
        Sum sum = sums.getOrDefault(name, Sum.NONE);
        return String.format(
                Locale.ROOT,
                "%-52s P %6.2f  R %6.2f  F1 %6.2f  gold %6d pred %6d",
                name,
                sum.precision(),
                sum.recall(),
                sum.f1(),
                sum.gold(),
                sum.found());
    }
}

package org.sayso.checking;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Chooses the readings that are good enough to be judged. Rule: docs/rules/readings.md.
 *
 * <p>What points to some readings and not to others decides first, from the strongest sign to the weakest: a required word
 * near, the place, the publisher, the longest name; then those with at least 0.8 of the best score are left.
 */
final class GoodReadings {
    private static final double SHARE = 0.8;

    private GoodReadings() {}

    /** The good ones, in their order. */
    static List<Reading> of(List<Reading> readings) {
        List<Reading> left = preferring(readings, reading -> reading.narrowing().isEmpty());
        left = preferring(left, reading -> reading.signs().requiredNear());
        left = most(left, reading -> reading.signs().placeNamed());
        left = preferring(left, reading -> reading.signs().publisherNamed());
        left = longest(left);
        double best = left.stream().mapToDouble(Reading::score).max().orElse(0);
        return left.stream().filter(reading -> reading.score() >= best * SHARE).toList();
    }

    private static List<Reading> preferring(List<Reading> readings, Predicate<Reading> sign) {
        List<Reading> chosen = readings.stream().filter(sign).toList();
        return chosen.isEmpty() ? readings : chosen;
    }

    private static List<Reading> most(List<Reading> readings, ToIntFunction<Reading> sign) {
        int most = readings.stream().mapToInt(sign).max().orElse(0);
        return readings.stream()
                .filter(reading -> sign.applyAsInt(reading) == most)
                .toList();
    }

    /** Those with the longest name, and those that no name points to. */
    private static List<Reading> longest(List<Reading> readings) {
        int most = readings.stream()
                .mapToInt(reading -> reading.signs().nameWords())
                .max()
                .orElse(0);
        return readings.stream()
                .filter(reading ->
                        reading.signs().nameWords() == most || reading.signs().nameWords() == 0)
                .toList();
    }
}

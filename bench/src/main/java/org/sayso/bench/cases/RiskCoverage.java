package org.sayso.bench.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sayso.domain.finding.Finding;

/**
 * How many verdicts are given, and how many of them are wrong, if only those count whose score reaches a threshold
 * (El-Yaniv and Wiener, Journal of Machine Learning Research 11, 2010).
 */
final class RiskCoverage {
    private RiskCoverage() {}

    /**
     * A point of the curve.
     *
     * @param threshold the lowest score that counts
     * @param coverage the share of labelled claims on which supported or refuted is said, 0 to 1
     * @param risk the share of these that is wrong, 0 to 1
     */
    record Point(double threshold, double coverage, double risk) {}

    /** The points, from the highest threshold to the lowest, one for each score that occurs. */
    static List<Point> curve(List<Outcome> outcomes) {
        List<Outcome> decided = outcomes.stream()
                .filter(Outcome::isDecided)
                .sorted(Comparator.comparingDouble(RiskCoverage::score).reversed())
                .toList();
        List<Point> points = new ArrayList<>();
        int wrong = 0;
        for (int i = 0; i < decided.size(); i++) {
            wrong += decided.get(i).isRight() ? 0 : 1;
            boolean last = i + 1 == decided.size() || score(decided.get(i + 1)) < score(decided.get(i));
            if (last) {
                points.add(
                        new Point(score(decided.get(i)), (i + 1) / (double) outcomes.size(), wrong / (double) (i + 1)));
            }
        }
        return points;
    }

    private static double score(Outcome outcome) {
        return outcome.finding().map(Finding::score).orElse(0.0);
    }

    /** The curve as text, at most so many lines. */
    static String table(List<Point> points, int lines) {
        StringBuilder text = new StringBuilder("threshold  verdicts given %  of them wrong %\n");
        for (int i = 0; i < points.size(); i++) {
            boolean shown = points.size() <= lines
                    || i == points.size() - 1
                    || i * lines / points.size() != (i + 1) * lines / points.size();
            if (shown) {
                Point point = points.get(i);
                text.append(String.format(
                        Locale.ROOT, "%9.2f %17.1f %16.1f%n", point.threshold, 100 * point.coverage, 100 * point.risk));
            }
        }
        return text.toString();
    }
}

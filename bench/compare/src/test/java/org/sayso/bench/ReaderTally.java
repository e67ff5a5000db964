package org.sayso.bench;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.bench.Corpus.CodePoints;
import org.sayso.bench.NumberReader.ReadNumber;
import org.sayso.bench.QuantityLabels.Labelled;
import org.sayso.bench.QuantityLabels.LabelledNumber;

/**
 * Counts what one reader finds of the labels, as {@link QuantityEvaluation} does. A number that overlaps a label and has its
 * value counts as found in other words ("value only"), so that a reader is not charged for another notion of a span. A
 * period is judged on every label that has one and whose value was found.
 */
final class ReaderTally {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CLOSE = new BigDecimal("0.6");

    private final Map<String, Integer> tally = new HashMap<>();

    void add(Labelled labels, List<ReadNumber> all) {
        List<ReadNumber> found = all.stream()
                .filter(number -> number.span().start() >= labels.stretch().start()
                        && number.span().end() <= labels.stretch().end()
                        && labels.ignored().stream().noneMatch(range -> overlap(range, number.span())))
                .toList();
        count("found", found.size());
        labels.numbers().stream()
                .filter(label -> labels.ignored().stream().noneMatch(range -> overlap(range, label.span())))
                .forEach(label -> judge(label, found));
    }

    private void judge(LabelledNumber label, List<ReadNumber> found) {
        List<ReadNumber> near = found.stream()
                .filter(number -> overlap(number.span(), label.span()))
                .toList();
        if (label.trap()) {
            count("traps", 1);
            count("false claims", near.isEmpty() ? 0 : 1);
            return;
        }
        count("labels", 1);
        Optional<ReadNumber> right =
                near.stream().filter(number -> sameValue(label, number)).findFirst();
        boolean exact =
                near.stream().anyMatch(number -> number.span().equals(label.span()) && sameValue(label, number));
        count("hits", exact ? 1 : 0);
        count("values", right.isPresent() ? 1 : 0);
        if (right.isPresent() && label.period().isPresent()) {
            count("periods", 1);
            count("right periods", right.get().period().equals(label.period()) ? 1 : 0);
        }
    }

    /** Shares may be given as decimals or as percentages; both are right. */
    private static boolean sameValue(LabelledNumber label, ReadNumber number) {
        if (label.approximation().equals("range")) {
            return equal(label.low(), number.low()) && equal(label.high(), number.high());
        }
        if (label.value().isEmpty() || number.value().isEmpty()) {
            return label.value().isEmpty() && number.value().isEmpty();
        }
        BigDecimal expected = label.value().get();
        BigDecimal actual = number.value().get();
        return label.unit().equals("fraction")
                ? close(expected.multiply(HUNDRED), actual)
                        || close(expected.multiply(HUNDRED), actual.multiply(HUNDRED))
                : expected.compareTo(actual) == 0;
    }

    private static boolean close(BigDecimal expected, BigDecimal actual) {
        return expected.subtract(actual).abs().compareTo(CLOSE) <= 0;
    }

    private static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    private static boolean overlap(CodePoints one, CodePoints other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private void count(String what, int more) {
        tally.merge(what, more, Integer::sum);
    }

    /** The row of the table. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f (%d) | %.1f (%d) |",
                name,
                measure("hits"),
                measure("values"),
                share("false claims", "traps"),
                tally.getOrDefault("traps", 0),
                share("right periods", "periods"),
                tally.getOrDefault("periods", 0));
    }

    private double measure(String hits) {
        double precision = share(hits, "found");
        double recall = share(hits, "labels");
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private double share(String part, String whole) {
        int all = tally.getOrDefault(whole, 0);
        return all == 0 ? 0 : 100.0 * tally.getOrDefault(part, 0) / all;
    }
}

package org.sayso.checking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;

/**
 * Tells that a number is the figure, at the same time, of a sister of the series it was compared with, which the words do not
 * tell apart: "the Border Patrol's apprehensions" along one border or nationwide. Rule: docs/rules/verdict.md.
 */
final class OtherSeries {
    private static final int DIGITS = 3;
    private static final int UNIQUE = 5;
    private static final int MOST_SERIES = 400;
    private static final int PLACE_BEFORE = 2;

    private OtherSeries() {}

    static boolean mayBeMeant(Inquiry inquiry, Judgement judged) {
        List<Quantity> told = levels(inquiry);
        if (told.isEmpty()
                || judged.rows().isEmpty()
                || inquiry.record().series().size() > MOST_SERIES) {
            return false;
        }
        return inquiry.record().series().stream()
                .filter(series -> isSister(series, judged.reading().series()))
                .filter(series -> !isToldApart(judged.reading(), series))
                .anyMatch(series -> told.stream()
                        .filter(quantity -> isNamed(inquiry, series) || isUnique(quantity))
                        .anyMatch(quantity -> has(inquiry, series, quantity, judged.rows())));
    }

    /** The figures that a claim tells, of three digits or more: an amount; of a change or comparison, those of its sentence. */
    private static List<Quantity> levels(Inquiry inquiry) {
        Stream<Quantity> all = inquiry.claim().assertion() instanceof Assertion.Amount amount
                ? Stream.of(amount.quantity())
                : SentenceNumbers.of(inquiry.words().sentenceText(), false);
        return all.filter(quantity -> quantity.value()
                        .filter(value -> value.stripTrailingZeros().precision() >= DIGITS)
                        .isPresent())
                .toList();
    }

    /** A figure of five digits or more tells the series without its name. */
    private static boolean isUnique(Quantity quantity) {
        return quantity.value()
                .filter(value -> value.stripTrailingZeros().precision() >= UNIQUE)
                .isPresent();
    }

    private static boolean isSister(Series series, Series own) {
        return !series.id().equals(own.id())
                && series.kind() != SeriesKind.EVENTS
                && series.dimensions().isEmpty()
                && isCount(series)
                && isCount(own);
    }

    private static boolean isCount(Series series) {
        return !series.unit().equals("%") && !series.unit().matches("[A-Z]{3}");
    }

    /** By the place before the number, or by who publishes it. */
    private static boolean isToldApart(Reading reading, Series sister) {
        boolean samePublisher = sister.publisherNames().equals(reading.series().publisherNames());
        boolean samePlace = sister.place().equals(reading.series().place());
        return !samePublisher && reading.signs().publisherNamed()
                || !samePlace && reading.signs().placeNamed() == PLACE_BEFORE;
    }

    private static boolean isNamed(Inquiry inquiry, Series series) {
        return SeriesWords.of(series).names().stream()
                .anyMatch(name -> name.standsIn(inquiry.words().sentence()));
    }

    private static boolean has(Inquiry inquiry, Series series, Quantity quantity, List<Observation> compared) {
        return inquiry.on(Optional.empty()).ask(series, Operation.LIST, Optional.empty()).rows().stream()
                .filter(row -> compared.stream().anyMatch(own -> own.period().sameDays(row.period())))
                .anyMatch(row -> row.value()
                        .map(value -> AmountRule.admits(quantity, value, List.of(row)))
                        .orElse(false));
    }
}

package org.sayso.checking;

import java.util.List;
import java.util.Optional;
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
    private static final int MOST_SERIES = 400;
    private static final int PLACE_BEFORE = 2;

    private OtherSeries() {}

    static boolean mayBeMeant(Inquiry inquiry, Judgement judged) {
        if (!(inquiry.claim().assertion() instanceof Assertion.Amount amount)
                || judged.rows().isEmpty()
                || inquiry.record().series().size() > MOST_SERIES) {
            return false;
        }
        int digits = amount.quantity()
                .value()
                .map(value -> value.stripTrailingZeros().precision())
                .orElse(0);
        return digits >= DIGITS
                && inquiry.record().series().stream()
                        .filter(series -> isSister(series, judged.reading().series()))
                        .filter(series -> !isToldApart(judged.reading(), series))
                        .filter(series -> isNamed(inquiry, series))
                        .anyMatch(series -> has(inquiry, series, amount.quantity(), judged.rows()));
    }

    private static boolean isSister(Series series, Series own) {
        return !series.id().equals(own.id())
                && series.kind() != SeriesKind.EVENTS
                && series.dimensions().isEmpty()
                && series.unit().equals(own.unit());
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

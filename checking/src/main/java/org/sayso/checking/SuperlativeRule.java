package org.sayso.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.domain.claim.Assertion.Extreme;
import org.sayso.domain.claim.Assertion.Superlative;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Period;

/**
 * Compares a record ("the most since 2009") with the peak of the series over that time. Rule: docs/rules/superlative.md.
 *
 * <p>Where the words name what the series counts and a period or the latest figure can stand for "now", that figure must
 * be the extreme of the stretch. Where they name an operation, a crackdown or another thing without an official measure,
 * the peaks of the series that may be meant are shown and nothing is decided.
 */
final class SuperlativeRule implements CheckingRule {
    private static final int SHOWN = 6;

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Superlative superlative = (Superlative) inquiry.claim().assertion();
        Stream<Reading> numeric =
                inquiry.readings().stream().filter(reading -> reading.series().official() && hasPeak(reading.series()));
        return numeric.limit(SHOWN)
                .map(reading -> judge(inquiry, reading, superlative))
                .filter(judgement -> !judgement.rows().isEmpty())
                .toList();
    }

    /** Event lists and flows that do not cover their periods have no peak that means anything. */
    private static boolean hasPeak(Series series) {
        return series.kind() != SeriesKind.EVENTS && (series.kind() != SeriesKind.FLOW || series.additive());
    }

    private static Judgement judge(Inquiry inquiry, Reading reading, Superlative superlative) {
        Operation operation = superlative.extreme() == Extreme.MOST ? Operation.MAXIMUM : Operation.MINIMUM;
        Optional<Period> stretch =
                superlative.since().flatMap(since -> since.start()).map(Period::since);
        Answer peak = inquiry.ask(reading, operation, stretch);
        if (peak.value().isEmpty()) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        if (!namesMeasure(inquiry, reading)) {
            return Judgement.open(
                    reading,
                    Reason.AMBIGUOUS_MEASURE,
                    peak.value(),
                    peak.rows(),
                    peak.sql(),
                    "There is no official measure of it; the peak of this series is shown for comparison.");
        }
        return compare(inquiry, reading, peak);
    }

    /** Whether the head of the claim is the thing that the series counts, and not something larger around it. */
    private static boolean namesMeasure(Inquiry inquiry, Reading reading) {
        List<String> measure = Stems.ofText(reading.series().measure());
        boolean head = inquiry.words().head().map(measure::contains).orElse(false);
        return head && reading.narrowing().isEmpty();
    }

    private static Judgement compare(Inquiry inquiry, Reading reading, Answer peak) {
        Optional<Period> named = inquiry.period()
                .filter(period -> period.start().isPresent() && period.end().isPresent());
        Answer current = named.isPresent()
                ? inquiry.ask(reading, Operation.VALUE, named)
                : inquiry.ask(reading, Operation.LATEST, inquiry.dateline().map(Period::until));
        BigDecimal extreme = peak.value().orElseThrow();
        if (current.value().isEmpty()) {
            return Judgement.open(
                    reading,
                    Reason.NO_PERIOD,
                    peak.value(),
                    peak.rows(),
                    peak.sql(),
                    "The peak of the series is shown for comparison.");
        }
        boolean right = current.value().get().compareTo(extreme) == 0;
        List<Observation> rows = right
                ? peak.rows()
                : Stream.concat(peak.rows().stream(), current.rows().stream()).toList();
        String sql = right ? peak.sql() : "(" + peak.sql() + ")\nUNION ALL\n(" + current.sql() + ")";
        return Judgement.decided(reading, right, peak.value(), rows, sql, "");
    }
}

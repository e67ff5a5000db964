package org.sayso.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion.Change;
import org.sayso.domain.claim.Assertion.Direction;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.time.Period;

/**
 * Compares a change that is said to have come every time ("grew every year since 2014") with each step of the stretch.
 * Rule: docs/rules/trend.md.
 */
final class TrendRule implements CheckingRule {
    private static final Pattern EVERY = Pattern.compile("\\b(?:every|each) (?:year|month|quarter|week|day)\\b");
    private static final int FEWEST = 3;

    /** Whether a change is said to have come every time. */
    static boolean isMeant(Inquiry inquiry) {
        return inquiry.claim().assertion() instanceof Change
                && EVERY.matcher(inquiry.claim().text()).find();
    }

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Direction direction = ((Change) inquiry.claim().assertion()).direction();
        return inquiry.good().stream()
                .map(reading -> judge(inquiry, reading, direction))
                .toList();
    }

    private static Judgement judge(Inquiry inquiry, Reading reading, Direction direction) {
        Optional<Period> stretch =
                inquiry.named().filter(period -> period.start().isPresent());
        if (!reading.narrowing().isEmpty() || stretch.isEmpty()) {
            Reason reason = stretch.isEmpty() ? Reason.NO_PERIOD : Reason.NO_BREAKDOWN;
            return Judgement.none(reading, reason);
        }
        Answer all = FigureFinder.all(inquiry, reading);
        List<Observation> rows = within(FigureFinder.whole(all), stretch.get());
        if (rows.size() < FEWEST) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        for (int i = 1; i < rows.size(); i++) {
            if (!holds(rows.get(i - 1), rows.get(i), direction)) {
                List<Observation> step = List.of(rows.get(i - 1), rows.get(i));
                return Judgement.decided(reading, false, rows.get(i).value(), step, all.sql(), "");
            }
        }
        Observation last = rows.get(rows.size() - 1);
        return Judgement.decided(reading, true, last.value(), rows, all.sql(), "");
    }

    /** The figures of the stretch; those of years and of moments by the year in which they end. */
    private static List<Observation> within(List<Observation> rows, Period stretch) {
        List<Observation> found = new ArrayList<>();
        for (Observation row : rows) {
            if (stretch.contains(row.period())
                    || stretch.start().isPresent()
                            && stretch.end().isEmpty()
                            && row.period().overlaps(stretch)) {
                found.add(row);
            }
        }
        return found;
    }

    private static boolean holds(Observation before, Observation after, Direction direction) {
        int way = after.value().orElseThrow().compareTo(before.value().orElseThrow());
        return direction == Direction.UP ? way > 0 : direction == Direction.DOWN ? way < 0 : way == 0;
    }
}

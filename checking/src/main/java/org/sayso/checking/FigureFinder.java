package org.sayso.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/** Finds the figure of a series for a period: its own, or the sum of those within it. Rule: docs/rules/amount.md. */
final class FigureFinder {
    /** The column of a table that holds the last day of data of a running year. */
    private static final String THROUGH = "through";

    private FigureFinder() {}

    /**
     * A figure with the rows it was made of.
     *
     * @param value the figure
     * @param rows the rows
     * @param sql the statement that gives them
     */
    record Figure(BigDecimal value, List<Observation> rows, String sql) {
        /** The first of its rows, by time. */
        Observation first() {
            return rows.get(0);
        }
    }

    /**
     * The figure of a period. A flow may be added up over it, where the series allows; of a stock, the only one of which
     * the reference date lies in it, or else the one of the longer period that it lies in. Figures that cover their period only
     * partly are none.
     */
    static Optional<Figure> at(Inquiry inquiry, Reading reading, Period period) {
        if (period.start().isEmpty()) {
            return until(inquiry, reading, period);
        }
        if (period.end().isEmpty()) {
            return WHEN.matcher(inquiry.words().lead(inquiry.claim())).find()
                    ? at(
                            inquiry,
                            reading,
                            Period.year(period.start().orElseThrow().getYear()))
                    : Optional.empty();
        }
        return ofClosed(inquiry, reading, period);
    }

    /** "By 2023", "by the end of September": the figure of the last year, or of the last day, of the stretch. */
    private static Optional<Figure> until(Inquiry inquiry, Reading reading, Period period) {
        Answer all = inquiry.ask(reading, Operation.LIST, Optional.of(period));
        LocalDate end = period.end().orElseThrow();
        List<Observation> last = whole(all).stream()
                .filter(row -> row.period().grain().compareTo(Grain.YEAR) >= 0
                                && row.period().end().orElseThrow().getYear() == end.getYear()
                        || row.period().grain() == Grain.DAY
                                && row.period().end().orElseThrow().equals(end))
                .toList();
        return last.size() == 1
                ? Optional.of(new Figure(last.get(0).value().orElseThrow(), last, all.sql()))
                : Optional.empty();
    }

    /** "Since 2000, when it was 24 million" speaks of 2000. */
    private static final Pattern WHEN = Pattern.compile("\\bwhen\\b[^,;]{0,25}$");

    private static Optional<Figure> ofClosed(Inquiry inquiry, Reading reading, Period period) {
        Optional<Figure> own = figure(inquiry.ask(reading, Operation.VALUE, Optional.of(period)));
        if (own.isPresent()) {
            return own;
        }
        Optional<Figure> toDate = toDate(inquiry, reading, period).or(() -> ofFiscalYear(inquiry, reading, period));
        if (toDate.isPresent()) {
            return toDate;
        }
        if (reading.series().kind() == SeriesKind.FLOW) {
            return reading.series().additive()
                    ? figure(inquiry.ask(reading, Operation.SUM, Optional.of(period)))
                    : Optional.empty();
        }
        Answer around = inquiry.ask(reading, Operation.LIST, Optional.of(period));
        List<Observation> within = around.rows().stream()
                .filter(row -> row.value().isPresent() && !row.partial() && period.contains(row.period()))
                .toList();
        return within.size() == 1
                ? Optional.of(new Figure(within.get(0).value().orElseThrow(), within, around.sql()))
                : Optional.empty();
    }

    /** The figure of a running year that reaches to the last day of the period, where its table says how far it reaches. */
    private static Optional<Figure> toDate(Inquiry inquiry, Reading reading, Period period) {
        Answer around = inquiry.ask(reading, Operation.LIST, Optional.of(period));
        String last = period.end().orElseThrow().toString();
        return around.rows().stream()
                .filter(row -> row.partial()
                        && row.value().isPresent()
                        && row.period().start().equals(period.start())
                        && last.equals(row.cells().get(THROUGH)))
                .findFirst()
                .map(row -> new Figure(row.value().orElseThrow(), List.of(row), around.sql()));
    }

    /** "In 2009", in an article that speaks of fiscal years, of a series that has only these. */
    private static Optional<Figure> ofFiscalYear(Inquiry inquiry, Reading reading, Period period) {
        boolean meant = period.grain() == Grain.YEAR
                && reading.series().grain() == Grain.FISCAL_YEAR
                && inquiry.words().article().contains("fiscal");
        if (!meant) {
            return Optional.empty();
        }
        Answer around = inquiry.ask(reading, Operation.LIST, Optional.of(period));
        return whole(around).stream()
                .filter(row -> isNamed(row.period(), period, true))
                .findFirst()
                .map(row -> new Figure(row.value().orElseThrow(), List.of(row), around.sql()));
    }

    private static Optional<Figure> figure(Answer answer) {
        boolean partial = answer.rows().stream().anyMatch(Observation::partial);
        return partial ? Optional.empty() : answer.value().map(value -> new Figure(value, answer.rows(), answer.sql()));
    }

    /** All whole figures of a series that were there by the dateline, in order. */
    static Answer all(Inquiry inquiry, Reading reading) {
        return inquiry.ask(reading, Operation.LIST, inquiry.dateline().map(Period::until));
    }

    /** The rows of an answer that have a value and cover the whole of their period. */
    static List<Observation> whole(Answer answer) {
        return answer.rows().stream()
                .filter(row -> row.value().isPresent() && !row.partial())
                .toList();
    }

    /**
     * The row of a period, by its days; a fiscal year also by the name of the year, since a sentence that has named fiscal
     * years names the other one shortly; else the last that lies within the period.
     */
    static Optional<Observation> row(List<Observation> rows, Period period, boolean fiscal) {
        Optional<Observation> same = rows.stream()
                .filter(row -> isNamed(row.period(), period, fiscal))
                .findFirst();
        return same.or(() -> rows.stream()
                .filter(row -> row.period().grain() == Grain.DAY && period.contains(row.period()))
                .reduce((earlier, later) -> later));
    }

    private static boolean isNamed(Period own, Period named, boolean fiscal) {
        boolean year = own.grain() == Grain.FISCAL_YEAR
                && (named.grain() == Grain.FISCAL_YEAR || fiscal && named.grain() == Grain.YEAR);
        return own.sameDays(named)
                || year
                        && own.end().orElseThrow().getYear()
                                == named.end().orElseThrow().getYear();
    }
}

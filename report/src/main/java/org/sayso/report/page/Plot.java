package org.sayso.report.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sayso.domain.record.Observation;

/**
 * Where a day and a value stand in a chart: days to scale across, in per cent of its width; values down, in pixels.
 *
 * @param scale the axis of values
 * @param firstDay the day at the left end
 * @param days how many days there are
 */
record Plot(Scale scale, LocalDate firstDay, double days) {
    static final int HEIGHT = 200;
    static final int TOP = 26;
    static final double LEFT = 15;
    private static final int BOTTOM = 178;
    private static final double RIGHT = 99;

    /** A plot that all figures fit, of which there is at least one. */
    static Plot of(List<Observation> figures, Scale scale) {
        LocalDate first = first(figures.get(0));
        LocalDate last =
                figures.stream().map(Plot::last).max(LocalDate::compareTo).orElseThrow();
        return new Plot(scale, first, ChronoUnit.DAYS.between(first, last) + 1.0);
    }

    /** Where the period of a figure starts. */
    double start(Observation figure) {
        return x(first(figure));
    }

    /** Where the period of a figure ends. */
    double end(Observation figure) {
        return x(last(figure).plusDays(1));
    }

    /** The middle of the period of a figure. */
    double middle(Observation figure) {
        return (start(figure) + end(figure)) / 2;
    }

    private double x(LocalDate day) {
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(firstDay, day) / days;
    }

    /** How far down a value stands. */
    double y(BigDecimal value) {
        return BOTTOM - (BOTTOM - TOP) * scale.place(value);
    }

    /** How far down a figure stands. */
    double y(Observation figure) {
        return y(value(figure));
    }

    /** The value of a figure, which is there, or it would not be drawn. */
    static BigDecimal value(Observation figure) {
        return figure.value().orElseThrow();
    }

    private static LocalDate first(Observation figure) {
        return figure.period().start().or(figure.period()::end).orElseThrow();
    }

    private static LocalDate last(Observation figure) {
        return figure.period().end().or(figure.period()::start).orElseThrow();
    }

    /** A place across, as SVG has it. */
    static String percent(double value) {
        return tenths(value) + "%";
    }

    /** A place down, as SVG has it. */
    static String pixels(double value) {
        return tenths(value);
    }

    private static String tenths(double value) {
        return BigDecimal.valueOf(Math.round(value * 10))
                .divide(BigDecimal.TEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}

package org.sayso.report.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.SeriesExcerpt;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Period;
import org.sayso.report.Wording;

/**
 * A series as a picture, with the period of a claim set off and the claimed number drawn across it.
 *
 * <p>Flows are bars as wide as their periods; stocks and rates are points joined by lines. Time runs to scale, so a gap in
 * the figures is a gap in the picture. The axis starts at zero, always. Places across are percentages of the width and
 * heights are pixels, so that the picture fits any column while its lettering keeps its size.
 */
final class Chart {
    private static final int HEIGHT = 200;
    private static final int TOP = 26;
    private static final int BOTTOM = 178;
    private static final double LEFT = 15;
    private static final double RIGHT = 99;
    /** The narrowest bar, in per cent of the width. */
    private static final double NARROWEST = 0.7;

    private final List<Observation> figures;
    private final boolean bars;
    private final String unit;
    private final List<Period> spokenOf;
    private final Optional<Quantity> claimed;
    private final String claimedWords;
    private final Scale scale;
    private final LocalDate firstDay;
    private final double days;

    /**
     * Makes the picture.
     *
     * @param excerpt at least one figure
     * @param spokenOf the periods to set off
     * @param claimed the claimed number, in the unit of the series
     * @param claimedWords the claimed number in words; empty where there is none
     */
    Chart(SeriesExcerpt excerpt, List<Period> spokenOf, Optional<Quantity> claimed, String claimedWords) {
        this.figures = excerpt.observations();
        this.bars = excerpt.series().kind() == SeriesKind.FLOW;
        this.unit = excerpt.series().unit();
        this.spokenOf = List.copyOf(spokenOf);
        this.claimed = claimed;
        this.claimedWords = claimedWords;
        List<BigDecimal> values = new ArrayList<>();
        figures.forEach(figure -> values.add(value(figure)));
        claimed.ifPresent(quantity -> {
            quantity.value().ifPresent(values::add);
            quantity.low().ifPresent(values::add);
            quantity.high().ifPresent(values::add);
        });
        this.scale = Scale.of(values);
        this.firstDay = start(figures.get(0));
        LocalDate last =
                figures.stream().map(Chart::end).max(LocalDate::compareTo).orElseThrow();
        this.days = ChronoUnit.DAYS.between(firstDay, last) + 1.0;
    }

    /** Draws it. The name and the words are what those hear who do not see it. */
    void draw(Markup page, String id, String name, String words) {
        page.open(
                        "svg",
                        "class",
                        "chart",
                        "role",
                        "img",
                        "width",
                        "100%",
                        "height",
                        Integer.toString(HEIGHT),
                        "aria-labelledby",
                        id + "-name",
                        "aria-describedby",
                        id + "-words")
                .element("title", name, "id", id + "-name")
                .element("desc", words, "id", id + "-words");
        axis(page);
        if (bars) {
            figures.forEach(figure -> bar(page, figure));
        } else {
            joins(page);
            figures.forEach(figure -> point(page, figure));
        }
        claimed(page);
        labels(page);
        page.close("svg");
    }

    /** Whether a figure is of a period that was spoken of. */
    private boolean isSpokenOf(Observation figure) {
        return spokenOf.stream().anyMatch(period -> period.sameDays(figure.period()));
    }

    private void axis(Markup page) {
        for (BigDecimal mark : scale.marks()) {
            String y = pixels(y(mark));
            String kind = mark.signum() == 0 ? "zero" : "grid";
            page.shape("line", "class", kind, "x1", "0", "x2", "100%", "y1", y, "y2", y);
            page.element("text", Lettering.round(mark, unit), "class", "mark", "x", "0", "y", pixels(y(mark) - 4));
        }
    }

    private void bar(Markup page, Observation figure) {
        double from = x(start(figure));
        double width = Math.max(NARROWEST, (x(end(figure).plusDays(1)) - from) * 0.82);
        double top = Math.min(y(value(figure)), y(BigDecimal.ZERO));
        double height = Math.abs(y(value(figure)) - y(BigDecimal.ZERO));
        page.shape(
                "rect",
                "class",
                kind("bar", figure),
                "x",
                percent(from),
                "y",
                pixels(top),
                "width",
                percent(width),
                "height",
                pixels(Math.max(1, height)));
    }

    private void joins(Markup page) {
        for (int i = 1; i < figures.size(); i++) {
            Observation one = figures.get(i - 1);
            Observation next = figures.get(i);
            page.shape(
                    "line",
                    "class",
                    "join",
                    "x1",
                    percent(middle(one)),
                    "y1",
                    pixels(y(value(one))),
                    "x2",
                    percent(middle(next)),
                    "y2",
                    pixels(y(value(next))));
        }
    }

    private void point(Markup page, Observation figure) {
        String radius = isSpokenOf(figure) ? "5" : "2.5";
        page.shape(
                "circle",
                "class",
                kind("point", figure),
                "cx",
                percent(middle(figure)),
                "cy",
                pixels(y(value(figure))),
                "r",
                radius);
    }

    private String kind(String shape, Observation figure) {
        return shape + (isSpokenOf(figure) ? " spoken" : "") + (figure.partial() ? " partial" : "");
    }

    /** The claimed number as a line, and what its words allow as a band. */
    private void claimed(Markup page) {
        if (claimed.isEmpty()) {
            return;
        }
        Quantity quantity = claimed.get();
        double top = quantity.high().map(this::y).orElse((double) TOP);
        double bottom = quantity.low().map(this::y).orElse(y(BigDecimal.ZERO));
        if (bottom - top > 1) {
            page.shape(
                    "rect",
                    "class",
                    "band",
                    "x",
                    percent(LEFT),
                    "y",
                    pixels(top),
                    "width",
                    percent(100 - LEFT),
                    "height",
                    pixels(bottom - top));
        }
        quantity.value().or(quantity::low).ifPresent(value -> claimedLine(page, pixels(y(value)), y(value)));
    }

    private void claimedLine(Markup page, String y, double height) {
        page.shape("line", "class", "claimed", "x1", percent(LEFT), "x2", "100%", "y1", y, "y2", y);
        boolean right = !spokenAtRight();
        page.element(
                "text",
                "claimed: " + claimedWords,
                "class",
                "claimed-words",
                "x",
                right ? "100%" : percent(LEFT),
                "y",
                pixels(Math.max(12, height - 6)),
                "text-anchor",
                right ? "end" : "start");
    }

    /** The value of the figure that was spoken of, and the ends of the axis of time. */
    private void labels(Markup page) {
        Observation first = figures.get(0);
        Observation last = figures.get(figures.size() - 1);
        String below = pixels(HEIGHT - 5);
        page.element("text", Lettering.time(first.period()), "class", "mark", "x", percent(LEFT), "y", below);
        if (figures.size() > 1) {
            page.element(
                    "text",
                    Lettering.time(last.period()),
                    "class",
                    "mark",
                    "x",
                    "100%",
                    "y",
                    below,
                    "text-anchor",
                    "end");
        }
        List<Observation> spoken = figures.stream().filter(this::isSpokenOf).toList();
        if (spoken.size() == 1) {
            label(page, spoken.get(0));
        }
    }

    private void label(Markup page, Observation figure) {
        double x = middle(figure);
        String anchor = x > 75 ? "end" : (x < LEFT + 20 ? "start" : "middle");
        double place =
                anchor.equals("end") ? Math.min(100, x + 3) : (anchor.equals("start") ? Math.max(LEFT, x - 3) : x);
        double height = y(value(figure)) - (bars ? 6 : 10);
        page.element(
                "text",
                Wording.amount(value(figure), unit.equals("%") || unit.equals("USD") ? unit : "")
                        .strip(),
                "class",
                "spoken-words",
                "x",
                percent(place),
                "y",
                pixels(Math.max(12, height)),
                "text-anchor",
                anchor);
        if (x > LEFT + 18 && x < 80) {
            page.element(
                    "text",
                    Lettering.time(figure.period()),
                    "class",
                    "mark spoken-time",
                    "x",
                    percent(x),
                    "y",
                    pixels(HEIGHT - 5),
                    "text-anchor",
                    "middle");
        }
    }

    private boolean spokenAtRight() {
        return figures.stream().filter(this::isSpokenOf).anyMatch(figure -> middle(figure) > 57);
    }

    private double middle(Observation figure) {
        return (x(start(figure)) + x(end(figure).plusDays(1))) / 2;
    }

    private double x(LocalDate day) {
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(firstDay, day) / days;
    }

    private double y(BigDecimal value) {
        return BOTTOM - (BOTTOM - TOP) * scale.place(value);
    }

    private static BigDecimal value(Observation figure) {
        return figure.value().orElseThrow();
    }

    private static LocalDate start(Observation figure) {
        return figure.period().start().or(figure.period()::end).orElseThrow();
    }

    private static LocalDate end(Observation figure) {
        return figure.period().end().or(figure.period()::start).orElseThrow();
    }

    private static String percent(double value) {
        return tenths(value) + "%";
    }

    private static String pixels(double value) {
        return tenths(value);
    }

    private static String tenths(double value) {
        return BigDecimal.valueOf(Math.round(value * 10))
                .divide(BigDecimal.TEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}

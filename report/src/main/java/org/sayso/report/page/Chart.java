package org.sayso.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.SeriesExcerpt;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Period;

/**
 * A series as a picture, with the period of a claim set off and the claimed number drawn across it.
 *
 * <p>Flows are bars as wide as their periods; stocks and rates are points joined by lines. Time runs to scale, so a gap in
 * the figures is a gap in the picture. The axis starts at zero, always. Places across are percentages of the width and
 * heights are pixels, so that the picture fits any column while its lettering keeps its size.
 */
final class Chart {
    /** The narrowest bar, in per cent of the width. */
    private static final double NARROWEST = 0.7;

    private final List<Observation> figures;
    private final boolean bars;
    private final String unit;
    private final List<Period> spokenOf;
    private final Optional<Quantity> claimed;
    private final String claimedWords;
    private final Scale scale;
    private final Plot plot;

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
        figures.forEach(figure -> values.add(Plot.value(figure)));
        claimed.ifPresent(quantity -> {
            quantity.value().ifPresent(values::add);
            quantity.low().ifPresent(values::add);
            quantity.high().ifPresent(values::add);
        });
        this.scale = Scale.of(values);
        this.plot = Plot.of(figures, scale);
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
                        Integer.toString(Plot.HEIGHT),
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
        new ChartLabels(figures, this::isSpokenOf, bars ? 6 : 10, unit, plot).draw(page);
        page.close("svg");
    }

    /** Whether a figure is of a period that was spoken of. */
    private boolean isSpokenOf(Observation figure) {
        return spokenOf.stream().anyMatch(period -> period.sameDays(figure.period()));
    }

    private void axis(Markup page) {
        for (BigDecimal mark : scale.marks()) {
            String y = Plot.pixels(plot.y(mark));
            String kind = mark.signum() == 0 ? "zero" : "grid";
            page.shape("line", "class", kind, "x1", "0", "x2", "100%", "y1", y, "y2", y);
            page.element(
                    "text", Lettering.round(mark, unit), "class", "mark", "x", "0", "y", Plot.pixels(plot.y(mark) - 4));
        }
    }

    private void bar(Markup page, Observation figure) {
        double from = plot.start(figure);
        double width = Math.max(NARROWEST, (plot.end(figure) - from) * 0.82);
        double top = Math.min(plot.y(figure), plot.y(BigDecimal.ZERO));
        double height = Math.abs(plot.y(figure) - plot.y(BigDecimal.ZERO));
        page.shape(
                "rect",
                "class",
                kind("bar", figure),
                "x",
                Plot.percent(from),
                "y",
                Plot.pixels(top),
                "width",
                Plot.percent(width),
                "height",
                Plot.pixels(Math.max(1, height)));
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
                    Plot.percent(plot.middle(one)),
                    "y1",
                    Plot.pixels(plot.y(one)),
                    "x2",
                    Plot.percent(plot.middle(next)),
                    "y2",
                    Plot.pixels(plot.y(next)));
        }
    }

    private void point(Markup page, Observation figure) {
        String radius = isSpokenOf(figure) ? "5" : "2.5";
        page.shape(
                "circle",
                "class",
                kind("point", figure),
                "cx",
                Plot.percent(plot.middle(figure)),
                "cy",
                Plot.pixels(plot.y(figure)),
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
        double top = quantity.high().map(plot::y).orElse((double) Plot.TOP);
        double bottom = quantity.low().map(plot::y).orElse(plot.y(BigDecimal.ZERO));
        if (bottom - top > 1) {
            page.shape(
                    "rect",
                    "class",
                    "band",
                    "x",
                    Plot.percent(Plot.LEFT),
                    "y",
                    Plot.pixels(top),
                    "width",
                    Plot.percent(100 - Plot.LEFT),
                    "height",
                    Plot.pixels(bottom - top));
        }
        quantity.value()
                .or(quantity::low)
                .ifPresent(value -> claimedLine(page, Plot.pixels(plot.y(value)), plot.y(value)));
    }

    private void claimedLine(Markup page, String y, double height) {
        page.shape("line", "class", "claimed", "x1", Plot.percent(Plot.LEFT), "x2", "100%", "y1", y, "y2", y);
        boolean right = !spokenAtRight();
        page.element(
                "text",
                "claimed: " + claimedWords,
                "class",
                "claimed-words",
                "x",
                right ? "100%" : Plot.percent(Plot.LEFT),
                "y",
                Plot.pixels(Math.max(12, height - 6)),
                "text-anchor",
                right ? "end" : "start");
    }

    private boolean spokenAtRight() {
        return figures.stream().filter(this::isSpokenOf).anyMatch(figure -> plot.middle(figure) > 57);
    }
}

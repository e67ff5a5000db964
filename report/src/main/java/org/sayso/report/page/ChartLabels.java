package org.sayso.report.page;

import java.util.List;
import java.util.function.Predicate;
import org.sayso.domain.record.Observation;
import org.sayso.report.Wording;

/**
 * The lettering of a chart beside its axis and the claimed number.
 *
 * @param figures the figures drawn
 * @param isSpokenOf which of them are of a period that was spoken of
 * @param clearance how far above its figure a value stands, in pixels
 * @param unit the unit of the figures
 * @param plot where everything stands
 */
record ChartLabels(
        List<Observation> figures, Predicate<Observation> isSpokenOf, double clearance, String unit, Plot plot) {
    /** The value of the figure that was spoken of, and the ends of the axis of time. */
    void draw(Markup page) {
        Observation first = figures.get(0);
        Observation last = figures.get(figures.size() - 1);
        String below = Plot.pixels(Plot.HEIGHT - 5);
        page.element("text", Lettering.time(first.period()), "class", "mark", "x", Plot.percent(Plot.LEFT), "y", below);
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
        List<Observation> spoken = figures.stream().filter(isSpokenOf).toList();
        if (spoken.size() == 1) {
            label(page, spoken.get(0));
        }
    }

    private void label(Markup page, Observation figure) {
        double x = plot.middle(figure);
        String anchor = x > 75 ? "end" : (x < Plot.LEFT + 20 ? "start" : "middle");
        double place =
                anchor.equals("end") ? Math.min(100, x + 3) : (anchor.equals("start") ? Math.max(Plot.LEFT, x - 3) : x);
        double height = plot.y(figure) - clearance;
        page.element(
                "text",
                Wording.amount(Plot.value(figure), unit.equals("%") || unit.equals("USD") ? unit : "")
                        .strip(),
                "class",
                "spoken-words",
                "x",
                Plot.percent(place),
                "y",
                Plot.pixels(Math.max(12, height)),
                "text-anchor",
                anchor);
        if (x > Plot.LEFT + 18 && x < 80) {
            page.element(
                    "text",
                    Lettering.time(figure.period()),
                    "class",
                    "mark spoken-time",
                    "x",
                    Plot.percent(x),
                    "y",
                    Plot.pixels(Plot.HEIGHT - 5),
                    "text-anchor",
                    "middle");
        }
    }
}

package org.sayso.report.page;

import java.util.List;
import org.sayso.domain.finding.Verdict;

/** A shape for each verdict, told apart without colour: drawn once at the top of the page and used by name. */
final class Icons {
    private static final String BOX = "0 0 16 16";

    private Icons() {}

    /** The drawings, which are not shown where they stand. */
    static void define(Markup page) {
        page.open("svg", "class", "sprite", "aria-hidden", "true", "width", "0", "height", "0", "focusable", "false");
        for (Verdict verdict : Verdict.values()) {
            page.open("symbol", "id", name(verdict), "viewBox", BOX);
            List<String> outline = outline(verdict);
            page.open("path", "d", outline.get(0), "class", outline.get(1)).close("path");
            page.open("path", "d", sign(verdict), "class", outline.get(2)).close("path");
            page.close("symbol");
        }
        page.close("svg").line();
    }

    /** The shape of a verdict; its words stand beside it. */
    static void show(Markup page, Verdict verdict) {
        page.open("svg", "class", "icon", "aria-hidden", "true")
                .shape("use", "href", "#" + name(verdict))
                .close("svg");
    }

    private static String name(Verdict verdict) {
        return "icon-" + verdict.id();
    }

    /** The outline, how it is painted, and how the sign on it is. */
    private static List<String> outline(Verdict verdict) {
        String circle = "M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z";
        return switch (verdict) {
            case SUPPORTED -> List.of(circle, "icon-full", "icon-sign-full");
            case REFUTED -> List.of("M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z", "icon-full", "icon-sign-full");
            case CONFLICTING -> List.of("M8 .6L15.4 8L8 15.4L.6 8z", "icon-full", "icon-sign-full");
            case NOT_ENOUGH_EVIDENCE -> List.of(circle, "icon-hollow", "icon-sign-hollow");
            case NOT_CHECKABLE -> List.of("M1.8 1.8h12.4v12.4H1.8z", "icon-hollow", "icon-sign-hollow");
        };
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "M4.6 8.3l2.4 2.4l4.5-5";
            case REFUTED -> "M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6";
            case CONFLICTING -> "M5.2 6.7h5.6M5.2 9.5h5.6M9.3 4.8l-2.6 6.4";
            case NOT_ENOUGH_EVIDENCE -> "M6 6.3c0-2.6 4-2.6 4 0c0 1.4-2 1.5-2 3M8 11.4v.3";
            case NOT_CHECKABLE -> "M5 8h6";
        };
    }
}

package org.sayso.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.NearMiss;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.SeriesExcerpt;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Period;
import org.sayso.report.ClaimGroup;
import org.sayso.report.ClaimText;
import org.sayso.report.EvidenceText;
import org.sayso.report.Wording;

/** The series behind a finding as charts: one, or two where the words may mean two. */
record FindingCharts(Markup page, Report report, ClaimGroup group, Memory memory, int finding) {
    /** Draws them, each as a figure with its title, unit and source. */
    void draw(String anchor) {
        List<Evidence> shown = new ArrayList<>();
        int most = group.finding().reason().equals(Optional.of(Reason.AMBIGUOUS_MEASURE)) ? 2 : 1;
        for (Evidence evidence : group.finding().evidence()) {
            boolean seen = shown.stream().anyMatch(other -> other.series().equals(evidence.series()));
            Optional<SeriesExcerpt> excerpt = report.excerptOf(evidence.series().id());
            if (!seen
                    && shown.size() < most
                    && excerpt.isPresent()
                    && excerpt.get().observations().size() > 1) {
                shown.add(evidence);
                figure(evidence, excerpt.get(), anchor + "-chart" + shown.size());
            }
        }
    }

    private void figure(Evidence evidence, SeriesExcerpt excerpt, String id) {
        Series series = excerpt.series();
        Optional<Quantity> claimed = claimed(series);
        String words =
                claimed.flatMap(quantity -> ClaimText.claimed(group.claim())).orElse("");
        Optional<Integer> earlier = memory.earlier(List.of(series, periods(series), words), finding);
        if (earlier.isPresent()) {
            page.open("p", "class", "chart-title").element("b", series.label()).text(": the chart of ");
            page.element("a", "finding " + earlier.get(), "href", "#finding-" + earlier.get());
            page.text(".").close("p").line();
            return;
        }
        memory.earlier(series, finding);
        Chart chart = new Chart(excerpt, periods(series), claimed, words);
        page.open("figure");
        page.open("p", "class", "chart-title").element("b", series.label());
        page.text(", ").element("span", unit(series)).close("p");
        chart.draw(page, id, series.label(), description(excerpt, evidence, words));
        page.open("figcaption").text(key(series, claimed) + " Source: ");
        RecordSource source = evidence.source();
        page.text(source.publisher() + ", " + FindingCard.quoted(source.title()) + ". ");
        page.element("a", "All figures shown", "href", "#series-" + series.id()).close("figcaption");
        page.close("figure").line();
    }

    private static String unit(Series series) {
        return switch (series.unit()) {
            case "%" -> "per cent";
            case "USD" -> "U.S. dollars";
            default -> series.unit();
        };
    }

    private static String key(Series series, Optional<Quantity> claimed) {
        String shape = series.kind() == SeriesKind.FLOW ? "Highlighted bar" : "Large dot";
        return shape + ": the figure of the finding."
                + (claimed.isPresent() ? " Dashed line: the number claimed." : "");
    }

    /** The claimed number, where it is of the same sort as the numbers of the series. */
    private Optional<Quantity> claimed(Series series) {
        Claim claim = group.claim();
        boolean rate = claim.unit().equals(Optional.of("%"));
        boolean comparable = claim.assertion() instanceof Assertion.Amount
                && rate == series.unit().equals("%");
        return comparable ? ClaimText.quantityOf(claim.assertion()) : Optional.empty();
    }

    private List<Period> periods(Series series) {
        return group.finding().evidence().stream()
                .filter(evidence -> evidence.series().equals(series))
                .flatMap(evidence -> evidence.rows().stream())
                .map(Observation::period)
                .distinct()
                .toList();
    }

    /** What the picture shows, for those who do not see it. */
    private String description(SeriesExcerpt excerpt, Evidence evidence, String claimed) {
        List<Observation> rows = excerpt.observations();
        List<BigDecimal> values =
                rows.stream().map(row -> row.value().orElseThrow()).sorted().toList();
        String unit = excerpt.series().unit();
        StringBuilder words = new StringBuilder(Wording.number(BigDecimal.valueOf(rows.size())));
        words.append(" figures from ").append(Wording.period(rows.get(0).period()));
        words.append(" to ").append(Wording.period(rows.get(rows.size() - 1).period()));
        words.append(", between ").append(Wording.amount(values.get(0), unit));
        words.append(" and ")
                .append(Wording.amount(values.get(values.size() - 1), unit))
                .append(". ");
        words.append(EvidenceText.figure(evidence.series(), evidence.value(), evidence.period()))
                .append('.');
        if (!claimed.isEmpty()) {
            words.append(" Claimed: ").append(claimed).append('.');
        }
        for (NearMiss miss : group.finding().nearMisses()) {
            if (miss.series().equals(excerpt.series())) {
                words.append(" Near miss: ")
                        .append(EvidenceText.figure(miss.series(), miss.value(), miss.period()))
                        .append('.');
            }
        }
        return words.append(" The axis starts at zero.").toString();
    }
}

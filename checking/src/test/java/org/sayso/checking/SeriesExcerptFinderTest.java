package org.sayso.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.SeriesExcerpt;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Event;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Query;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.record.Vocabulary;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

class SeriesExcerptFinderTest {
    private final TestingRecord record = new TestingRecord();
    private final SeriesExcerptFinder finder = new SeriesExcerptFinder(record);

    SeriesExcerptFinderTest() {
        Vocabulary words = new Vocabulary(List.of("fires"), List.of(), List.of(), List.of(), List.of());
        record.series("fires", SeriesKind.FLOW, Grain.YEAR, "fires", "fires", words);
        for (int year = 1901; year <= 2000; year++) {
            record.row("fires", Period.year(year), Integer.toString(year), (year + 1) + "-02-01");
        }
        record.series("orders", SeriesKind.EVENTS, Grain.DAY, "orders", "orders", words);
        LocalDate day = LocalDate.of(2000, 5, 1);
        record.event("orders", day, new Event("An order", Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void keepsTheStretchAroundThePeriodSpokenOf() {
        SeriesExcerpt excerpt =
                finder.find(List.of(finding("fires", 50)), Optional.empty()).get(0);

        assertThat(excerpt.total()).isEqualTo(100);
        assertThat(excerpt.observations()).hasSize(SeriesExcerptFinder.MOST);
        assertThat(excerpt.observations().get(0).period()).isEqualTo(Period.year(1921));
        assertThat(excerpt.observations().get(SeriesExcerptFinder.MOST - 1).period())
                .isEqualTo(Period.year(1980));
    }

    @Test
    void doesNotReachBeyondTheEndsOfTheSeries() {
        assertThat(periods(finding("fires", 99))).startsWith(Period.year(1941)).endsWith(Period.year(2000));
        assertThat(periods(finding("fires", 0))).startsWith(Period.year(1901)).endsWith(Period.year(1960));
    }

    @Test
    void asksForASeriesOnceAndForNoListOfEvents() {
        List<Finding> findings = List.of(finding("orders", 0), finding("fires", 3), finding("fires", 4));

        assertThat(finder.find(findings, Optional.empty()))
                .extracting(excerpt -> excerpt.series().id())
                .containsExactly("fires");
    }

    @Test
    void showsTheRecordAsItStoodOnTheDayAskedFor() {
        LocalDate day = LocalDate.of(1990, 1, 1);
        SeriesExcerpt excerpt =
                finder.find(List.of(finding("fires", 80)), Optional.of(day)).get(0);

        assertThat(excerpt.asOf()).isEqualTo(day);
        assertThat(excerpt.total()).isEqualTo(88);
    }

    private List<Period> periods(Finding finding) {
        return finder.find(List.of(finding), Optional.empty()).get(0).observations().stream()
                .map(Observation::period)
                .toList();
    }

    private Finding finding(String id, int row) {
        Series series = record.series(id).orElseThrow();
        Query all = new Query(id, Operation.LIST, Optional.empty(), Optional.empty());
        Observation observation = record.answer(List.of(all)).get(0).rows().get(row);
        RecordSource source = record.source(series, observation.sourceId());
        Evidence evidence = new Evidence(
                series,
                Optional.of(observation.period()),
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                source,
                "",
                List.of(observation));
        return new Finding(
                "c1",
                Verdict.SUPPORTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(evidence),
                List.of());
    }
}

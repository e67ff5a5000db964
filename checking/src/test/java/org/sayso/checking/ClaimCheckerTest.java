package org.sayso.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.claims.ClaimFinder;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Event;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.record.Vocabulary;
import org.sayso.domain.text.Article;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;
import org.sayso.reading.PlainTextReader;

class ClaimCheckerTest {
    private static final LocalDate DATELINE = LocalDate.of(2024, 3, 8); // a Friday

    private final TestingRecord record = record();

    private static TestingRecord record() {
        TestingRecord record = new TestingRecord();
        record.series(
                "fires",
                SeriesKind.FLOW,
                Grain.YEAR,
                "fires",
                "house fires",
                new Vocabulary(
                        List.of("house fires", "fires"),
                        List.of("burned"),
                        List.of("houses", "homes"),
                        List.of(),
                        List.of()));
        record.row("fires", Period.year(2021), "412", "2022-02-01");
        record.row("fires", Period.year(2022), "380", "2023-02-01");
        record.row("fires", Period.year(2022), "391", "2024-06-01"); // revised after the dateline
        record.row("fires", Period.year(2023), "455", "2024-02-01");
        record.series(
                "residents",
                SeriesKind.STOCK,
                Grain.DAY,
                "persons",
                "population",
                new Vocabulary(
                        List.of("population"),
                        List.of("live"),
                        List.of("people", "residents"),
                        List.of(),
                        List.of("town")));
        record.row("residents", Period.day(LocalDate.of(2023, 7, 1)), "10990", "2023-12-01");
        record.series(
                "jobless",
                SeriesKind.RATE,
                Grain.YEAR,
                "%",
                "unemployment rate",
                new Vocabulary(List.of("unemployment rate"), List.of(), List.of(), List.of(), List.of()));
        record.row("jobless", Period.year(2023), "4.1", "2024-01-15");
        record.series(
                "acts",
                SeriesKind.EVENTS,
                Grain.DAY,
                "documents",
                "mayoral orders",
                new Vocabulary(List.of("mayoral orders"), List.of("signed"), List.of(), List.of(), List.of()));
        record.event(
                "acts",
                LocalDate.of(2024, 3, 4),
                new Event(
                        "Declaring a Flood Emergency on the River Bank",
                        Optional.of("order"),
                        Optional.of("77"),
                        List.of("declares a flood emergency", "suspends parking fees")));
        return record;
    }

    private List<Finding> check(String text) {
        Article article = new PlainTextReader().read(text).withDateline(DATELINE);
        List<Claim> claims = new ClaimFinder().find(article, List.of());
        return new ClaimChecker(record).check(article, List.of(), claims, Optional.empty());
    }

    private Finding only(String text) {
        List<Finding> findings = check(text);
        assertThat(findings).as(text).hasSize(1);
        return findings.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the figure itself
            There were 455 house fires in 2023.                          | supported
            # another figure than the record's
            There were 456 house fires in 2023.                          | refuted
            # about allows what rounds to it
            There were about 460 house fires in 2023.                    | supported
            There were about 480 house fires in 2023.                    | refuted
            # nearly looks up from below
            Nearly 500 house fires were counted in 2023.                 | supported
            Nearly 450 house fires were counted in 2023.                 | refuted
            # open on one side
            There were more than 455 house fires in 2023.                | refuted
            There were at least 455 house fires in 2023.                 | supported
            There were fewer than 500 house fires in 2023.               | supported
            # vague words have bounds
            Hundreds of homes burned in 2023.                            | supported
            Dozens of homes burned in 2021.                              | refuted
            # the right number of another year supports nothing
            There were 412 house fires in 2023.                          | refuted
            # a number that happens to occur elsewhere in the record supports nothing
            There were 10,990 house fires in 2023.                       | not enough evidence
            # no figure for that year
            There were 412 house fires in 1999.                          | not enough evidence
            # nothing counts this
            There were 455 car crashes in 2023.                          | not enough evidence
            # a sub-group the series does not tell apart
            There were 12 suspicious house fires in 2023.                | not enough evidence
            # a flow without a period: the latest can support it
            There were 455 house fires.                                  | supported
            # and cannot refute it
            There were 412 house fires.                                  | not enough evidence
            # a stock is taken at its latest reference date
            About 11,000 people live in the town.                        | supported
            About 12,000 people live in the town.                        | refuted
            # a counted thing alone points to no stock
            Three people sat in the hall of the town.                    | not enough evidence
            # a year's mean says nothing of a month
            The unemployment rate was 4.8 percent in May 2023.           | not enough evidence
            # a rate without a period is not refuted by the latest year
            The unemployment rate was 4.8 percent.                       | not enough evidence
            # rates in percent, to the digits written
            The unemployment rate was 4.1 percent in 2023.               | supported
            The unemployment rate was 4 percent in 2023.                 | supported
            The unemployment rate was 4.2 percent in 2023.               | refuted
            # what will be is not checkable
            There will be 500 house fires in 2025.                       | not checkable
            """)
    void judgesAmountsByTheirWords(String text, String verdict) {
        assertThat(only(text).verdict()).as(text).isEqualTo(verdict(verdict));
    }

    private static Verdict verdict(String words) {
        return Verdict.valueOf(words.replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 380 was the figure on the dateline; 391 came in June
            There were 380 house fires in 2022.   | supported | supported | refuted
            There were 391 house fires in 2022.   | refuted   | refuted   | supported
            """)
    void givesTheRecordThenAndNow(String text, String verdict, String then, String now) {
        Finding finding = only(text);
        assertThat(finding.verdict()).isEqualTo(verdict(verdict));
        assertThat(finding.asPublished().orElseThrow().verdict()).isEqualTo(verdict(then));
        assertThat(finding.asPublished().orElseThrow().asOf()).isEqualTo(DATELINE);
        assertThat(finding.asRevised().orElseThrow().verdict()).isEqualTo(verdict(now));
        assertThat(finding.asRevised().orElseThrow().asOf()).isEqualTo(record.compiled());
    }

    @Test
    void aStockNeedsItsRequiredWordInTheSentence() {
        List<Finding> findings = check("The town was quiet. The population of a village was 300 in July.");
        assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void showsTheRightNumberOfAnotherYearAsNearMiss() {
        Finding finding = only("There were 412 house fires in 2023.");
        assertThat(finding.nearMisses()).hasSize(1);
        assertThat(finding.nearMisses().get(0).period()).contains(Period.year(2021));
        assertThat(finding.nearMisses().get(0).value()).contains(new BigDecimal("412"));
        assertThat(finding.nearMisses().get(0).why()).isEqualTo("another period");
    }

    @Test
    void givesRowsAndQueryAsEvidence() {
        Finding finding = only("There were 455 house fires in 2023.");
        assertThat(finding.evidence()).hasSize(1);
        assertThat(finding.evidence().get(0).series().id()).isEqualTo("fires");
        assertThat(finding.evidence().get(0).value()).contains(new BigDecimal("455"));
        assertThat(finding.evidence().get(0).sql()).isNotBlank();
        assertThat(finding.explanation()).contains("Town Office: 455 house fires, 2023.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # by what it does, and the day
            On Monday the mayor declared a flood emergency.               | supported           | ''
            # another day than the record's
            On Tuesday the mayor declared a flood emergency.              | not enough evidence | NO_PERIOD
            # an act on the subject that does something else
            The mayor cancelled parking fees.                             | not enough evidence | ACT_DIFFERS
            # an act the record does not hold
            The mayor declared a snow emergency at the airport.           | not enough evidence | NO_SERIES
            # by number
            On Monday the mayor signed order 77 on the flood.             | supported           | ''
            # the right number on a wrong day
            On Tuesday the mayor signed order 77 on the flood.            | refuted             | ''
            """)
    void matchesActsByNumberOrByWhatTheyDo(String text, String verdict, String reason) {
        Finding finding = only(text);
        assertThat(finding.verdict()).as(text).isEqualTo(verdict(verdict));
        assertThat(finding.reason().map(Reason::name).orElse("")).isEqualTo(reason);
    }

    @Test
    void comparesAChangeWithTheYearBefore() {
        // from 380, the figure for 2022 on the dateline, to 455 is up 19.7 percent
        assertThat(only("House fires rose by 20 percent in 2023.").verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(only("House fires rose by 30 percent in 2023.").verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(only("House fires fell by 20 percent in 2023.").verdict()).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void comparesARecordWithThePeakOfTheSeries() {
        assertThat(only("It was the most house fires since 2021.").verdict()).isEqualTo(Verdict.SUPPORTED);
        Finding operation = only("It was the largest fire operation in history.");
        assertThat(operation.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(operation.reason()).contains(Reason.AMBIGUOUS_MEASURE);
        assertThat(operation.evidence()).isNotEmpty();
    }

    @Test
    void givesTheSameFindingsTwice() {
        String text = "There were 412 house fires in 2023. About 11,000 people live in the town.";
        assertThat(check(text)).isEqualTo(check(text));
    }
}

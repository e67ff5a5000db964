package org.sayso.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.claims.ClaimFinder;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.record.Event;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.record.Vocabulary;
import org.sayso.domain.text.Article;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;
import org.sayso.reading.PlainTextReader;

/** A table for each rule: what a report says, and the verdicts on its claims in order. */
class RulesTest {
    private static final LocalDate DATELINE = LocalDate.of(2024, 3, 8);

    private final TestingRecord record = record();

    /** Landings at the harbour of Townville: 100, 120, 90, 200, 210, 400, 380 from 2015 to 2021; calls by day. */
    private static TestingRecord record() {
        TestingRecord record = new TestingRecord();
        record.series(
                "landings",
                SeriesKind.FLOW,
                Grain.YEAR,
                "landings",
                "landings",
                new Vocabulary(List.of("landings"), List.of(), List.of(), List.of("total"), List.of()));
        List<String> landings = List.of("100", "120", "90", "200", "210", "400", "380");
        for (int i = 0; i < landings.size(); i++) {
            record.row("landings", Period.year(2015 + i), landings.get(i), (2016 + i) + "-02-01");
        }
        record.series(
                "calls",
                SeriesKind.FLOW,
                Grain.DAY,
                "calls",
                "distress calls",
                new Vocabulary(List.of("distress calls", "calls"), List.of(), List.of(), List.of(), List.of()));
        for (int day = 1; day <= 7; day++) {
            LocalDate date = LocalDate.of(2024, 3, day);
            record.row("calls", Period.day(date), String.valueOf(10 * day), date.toString());
        }
        record.series(
                "jobless",
                SeriesKind.RATE,
                Grain.YEAR,
                "%",
                "unemployment rate",
                new Vocabulary(List.of("unemployment rate"), List.of(), List.of(), List.of(), List.of()));
        record.row("jobless", Period.year(2021), "4.0", "2022-01-15");
        record.row("jobless", Period.year(2022), "5.0", "2023-01-15");
        record.series(
                "quota",
                SeriesKind.STOCK,
                Grain.YEAR,
                "landings",
                "landing quota",
                new Vocabulary(List.of("quota"), List.of(), List.of(), List.of(), List.of()));
        record.row("quota", Period.year(2020), "500", "2019-12-01");
        record.row("quota", Period.year(2021), "500", "2020-12-01");
        record.series(
                "acts",
                SeriesKind.EVENTS,
                Grain.DAY,
                "documents",
                "mayoral orders",
                new Vocabulary(List.of("mayoral orders"), List.of("signed"), List.of(), List.of(), List.of()));
        act(record, "7701", "Closing the North Harbour to Large Vessels", "closes the north harbour to large vessels");
        act(record, "7702", "Raising the Mooring Fees of the South Pier", "raises mooring fees at the south pier");
        return record;
    }

    private static void act(TestingRecord record, String number, String title, String act) {
        record.event(
                "acts",
                LocalDate.of(2024, 3, 4),
                new Event(title, Optional.of("executive order"), Optional.of(number), List.of(act)));
    }

    private List<Finding> check(String text) {
        Article article = new PlainTextReader().read(text).withDateline(DATELINE);
        List<Claim> claims = new ClaimFinder().find(article, List.of());
        return new ClaimChecker(record).check(article, List.of(), claims, Optional.empty());
    }

    private void assertVerdicts(String text, String verdicts) {
        String given = check(text).stream()
                .map(finding -> finding.verdict().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        assertThat(given).as(text).isEqualTo(verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # both sides are looked up: 400 in 2020, 200 in 2018
            In 2020 there were 400 landings, twice as many as in 2018.        | supported supported
            In 2020 there were 400 landings, three times as many as in 2018.  | supported refuted
            # 400 is 1.9 times 210: within a tenth below, but not within 5 percent
            In 2020 there were 400 landings, nearly twice as many as in 2019. | supported supported
            In 2020 there were 400 landings, more than twice as many as in 2019. | supported refuted
            # the two ends of a stretch
            Landings doubled between 2018 and 2020.                           | supported
            Landings tripled between 2018 and 2020.                           | refuted
            # the time is not that of the other side
            The number of landings in 2020 was twice that of 2018.            | supported
            The number of landings in 2020 was three times that of 2018.      | refuted
            """)
    void comparesBothSidesOfAMultiple(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from, to and direction must all hold; each end is a claim of its own
            Landings rose from 200 in 2018 to 210 in 2019.                    | supported supported supported
            Landings rose from 200 in 2018 to 220 in 2019.                    | refuted supported refuted
            Landings fell from 200 in 2018 to 210 in 2019.                    | refuted supported supported
            # the figure before is of the year named, the figure now of the sentence
            In 2021 there were 380 landings, down from 400 in 2020.           | supported supported
            In 2021 there were 380 landings, down from 410 in 2020.           | supported refuted
            In 2021 there were 380 landings, up from 400 in 2020.             | supported refuted
            # by how much
            Landings fell by 5 percent in 2021.                               | supported
            Landings fell by 6 percent in 2021.                               | refuted
            # a percentage of a rate, and its percentage points
            The unemployment rate rose by 25 percent in 2022.                 | supported
            The unemployment rate rose by 1 percentage point in 2022.         | supported
            The unemployment rate rose by 1 percent in 2022.                  | refuted
            # the difference
            In 2021 there were 380 landings, 20 fewer than in 2020.           | supported supported
            In 2021 there were 380 landings, 30 fewer than in 2020.           | supported refuted
            # in percent, in fractions and in percentage points
            In 2021 there were 380 landings, 5 percent fewer than in 2020.    | supported supported
            In 2021 there were 380 landings, 15 percent less than in 2020.    | supported refuted
            In 2021 there were 380 landings, 5 percent below the level of 2020. | supported supported
            In 2021 there were 380 landings, 5 percent above that of 2020.    | supported refuted
            In 2017 there were 90 landings, a quarter less than in 2016.      | supported supported
            In 2017 there were 90 landings, a third less than in 2016.        | supported refuted
            In 2022 the unemployment rate was 5.0 percent, 1 percentage point above that of 2021. | supported supported
            In 2022 the unemployment rate was 5.0 percent, 25 percent higher than in 2021. | supported supported
            In 2022 the unemployment rate was 5.0 percent, 1 percent higher than in 2021. | supported refuted
            # a comparison without a time is none with another figure of the record
            In 2021 there were 380 landings, a third less than nothing.       | supported not_enough_evidence
            In 2021 there were 380 landings, a third less than the old mayor had promised. | supported not_enough_evidence
            """)
    void comparesChangesWithTwoFigures(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # an exact number that was hit is an amount; a round one is a mark
            In 2021 landings hit 375.                                         | refuted
            In 2021 landings hit 300.                                         | supported
            # a group that the series does not tell apart
            In 2022 the unemployment rate for veterans was 3.0 percent.       | not_enough_evidence
            In 2022 teenagers had an unemployment rate of 12 percent.         | not_enough_evidence
            In 2022 the unemployment rate was 6.0 percent.                    | refuted
            # the number fits another time of the sentence, which may be meant
            In 2018 it was calm; in 2020 they counted, all in all, 200 landings. | not_enough_evidence
            # one time only: it is that
            In 2020 there were 200 landings.                                  | refuted
            # a word that shares no more than a stem with a name
            In 2022 the show had the highest rating since 2021.               | not_enough_evidence
            # up to a day, without a beginning
            By 2019 there had been 700 landings.                              | not_enough_evidence
            """)
    void refutesOnlyWhatTheWordsPlainlyMean(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # no year after 2018 was higher; of 2018 itself nothing is said
            In 2019 there were 210 landings, the most since 2015.             | supported supported
            In 2021 there were 380 landings, the most since 2018.             | supported refuted
            In 2017 there were 90 landings, the fewest since 2015.            | supported supported
            # of all time
            In 2020 there were 400 landings, the most in any year.            | supported supported
            In 2019 there were 210 landings, the most in any year.            | supported refuted
            Landings peaked in 2020.                                          | supported
            Landings peaked in 2019.                                          | refuted
            """)
    void comparesRecordsWithTheFiguresOfTheStretch(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 280 calls in seven days
            From March 1 to March 7 there were 280 distress calls, 40 a day.  | supported supported
            From March 1 to March 7 there were 280 distress calls, 50 a day.  | supported refuted
            # 400 in twelve months: a mean is no whole number
            In 2020 there were 400 landings, 33 a month.                      | supported supported
            In 2020 there were 400 landings, 34 a month.                      | supported refuted
            """)
    void dividesATotalByTheDays(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the mark itself counts, without rounding
            In 2020 they topped 390 landings.                                | supported
            In 2019 they topped 390 landings.                                | refuted
            """)
    void comparesMarksThatWereReached(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 380 is less than 96 percent of 400
            In 2021 there were 380 landings. That was less than half of the 400 of 2020.  | supported refuted
            In 2018 there were 200 landings. That was about half of the 400 of 2020.      | supported supported
            """)
    void comparesSharesOfAnotherFigure(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # "it" is what was counted last
            In 2019 there were 210 landings. In 2020 it was 400.              | supported supported
            In 2019 there were 210 landings. In 2020 it was 410.              | supported refuted
            # a pronoun for what the sentence before names without a number
            The number of landings has changed. In 2020 it stood at 400.      | supported
            The number of landings has changed. In 2020 it stood at 410.      | refuted
            # the figure that a comparison is with is not what is spoken of
            In 2021 there were 380 landings, a quarter below the 500 of the quota and 5 percent less than in 2020. | supported not_enough_evidence supported
            # a difference is no level
            In 2020 there were 400 landings. In 2021 there were 140 more.     | supported not_enough_evidence
            In 2020 there were 400 landings, and in 2021 there were 140 more. | supported not_enough_evidence
            # something else stands between
            There were 210 landings in 2019. The museum had 900 visitors. In 2020 it was 400. | supported not_enough_evidence not_enough_evidence
            # a number of several takes the time right after it
            The office put the number of landings at 210 in 2019 and at 400 in 2020. | supported supported
            """)
    void readsOnFromTheClaimBefore(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the number, and what it does
            Executive Order 7701 closes the north harbour to large vessels.   | supported
            # the number of another act than the one described
            Executive Order 7702 closes the north harbour to large vessels.   | refuted
            # the right number on a wrong day
            Executive Order 7701 was signed on March 5, 2024.                 | refuted
            Executive Order 7701 was signed on March 4, 2024.                 | supported
            # the title, word for word, on a wrong day, on the right one, and in other words
            The mayor signed the order “Raising the Mooring Fees of the South Pier” on March 5, 2024. | refuted
            The mayor signed the order “Raising the Mooring Fees of the South Pier” on March 4, 2024. | supported
            The mayor signed the order that raises mooring fees at the south pier on March 5, 2024.   | not_enough_evidence
            # what was done under an act has a day of its own
            Since March 7, 2024, under Executive Order 7702, mooring fees at the south pier rise.     | not_enough_evidence
            # a number that no act has: its digits are those of the act of that day, or are not
            On March 4 the mayor closed the harbour to vessels; she has pinned the text, Executive Order 7071, to the old oak wall. | refuted
            On March 4 the mayor closed the harbour to vessels; she has pinned the text, Executive Order 7799, to the old oak wall. | not_enough_evidence
            # a number that the record does not hold, of nothing that it holds
            Executive Order 7799 bans kites.                                  | not_enough_evidence
            """)
    void matchesActsByTheirNumber(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }

    @Test
    void namesDigitsOutOfOrderAsNearMiss() {
        Finding finding = check("There were 120 landings in 2019.").get(0);
        assertThat(finding.nearMisses()).extracting(miss -> miss.why()).contains("digits out of order");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            583       | 538      | true
            1048      | 1408     | true
            # rounded as far as the number claimed
            14100000  | 11400000 | true
            2.64      | 2.46     | true
            538       | 538      | false
            540       | 538      | false
            """)
    void findsDigitsOutOfOrder(String claimed, String actual, boolean transposed) {
        assertThat(Digits.areTransposed(new BigDecimal(claimed), new BigDecimal(actual)))
                .isEqualTo(transposed);
    }
}

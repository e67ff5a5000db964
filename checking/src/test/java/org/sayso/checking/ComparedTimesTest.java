package org.sayso.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.claims.ClaimFinder;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.record.Vocabulary;
import org.sayso.domain.text.Article;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;
import org.sayso.reading.PlainTextReader;

/** Figures that are compared with others of other times or parts: what a report says, and the verdicts on its claims. */
class ComparedTimesTest {
    private static final LocalDate DATELINE = LocalDate.of(2024, 3, 8);

    private final TestingRecord record = record();

    /** Landings: 200, 210, 400, 380 from 2018 to 2021; a rate of joblessness; a population counted long ago. */
    private static TestingRecord record() {
        TestingRecord record = new TestingRecord();
        record.series(
                "landings",
                SeriesKind.FLOW,
                Grain.YEAR,
                "landings",
                "landings",
                new Vocabulary(List.of("landings"), List.of(), List.of(), List.of("total"), List.of()));
        List<String> landings = List.of("200", "210", "400", "380");
        for (int i = 0; i < landings.size(); i++) {
            record.row("landings", Period.year(2018 + i), landings.get(i), (2019 + i) + "-02-01");
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
                "tickets",
                SeriesKind.FLOW,
                Grain.YEAR,
                "tickets",
                "pier tickets",
                new Vocabulary(List.of("tickets", "pier tickets"), List.of(), List.of(), List.of(), List.of()));
        record.row("tickets", Period.year(2018), "12345", "2019-02-01");
        record.row("tickets", Period.year(2019), "23456", "2020-02-01");
        record.row("tickets", Period.year(2020), "34567", "2021-02-01");
        record.series(
                "crossings",
                SeriesKind.FLOW,
                Grain.YEAR,
                "crossings",
                "crossings",
                new Vocabulary(List.of("crossings"), List.of(), List.of(), List.of(), List.of()));
        record.row("crossings", Period.year(2020), "1234", "2021-02-01");
        record.series(
                "rescues",
                SeriesKind.FLOW,
                Grain.FISCAL_YEAR,
                "rescues",
                "rescues at sea",
                new Vocabulary(List.of("rescues at sea"), List.of(), List.of(), List.of(), List.of()));
        record.row("rescues", Period.fiscalYear(2018, Month.OCTOBER), "1150", "2018-12-01");
        record.row("rescues", Period.fiscalYear(2019, Month.OCTOBER), "1210", "2019-12-01");
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
        record.row("residents", Period.day(LocalDate.of(2018, 7, 1)), "11400", "2019-12-01");
        return record;
    }

    private void assertVerdicts(String text, String verdicts) {
        Article article = new PlainTextReader().read(text).withDateline(DATELINE);
        List<Claim> claims = new ClaimFinder().find(article, List.of());
        String given = new ClaimChecker(record)
                .check(article, List.of(), claims, Optional.empty()).stream()
                        .map(finding -> finding.verdict().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
        assertThat(given).as(text).isEqualTo(verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the earlier number is that of the year before, named or not
            Landings rose by 90 percent to 400 in 2020, from 210.                | supported supported supported
            Landings rose by 90 percent to 400 in 2020, from 220.                | supported supported refuted
            # the following year goes on from the one named
            Landings numbered 200 in 2018. The following year there were 210 landings. | supported supported
            Landings numbered 200 in 2018. The following year there were 200 landings. | supported refuted
            # a multiple whose time is that of the later figure
            Landings nearly doubled in 2020.                                     | supported
            Landings doubled in 2021.                                            | refuted
            # the ends of a stretch are those of its numbers
            Between 2018 and 2020 landings rose from 200 to 400.                 | supported supported supported
            Between 2018 and 2020 landings rose from 210 to 400.                 | refuted refuted supported
            # a change whose two figures stand beside it, before or after
            Landings numbered 200 in 2018 and 400 in 2020, growth of 100 percent. | supported supported supported
            Landings numbered 200 in 2018 and 400 in 2020, growth of 90 percent. | supported supported refuted
            Landings fell to 380 in 2021, from 200 in 2018, a rise of 90 percent. | refuted supported supported
            # the time of the number reached
            Landings rose to 210 in 2019 and to 400 in 2020.                     | supported supported
            # a participle of change leads its two figures as a verb does
            Landings doubled between 2018 and 2020, rising from 200 to 400.      | supported supported supported supported
            # less than a multiple bounds it, half again is one and a half
            In 2021 there were 380 landings, less than twice as many as in 2018. | supported supported
            In 2020 there were 400 landings, half as many again as in 2018.      | supported refuted
            # the number that a change came from, at a time of its own
            Landings numbered 400 in 2020, up from 200 in 2018.                  | supported supported
            # the other side stands behind the second "as"
            There were twice as many landings in 2020 as in 2018.                | supported
            There were three times as many landings in 2020 as in 2018.          | refuted
            # a figure behind "against", and a list behind a colon, keep their times
            Landings numbered 400 in 2020. The year before it was 210, against 200 in 2018. | supported supported supported
            # a multiple of the figure of the sentence before
            There were 200 landings in 2018. In 2020 it was 400, twice as many.  | supported supported supported
            There were 200 landings in 2018. In 2020 it was 400, three times as many. | supported supported refuted
            # the end of a stretch without a time
            In 2020 there were 400 landings. In between it had been as low as 3. | supported not_enough_evidence
            # two numbers of two things
            In 2020 there were 400 landings. In 2019 the numbers were 210 and 900. | supported not_enough_evidence not_enough_evidence
            # the year before that of the opening
            In 2021, landings fell from 400 to 380.                              | supported supported supported
            # a fraction is of the earlier figure
            Tickets rose by nearly half to 34,567 in 2020.                       | supported supported
            Tickets rose by a third to 34,567 in 2020.                           | refuted supported
            # the start right behind the change
            In 2020 tickets were up 180 percent from 2018.                       | supported
            In 2020 tickets were up 150 percent from 2018.                       | refuted
            # the unit of the step stands beside it
            The unemployment rate rose by 1 percentage point to 5 percent in 2022. | supported
            The unemployment rate rose by 25 percent to 5 percent in 2022.       | supported supported
            """)
    void judgesEachFigureByItsOwnTime(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a rate of a part
            In 2022 the regional unemployment rate reached 7 percent.            | not_enough_evidence
            # a part of another figure
            In 2022 the unemployment rate was less than half its peak.           | not_enough_evidence
            # the distance to another figure
            In 2020 there were 400 landings, six short of the limit.             | supported not_enough_evidence
            # fewer people are a difference, whatever counts them
            In 2020 there were 400 landings; nine hundred fewer landings were counted in 2021. | supported not_enough_evidence
            # a noun beside the number that the series before does not count
            In 2020 there were 400 landings, and 390 tickets came.               | supported not_enough_evidence
            # a number of many digits that is the figure of another time, where two times are named and neither stands beside it
            In 2018, said the clerk, who came in 2015, they sold 23,456 pier tickets. | not_enough_evidence
            In 2018, said the clerk, who is fond of boats, they sold 23,456 pier tickets. | refuted
            In 2018, said the clerk, who is fond of boats, they sold 23,465 pier tickets. | refuted
            In 2018 they sold 23,456 pier tickets.                               | refuted
            # the distance to another figure, the other figure, and a sum
            In 2020 there were 400 landings, 9 more than the 391 allowed.        | supported not_enough_evidence not_enough_evidence
            In 2020 there were 400 landings. That made 900.                      | supported not_enough_evidence
            In 2020 there were 400 landings and 500 others, 900 in all.          | supported not_enough_evidence not_enough_evidence
            Of the 400 landings in 2020, 300 were made by night.                 | supported not_enough_evidence
            # an old count refutes only what is far from it
            About 12,000 people live in the town.                                | not_enough_evidence
            About 30,000 people live in the town.                                | refuted
            # the verb that a name of a count was made of does not name the count
            The island off the town is populated by 300 people.                  | not_enough_evidence
            """)
    void leavesOpenWhatIsOfAnotherFigure(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # far from the figure, but not with its digits
            In 2020 there were 9 landings.                                       | not_enough_evidence
            In 2020 there were 40,000 landings.                                  | refuted
            In 2020 there were 900 landings.                                     | refuted
            # neither noun nor time
            In 2020 there were 400 landings. A few days on, 150.                 | supported not_enough_evidence not_enough_evidence
            # a stretch that no rule reads
            In 2018 and 2019 there were 410 landings, and 900 in the two after.  | supported not_enough_evidence
            # another edition
            In 2020, it said at first, there were 390 landings.                  | not_enough_evidence
            The clerk had put landings in 2020 at 390.                           | not_enough_evidence
            # an average, and one of two that were counted together
            In 2020 the average of the landings was 390.                         | not_enough_evidence
            In 2020, landings and rescues together came to 900.                  | not_enough_evidence
            # one beside another
            In 2020 there were 12 ferries plus 390 landings.                     | not_enough_evidence not_enough_evidence
            # a multiple of nothing that is named
            In 2018, when the pier was new, there were five times as many landings. | not_enough_evidence
            # a step from another number
            In 2020 there were 400 landings. That is up by 90 from the 300 of the plan. | supported not_enough_evidence not_enough_evidence
            # the time behind "than" is that of the other side
            In 2020 there were 400 landings, 190 more than in 2019.              | supported supported
            In 2020 there were 400 landings, 150 more than in 2019.              | supported refuted
            # the time of a number further on, or of another part of the sentence
            The clerk says 390 landings, followed by 380 in 2021.                | not_enough_evidence supported
            # a sentence that tells a figure of another time compares that one
            In 2019, when 23,456 tickets went, and in 2020, when it was 34,567, they rose, in all, by 180 percent. | supported supported not_enough_evidence
            # how far a figure moved
            In 2020 there were 400 landings, a rise of 90 percent, or 190.       | supported supported not_enough_evidence
            In 2020 it took a year to add 190 landings.                          | not_enough_evidence
            In 2020 there were 400 landings, 190 more than at the start.         | supported not_enough_evidence
            # the earlier number of a change, without a time
            Landings went to 400 in 2020. They came from 300.                    | supported not_enough_evidence
            # a year of a report that speaks of fiscal years may be one, and refutes nothing
            In fiscal 2019 there were 1,210 rescues at sea. In 2018 there were 1,150 rescues at sea. | supported supported
            In fiscal 2019 there were 1,210 rescues at sea. In 2018 there were 1,140 rescues at sea. | supported not_enough_evidence
            In 2018 there were 1,150 rescues at sea.                             | not_enough_evidence
            # the figure of another series that the sentence names
            In 2020 boats made 1,234 landings, or crossings, they say.           | not_enough_evidence
            In 2020 boats made 1,234 landings, they say.                         | refuted
            # two counted together
            Landings went to 400 in 2020. Together they came to 900.             | supported not_enough_evidence
            # the number before, behind or in the base of a change is another than the figure compared
            In 2020 landings came to 390, a drop of 30 percent.                  | refuted not_enough_evidence
            In 2020 landings rose by half, to 350.                               | not_enough_evidence refuted
            Landings in 2020 were four times the 130 of the plan.                | not_enough_evidence not_enough_evidence
            # where a change began, whose end has its time beside it
            Landings recovered to 400 in 2020 from 390, they say.                | supported not_enough_evidence
            # a crowded sentence, whose time stands in another part
            In 2020, they say, 12 ferries ran, 30 boats sank, and of fish 66 tons came, and 390 landings were made. | not_enough_evidence not_enough_evidence not_enough_evidence not_enough_evidence
            # a denied comparison
            In 2020 all ships did not come near the 400 landings.                | not_enough_evidence
            # a multiple without its other side
            There were 380 landings in 2021. In 2018 there were 200, four times as many. | supported supported not_enough_evidence
            # another stretch than that of the figures
            Between 2010 and 2012 landings went up by 30 percent; they were 200 in 2018 and 210 in 2019. | not_enough_evidence supported supported
            # an end of a change that is far from its figure, a step told by its verb
            In 2020 there were 400 landings, that leaves 12 each, up from 9.     | supported not_enough_evidence
            In 2020 alone it added 190 landings.                                 | not_enough_evidence
            # the figure, rounded to thousands
            In 2018 they sold 12,300 pier tickets.                               | refuted
            In 2019 they sold 23,000 pier tickets.                               | refuted
            # a part of the year or more than it
            June to August there were 390 landings in 2020, they say.            | not_enough_evidence
            In 2020 there were 390 landings in the two years.                    | not_enough_evidence
            # the figure that is the base, and the ends of the change
            In 2021 there were 380 landings, 90 percent more than the 390 of the plan. | supported not_enough_evidence not_enough_evidence
            # how long ago
            In 2020 there were 400 landings, that is growth of 20 percent in 14 years. | supported not_enough_evidence
            # a rate has no steps of millions
            The unemployment rate fell in 2022: 8 million fewer than in 2021.    | not_enough_evidence
            # several years listed
            In 2018, 2019 and 2020 there were 900 landings.                      | not_enough_evidence
            # money is no step of a count
            Landings cost less: in 2021 they fell by $900.                       | not_enough_evidence
            """)
    void callsWrongOnlyWhatIsSurelyMeant(String text, String verdicts) {
        assertVerdicts(text, verdicts);
    }
}

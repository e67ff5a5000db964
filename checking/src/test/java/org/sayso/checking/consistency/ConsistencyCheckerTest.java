package org.sayso.checking.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.claims.ClaimFinder;
import org.sayso.domain.finding.Discrepancy;
import org.sayso.domain.text.Article;
import org.sayso.reading.PlainTextReader;

/** Each kind of discrepancy with the sentences nearest to it in which nothing is wrong. */
class ConsistencyCheckerTest {
    private static final ClaimFinder CLAIMS = new ClaimFinder();

    private static List<Discrepancy> find(String text) {
        Article article = new PlainTextReader().read(text).withDateline(LocalDate.of(2025, 1, 24));
        return new ConsistencyChecker().check(article, List.of(), CLAIMS.find(article, List.of()));
    }

    private static String told(String text) {
        return find(text).stream()
                .map(one -> one.kind().rule() + ": "
                        + one.words().stream().map(words -> words.text()).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a rise as said, and one that is not
            Visits rose 12 percent, from 980 to 1,100.                                    |
            Visits rose 21 percent, from 980 to 1,100.                                    | percentage: 21 percent / 980 / 1,100
            # 12.3 may be rounded up by a careless hand, but not to 14
            Visits rose by 13 percent from 980 to 1,101.                                  |
            Visits rose by 14 percent from 980 to 1,101.                                  | percentage: 14 percent / 980 / 1,101
            # a percentage that ends in 0 or 5 may be rounded to fives
            Visits rose 10 percent, from 980 to 1,100.                                    |
            Visits rose 20 percent, from 980 to 1,100.                                    | percentage: 20 percent / 980 / 1,100
            # numbers with zeros at the end are round, and the percentage then has room
            Visits rose 14 percent, from 1,000 to 1,100.                                  |
            Visits fell by 3.4 percent from 1.2 million to 1.1 million.                   |
            Visits fell by 38.4 percent from 1.2 million to 1.1 million.                  | percentage: 38.4 percent / 1.2 million / 1.1 million
            # a fall
            The toll fell 40 percent, from $485 to $291.                                  |
            The toll fell 66 percent, from $485 to $291.                                  | percentage: 66 percent / $485 / $291
            # other things and other stretches of time are no discrepancy
            Visits rose 21 percent a year, from 980 to 1,100.                             |
            Adjusted for inflation, fees rose 21 percent, from $980 to $1,100.            |
            Visits rose from 980 to 1,100 and sales rose 21 percent.                      |
            Visits rose 3 percentage points, from 980 to 1,100.                           |
            It rose from 12 percent to 18 percent.                                        |
            # the number before the percentage, and the one it is counted from
            The port saw 1,113 ships, up 12 percent from the 991 of last year.            |
            The port saw 1,113 ships, up 42 percent from the 991 of last year.            | percentage: 1,113 / 42 percent / 991
            The port saw 956 ships, three times as many as the 286 of last year.          | percentage: 956 / three times / 286
            The port saw 856 ships, three times as many as the 286 of last year.          |
            # told in a sentence of its own
            The port saw 1,113 ships. That was up from 991 in 2023, a rise of 12 percent. |
            The port saw 1,113 ships. That was up from 991 in 2023, a rise of 21 percent. | percentage: 1,113 / 991 / 21 percent
            # shares
            They freed 121 of the 484 birds, or a quarter.                                |
            They freed 121 of the 484 birds, or 35 percent.                               | percentage: 121 / 484 / 35 percent
            They freed 121 of 484 birds, more than half.                                  | percentage: 121 / 484 / half
            They freed 261 of 484 birds, more than half.                                  |
            # multiples
            Fares more than doubled from $142 to $271.                                    | percentage: doubled / $142 / $271
            Fares nearly doubled from $142 to $271.                                       |
            Fares doubled from $142 to $278.                                              |
            # years and days are no numbers to work with
            It rose 50 percent from 2010 to 2020.                                         |
            It rose 12 percent from Jan. 3 to Jan. 9.                                     |
            """)
    void tellsPercentagesThatDoNotFollow(String text, String expected) {
        assertThat(told(text)).isEqualTo(expected == null ? "" : expected.replace(" / ", " | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Officers arrested 40 people, including 12 women.                          |
            Officers arrested 40 people, including 52 women.                          | part-exceeds-whole
            # persons are no part of flights, nor of what nobody can tell
            They sent two flights this week, including one with 80 people.            |
            It had 56 passengers and 10 crew members, including 30 citizens.          |
            They found 12 of the 10 boats.                                            | part-exceeds-whole
            They found 12 of the 14 boats.                                            |
            # odds
            He was backed by 6 in 10 of the 3 in 10 voters who came.                  |
            """)
    void tellsPartsThatExceedTheirWhole(String text, String expected) {
        assertThat(told(text).replaceAll(":.*", "")).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Officers arrested 538 people on Thursday. It rained. Officers arrested 583 people on Thursday. | two-numbers
            Officers arrested 538 people on Thursday. Officers arrested about 540 people on Thursday.      |
            # another day, another place, other persons, other hands, another batch
            Officers arrested 538 people on Thursday. Officers arrested 583 people on Wednesday.           |
            Officers arrested 538 people in Utah on Thursday. Officers arrested 53 people in Iowa on Thursday. |
            Officers arrested 538 men on Thursday. Officers arrested 53 women on Thursday.                 |
            Trump won 12 states on Tuesday. It was late when Cruz won 3 states on Tuesday.                 |
            Officers arrested 538 people on Thursday. Officers arrested another 53 people on Thursday.     |
            # the lead
            Hundreds of people were arrested on Thursday. Officers said 538 people were arrested.          |
            Thousands of people were arrested on Thursday. Officers said 538 people were arrested.         | vague-number
            # two sources; a number that takes the place of another is none
            Officers made 2,373 arrests. One network put the total at almost 3,000.                        | sources-differ
            Officers made 2,373 arrests. One network put the total at about 2,400.                         |
            Officers made 2,373 arrests. One network put the number of ships at 3,000.                     |
            Officers made 2,373 arrests. One network later put the total at almost 3,000.                  |
            Officers made 538 arrests and lodged 373 detainers. A wire gave the number of arrests as 583.  | sources-differ
            # said to exceed what is larger
            Admissions exceeded the ceiling: 132,531 families against 142,000.                             | percentage
            Admissions exceeded the ceiling: 142,531 families against 142,000.                             |
            """)
    void tellsTwoNumbersOfOneThing(String text, String expected) {
        assertThat(told(text).replaceAll(":.*", "")).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void explainsWhatTheNumbersGive() {
        assertThat(find("Visits rose 21 percent, from 980 to 1,100.").get(0).explanation())
                .isEqualTo("From 980 to 1,100 is a rise of 12.2%; the report says “21 percent”.");
        assertThat(find("They freed 121 of the 484 birds, or 35 percent.")
                        .get(0)
                        .explanation())
                .isEqualTo("121 of 484 is 25%; the report says “35 percent”.");
    }

    @Test
    void takesAnyTextWithoutFailing() {
        String text = "From 0 to 0 is a rise of 0 percent. 5 of the. Up % from 7, a rise of 9 percent. "
                + "99999999999999999999999 of the 1, or half. Put the total at 3. 0 of the 0, or half.";

        assertThat(find(text)).allSatisfy(one -> assertThat(one.words()).hasSizeGreaterThan(1));
    }
}

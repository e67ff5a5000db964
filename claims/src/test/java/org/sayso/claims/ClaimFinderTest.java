package org.sayso.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.NotCheckableReason;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.text.Article;
import org.sayso.reading.PlainTextReader;

class ClaimFinderTest {
    private static final LocalDate DATELINE = LocalDate.of(2024, 3, 8); // a Friday

    private static List<Claim> find(String text) {
        Article article = new PlainTextReader().read(text).withDateline(DATELINE);
        return new ClaimFinder().find(article, List.of());
    }

    private static Claim first(String text) {
        List<Claim> claims = find(text);
        assertThat(claims).as(text).isNotEmpty();
        return claims.get(0);
    }

    private static Quantity quantity(String text) {
        return ((Assertion.Amount) first(text).assertion()).quantity();
    }

    private static String bound(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # digits
            538 boats sank            | 538       | 538     | 538      | EXACT
            1,100 boats sank          | 1100      | 1100    | 1100     | EXACT
            # scaled
            11 million boats sank     | 11000000  | 10500000 | 11500000 | EXACT
            1.2 million boats sank    | 1200000   | 1150000 | 1250000  | EXACT
            40k boats sank            | 40000     | 35000   | 45000    | EXACT
            half a million boats sank | 500000    | 450000  | 550000   | EXACT
            # spelled out
            thirty-two boats sank     | 32        | 32      | 32       | EXACT
            two hundred and five boats sank | 205 | 205     | 205      | EXACT
            a dozen boats sank        | 12        | 12      | 12       | EXACT
            # hedges
            about 620 boats sank      | 620       | 615     | 625      | ABOUT
            an estimated 620 boats sank | 620     | 615     | 625      | ABOUT
            nearly 9,000 boats sank   | 9000      | 8100    | 9000     | ABOUT
            just over 9,000 boats sank | 9000     | 9000    | 9900     | ABOUT
            more than 80 boats sank   | 80        | 81      | -        | AT_LEAST
            at least 80 boats sank    | 80        | 80      | -        | AT_LEAST
            80 or more boats sank     | 80        | 80      | -        | AT_LEAST
            fewer than 80 boats sank  | 80        | -       | 79       | AT_MOST
            up to 80 boats sank       | 80        | -       | 80       | AT_MOST
            exactly 80 boats sank     | 80        | 80      | 80       | EXACT
            # ranges
            40 to 60 boats sank       | 50        | 40      | 60       | ABOUT
            between 40 and 60 boats sank | 50     | 40      | 60       | ABOUT
            5 to 6 million boats sank | 5500000   | 5000000 | 6000000  | ABOUT
            # vague
            hundreds of boats sank    | -         | 200     | 1999     | VAGUE
            dozens of boats sank      | -         | 24      | 199      | VAGUE
            tens of thousands of boats sank | -   | 20000   | 199999   | VAGUE
            several boats sank        | -         | 3       | 9        | VAGUE
            others were sunk          | -         | 1       | -        | VAGUE
            # percentages and shares
            41 percent of boats sank  | 41        | 40.5    | 41.5     | EXACT
            4.1% of boats sank        | 4.1       | 4.05    | 4.15     | EXACT
            two-thirds of boats sank  | 66.67     | 64.17   | 69.17    | EXACT
            one in five boats sank    | 20        | 17.5    | 22.5     | EXACT
            3 out of 10 boats sank    | 30        | 27.5    | 32.5     | EXACT
            """)
    void readsNumbersWithTheirBounds(String words, String value, String low, String high, String approximation) {
        Quantity quantity = quantity("In spring " + words + ".");
        assertThat(List.of(
                        bound(quantity.value()),
                        bound(quantity.low()),
                        bound(quantity.high()),
                        quantity.approximation().name()))
                .as(words)
                .containsExactly(value, low, high, approximation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The fair opened in 2019.",
                "The 2016 fair was open.",
                "The fair opened at 10:30 a.m.",
                "It opens at 9 p.m. on Friday.",
                "Anna Reed, 42, was there.",
                "A 42-year-old man was there.",
                "They sat in Section 287 of the hall.",
                "It is under Article 5 of the code.",
                "It flew a C-17 plane.",
                "The MS-13 gang was there.",
                "Call 555-0199 now.",
                "The two men were there.",
                "One of them was there.",
                "No one was there.",
                "It lasted three years.",
                "It was 10 years ago.",
                "The fair is at 12 Main Street.",
                "He left on Jan. 23, 2024.",
                "The office holds Proposition 8 files."
            })
    void leavesOutNumbersThatAreNoQuantities(String text) {
        assertThat(find(text)).as(text).noneMatch(claim -> claim.assertion() instanceof Assertion.Amount);
    }

    @Test
    void keepsAnAmountAfterADeniedClause() {
        assertThat(find("They did not stop, and they counted 500 boats.")).hasSize(1);
        assertThat(find("They counted no more than 500 boats.")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # relative to Friday 8 March 2024
            538 boats sank on Thursday.                 | 2024-03-07 | 2024-03-07
            538 boats sank Friday.                      | 2024-03-08 | 2024-03-08
            538 boats sank yesterday.                   | 2024-03-07 | 2024-03-07
            538 boats sank last month.                  | 2024-02-01 | 2024-02-29
            538 boats sank last year.                   | 2023-01-01 | 2023-12-31
            538 boats sank last week.                   | 2024-02-26 | 2024-03-03
            538 boats sank in January.                  | 2024-01-01 | 2024-01-31
            538 boats sank in December.                 | 2023-12-01 | 2023-12-31
            538 boats sank on Feb. 3.                   | 2024-02-03 | 2024-02-03
            # stated
            538 boats sank on January 23, 2020.         | 2020-01-23 | 2020-01-23
            538 boats sank on 23 January 2020.          | 2020-01-23 | 2020-01-23
            538 boats sank in May 2020.                 | 2020-05-01 | 2020-05-31
            538 boats sank in 2020.                     | 2020-01-01 | 2020-12-31
            538 boats sank in fiscal year 2020.         | 2019-10-01 | 2020-09-30
            538 boats sank in FY2020.                   | 2019-10-01 | 2020-09-30
            538 boats sank in the first quarter of 2020. | 2020-01-01 | 2020-03-31
            538 boats sank from May 2020 to June 2021.  | 2020-05-01 | 2021-06-30
            538 boats have sunk since 2020.             | 2020-01-01 | -
            # the time of saying is another sentence's
            In 2020, 538 boats sank.                    | 2020-01-01 | 2020-12-31
            """)
    void resolvesPeriodsAgainstTheDateline(String text, String start, String end) {
        Timing timing = first(text).timing().orElseThrow(() -> new AssertionError(text));
        assertThat(timing.period().start().map(LocalDate::toString).orElse("-"))
                .as(text)
                .isEqualTo(start);
        assertThat(timing.period().end().map(LocalDate::toString).orElse("-"))
                .as(text)
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Officers arrested 538 people on Monday.                  | people    | arrested
            On Monday 538 people were arrested.                      | people    | arrested
            About 200 small fishing boats were lost in the storm.    | boats     | lost
            The unemployment rate was 4.1 percent.                   | rate      | ''
            Nearly 30 percent of registered voters stayed home.      | voters    | stayed
            There were 455 house fires in 2023.                      | fires     | ''
            """)
    void findsHeadAndAction(String text, String head, String action) {
        Claim claim = first(text);
        assertThat(claim.measure().head()).as(text).contains(head);
        assertThat(claim.measure().action().filter(verb -> !verb.equals("were")).orElse(""))
                .as(text)
                .isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            House fires rose by 12 percent in 2023.            | Change
            It was the largest flood in history.               | Superlative
            It was the lowest figure since 2009.               | Superlative
            Deliveries have begun.                             | Event
            The mayor signed an order on parking.              | Action
            The mayor declared an emergency on Monday.         | Action
            The order was revoked by the mayor.                | Action
            """)
    void tellsTheKindOfClaim(String text, String kind) {
        assertThat(find(text))
                .as(text)
                .anyMatch(claim -> claim.assertion().getClass().getSimpleName().equals(kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            There will be 500 boats next year.        | FORECAST
            There could be 500 boats.                 | HYPOTHETICAL
            Are there 500 boats?                      | QUESTION
            The mayor plans to close the old bridge.  | PLAN
            The mayor vowed to close the old bridge.  | PROMISE
            The council should buy 500 boats.         | DEMAND
            """)
    void tellsWhatNoRecordCanBearOut(String text, NotCheckableReason reason) {
        assertThat(first(text).notCheckable()).as(text).contains(reason);
    }

    @Test
    void tiesPartsToTheirWhole() {
        List<Claim> claims =
                find("Officers arrested 538 people on Monday, including a suspected thief and four drivers.");
        assertThat(claims).hasSize(3);
        assertThat(claims.get(1).partOf()).contains(claims.get(0).id());
        assertThat(claims.get(2).partOf()).contains(claims.get(0).id());
        assertThat(claims.get(2).timing()).isEqualTo(claims.get(0).timing());
    }

    @Test
    void tellsThatTheSameThingIsSaidTwice() {
        List<Claim> claims =
                find("Officers arrested 538 people on Monday. \"We arrested 538 people,\" the chief said.");
        assertThat(claims.get(1).sameAs()).contains(claims.get(0).id());
        assertThat(claims.get(1).timing()).isPresent();
    }

    @Test
    void readsBackWhatIcuSpellsOut() {
        long seed = 20261124;
        Random random = new Random(seed);
        RuleBasedNumberFormat speller = new RuleBasedNumberFormat(Locale.US, RuleBasedNumberFormat.SPELLOUT);
        for (int round = 0; round < 500; round++) {
            long number = 2 + Math.abs(random.nextLong() % (long) Math.pow(10, 1 + random.nextInt(9)));
            String text = "They counted " + speller.format(number) + " boats.";
            assertThat(quantity(text).value()).as("seed " + seed + ": " + text).isPresent();
            assertThat(quantity(text).value().get())
                    .as("seed " + seed + ": " + text)
                    .isEqualByComparingTo(BigDecimal.valueOf(number));
        }
    }

    @Test
    void spansSelectTheWordsAndRandomTextNeverFails() {
        long seed = 20261124;
        Random random = new Random(seed);
        String[] parts = {
            "538",
            "million",
            "a",
            "dozen",
            "percent",
            "$",
            "since",
            "May",
            "Friday",
            "arrested",
            "were",
            "people",
            ",",
            ".",
            "-",
            "half",
            "in",
            "five",
            "most",
            "history",
            "signed",
            "order",
            "rose",
            "by",
            "to",
            "2024",
            "including",
            "😀",
            "that",
            "year"
        };
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder("The");
            for (int i = 0; i < 40; i++) {
                text.append(random.nextInt(6) == 0 ? "" : " ").append(parts[random.nextInt(parts.length)]);
            }
            String made = text.toString();
            for (Claim claim : find(made)) {
                assertThat(claim.text())
                        .as("seed " + seed + ": " + made)
                        .isEqualTo(made.substring(
                                claim.spans().get(0).start(),
                                claim.spans().get(0).end()));
            }
        }
    }
}

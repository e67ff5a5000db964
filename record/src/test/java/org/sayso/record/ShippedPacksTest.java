package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Query;
import org.sayso.domain.time.Period;

/** The packs that ship with Sayso: sound, findable, and with the figures that were published. */
class ShippedPacksTest {
    private static final Path PACKS = Path.of("..", "packs");
    private static OfficialRecord record;

    @BeforeAll
    static void open() {
        record = PackRecord.open(List.of(PACKS.resolve("us-immigration"), PACKS.resolve("us-economy")));
    }

    @AfterAll
    static void close() {
        record.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-immigration", "us-economy"})
    void haveNoFaults(String pack) {
        assertThat(new PackValidator().validate(PACKS.resolve(pack), 20)).isEmpty();
    }

    @Test
    void wereCompiledOnTheDayOfTheNewest() {
        assertThat(record.compiled()).isEqualTo("2026-11-23");
    }

    /** Periods: a day, a month, CY and a calendar year, FY and a fiscal year. */
    @ParameterizedTest(name = "{0} {1} as of {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # daily enforcement: the announcement was dated, later days count as known on the day itself
        ice-administrative-arrests-daily | 2025-01-23 |            | 538
        ice-administrative-arrests-daily | 2025-01-23 | 2025-01-23 | 538
        ice-administrative-arrests-daily | 2025-01-23 | 2025-01-22 |
        ice-administrative-arrests-daily | 2025-01-27 | 2025-01-27 | 1179
        ice-administrative-arrests-daily | 2025-02-01 |            |
        ice-detainers-daily              | 2025-01-23 |            | 373
        # Yearbook Table 39 in three editions: 2014-08, 2022-11, 2023-11; a month counts as its last day
        dhs-removals                     | FY2013     | 2014-08-30 |
        dhs-removals                     | FY2013     | 2014-08-31 | 438421
        dhs-removals                     | FY2013     | 2022-11-30 | 432201
        dhs-removals                     | FY2013     | 2023-11-29 | 432201
        dhs-removals                     | FY2013     | 2023-11-30 | 432334
        dhs-removals                     | FY2013     |            | 432334
        dhs-removals                     | FY2021     | 2023-06-01 | 89191
        dhs-removals                     | FY2021     |            | 85783
        dhs-removals                     | FY1892     |            | 2801
        dhs-returns                      | FY2000     |            | 1675876
        dhs-removals-and-returns         | FY2000     |            | 1864343
        dhs-removals-and-returns-stated  | FY2024     | 2025-01-24 | 700000
        title-42-expulsions              | FY2022     |            | 1103966
        # ICE alone
        ice-removals                     | FY2012     |            | 409849
        ice-removals                     | FY2024     | 2025-01-24 | 271484
        ice-removals                     | FY2024     | 2024-12-18 |
        ice-administrative-arrests       | FY2024     | 2025-01-24 | 113431
        # stated without a date of its own in a release of 2024-12-19
        ice-administrative-arrests       | FY2023     | 2024-12-18 |
        ice-administrative-arrests       | FY2023     | 2024-12-19 | 170590
        ice-book-ins                     | FY2024     |            | 277913
        # year to date in three editions
        ice-book-ins                     | FY2026     | 2026-02-10 | 154456
        ice-book-ins                     | FY2026     | 2026-03-01 | 169794
        ice-book-ins                     | FY2026     |            | 230354
        ice-average-daily-population     | FY2019     |            | 50165
        ice-average-daily-population-monthly | 2026-01 | 2026-03-01 | 71955
        ice-average-daily-population-monthly | 2026-01 |           | 71929
        ice-detention-population         | 2026-01-25 |            | 70766
        vera-detention-population        | 2025-01-01 |            | 39686
        # unauthorized population, as of 1 January
        unauthorized-population          | 2022-01-01 | 2025-01-24 | 10990000
        unauthorized-population          | 2022-01-01 | 2024-03-31 |
        unauthorized-population          | 2015-01-01 | 2020-01-01 | 12000000
        unauthorized-population          | 2015-01-01 |            | 11400000
        unauthorized-population          | 2000-01-01 | 2005-01-01 | 7000000
        unauthorized-population-pew      | CY2022     | 2025-01-24 | 11000000
        unauthorized-population-pew      | CY2022     |            | 11800000
        unauthorized-population-cms      | CY2023     | 2025-01-24 | 11700000
        # the border
        southwest-encounters-monthly     | 2025-02    |            | 11714
        southwest-encounters             | FY2023     |            | 2475669
        ohss-southwest-encounters        | FY2023     |            | 2475670
        southwest-border-patrol-encounters | FY2025   |            | 237538
        border-patrol-apprehensions      | FY1925     |            | 22199
        border-patrol-apprehensions-southwest | FY2019 |           | 851508
        border-patrol-apprehensions-southwest | FY2021 |           |
        immigration-court-backlog        | 2024-09-30 | 2025-01-24 | 3600000
        refugee-admissions               | FY2024     |            | 100034
        refugee-ceiling                  | FY2024     |            | 125000
        troops-at-southern-border        | 2025-01-22 | 2025-01-24 | 4000
        troops-at-southern-border-before | 2025-01-22 | 2025-01-24 | 2500
        # both flights of the day carried about 80
        military-removal-flight-passengers | 2025-01-23 | 2025-01-24 | 80
        # economy: levels in thousands are multiplied out
        us-resident-population           | 2024-07-01 | 2025-01-24 | 340110988
        us-resident-population           | 2023-07-01 | 2024-06-30 | 334914895
        us-resident-population           | 2023-07-01 |            | 336806231
        us-unemployment-rate             | CY2000     |            | 4.0
        us-unemployment-rate             | CY2020     |            | 8.1
        us-unemployed-persons            | CY2010     |            | 14825000
        us-civilian-labor-force          | CY2024     |            | 168106000
        """)
    void giveTheValueOfTheVintage(
            String series, String period, @Nullable LocalDate asOf, @Nullable BigDecimal expected) {
        Query query = new Query(series, Operation.VALUE, Optional.of(period(period)), Optional.ofNullable(asOf));

        assertThat(answer(query).value()).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0} of {1} from {2} to {3} as of {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
        # nine days
        SUM     | ice-administrative-arrests-daily | 2025-01-23 | 2025-01-31 |            | 7314    | true  | 9
        # 22 January is not in the record
        SUM     | ice-administrative-arrests-daily | 2025-01-22 | 2025-01-31 |            |         | false | 9
        # on the 25th only three days were known
        SUM     | ice-administrative-arrests-daily | 2025-01-23 | 2025-01-31 | 2025-01-25 |         | false | 3
        SUM     | ice-detainers-daily              | 2025-01-23 | 2025-01-31 |            | 5717    | true  | 9
        SUM     | dhs-removals                     | 2008-10-01 | 2016-09-30 |            | 3062466 | true  | 8
        # the last of these years runs to date only
        SUM     | ice-book-ins                     | 2024-10-01 | 2026-09-30 |            |         | false | 2
        SUM     | southwest-encounters-monthly     | 2022-10-01 | 2023-09-30 |            | 2475669 | true  | 12
        COUNT   | presidential-actions             | 2025-01-20 | 2025-01-20 | 2025-01-24 | 9       | false | 9
        COUNT   | military-removal-flights         | 2025-01-23 | 2025-01-23 | 2025-01-24 | 2       | false | 2
        COUNT   | military-removal-flights         | 2025-01-23 | 2025-02-28 | 2025-01-24 | 2       | false | 2
        MAXIMUM | dhs-removals                     | 1892-07-01 | 2022-09-30 | 2025-01-24 | 432334  | true  | 1
        MAXIMUM | dhs-returns                      | 1926-07-01 | 2022-09-30 | 2025-01-24 | 1675876 | true  | 1
        MINIMUM | ice-removals                     | 2019-10-01 | 2024-09-30 |            | 59011   | true  | 1
        # the year to date is no minimum
        MINIMUM | ice-book-ins                     | 2018-10-01 | 2026-09-30 |            | 182869  | false | 1
        LATEST  | unauthorized-population          |            |            | 2025-01-24 | 10990000 | true | 1
        LATEST  | unauthorized-population          | 2019-01-01 | 2019-12-31 | 2025-01-24 | 11400000 | false | 1
        LATEST  | ice-detention-population         |            |            | 2025-01-24 | 37684   | true  | 1
        LIST    | troop-deployments                | 2025-02-01 | 2025-02-28 |            |         | false | 3
        """)
    void computeOverPeriods(
            Operation operation,
            String series,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate asOf,
            @Nullable BigDecimal expected,
            boolean complete,
            int rows) {
        Optional<Period> period =
                start == null || end == null ? Optional.empty() : Optional.of(Period.range(start, end));
        Answer answer = answer(new Query(series, operation, period, Optional.ofNullable(asOf)));

        assertThat(answer.value()).isEqualTo(Optional.ofNullable(expected));
        assertThat(answer.complete()).isEqualTo(complete);
        assertThat(answer.rows()).hasSize(rows);
    }

    private static Answer answer(Query query) {
        return record.answer(List.of(query)).get(0);
    }

    private static Period period(String text) {
        if (text.startsWith("FY")) {
            return Period.fiscalYear(Integer.parseInt(text.substring(2)), Month.OCTOBER);
        }
        if (text.startsWith("CY")) {
            return Period.year(Integer.parseInt(text.substring(2)));
        }
        return text.length() == 7 ? Period.month(YearMonth.parse(text)) : Period.day(LocalDate.parse(text));
    }
}

package org.sayso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.PartialDate;
import org.sayso.domain.time.Period;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0          | 0
                    538        | 538
                    1100       | 1,100
                    100000     | 100,000
                    1.1E+7     | 11,000,000
                    10990000.0 | 10,990,000
                    4.10       | 4.1
                    1234.5678  | 1,234.5678
                    -999       | -999
                    -1000      | -1,000
                    """)
    void groupsThousands(BigDecimal value, String words) {
        assertThat(Wording.number(value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    538   | arrests | 538 arrests
                    4.1   | %       | 4.1%
                    -0.5  | %       | -0.5%
                    1200  | USD     | $1,200
                    -1200 | USD     | -$1,200
                    """)
    void givesAmountsTheirUnit(BigDecimal value, String unit, String words) {
        assertThat(Wording.amount(value, unit)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025-01-23 | 2025-01-23 | DAY         | 23 January 2025
                    2025-01-20 | 2025-01-26 | WEEK        | the week of 20 to 26 January 2025
                    2024-12-30 | 2025-01-05 | WEEK        | the week of 30 December 2024 to 5 January 2025
                    2025-02-01 | 2025-02-28 | MONTH       | February 2025
                    2024-10-01 | 2024-12-31 | QUARTER     | the fourth quarter of 2024
                    2024-01-01 | 2024-12-31 | YEAR        | 2024
                    2023-10-01 | 2024-09-30 | FISCAL_YEAR | fiscal year 2024
                    2025-01-20 | 2025-01-20 | RANGE       | 20 January 2025
                    2025-01-20 | 2025-02-02 | RANGE       | 20 January 2025 to 2 February 2025
                    2020-03-01 |            | RANGE       | since 1 March 2020
                               | 2020-03-01 | RANGE       | until 1 March 2020
                    """)
    void namesPeriods(LocalDate start, LocalDate end, Grain grain, String words) {
        Period period = new Period(Optional.ofNullable(start), Optional.ofNullable(end), grain);

        assertThat(Wording.period(period)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024", "2024-04, April 2024", "2024-04-09, 9 April 2024"})
    void namesDatesAtThePrecisionKnown(String date, String words) {
        assertThat(Wording.date(new PartialDate(date))).isEqualTo(words);
    }
}

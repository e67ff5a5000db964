package org.sayso.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.batch.Repetition.Amount;

class RepetitionTest {
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern COLON = Pattern.compile(":");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will go on.              | "We will go on,"      | exact
            We will go on until it ends | we will go on         | cut
            go on until it ends         | We will go on until it ends | cut
            We will go on until it ends | We will go on till it ends  | altered
            """)
    void wordsAreExactCutOrAltered(String first, String later, String wording) {
        assertThat(Repetition.wording(first, later)).isEqualTo(wording);
    }

    /** Amounts are written as value:low:high, several apart by spaces. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -                   | -                    | -
            538:538:538         | 538:538:538          | kept
            538:538:538         | 500:450:550          | rounded
            500:450:550         | 538:538:538          | rounded
            538:538:538         | 583:583:583          | changed
            538:538:538 4:4:4   | 538:538:538          | fewer
            538:538:538         | 538:538:538 4:4:4    | more
            538:538:538 4:4:4   | 500:450:550 5:5:5    | changed
            """)
    void numbersAreKeptRoundedOrChanged(String first, String later, String numbers) {
        assertThat(Repetition.numbers(amounts(first), amounts(later))).isEqualTo(numbers);
    }

    private static List<Amount> amounts(String text) {
        return text == null
                ? List.of()
                : SPACES.splitAsStream(text.strip()).map(RepetitionTest::amount).toList();
    }

    private static Amount amount(String text) {
        List<Double> parts = COLON.splitAsStream(text).map(Double::valueOf).toList();
        return new Amount(parts.get(0), parts.get(1), parts.get(2));
    }
}

package org.sayso.ledger.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Quantity;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # earlier                       | later                                 | wording | pieces
                    We counted 538 ships.           | we counted 538 ships!                 | EXACT   | [We counted 538 ships.]
                    We don’t know                   | we don't know                         | EXACT   | [We don’t know]
                    # left out at the end, at the start, and inside
                    We counted 538 ships today.     | We counted 538 ships                  | CUT     | [We counted 538 ships ]-today.-
                    I can say we counted 538 ships  | we counted 538 ships                  | CUT     | -I can say -[we counted 538 ships]
                    No ship, however small, leaves this port | No ship leaves this port     | CUT     | [No ship, ]-however small, -[leaves this port]
                    leaves this port                | No ship leaves this port today        | FULLER  | +No ship +[leaves this port]+ today+
                    We counted 538 ships that day   | We counted 583 ships that day         | ALTERED | [We counted ]-538 -+583 +[ships that day]
                    # a changed word and a cut are an alteration
                    We saw 538 ships that day       | We counted 538 ships                  | ALTERED | [We ]-saw -+counted +[538 ships ]-that day-
                    """)
    void laysTwoWordingsSideBySide(String earlier, String later, WordingChange wording, String pieces) {
        Comparison comparison = Wording.of(earlier).compare(Wording.of(later));

        assertThat(comparison.wording()).isEqualTo(wording);
        assertThat(comparison.pieces().stream()
                        .map(WordingTest::shown)
                        .collect(Collectors.joining())
                        .replace(" +", "+")
                        .replace("+ ", "+"))
                .isEqualTo(pieces.replace(" +", "+").replace("+ ", "+"));
    }

    private static String shown(Piece piece) {
        if (piece.same()) {
            return "[" + piece.earlier() + "]";
        }
        return (piece.earlier().isEmpty() ? "" : "-" + piece.earlier() + "-")
                + (piece.later().isEmpty() ? "" : "+" + piece.later() + "+");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # earlier: 538 exactly; later: value, low, high, unit
                    538,   538, 538, ships, KEPT
                    540,   535, 545, ships, ROUNDED
                    500,   500, ,    ships, ROUNDED
                    583,   583, 583, ships, CHANGED
                    ,      200, 999, ships, ROUNDED
                    # another noun for what is counted does not matter, a share does
                    538,   538, 538, boats, KEPT
                    538,   538, 538, %,     CHANGED
                    """)
    void tellsWhatBecameOfANumber(
            BigDecimal value, BigDecimal low, BigDecimal high, String unit, NumberChange.Fate fate) {
        ClaimedNumber earlier =
                number("We counted 538 ships", "538 ships", Quantity.exact(BigDecimal.valueOf(538)), "ships");
        ClaimedNumber later = number(
                "We counted some ships",
                "some ships",
                new Quantity(
                        Optional.ofNullable(value),
                        Optional.ofNullable(low),
                        Optional.ofNullable(high),
                        value == null ? Approximation.VAGUE : Approximation.ABOUT),
                unit);

        Comparison comparison = new Wording(Words.of("We counted 538 ships"), List.of(earlier))
                .compare(new Wording(Words.of("We counted some ships"), List.of(later)));

        assertThat(comparison.numbers())
                .containsExactly(new NumberChange(fate, Optional.of("538 ships"), Optional.of("some ships")));
    }

    @Test
    void findsAQuotationInALongPost() {
        String filler = "one two three four five six seven eight the of and to ";
        String post = filler.repeat(20) + "nobody will leave this harbor before dawn " + filler.repeat(20);

        Comparison comparison = Wording.of(post).compare(Wording.of("Nobody will leave this harbor before dawn"));

        assertThat(comparison.wording()).isEqualTo(WordingChange.CUT);
        assertThat(comparison.pieces()).hasSize(3);
    }

    @Test
    void thePiecesJoinedAreTheTwoTexts() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            String earlier = randomText(random);
            String later = randomText(random);

            Comparison comparison = Wording.of(earlier).compare(Wording.of(later));

            assertThat(comparison.pieces().stream().map(Piece::earlier).collect(Collectors.joining()))
                    .as("seed %d", seed)
                    .isEqualTo(earlier);
            assertThat(comparison.pieces().stream().map(Piece::later).collect(Collectors.joining()))
                    .as("seed %d", seed)
                    .isEqualTo(later);
            assertThat(comparison.pieces().stream().filter(Piece::same))
                    .as("seed %d", seed)
                    .allSatisfy(piece -> assertThat(Words.of(piece.earlier()).line())
                            .isEqualTo(Words.of(piece.later()).line()));
        }
    }

    private static String randomText(Random random) {
        int words = 1 + random.nextInt(12);
        return random.ints(words, 0, 5)
                .mapToObj(i -> "abcde".substring(i, i + 1))
                .collect(Collectors.joining(" ", "“", ".”"));
    }

    private static ClaimedNumber number(String text, String words, Quantity quantity, String unit) {
        int start = text.indexOf(words);
        return new ClaimedNumber(start, start + words.length(), words, quantity, Optional.of(unit));
    }
}

package org.sayso.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTest {
    private static final Members COUNTRIES = new Members(List.of(
            new Member("USA", "United States", List.of("United States", "US", "America"), false),
            new Member("TUR", "Turkiye", List.of("Turkiye", "Turkey"), false),
            new Member("CIV", "Cote d'Ivoire", List.of("Côte d’Ivoire", "Ivory Coast"), false),
            new Member("GIN", "Guinea", List.of("Guinea"), false),
            new Member("PNG", "Papua New Guinea", List.of("Papua New Guinea"), false),
            new Member("WLD", "World", List.of("World", "world"), true)));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        # text                                      | codes in the order of the text
        the population of the United States         | USA
        # full stops, possessives, accents and the two apostrophes make no difference
        the U.S. population                         | USA
        Turkey's inflation                          | TUR
        Cote d'Ivoire grew                          | CIV
        # a name in capitals is one only in capitals, and a capital is needed where the name has one
        they told us                                | none
        a roast turkey                              | none
        # of overlapping names the longest counts
        in Papua New Guinea and Guinea              | PNG, GIN
        # each member once
        America and the US                          | USA
        across the world                            | WLD
        """)
    void findsNamesInText(String text, String codes) {
        String found = COUNTRIES.mentionedIn(text).stream().map(Member::code).collect(Collectors.joining(", "));

        assertThat(found).isEqualTo(codes == null ? "" : codes);
    }

    /** A letter of another script sends a text the long way, which must find the same. */
    @Test
    void findsTheSameInPlainTextAndBesideOtherScripts() {
        List<String> parts = List.of(
                "United",
                "States",
                "US",
                "U.S.",
                "Cote",
                "d'Ivoire",
                "d’Ivoire",
                "Papua",
                "New",
                "Guinea",
                "the",
                "Turkey",
                "'",
                "’",
                "'s",
                "’s",
                "s",
                "_",
                "`",
                ".",
                " ",
                " ",
                "-",
                "“",
                "\n",
                "world",
                "3");
        Random random = new Random(20250124);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = 0; part < 8; part++) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            assertThat(COUNTRIES.mentionedIn(text.toString()))
                    .as(text.toString())
                    .isEqualTo(COUNTRIES.mentionedIn(text + " ж"));
        }
    }

    @Test
    void findsWholeNamesAndCodesOnly() {
        assertThat(COUNTRIES.named("the United States"))
                .extracting(Member::code)
                .containsExactly("USA");
        assertThat(COUNTRIES.named("United States Senate")).isEmpty();
        assertThat(COUNTRIES.of("TUR")).map(Member::label).contains("Turkiye");
        assertThat(COUNTRIES.of("Turkey")).isEmpty();
    }

    @Test
    void refusesTwoMembersOfOneCodeAndTotalThatIsNone() {
        Member one = new Member("A", "one", List.of("one"), false);
        assertThatIllegalArgumentException().isThrownBy(() -> new Members(List.of(one, one)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Dimension("d", Dimension.Role.GROUP, Optional.of("B"), new Members(List.of(one))));
    }
}

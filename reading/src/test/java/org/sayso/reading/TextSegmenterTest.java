package org.sayso.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Token;

class TextSegmenterTest {
    private final TextSegmenter segmenter = new TextSegmenter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # two plain sentences
            He left. She stayed.                                  | He left. // She stayed.
            # a month before a day
            On Jan. 23 agents arrested 538.                       | On Jan. 23 agents arrested 538.
            # a title before a name
            Sen. Warren met Gov. Abbott.                          | Sen. Warren met Gov. Abbott.
            # a country inside a name
            The U.S. Senate voted.                                | The U.S. Senate voted.
            # a country at the end, a starter after it
            They came to the U.S. The president spoke.            | They came to the U.S. // The president spoke.
            # the same with a quotation mark between
            They came to the U.S. “The wall works,” he said.      | They came to the U.S. // “The wall works,” he said.
            # a time before a weekday
            It begins at 5 p.m. Thursday.                         | It begins at 5 p.m. Thursday.
            # a time at the end
            It began at 5 p.m. He left.                           | It began at 5 p.m. // He left.
            # number sign
            No. 3 Democrat Clyburn spoke.                         | No. 3 Democrat Clyburn spoke.
            # "No" as an answer
            Will he? No. Trump will not.                          | Will he? // No. // Trump will not.
            # initials apart and together
            J. D. Vance and J.D. Vance agree.                     | J. D. Vance and J.D. Vance agree.
            # a middle initial
            Then Donald J. Trump spoke.                           | Then Donald J. Trump spoke.
            # a letter that is no initial
            They chose plan B. The rest left.                     | They chose plan B. // The rest left.
            # a company
            Apple Inc. Chief Tim Cook spoke.                      | Apple Inc. Chief Tim Cook spoke.
            # a case, a Latin abbreviation
            In Roe vs. Wade, e.g. Texas, he lost.                 | In Roe vs. Wade, e.g. Texas, he lost.
            # a quotation of several sentences
            “We won. We lost,” he said.                           | “We won. // We lost,” he said.
            # the closing mark stays
            He said, “We won.” She left.                          | He said, “We won.” // She left.
            # straight marks
            "We won." "We lost." He left.                         | "We won." // "We lost." // He left.
            # brackets stay
            He left. (She stayed.) They met.                      | He left. // (She stayed.) // They met.
            # a question in quotation marks goes on in small letters
            “Why now?” he asked.                                  | “Why now?” he asked.
            # and with a name
            “Why now?” Elizabeth Warren asked. He left.           | “Why now?” Elizabeth Warren asked. // He left.
            # but not where a new sentence follows
            “Why now?” Warren was angry.                          | “Why now?” // Warren was angry.
            # two marks
            Really?! Yes.                                         | Really?! // Yes.
            # an exclamation inside a name
            Jeb!, Ben Carson and Yahoo! were there.               | Jeb!, Ben Carson and Yahoo! were there.
            # ellipses of three periods
            Well... maybe. Well... Maybe.                         | Well... maybe. // Well... // Maybe.
            # an ellipsis in one character
            Well… maybe. Well… The end.                           | Well… maybe. // Well… // The end.
            # a sentence that starts with a number
            It rose by 4 percent. 538 people were held.           | It rose by 4 percent. // 538 people were held.
            # decimals and domain names
            It rose 3.5 percent, ice.gov says. He left.           | It rose 3.5 percent, ice.gov says. // He left.
            # an address with a question mark
            See https://x.com/a?b=1 now. Go.                      | See https://x.com/a?b=1 now. // Go.
            # a missing space
            They left on buses.The rest stayed.                   | They left on buses. // The rest stayed.
            # an emoji between
            We won. 🎉 They lost.                                 | We won. // 🎉 They lost.
            """)
    void breaksSentences(String text, String expected) {
        assertThat(sentences(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # inner apostrophes, straight and curly
            don't O’Brien                 | W:don't W:O’Brien
            # possessive apart
            Trump's U.S.’s                | W:Trump W:'s W:U.S. W:’s
            # plural possessive
            families’ homes               | W:families M:’ W:homes
            # hyphens
            mid-January year-old          | W:mid-January W:year-old
            # a dash is a mark
            war–torn — so                 | W:war M:– W:torn M:— W:so
            # abbreviations keep their period
            U.S. a.m. Jan. 3 Sen. X       | W:U.S. W:a.m. W:Jan. N:3 W:Sen. W:X
            # doctorates
            a Ph.D. student               | W:a W:Ph.D. W:student
            # a full stop is a mark
            He left.                      | W:He W:left M:.
            # letters and digits
            C-17 MS-13 COVID-19 FY2024    | W:C-17 W:MS-13 W:COVID-19 W:FY2024
            # a compound with an abbreviation
            U.S.-Mexico                   | W:U.S.-Mexico
            # inner separators
            1,100 3.5 10:30               | N:1,100 N:3.5 N:10:30
            # a hyphen between numbers
            2024-25                       | N:2024 M:- N:25
            # a number in a compound
            24-year-old                   | N:24 M:- W:year-old
            # money and shares
            $1.2m 40k 11M 5bn 41%         | M:$ N:1.2 W:m N:40 W:k N:11 W:M N:5 W:bn N:41 M:%
            # ordinals
            1st 23rd                      | N:1st N:23rd
            # a number at the end
            It was 538.                   | W:It W:was N:538 M:.
            # handles and tags
            @ICE_gov #wall                | M:@ W:ICE_gov M:# W:wall
            # a firm
            AT&T                          | W:AT&T
            # each emoji by itself
            🇺🇸🎉                          | M:🇺 M:🇸 M:🎉
            # a combining accent
            résumé                      | W:résumé
            """)
    void makesTokens(String text, String expected) {
        assertThat(segmenter.segment(text).stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .map(token -> token.kind().name().charAt(0) + ":" + token.text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void endsSentencesAtBlankLinesOnlyWhereThereAreAny() {
        String text = "A headline\r\n\r\nThe first line\r\nruns on. It ends.\r\n \r\nLast";
        assertThat(sentences(text)).isEqualTo("A headline // The first line\r\nruns on. // It ends. // Last");
        assertThat(segmenter.segment(text).stream().map(Sentence::paragraph)).containsExactly(0, 1, 1, 2);
    }

    @Test
    void endsSentencesAtEveryLineWhereThereIsNoBlankOne() {
        assertThat(sentences("\nA headline\nA line\n")).isEqualTo("A headline // A line");
    }

    @Test
    void findsNothingInWhiteSpace() {
        assertThat(segmenter.segment(" \u00a0\r\n\u2003")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "?", "a.", "\"", "A. ", "\n", "a\n\n", "'s", "1,", "U."})
    void takesTimeInProportionToTheText(String unit) {
        String once = unit.repeat(200_000);
        segmenter.segment(once);
        long start = System.nanoTime();
        segmenter.segment(once);
        long single = System.nanoTime() - start;
        segmenter.segment(once.repeat(4));
        long fourfold = System.nanoTime() - start - single;
        // quadratic work would be sixteen times as long; the constant absorbs pauses of a busy machine
        assertThat(fourfold).isLessThan(10 * single + 3_000_000_000L);
    }

    @Test
    void keepsOneVeryLongWordWhole() {
        String text = "x".repeat(10_000_000);
        assertThat(segmenter.segment(text).get(0).tokens()).hasSize(1);
    }

    @Test
    void selectsTheTextOfEveryTokenInRandomText() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        System.out.println("replay with -Dsayso.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            checkSpans(randomText(random));
        }
    }

    private void checkSpans(String text) {
        StringBuilder covered = new StringBuilder(text);
        for (Sentence sentence : segmenter.segment(text)) {
            for (Token token : sentence.tokens()) {
                assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
                covered.replace(
                        token.start(), token.end(), " ".repeat(token.span().length()));
            }
        }
        assertThat(covered.codePoints().allMatch(Characters::isSpace)).as(text).isTrue();
    }

    private static String randomText(Random random) {
        List<String> parts = List.of(
                " ", "\n", "\n\n", "\r\n", ".", "?", "!", "…", "\"", "”", "“", "’s", "'", "-", "U.S.", "Sen.", "No.",
                "3", "1,100", "The", "he", "J.", "$", "\ud83d", "\udc4d", "🎉", "\u0301", "\u200b", "\u00a0", "\u2029",
                "漢。");
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
            if (random.nextInt(4) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(parts.get(random.nextInt(parts.size())));
            }
        }
        return text.toString();
    }

    private String sentences(String text) {
        return segmenter.segment(text).stream()
                .map(Sentence::span)
                .map(span -> text.substring(span.start(), span.end()))
                .collect(Collectors.joining(" // "));
    }
}

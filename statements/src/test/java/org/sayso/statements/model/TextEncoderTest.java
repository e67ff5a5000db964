package org.sayso.statements.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncoderTest {
    private static final TextEncoder ENCODER = new TextEncoder(TestingVocabulary.wordPieces());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # words and single marks
                    It rose 3.5%, he said. | It,rose,3,.,5,%,',',he,said,.
                    # an apostrophe is a mark of its own
                    don’t                  | don,’,t
                    # an underscore belongs to a word, a hyphen does not
                    a_b c-d                | a_b,c,-,d
                    # characters beyond the basic plane are one token, not two halves
                    so 🙂🙂 yes             | so,🙂,🙂,yes
                    # letters of any script, digits of any kind
                    قال ½ Ⅳ x²             | قال,½,Ⅳ,x²
                    # a combining mark without a letter before it in the same character
                    e\u0301a               | e,\u0301,a
                    """)
    void cutsWordsAndMarks(String text, String tokens) {
        String written = text.strip().translateEscapes().replace("\\u0301", "\u0301");
        assertThat(tokensOf(written)).isEqualTo(split(tokens.replace("\\u0301", "\u0301")));
    }

    private static List<String> split(String tokens) {
        return List.of(tokens.replace("','", "\u0000").split(",", -1)).stream()
                .map(token -> token.equals("\u0000") ? "," : token)
                .toList();
    }

    private static List<String> tokensOf(String text) {
        EncodedText encoded = ENCODER.encode(text);
        return IntStream.range(0, encoded.size())
                .mapToObj(i -> text.substring(encoded.starts()[i], encoded.ends()[i]))
                .toList();
    }

    @Test
    void countsLinesThatHoldSomethingAsParagraphs() {
        assertThat(ENCODER.encode("\n\nA b.\n \n\nC\nD").paragraphs()).containsExactly(0, 0, 0, 1, 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    # curly, straight, back-ticks; marks included
                    a “b c” d          | .xxxx.
                    a "b c" d          | .xxxx.
                    a ``b c'' d        | .xxxxxx.
                    # some papers write two apostrophes at both ends
                    a ''b c'' d        | .xxxxxx.
                    # a mark left open runs to the end of the paragraph
                    a “b c d           | .xxxx
                    # a single apostrophe opens nothing
                    the voters' 'b' d  | .......
                    """)
    void tellsWhatStandsInsideQuotationMarks(String text, String mask) {
        EncodedText encoded = ENCODER.encode(text);
        StringBuilder seen = new StringBuilder();
        for (boolean quoted : encoded.quoted()) {
            seen.append(quoted ? 'x' : '.');
        }
        assertThat(seen.substring(0, Math.min(seen.length(), mask.length()))).isEqualTo(mask);
    }

    @Test
    void tellsLetterCaseQuotationAndStartOfParagraph() {
        // 1 + 4 * case + 2 * quoted + first: small letter, capital, capitals, no letter
        assertThat(ENCODER.encode("Ann saw “NATO A 3\nb").features())
                .containsExactly(1 + 4 + 1, 1, 1 + 12 + 2, 1 + 8 + 2, 1 + 4 + 2, 1 + 12 + 2, 1 + 1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # whole words, then the longest pieces
                    said, said
                    unsaid, un ##said
                    # case and accents do not count
                    SAÏD, said
                    # a word of which some part is not known is not known
                    saidx, [UNK]
                    # marks
                    ., .
                    """)
    void cutsTokensIntoThePiecesOfTheVocabulary(String token, String pieces) {
        assertThat(names(TestingVocabulary.wordPieces().cut(token))).isEqualTo(pieces);
    }

    @Test
    void givesATokenAtMostEightPieces() {
        assertThat(TestingVocabulary.wordPieces().cut("un" + "said".repeat(12))).hasSize(8);
    }

    @Test
    void knowsNothingOfWordsOfMoreThanAHundredLetters() {
        assertThat(TestingVocabulary.wordPieces().cut("un" + "said".repeat(25))).containsExactly(WordPieces.UNKNOWN);
    }

    private static String names(int[] pieces) {
        return IntStream.of(pieces).mapToObj(TestingVocabulary::name).collect(Collectors.joining(" "));
    }

    @Test
    void holdsEveryVisibleCharacterInOneToken() {
        Random random = new Random(20261124);
        for (int run = 0; run < 300; run++) {
            String text =
                    random.ints(60, 0, 0x3000).mapToObj(Character::toString).collect(Collectors.joining())
                            + "\ud83d\ude42\ud800 \u202e";
            EncodedText encoded = ENCODER.encode(text);
            List<Integer> covered = new ArrayList<>();
            for (int i = 0; i < encoded.size(); i++) {
                IntStream.range(encoded.starts()[i], encoded.ends()[i]).forEach(covered::add);
            }
            assertThat(covered)
                    .as("run %s", run)
                    .isEqualTo(IntStream.range(0, text.length())
                            .filter(i -> !Characters.isSpace(text.charAt(i)))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void readsAVocabularyLineByLine() {
        WordPieces pieces = WordPieces.read(new ByteArrayInputStream("a\nb\n##b\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(pieces.cut("ab")).containsExactly(0, 2);
    }
}

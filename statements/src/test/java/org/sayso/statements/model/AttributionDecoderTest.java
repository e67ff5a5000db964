package org.sayso.statements.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttributionDecoderTest {
    private static final TextEncoder ENCODER = new TextEncoder(TestingVocabulary.wordPieces());
    private static final AttributionDecoder DECODER = new AttributionDecoder(Thresholds.CHOSEN);

    private final List<CueCandidate> candidates = new ArrayList<>();

    /** Letters name a token's likely label: S and s source, U and u cue, C and c content, a point for none of them. */
    private List<FoundAttribution> decode(String text, String letters) {
        EncodedText encoded = ENCODER.encode(text);
        assertThat(letters).hasSize(encoded.size());
        return DECODER.decode(encoded, new Labels(probabilities(letters, ".SsUuCc", 0.82f), candidates));
    }

    private void cue(int first, int last, float probability, String letters) {
        candidates.add(new CueCandidate(first, last, probability, 0, probabilities(letters, ".SsCc", 0.88f)));
    }

    private static float[] probabilities(String letters, String names, float likely) {
        float[] probabilities = new float[letters.length() * names.length()];
        Arrays.fill(probabilities, (1 - likely) / (names.length() - 1));
        for (int i = 0; i < letters.length(); i++) {
            probabilities[i * names.length() + names.indexOf(letters.charAt(i))] = likely;
        }
        return probabilities;
    }

    @Test
    void givesACueItsSourceAndContent() {
        cue(1, 1, 0.9f, "S.Ccc.");
        assertThat(decode("Ann said it was so.".replace("so.", "so ."), "SUCcc."))
                .containsExactly(new FoundAttribution(
                        Optional.of(new TokenRun(0, 0)), new TokenRun(1, 1), List.of(new TokenRun(2, 4))));
    }

    @Test
    void joinsTheTwoHalvesOfAContentAroundItsCue() {
        cue(3, 3, 0.9f, "Cc..Cc");
        assertThat(decode("a a Ann said a a", "CcSUCc"))
                .extracting(FoundAttribution::content)
                .containsExactly(List.of(new TokenRun(0, 1), new TokenRun(4, 5)));
    }

    @Test
    void givesEachContentToTheCueThatClaimsMostOfIt() {
        cue(1, 1, 0.9f, "S.Cc....");
        cue(5, 5, 0.9f, "....S.Cc");
        assertThat(decode("Ann said a a Bob said a a", "SUCcSUCc"))
                .extracting(FoundAttribution::content)
                .containsExactly(List.of(new TokenRun(2, 3)), List.of(new TokenRun(6, 7)));
    }

    @Test
    void keepsTheLikelierOfTwoCuesThatOverlap() {
        cue(1, 1, 0.6f, "S..Cc");
        cue(1, 2, 0.9f, "S..Cc");
        assertThat(decode("Ann said again a a", "SUuCc"))
                .extracting(FoundAttribution::cue)
                .containsExactly(new TokenRun(1, 2));
    }

    @Test
    void dropsACueThatHasNoContent() {
        cue(1, 1, 0.9f, "S....");
        assertThat(decode("Ann said a a a", "SUCcc")).isEqualTo(List.of());
    }

    @Test
    void takesAQuotationThatIsContentFromMarkToMark() {
        // the network is sure of two of the nine tokens only
        cue(1, 1, 0.9f, "S..CcCc....");
        assertThat(decode("Ann said “ a a a a a a” a", "SU..CcCc.c."))
                .extracting(FoundAttribution::content)
                .containsExactly(List.of(new TokenRun(2, 9)));
    }

    @Test
    void looksAgainAtWeakCuesForAQuotationThatNoOtherClaims() {
        cue(1, 1, 0.3f, "S.Ccccccc");
        assertThat(decode("Ann said “a a a a a”", "SUCcccccc"))
                .extracting(FoundAttribution::cue)
                .containsExactly(new TokenRun(1, 1));
    }

    @Test
    void leavesACueOutOfItsOwnContent() {
        cue(2, 2, 0.9f, "CcCcc");
        assertThat(decode("a a said a a", "Ccccc"))
                .extracting(FoundAttribution::content)
                .containsExactly(List.of(new TokenRun(0, 1), new TokenRun(3, 4)));
    }

    @Test
    void asksTheCueItselfWhereNoSourceStandsOut() {
        cue(2, 2, 0.9f, "Ss.Cc");
        assertThat(decode("a a said a a", "..UCc"))
                .extracting(FoundAttribution::source)
                .containsExactly(Optional.of(new TokenRun(0, 1)));
    }
}

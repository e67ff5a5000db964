package org.sayso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointOffsetsTest {
    @Test
    void countsAsTheLibraryCounts() {
        long seed = Long.getLong("sayso.seed", 20250124L);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String text = randomText(random);
            CodePointOffsets offsets = new CodePointOffsets(text);
            for (int position = 0; position <= text.length(); position++) {
                assertThat(offsets.of(position))
                        .describedAs("seed %d, position %d of %s", seed, position, text)
                        .isEqualTo(position - pairsEndingBy(text, position));
            }
        }
    }

    /** The pairs whose low half stands before the position, counted the slow way. */
    private static int pairsEndingBy(String text, int position) {
        int pairs = 0;
        for (int i = 1; i < position; i++) {
            pairs += Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)) ? 1 : 0;
        }
        return pairs;
    }

    /** Letters, emoji and halves of emoji in any order. */
    private static String randomText(Random random) {
        String[] parts = {"a", "é", "🚢", "👩‍🚀", "\ud83d", "\udea2", "\n"};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }
}

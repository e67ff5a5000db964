package org.sayso.statements.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A text twice as long is at most 2.3 times the work of finding attributions, up to a megabyte.
 *
 * <p>What the network is given is counted, as its work depends on that alone: windows, their pieces, the pairs of pieces that
 * attention looks at, and the tokens around each cue; and of the steps before and after it the bytes that they ask for. The
 * network itself is left out: it would take minutes and say nothing about time that these counts do not.
 */
@Timeout(300)
class NetworkWorkTest {
    private static final int[] LENGTHS = {125_000, 250_000, 500_000, 1_000_000};
    private static final double MOST_GROWTH = 2.3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final TextEncoder ENCODER = new TextEncoder(TestingVocabulary.wordPieces());

    @ParameterizedTest(name = "paragraphs of {0} sentences")
    @ValueSource(ints = {1, 5, 1_000_000})
    void twiceTheTextIsTwiceTheWork(int sentencesAParagraph) {
        work(text(LENGTHS[0], sentencesAParagraph));
        List<String> faster = new ArrayList<>();
        Map<String, Long> before = work(text(LENGTHS[0], sentencesAParagraph));
        for (int i = 1; i < LENGTHS.length; i++) {
            Map<String, Long> now = work(text(LENGTHS[i], sentencesAParagraph));
            Map<String, Long> last = before;
            int length = LENGTHS[i];
            now.forEach((kind, amount) -> {
                double growth = (double) amount / last.getOrDefault(kind, 1L);
                if (growth >= MOST_GROWTH) {
                    faster.add(kind + " times " + growth + " up to " + length + " characters");
                }
            });
            before = now;
        }
        assertThat(faster).isEmpty();
    }

    private static Map<String, Long> work(String text) {
        CountingNetwork network = new CountingNetwork();
        long start = THREADS.getCurrentThreadAllocatedBytes();
        EncodedText encoded = ENCODER.encode(text);
        Labels labels = new LabelReader(ModelAttributionFinder.WINDOWS, network).read(encoded);
        List<FoundAttribution> found = new AttributionDecoder(Thresholds.CHOSEN).decode(encoded, labels);
        network.work.put("bytes", THREADS.getCurrentThreadAllocatedBytes() - start);
        assertThat(found.size()).isGreaterThan(text.length() / 1000);
        return network.work;
    }

    /** Sentences of words and a cue, one of them quoted, in paragraphs of so many. */
    private static String text(int length, int sentencesAParagraph) {
        Random random = new Random(20261125);
        StringBuilder text = new StringBuilder();
        for (int sentence = 1; text.length() < length; sentence++) {
            text.append(sentence % 3 == 0 ? "“" : "").append("another unsaid ".repeat(1 + random.nextInt(9)));
            text.append(sentence % 3 == 0 ? "” a " : " a ").append("said. ");
            text.append(sentence % sentencesAParagraph == 0 ? "\n\n" : "");
        }
        return text.toString();
    }

    /** In place of the network: each "said" is a cue, what stands before it its content; counts what it is given. */
    private static final class CountingNetwork implements StatementNetwork {
        private static final float SURE = 9;
        private static final int CONTENT_TOKENS = 9;

        private final Map<String, Long> work = new LinkedHashMap<>();

        private void count(String kind, long amount) {
            work.merge(kind, amount, Long::sum);
        }

        @Override
        public Scores read(Window window) {
            long pieces = window.pieces().length;
            count("windows", 1);
            count("pieces", pieces);
            count("pairs of pieces", pieces * pieces);
            return new CountingScores(window);
        }

        private final class CountingScores implements Scores {
            private final Window window;

            CountingScores(Window window) {
                this.window = window;
            }

            @Override
            public float[] tokens() {
                float[] scores = new float[window.size() * TOKEN_LABELS];
                for (int token = 0; token < window.size(); token++) {
                    int piece = (int) window.pieces()[(int) window.firsts()[token]];
                    boolean cue = TestingVocabulary.name(piece).equals("said");
                    scores[token * TOKEN_LABELS + (cue ? Labels.CUE : Labels.CONTENT + 1)] = SURE;
                }
                return scores;
            }

            @Override
            public float[] around(long[] first, long[] last) {
                count("tokens around cues", (long) first.length * window.size());
                float[] scores = new float[first.length * window.size() * CUE_LABELS];
                for (int cue = 0; cue < first.length; cue++) {
                    int end = Math.toIntExact(first[cue]);
                    int start = Math.max(0, end - CONTENT_TOKENS);
                    for (int token = start; token < end; token++) {
                        int at = (cue * window.size() + token) * CUE_LABELS;
                        scores[at + CueCandidate.CONTENT + (token == start ? 0 : 1)] = SURE;
                    }
                }
                return scores;
            }

            @Override
            public void close() {}
        }
    }
}

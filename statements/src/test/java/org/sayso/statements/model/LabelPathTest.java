package org.sayso.statements.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelPathTest {
    /** Scores of five labels with one that is likely in each place. */
    private static double[] likely(int... labels) {
        double[] scores = new double[labels.length * 5];
        for (int i = 0; i < labels.length; i++) {
            for (int label = 0; label < 5; label++) {
                scores[i * 5 + label] = Math.log(label == labels[i] ? 0.8 : 0.05);
            }
        }
        return scores;
    }

    @Test
    void findsRunsByTheirBeginnings() {
        LabelPath path = LabelPath.of(likely(1, 2, 1, 0, 3, 4, 4), 5);
        assertThat(path.runs(1)).containsExactly(new TokenRun(0, 1), new TokenRun(2, 2));
        assertThat(path.runs(3)).containsExactly(new TokenRun(4, 6));
    }

    @Test
    void neverGoesOnWithWhatDidNotBegin() {
        LabelPath path = LabelPath.of(likely(4, 4, 0, 2, 0), 5);
        assertThat(path.runs(3)).containsExactly(new TokenRun(0, 1));
        assertThat(path.runs(1)).isEqualTo(List.of());
    }

    @Test
    void findsTheBestOfAllPaths() {
        Random random = new Random(20261124);
        for (int run = 0; run < 100; run++) {
            double[] scores = random.doubles(4 * 5).map(Math::log).toArray();
            assertThat(score(LabelPath.of(scores, 5), scores)).isEqualTo(best(scores, 0, 0));
        }
    }

    private static double best(double[] scores, int token, int before) {
        if (token == scores.length / 5) {
            return 0;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < 5; label++) {
            boolean inside = label > 0 && label % 2 == 0;
            if (!inside || before == label || before == label - 1) {
                best = Math.max(best, scores[token * 5 + label] + best(scores, token + 1, label));
            }
        }
        return best;
    }

    private static double score(LabelPath path, double[] scores) {
        int[] labels = new int[scores.length / 5];
        for (int role : new int[] {1, 3}) {
            for (TokenRun run : path.runs(role)) {
                for (int token = run.first(); token <= run.last(); token++) {
                    labels[token] = token == run.first() ? role : role + 1;
                }
            }
        }
        double sum = 0;
        for (int token = labels.length - 1; token >= 0; token--) {
            sum = scores[token * 5 + labels[token]] + sum;
        }
        return sum;
    }

    @Test
    void hasNoRunsInNothing() {
        assertThat(LabelPath.of(new double[0], 5).runs(1)).isEqualTo(List.of());
    }
}

package org.sayso.statements.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The likeliest labels of a row of tokens in which no run goes on that did not begin.
 *
 * <p>Viterbi's algorithm with the rule that "inside" follows "begin" or "inside" of the same role. Roles have two labels, an odd
 * one and the next. Time and memory are linear in the tokens.
 */
final class LabelPath {
    private final byte[] labels;

    private LabelPath(byte[] labels) {
        this.labels = labels;
    }

    /**
     * Finds the path.
     *
     * @param scores logarithms of probabilities, {@code width} a token
     * @param width the number of labels, odd
     */
    static LabelPath of(double[] scores, int width) {
        int count = scores.length / width;
        byte[] back = new byte[scores.length];
        double[] best = new double[width];
        double[] next = new double[width];
        for (int token = 0; token < count; token++) {
            int top = token == 0 ? 0 : highest(best);
            for (int label = 0; label < width; label++) {
                int from = top;
                boolean inside = label > 0 && label % 2 == 0;
                if (inside) {
                    from = best[label] > best[label - 1] ? label : label - 1;
                }
                double before = token > 0 ? best[from] : inside ? Double.NEGATIVE_INFINITY : 0;
                next[label] = before + scores[token * width + label];
                back[token * width + label] = (byte) from;
            }
            double[] last = best;
            best = next;
            next = last;
        }
        return new LabelPath(trace(back, count, width, count == 0 ? 0 : highest(best)));
    }

    private static byte[] trace(byte[] back, int count, int width, int last) {
        byte[] path = new byte[count];
        int label = last;
        for (int token = count - 1; token >= 0; token--) {
            path[token] = (byte) label;
            label = back[token * width + label];
        }
        return path;
    }

    private static int highest(double[] values) {
        int highest = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[highest]) {
                highest = i;
            }
        }
        return highest;
    }

    /** The runs of a role, named by the label with which it begins. */
    List<TokenRun> runs(int role) {
        List<TokenRun> runs = new ArrayList<>();
        int start = -1;
        for (int token = 0; token <= labels.length; token++) {
            int label = token < labels.length ? labels[token] : 0;
            if (start >= 0 && label != role + 1) {
                runs.add(new TokenRun(start, token - 1));
                start = -1;
            }
            if (label == role) {
                start = token;
            }
        }
        return runs;
    }
}

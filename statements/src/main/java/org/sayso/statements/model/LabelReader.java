package org.sayso.statements.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sayso.statements.model.StatementNetwork.Scores;

/** Runs the network over a text, window by window, and keeps the labels of each window's core. Thread-safe. */
final class LabelReader {
    private static final int WIDTH = StatementNetwork.TOKEN_LABELS;
    private static final int AROUND = StatementNetwork.CUE_LABELS;
    private static final float LEAST_CUE = 0.1f;
    private static final float GOES_ON = 0.5f;

    private final WindowPacker packer;
    private final StatementNetwork network;

    LabelReader(WindowPacker packer, StatementNetwork network) {
        this.packer = packer;
        this.network = network;
    }

    /** The labels of all tokens of a text. */
    Labels read(EncodedText text) {
        float[] tokens = new float[text.size() * WIDTH];
        List<CueCandidate> candidates = new ArrayList<>();
        for (Window window : packer.pack(text)) {
            try (Scores scores = network.read(window)) {
                float[] probabilities = scores.tokens();
                softmax(probabilities, WIDTH);
                int core = (window.coreFrom() - window.from()) * WIDTH;
                int length = (window.coreTo() - window.coreFrom()) * WIDTH;
                System.arraycopy(probabilities, core, tokens, window.coreFrom() * WIDTH, length);
                candidates.addAll(candidates(window, scores, probabilities));
            }
        }
        return new Labels(tokens, candidates);
    }

    private static List<CueCandidate> candidates(Window window, Scores scores, float[] probabilities) {
        List<TokenRun> cues = cues(window, probabilities);
        if (cues.isEmpty()) {
            return List.of();
        }
        long[] first = cues.stream().mapToLong(TokenRun::first).toArray();
        long[] last = cues.stream().mapToLong(TokenRun::last).toArray();
        float[] around = scores.around(first, last);
        softmax(around, AROUND);
        int size = window.size() * AROUND;
        List<CueCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            TokenRun cue = cues.get(i);
            candidates.add(new CueCandidate(
                    cue.first() + window.from(),
                    cue.last() + window.from(),
                    probabilities[cue.first() * WIDTH + Labels.CUE],
                    window.from(),
                    Arrays.copyOfRange(around, i * size, (i + 1) * size)));
        }
        return candidates;
    }

    /** Runs that may be a cue; a run goes on while "inside a cue" keeps at least half of what the token before it had. */
    private static List<TokenRun> cues(Window window, float[] probabilities) {
        List<TokenRun> cues = new ArrayList<>();
        for (int token = window.coreFrom() - window.from(); token < window.coreTo() - window.from(); token++) {
            float held = probabilities[token * WIDTH + Labels.CUE];
            if (held < LEAST_CUE) {
                continue;
            }
            int last = token;
            while (last + 1 < window.size() && probabilities[(last + 1) * WIDTH + Labels.CUE + 1] > GOES_ON * held) {
                last++;
                held = probabilities[last * WIDTH + Labels.CUE + 1];
            }
            cues.add(new TokenRun(token, last));
        }
        return cues;
    }

    /** Turns rows of scores into rows of probabilities, in place. */
    private static void softmax(float[] scores, int width) {
        for (int row = 0; row < scores.length; row += width) {
            float highest = scores[row];
            for (int i = 1; i < width; i++) {
                highest = Math.max(highest, scores[row + i]);
            }
            float sum = 0;
            for (int i = row; i < row + width; i++) {
                scores[i] = (float) Math.exp(scores[i] - highest);
                sum += scores[i];
            }
            for (int i = row; i < row + width; i++) {
                scores[i] /= sum;
            }
        }
    }
}

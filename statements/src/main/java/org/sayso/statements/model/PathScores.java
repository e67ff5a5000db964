package org.sayso.statements.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Logarithms of label probabilities for a row of tokens, from which the best path is found. Changes while it is prepared. */
final class PathScores {
    private static final double TINY = 1e-6;
    private static final double NEVER = -1e9;
    private static final int FLAT = StatementNetwork.TOKEN_LABELS;
    /** The labels of {@link Labels} that a cue's own labels 1 to 4 stand for. */
    private static final int[] MEANT = {0, Labels.SOURCE, Labels.SOURCE + 1, Labels.CONTENT, Labels.CONTENT + 1};

    private final double[] scores;
    private final int width;

    private PathScores(double[] scores, int width) {
        this.scores = scores;
        this.width = width;
    }

    /** The labels around one cue. */
    static PathScores of(CueCandidate cue) {
        double[] scores = new double[cue.labels().length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.log(Math.max(cue.labels()[i], TINY));
        }
        return new PathScores(scores, StatementNetwork.CUE_LABELS);
    }

    /** The labels of a text, with a share of what its cues say of sources and contents. */
    static PathScores mixed(Labels labels, List<CueCandidate> cues, Thresholds thresholds) {
        float[] said = said(labels.tokens().length, cues);
        double[] mixed = new double[labels.tokens().length];
        for (int row = 0; row < mixed.length; row += FLAT) {
            double others = 0;
            for (int label = 1; label < FLAT; label++) {
                boolean cue = label == Labels.CUE || label == Labels.CUE + 1;
                double share = cue ? 0 : thresholds.mixture();
                double value = (1 - share) * labels.tokens()[row + label] + share * said[row + label];
                others += value;
                mixed[row + label] = Math.log(Math.max(value, TINY));
            }
            mixed[row] = Math.log(Math.max(1 - others, TINY));
        }
        return new PathScores(mixed, FLAT);
    }

    private static float[] said(int length, List<CueCandidate> cues) {
        float[] said = new float[length];
        for (CueCandidate cue : cues) {
            double trust = Math.sqrt(cue.probability());
            for (int token = cue.offset(); token < cue.end(); token++) {
                int from = (token - cue.offset()) * StatementNetwork.CUE_LABELS;
                for (int label = 1; label < StatementNetwork.CUE_LABELS; label++) {
                    int at = token * FLAT + MEANT[label];
                    said[at] = Math.max(said[at], (float) (trust * cue.labels()[from + label]));
                }
            }
        }
        return said;
    }

    /**
     * Takes quotation marks as hard evidence: a quotation that is content at all is content from mark to mark.
     *
     * @return the quotations that were taken so, in order
     */
    List<TokenRun> forceQuotations(EncodedText text, Thresholds thresholds) {
        List<TokenRun> forced = new ArrayList<>();
        for (Quoted quotation : Quoted.in(text)) {
            boolean isLong = quotation.words() >= thresholds.quotedWords();
            double least = isLong ? thresholds.longQuotation() : thresholds.shortQuotation();
            if (meanContent(quotation.run()) >= least) {
                force(quotation.run());
                forced.add(quotation.run());
            }
        }
        return forced;
    }

    private double meanContent(TokenRun run) {
        double sum = 0;
        for (int token = run.first(); token <= run.last(); token++) {
            int content = token * width + Labels.CONTENT;
            sum += Math.exp(scores[content]) + Math.exp(scores[content + 1]);
        }
        return sum / run.length();
    }

    private void force(TokenRun run) {
        for (int token = run.first(); token <= run.last(); token++) {
            int row = token * width;
            double begins = scores[row + Labels.CONTENT];
            double goesOn = scores[row + Labels.CONTENT + 1];
            Arrays.fill(scores, row, row + width, NEVER);
            scores[row + Labels.CONTENT] = token == run.first() ? begins : NEVER;
            scores[row + Labels.CONTENT + 1] = goesOn;
        }
    }

    LabelPath best() {
        return LabelPath.of(scores, width);
    }

    /** A quotation within a paragraph: its tokens and how many of them are words, at least one. */
    private record Quoted(TokenRun run, int words) {
        static List<Quoted> in(EncodedText text) {
            List<Quoted> found = new ArrayList<>();
            int start = -1;
            int words = 0;
            for (int token = 0; token <= text.size(); token++) {
                boolean inside = token < text.size() && text.quoted()[token];
                if (start >= 0 && (!inside || text.opensParagraph(token))) {
                    if (words > 0) {
                        found.add(new Quoted(new TokenRun(start, token - 1), words));
                    }
                    start = -1;
                }
                if (inside && start < 0) {
                    start = token;
                    words = 0;
                }
                words += inside && text.words()[token] ? 1 : 0;
            }
            return found;
        }
    }
}

package org.sayso.statements.model;

/**
 * A run of tokens that may be a cue, and what the network says of the tokens around it.
 *
 * @param first its first token
 * @param last its last token
 * @param probability that it is a cue, 0 to 1
 * @param offset the first token that the labels tell of
 * @param labels for each token from {@code offset} on the probabilities of {@link StatementNetwork#CUE_LABELS} labels
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by this package alone
record CueCandidate(int first, int last, float probability, int offset, float[] labels) {
    /** The label with which a source begins; the next one goes on. */
    static final int SOURCE = 1;

    /** The label with which a content begins; the next one goes on. */
    static final int CONTENT = 3;

    private static final int WIDTH = StatementNetwork.CUE_LABELS;

    /** The token after the last that the labels tell of. */
    int end() {
        return offset + labels.length / WIDTH;
    }

    /** The probability that a token is of a role, whether its begin or its inside; 0 outside of what the labels tell of. */
    double share(int token, int role) {
        if (token < offset || token >= end()) {
            return 0;
        }
        int at = (token - offset) * WIDTH + role;
        return (double) labels[at] + labels[at + 1];
    }

    /** The mean of {@link #share} over a run of tokens, both ends included. */
    double meanShare(TokenRun run, int role) {
        double sum = 0;
        for (int token = Math.max(run.first(), offset); token <= Math.min(run.last(), end() - 1); token++) {
            sum += share(token, role);
        }
        return sum / run.length();
    }

    /** The highest probability of a role that any token has. */
    double highestShare(int role) {
        double highest = 0;
        for (int token = offset; token < end(); token++) {
            highest = Math.max(highest, share(token, role));
        }
        return highest;
    }

    TokenRun run() {
        return new TokenRun(first, last);
    }
}

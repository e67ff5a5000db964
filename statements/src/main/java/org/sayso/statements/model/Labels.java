package org.sayso.statements.model;

import java.util.List;

/**
 * What the network says of a whole text.
 *
 * @param tokens for each token the probabilities of {@link StatementNetwork#TOKEN_LABELS} labels
 * @param candidates the possible cues, in order of their first tokens
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by this package alone
record Labels(float[] tokens, List<CueCandidate> candidates) {
    /** The label with which a source begins; the next one goes on. */
    static final int SOURCE = 1;

    /** The label with which a cue begins; the next one goes on. */
    static final int CUE = 3;

    /** The label with which a content begins; the next one goes on. */
    static final int CONTENT = 5;

    /** Copies the list. */
    Labels {
        candidates = List.copyOf(candidates);
    }
}

package org.sayso.statements.model;

/** The trained network: scores for the tokens of a window, and for the tokens around one of its cues. Thread-safe. */
interface StatementNetwork {
    /** The labels of every token: outside, then begin and inside of a source, a cue and a content. */
    int TOKEN_LABELS = 7;

    /** The labels of a token as seen from one cue: outside, then begin and inside of its source and its content. */
    int CUE_LABELS = 5;

    /** Reads a window; the scores must be closed. */
    Scores read(Window window);

    /** What the network makes of one window. Scores are logarithms of probabilities up to a constant. One thread at a time. */
    interface Scores extends AutoCloseable {
        /** For each token of the window {@link #TOKEN_LABELS} scores. */
        float[] tokens();

        /**
         * For each cue, for each token of the window, {@link #CUE_LABELS} scores.
         *
         * @param first the first token of each cue, counted in the window
         * @param last the last token of each cue
         */
        float[] around(long[] first, long[] last);

        @Override
        void close();
    }
}

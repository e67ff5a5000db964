package org.sayso.statements.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text into windows: cores of whole paragraphs that follow each other, each with some context before and after it.
 *
 * <p>A paragraph longer than a core is cut between tokens. How a text is cut depends on it alone. Immutable.
 *
 * @param core the most pieces of a core, with the start piece and the last separator
 * @param before the most pieces of context before a core
 * @param after the most pieces of context after it
 */
record WindowPacker(int core, int before, int after) {
    /** The windows in order; their cores hold every token once. */
    List<Window> pack(EncodedText text) {
        int[] sizes = paragraphSizes(text);
        List<Window> windows = new ArrayList<>();
        int start = 0;
        int size = 2;
        for (int token = 0; token < text.size(); token++) {
            boolean opens = token > 0 && text.opensParagraph(token);
            int need = text.pieces()[token].length + (opens ? 1 : 0);
            boolean full = size + need > core || opens && size + Math.min(sizes[text.paragraphs()[token]], core) > core;
            if (full && token > start) {
                windows.add(window(text, start, token));
                start = token;
                size = 2;
            }
            size += need;
        }
        if (start < text.size()) {
            windows.add(window(text, start, text.size()));
        }
        return windows;
    }

    private static int[] paragraphSizes(EncodedText text) {
        int count = text.size() == 0 ? 0 : text.paragraphs()[text.size() - 1] + 1;
        int[] sizes = new int[count];
        Arrays.fill(sizes, 1);
        for (int token = 0; token < text.size(); token++) {
            sizes[text.paragraphs()[token]] += text.pieces()[token].length;
        }
        return sizes;
    }

    /** The pieces of a token and the separator that may stand before it. */
    private static int weight(EncodedText text, int token) {
        return text.pieces()[token].length + (text.opensParagraph(token) ? 1 : 0);
    }

    private Window window(EncodedText text, int coreFrom, int coreTo) {
        int from = coreFrom;
        for (int size = 0; from > 0 && size + weight(text, from - 1) <= before; from--) {
            size += weight(text, from - 1);
        }
        int to = coreTo;
        for (int size = 0; to < text.size() && size + weight(text, to) <= after; to++) {
            size += weight(text, to);
        }
        return new Filler(text, from, to).fill(coreFrom, coreTo);
    }

    /** Lays the pieces of a run of tokens in a row. */
    private static final class Filler {
        private final EncodedText text;
        private final int from;
        private final int to;
        private final long[] pieces;
        private final long[] features;
        private int count;

        Filler(EncodedText text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
            int size = 2;
            for (int token = from; token < to; token++) {
                size += text.pieces()[token].length + (token > from && text.opensParagraph(token) ? 1 : 0);
            }
            pieces = new long[size];
            features = new long[size];
        }

        Window fill(int coreFrom, int coreTo) {
            long[] firsts = new long[to - from];
            long[] paragraphs = new long[to - from];
            add(WordPieces.START, TextEncoder.NO_FEATURE);
            for (int token = from; token < to; token++) {
                if (token > from && text.opensParagraph(token)) {
                    add(WordPieces.SEPARATOR, TextEncoder.NO_FEATURE);
                }
                firsts[token - from] = count;
                paragraphs[token - from] = text.paragraphs()[token];
                for (int piece : text.pieces()[token]) {
                    add(piece, text.features()[token]);
                }
            }
            add(WordPieces.SEPARATOR, TextEncoder.NO_FEATURE);
            return new Window(from, coreFrom, coreTo, pieces, features, firsts, paragraphs);
        }

        private void add(int piece, int feature) {
            pieces[count] = piece;
            features[count++] = feature;
        }
    }
}

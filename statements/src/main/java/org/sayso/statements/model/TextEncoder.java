package org.sayso.statements.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes tokens and their features of a text.
 *
 * <p>A token is a run of letters, digits and underscores, or one other visible character: the tokens of the corpus's scorer, so
 * that training and measuring see the same boundaries. Time is linear in the text. Thread-safe.
 */
final class TextEncoder {
    /** The feature of pieces that belong to no token. */
    static final int NO_FEATURE = 0;

    private static final int LONGEST_REMEMBERED = 24;

    private final WordPieces wordPieces;

    TextEncoder(WordPieces wordPieces) {
        this.wordPieces = wordPieces;
    }

    /** The tokens of a text; none where nothing is visible. */
    EncodedText encode(String text) {
        Bounds bounds = bounds(text);
        int count = bounds.count;
        BitSet mask = QuotationMask.of(text);
        int[] features = new int[count];
        boolean[] quoted = new boolean[count];
        boolean[] words = new boolean[count];
        int[][] pieces = new int[count][];
        Map<String, int[]> seen = new HashMap<>();
        for (int token = 0; token < count; token++) {
            String written = text.substring(bounds.starts[token], bounds.ends[token]);
            boolean first = token == 0 || bounds.paragraphs[token] != bounds.paragraphs[token - 1];
            quoted[token] = mask.get(bounds.starts[token]);
            words[token] = isWord(written.codePointAt(0));
            features[token] = 1 + 4 * letterCase(written) + 2 * (quoted[token] ? 1 : 0) + (first ? 1 : 0);
            pieces[token] = written.length() > LONGEST_REMEMBERED
                    ? wordPieces.cut(written)
                    : seen.computeIfAbsent(written, wordPieces::cut);
        }
        return new EncodedText(
                Arrays.copyOf(bounds.starts, count),
                Arrays.copyOf(bounds.ends, count),
                Arrays.copyOf(bounds.paragraphs, count),
                features,
                quoted,
                words,
                pieces);
    }

    private static boolean isWord(int character) {
        return character != '_' && Characters.isOfWord(character);
    }

    /** 0 begins with a small letter, 1 with a capital, 2 is in capitals, two or more, 3 begins with no letter. */
    private static int letterCase(String token) {
        int first = token.codePointAt(0);
        if (!Character.isLetter(first)) {
            return 3;
        }
        if (!Character.isUpperCase(first)) {
            return 0;
        }
        boolean several = token.codePointCount(0, token.length()) > 1;
        return several && token.codePoints().noneMatch(Character::isLowerCase) ? 2 : 1;
    }

    private static Bounds bounds(String text) {
        Bounds bounds = new Bounds(text.length() / 4 + 16);
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            if (character == '\n') {
                bounds.lineEnds();
            }
            if (!Characters.isSpace(character)) {
                next = Characters.isOfWord(character) ? endOfWord(text, next) : next;
                bounds.add(i, next);
            }
            i = next;
        }
        return bounds;
    }

    private static int endOfWord(String text, int from) {
        int i = from;
        while (i < text.length() && Characters.isOfWord(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    /** Growing arrays of where tokens stand. */
    private static final class Bounds {
        private int[] starts;
        private int[] ends;
        private int[] paragraphs;
        private int count;
        private int paragraph;
        private boolean lineEnded;

        Bounds(int capacity) {
            starts = new int[capacity];
            ends = new int[capacity];
            paragraphs = new int[capacity];
        }

        void lineEnds() {
            lineEnded = true;
        }

        void add(int start, int end) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
                paragraphs = Arrays.copyOf(paragraphs, 2 * count);
            }
            if (lineEnded && count > 0) {
                paragraph++;
            }
            lineEnded = false;
            starts[count] = start;
            ends[count] = end;
            paragraphs[count++] = paragraph;
        }
    }
}

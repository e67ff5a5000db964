package org.sayso.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sayso.bench.Corpus.CodePoints;

/** A text in code points, its tokens, and what of it stands inside double quotation marks, as the corpus's scorer sees them. */
final class ScoredText {
    private static final String OPENING = "\u201c\u00ab\u201e";
    private static final String CLOSING = "\u201d\u00bb";

    private final int[] characters;
    private final List<CodePoints> tokens;
    private final BitSet quoted;

    ScoredText(String text) {
        characters = text.codePoints().toArray();
        tokens = tokensOf(0, characters.length);
        quoted = quotedOf();
    }

    /** Words and other visible characters, in order. */
    List<CodePoints> tokens() {
        return tokens;
    }

    /** Whether a token begins with a letter or a digit. */
    boolean isWord(int token) {
        return isWordAt(tokens.get(token).start());
    }

    /** The characters of a token. */
    String word(int token) {
        CodePoints range = tokens.get(token);
        return new String(characters, range.start(), range.end() - range.start());
    }

    /** The tokens that share a character with the ranges. */
    BitSet tokensIn(List<CodePoints> ranges) {
        BitSet found = new BitSet();
        for (CodePoints range : ranges) {
            int token = firstEndingAfter(range.start());
            while (token < tokens.size() && tokens.get(token).start() < range.end()) {
                found.set(token++);
            }
        }
        return found;
    }

    /** Of the words in the ranges the share inside quotation marks, 0 to 1. */
    double quotedShare(List<CodePoints> ranges) {
        int words = 0;
        int inside = 0;
        for (CodePoints range : ranges) {
            for (CodePoints token : tokensOf(range.start(), Math.min(range.end(), characters.length))) {
                if (isWordAt(token.start())) {
                    words++;
                    inside += quoted.get(token.start()) ? 1 : 0;
                }
            }
        }
        return words == 0 ? 0 : (double) inside / words;
    }

    private int firstEndingAfter(int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isWordAt(int place) {
        return characters[place] != '_' && isOfWord(characters[place]);
    }

    private static boolean isOfWord(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || character == '_';
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    private List<CodePoints> tokensOf(int from, int to) {
        List<CodePoints> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            int start = i++;
            if (isSpace(characters[start])) {
                continue;
            }
            while (isOfWord(characters[start]) && i < to && isOfWord(characters[i])) {
                i++;
            }
            found.add(new CodePoints(start, i));
        }
        return found;
    }

    /** A mark left open runs to the end of its line; doubled back-ticks open, doubled apostrophes close. */
    private BitSet quotedOf() {
        BitSet mask = new BitSet();
        int opened = -1;
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            boolean doubled = i + 1 < characters.length && characters[i + 1] == character;
            if (character == '\n') {
                opened = close(mask, opened, i);
            } else if (opened < 0) {
                boolean opens = OPENING.indexOf(character) >= 0 || character == '"' || character == '`' && doubled;
                opened = opens ? i : -1;
            } else if (CLOSING.indexOf(character) >= 0 || character == '"' || character == '\'' && doubled) {
                opened = close(mask, opened, i + 1);
            }
            i += doubled && (character == '`' || character == '\'') ? 1 : 0;
        }
        close(mask, opened, characters.length);
        return mask;
    }

    private static int close(BitSet mask, int opened, int end) {
        if (opened >= 0) {
            mask.set(opened, end);
        }
        return -1;
    }
}

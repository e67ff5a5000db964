package org.sayso.statements.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts tokens into BERT's uncased word pieces, greedily, longest piece first.
 *
 * <p>Each token is cut on its own, so that every piece belongs to one token. Source: Devlin et al., "BERT", NAACL 2019, and its
 * published tokenizer. Thread-safe.
 */
final class WordPieces {
    /** The number of the piece for what the vocabulary does not know. */
    static final int UNKNOWN = 100;

    /** The number of the piece that opens a window. */
    static final int START = 101;

    /** The number of the piece that parts paragraphs and closes a window. */
    static final int SEPARATOR = 102;

    private static final int PIECES_PER_TOKEN = 8;
    private static final int LONGEST_WORD = 100;
    private static final int[] NOTHING_KNOWN = {UNKNOWN};
    private static final String INSIDE = "##";

    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Integer> insides = new HashMap<>();

    private WordPieces(BufferedReader vocabulary) throws IOException {
        int number = 0;
        for (String piece = vocabulary.readLine(); piece != null; piece = vocabulary.readLine()) {
            if (piece.startsWith(INSIDE) && piece.length() > INSIDE.length()) {
                insides.put(piece.substring(INSIDE.length()), number);
            } else {
                starts.put(piece, number);
            }
            number++;
        }
    }

    /** Reads a vocabulary, one piece a line, its number the line's, counted from 0. */
    static WordPieces read(InputStream vocabulary) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))) {
            return new WordPieces(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Between one and eight vocabulary numbers for a token; one that has nothing visible is unknown. */
    int[] cut(String token) {
        int[] pieces = new int[PIECES_PER_TOKEN];
        int count = 0;
        for (String word : words(token)) {
            for (int piece : cutWord(word)) {
                if (count == PIECES_PER_TOKEN) {
                    return pieces;
                }
                pieces[count++] = piece;
            }
        }
        return count == 0 ? NOTHING_KNOWN : Arrays.copyOf(pieces, count);
    }

    private int[] cutWord(String word) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            return NOTHING_KNOWN;
        }
        int[] pieces = new int[word.length()];
        int count = 0;
        int start = 0;
        while (start < word.length()) {
            Map<String, Integer> known = start == 0 ? starts : insides;
            int end = word.length();
            while (end > start && !known.containsKey(word.substring(start, end))) {
                end--;
            }
            if (end == start) {
                return NOTHING_KNOWN;
            }
            pieces[count++] = known.getOrDefault(word.substring(start, end), UNKNOWN);
            start = end;
        }
        return Arrays.copyOf(pieces, count);
    }

    /** Words in lower case without accents; punctuation and Chinese characters stand alone. */
    private static List<String> words(String token) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        bare(token).codePoints().forEach(character -> {
            if (Characters.isPunctuation(character) || Characters.isChinese(character)) {
                finish(word, words);
                words.add(Character.toString(character));
            } else {
                word.appendCodePoint(character);
            }
        });
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static String bare(String token) {
        if (Characters.isPlain(token)) {
            return token.toLowerCase(Locale.ROOT);
        }
        StringBuilder visible = new StringBuilder();
        token.codePoints().filter(character -> !Characters.isDropped(character)).forEach(visible::appendCodePoint);
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(visible, Normalizer.Form.NFD)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString().toLowerCase(Locale.ROOT);
    }
}

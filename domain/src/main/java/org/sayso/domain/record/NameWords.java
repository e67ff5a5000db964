package org.sayso.domain.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a text in which names are looked for: without accents, full stops, possessives and a leading article.
 *
 * <p>Text of ASCII and of the common marks (U+2010 to U+2027: quotation marks, dashes), which is nearly all text in English,
 * is walked once; other text is normalized first. Both ways give the same words.
 */
final class NameWords {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b|['’](?=\\s|$)");
    private static final Pattern DROPPED = Pattern.compile("[.'’`]|\\p{M}");

    private static final int ASCII = 0x7F;
    private static final int FIRST_MARK = 0x2010;
    private static final int LAST_MARK = 0x2027;

    private NameWords() {}

    /** The words in order, letters as they stand. */
    static List<String> of(String text) {
        List<String> words = isPlain(text) ? plain(text) : any(text);
        boolean article = words.size() > 1 && "the".equalsIgnoreCase(words.get(0));
        return article ? words.subList(1, words.size()) : words;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character > ASCII && (character < FIRST_MARK || character > LAST_MARK)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> plain(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isLetterOrDigit(character)) {
                word.append(character);
            } else if (isApostrophe(character)) {
                i += isPossessive(text, i) ? 1 : 0;
            } else if (character != '.' && character != '`') {
                finish(word, words);
            }
        }
        finish(word, words);
        return words;
    }

    private static boolean isLetterOrDigit(char character) {
        return character <= ASCII && Character.isLetterOrDigit(character);
    }

    private static boolean isApostrophe(char character) {
        return character == '\'' || character == '’';
    }

    /** Whether an "s" that ends its word follows the apostrophe. */
    private static boolean isPossessive(String text, int apostrophe) {
        int after = apostrophe + 2;
        return after <= text.length()
                && text.charAt(apostrophe + 1) == 's'
                && (after == text.length() || !isLetterOrDigit(text.charAt(after)) && text.charAt(after) != '_');
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static List<String> any(String text) {
        String plain = POSSESSIVE.matcher(text).replaceAll("");
        plain = DROPPED.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(plain, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}

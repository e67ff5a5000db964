package org.sayso.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sayso.domain.text.ResourceTable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Stems of English words by the Snowball English algorithm (Porter2), so that "arrests" and "arrested" are one; irregular
 * verbs by their base form, so that "flown" and "flew" are.
 */
public final class Stems {
    private static final Map<String, String> IRREGULAR = ResourceTable.rows(Stems.class, "irregular-verbs.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private static final int LONGEST_INITIALS = 5;

    /** Stems found before, of the first so many words; news is written in few. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 50_000;
    private static final int LONGEST_KEPT = 24;

    private Stems() {}

    /** The stem of one word, in lower case, without periods. */
    public static String of(String word) {
        String known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        String stem = stem(word);
        if (word.length() <= LONGEST_KEPT && KNOWN.size() < MOST_KEPT) {
            KNOWN.put(word, stem);
        }
        return stem;
    }

    private static String stem(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace(".", "");
        if (isInitials(word)) {
            return plain;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(IRREGULAR.getOrDefault(plain, plain));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** A short word in capitals is an office's initials, which have no inflection: INS is no plural of "in". */
    private static boolean isInitials(String word) {
        return word.length() > 2
                && word.length() <= LONGEST_INITIALS
                && word.chars().allMatch(Character::isUpperCase);
    }

    /** The stems of all words of letters and digits in a text, in order. */
    public static List<String> ofText(String text) {
        List<String> stems = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean word = i < text.length() && isWordCharacter(text, i);
            if (word && start < 0) {
                start = i;
            } else if (!word && start >= 0) {
                stems.add(of(text.substring(start, i)));
                start = -1;
            }
        }
        return stems;
    }

    private static boolean isWordCharacter(String text, int index) {
        char character = text.charAt(index);
        if (Character.isLetterOrDigit(character)) {
            return true;
        }
        boolean inner = index > 0
                && index + 1 < text.length()
                && Character.isLetter(text.charAt(index - 1))
                && Character.isLetter(text.charAt(index + 1));
        return inner && character == '.';
    }
}

package org.sayso.reading;

import java.util.Set;

/** Words that, with a capital, start a sentence rather than a name. */
final class Starters {
    private static final Set<String> WORDS = Set.copyOf(WordList.words("sentence-starters.txt"));
    private static final int LONGEST = 16;

    private Starters() {}

    /** Whether the word, written as it stands, starts a sentence. */
    static boolean contains(String word) {
        return word.length() <= LONGEST && WORDS.contains(word);
    }
}

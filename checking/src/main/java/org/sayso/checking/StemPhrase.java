package org.sayso.checking;

import java.util.Collection;
import java.util.List;

/**
 * A phrase of a pack's vocabulary, as stems.
 *
 * @param stems the stems of its words, in order; at least one
 */
record StemPhrase(List<String> stems) {
    static StemPhrase of(String text) {
        return new StemPhrase(List.copyOf(Stems.ofText(text)));
    }

    /** Whether the phrase stands in the words, word after word. */
    boolean standsIn(List<String> words) {
        for (int start = 0; start + stems.size() <= words.size(); start++) {
            if (words.subList(start, start + stems.size()).equals(stems)) {
                return !stems.isEmpty();
            }
        }
        return false;
    }

    /** The position after its last word where it stands last in the words, word after word; -1 where it does not. */
    int lastEndIn(List<String> words) {
        for (int end = words.size(); end >= stems.size() && !stems.isEmpty(); end--) {
            if (words.subList(end - stems.size(), end).equals(stems)) {
                return end;
            }
        }
        return -1;
    }

    /** Whether all its words are among these, in any order. */
    boolean isCoveredBy(Collection<String> words) {
        return !stems.isEmpty() && words.containsAll(stems);
    }
}

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
            if (isAt(words, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase stands in the words with at most one word between each two of its own: "in ICE detention". */
    boolean standsLooselyIn(List<String> words) {
        for (int start = 0; start < words.size(); start++) {
            int at = start;
            int next = 0;
            while (next < stems.size() && at < words.size()) {
                if (words.get(at).equals(stems.get(next))) {
                    next++;
                    at++;
                } else if (next > 0
                        && at + 1 < words.size()
                        && words.get(at + 1).equals(stems.get(next))) {
                    at++;
                } else {
                    break;
                }
            }
            if (next == stems.size()) {
                return next > 0;
            }
        }
        return false;
    }

    /** The position after its last word where it stands last in the words, word after word; -1 where it does not. */
    int lastEndIn(List<String> words) {
        for (int start = words.size() - stems.size(); start >= 0; start--) {
            if (isAt(words, start)) {
                return start + stems.size();
            }
        }
        return -1;
    }

    /** Asked some thousand times for each claim, so it makes nothing. */
    private boolean isAt(List<String> words, int start) {
        for (int i = 0; i < stems.size(); i++) {
            if (!stems.get(i).equals(words.get(start + i))) {
                return false;
            }
        }
        return !stems.isEmpty();
    }

    /** Whether all its words are among these, in any order. */
    boolean isCoveredBy(Collection<String> words) {
        return !stems.isEmpty() && words.containsAll(stems);
    }
}

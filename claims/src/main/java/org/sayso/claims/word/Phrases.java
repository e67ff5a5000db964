package org.sayso.claims.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases of one or more words, each with what it tells, looked up by the place where they stand in a sentence. The
 * longest phrase wins. A look-up costs one map access where no phrase has the word.
 *
 * @param <T> what a phrase tells
 */
public final class Phrases<T> {
    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();
    private final Map<String, List<Entry<T>>> byLast = new HashMap<>();

    private record Entry<T>(List<String> words, T value) {}

    /**
     * A phrase found.
     *
     * @param from the index of its first word
     * @param to the index after its last word
     * @param value what it tells
     */
    public record Match<T>(int from, int to, T value) {}

    /** Adds a phrase, its words in lower case and parted by single spaces. */
    public void add(String phrase, T value) {
        Entry<T> entry = new Entry<>(List.of(phrase.split(" ", -1)), value);
        byFirst.computeIfAbsent(entry.words.get(0), word -> new ArrayList<>()).add(entry);
        byLast.computeIfAbsent(entry.words.get(entry.words.size() - 1), word -> new ArrayList<>())
                .add(entry);
    }

    /** The longest phrase whose first word stands at the index. */
    public Optional<Match<T>> startingAt(Words words, int index) {
        Optional<Match<T>> best = Optional.empty();
        for (Entry<T> entry : byFirst.getOrDefault(words.lower(index), List.of())) {
            int to = index + entry.words.size();
            if (matches(words, index, entry.words) && best.map(Match::to).orElse(index) < to) {
                best = Optional.of(new Match<>(index, to, entry.value));
            }
        }
        return best;
    }

    /** The longest phrase whose last word stands before the index. */
    public Optional<Match<T>> endingBefore(Words words, int index) {
        Optional<Match<T>> best = Optional.empty();
        for (Entry<T> entry : byLast.getOrDefault(words.lower(index - 1), List.of())) {
            int from = index - entry.words.size();
            if (from >= 0
                    && matches(words, from, entry.words)
                    && best.map(Match::from).orElse(index) > from) {
                best = Optional.of(new Match<>(from, index, entry.value));
            }
        }
        return best;
    }

    private static boolean matches(Words words, int index, List<String> phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.lower(index + i).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}

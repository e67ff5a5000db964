package org.sayso.checking.consistency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Token;

/**
 * A sentence with its words in lower case; an index outside of it is an empty word.
 *
 * @param sentence the sentence
 * @param lower its tokens in lower case
 */
record Line(Sentence sentence, List<String> lower) {
    static Line of(Sentence sentence) {
        return new Line(
                sentence,
                sentence.tokens().stream()
                        .map(token -> token.text().toLowerCase(Locale.ROOT))
                        .toList());
    }

    int size() {
        return lower.size();
    }

    Token token(int index) {
        return sentence.tokens().get(index);
    }

    String word(int index) {
        return index >= 0 && index < size() ? lower.get(index) : "";
    }

    boolean is(int index, String... words) {
        return List.of(words).contains(word(index));
    }

    boolean has(int index, String category) {
        return Lexicon.has(category, word(index));
    }

    Optional<String> value(int index, String category) {
        return Lexicon.value(category, word(index));
    }

    boolean isNumber(int index) {
        return index >= 0 && index < size() && token(index).isNumber();
    }

    /** Whether no white space stands between a token and the next. */
    boolean touchesNext(int index) {
        return index >= 0
                && index + 1 < size()
                && token(index).end() == token(index + 1).start();
    }

    /** The words with a capital, the first word only if it is among those known as names. */
    Set<String> names(Set<String> known) {
        return IntStream.range(0, size())
                .filter(i -> token(i).isWord() && token(i).isCapitalized() && !has(i, "day") && !has(i, "month"))
                .filter(i -> i > 0 || known.contains(word(i)))
                .mapToObj(this::word)
                .collect(Collectors.toSet());
    }

    /** Whether a word says that what is counted here is not what is counted elsewhere: "another", "so far". */
    boolean tellsApart() {
        return IntStream.range(0, size())
                .anyMatch(i -> has(i, "apart") || Lexicon.has("apart", word(i) + " " + word(i + 1)));
    }
}

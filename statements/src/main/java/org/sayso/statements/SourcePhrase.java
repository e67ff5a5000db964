package org.sayso.statements;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sayso.domain.text.Excerpt;

/**
 * The words of a source and what is the main word among them.
 *
 * @param tokens the article's tokens
 * @param from the first token, behind words such as "even" and "only"
 * @param to the token after the last, without marks at the end
 */
record SourcePhrase(TokenSequence tokens, int from, int to) {
    private static final int LONGEST = 60;
    private static final Pattern YEARS = Pattern.compile("(\\d+)-year-old");

    /** The phrase at the words of a source. */
    static SourcePhrase of(TokenSequence tokens, Excerpt source) {
        int from = tokens.at(source.cover().start());
        int to = Math.max(from + 1, tokens.at(source.cover().end() - 1) + 1);
        to = Math.min(to, from + LONGEST);
        while (to - from > 1 && tokens.isMark(to - 1) && !tokens.word(to - 1).equals(")")) {
            to--;
        }
        while (to - from > 1 && (tokens.isMark(from) || isFocus(tokens.word(from)))) {
            from++;
        }
        return new SourcePhrase(tokens, from, to);
    }

    private static boolean isFocus(String word) {
        return SmallWords.isFocus(word);
    }

    String first() {
        return tokens.word(from);
    }

    int length() {
        return to - from;
    }

    /** Whether the phrase is one pronoun, or one with "himself" or "both" beside it. */
    boolean isPronoun() {
        boolean possessive = SmallWords.isPossessivePronoun(first()) || first().equals("her");
        return SmallWords.isPronoun(first()) && !possessive
                || length() == 1 && (possessive || first().equals("that"))
                || length() == 2
                        && SmallWords.isPronoun(first())
                        && tokens.word(from + 1).equals("own");
    }

    boolean isDefinite() {
        return SmallWords.isDefinite(first());
    }

    /** The main word: the last of the words before a preposition, a relative clause, a name behind it or a mark. */
    int head() {
        int start = SmallWords.isDeterminer(first()) || SmallWords.isPossessivePronoun(first()) ? from + 1 : from;
        int end = Math.min(start + 1, to);
        while (end < to && goesOn(end)) {
            end++;
        }
        return end - 1;
    }

    private boolean goesOn(int i) {
        String word = tokens.word(i);
        boolean stroke = i + 1 < to && SmallWords.isStroke(word);
        return stroke
                || tokens.token(i).isNumber()
                || tokens.token(i).isWord()
                        && !SmallWords.isPreposition(word)
                        && !SmallWords.isConjunction(word)
                        && !SmallWords.isAuxiliary(word);
    }

    /** The age that the words tell, such as {@code 42}; empty for none. */
    String age() {
        return YEARS.matcher(text())
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse("");
    }

    /** The token at which a relative clause begins; the end where there is none. */
    int withoutClause() {
        for (int i = from + 1; i < to; i++) {
            if (SmallWords.isRelative(tokens.word(i)) || tokens.word(i).equals("that") && i > head()) {
                int end = tokens.isMark(i - 1) ? i - 1 : i;
                return SmallWords.isPreposition(tokens.word(end - 1)) ? to : end;
            }
        }
        return to;
    }

    /** Whether the main word means several. */
    boolean isPlural() {
        String word = tokens.word(head());
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !SmallWords.isPossessiveMark(word)
                || word.endsWith("men")
                || SmallWords.isPlural(word);
    }

    /** A phrase within this one, or next to it. */
    SourcePhrase part(int start, int end) {
        return new SourcePhrase(tokens, start, end);
    }

    String text() {
        return tokens.excerpt(tokens.span(from, to)).text();
    }

    /** The state that a word of the phrase names. */
    Optional<String> state() {
        for (int i = from; i < to; i++) {
            String two = tokens.word(i) + " " + tokens.word(i + 1);
            Optional<String> state = Places.state(i + 1 < to ? two : "");
            if (state.isEmpty() && tokens.isCapitalized(i)) {
                state = Places.state(tokens.token(i).text());
            }
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }
}

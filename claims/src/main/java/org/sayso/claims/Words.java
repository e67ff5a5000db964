package org.sayso.claims;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Span;
import org.sayso.domain.text.Token;

/**
 * A sentence as the claim grammar looks at it: tokens by index, in lower case, with their word classes.
 *
 * <p>Indexes outside of the sentence are allowed everywhere and are an empty word of no class, so that rules may look
 * around a token without asking where the sentence ends.
 */
final class Words {
    private static final Map<String, Set<WordClass>> LEXICON = lexicon();

    private static final Set<WordClass> CLOSED = EnumSet.of(
            WordClass.DETERMINER,
            WordClass.PREPOSITION,
            WordClass.CONJUNCTION,
            WordClass.PRONOUN,
            WordClass.AUXILIARY,
            WordClass.MODAL,
            WordClass.RELATIVE,
            WordClass.ADVERB);

    private final Sentence sentence;
    private final List<String> lower;

    Words(Sentence sentence) {
        this.sentence = sentence;
        this.lower = sentence.tokens().stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
    }

    private static Map<String, Set<WordClass>> lexicon() {
        Map<String, Set<WordClass>> classes = new HashMap<>();
        for (List<String> row : ResourceTable.rows("words.tsv")) {
            Set<WordClass> known = classes.computeIfAbsent(row.get(0), word -> EnumSet.noneOf(WordClass.class));
            for (String name : row.get(1).split(",", -1)) {
                known.add(WordClass.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        return classes;
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return lower.size();
    }

    /** The token at an index that lies in the sentence. */
    Token token(int index) {
        return sentence.tokens().get(index);
    }

    /** The word in lower case, apostrophes straight; empty outside of the sentence. */
    String lower(int index) {
        return index >= 0 && index < lower.size() ? lower.get(index) : "";
    }

    /** The word as written; empty outside of the sentence. */
    String text(int index) {
        return index >= 0 && index < lower.size() ? token(index).text() : "";
    }

    /** Whether the word is one of these. */
    boolean is(int index, String... words) {
        String own = lower(index);
        for (String word : words) {
            if (own.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words from an index on are these, written with single spaces between them. */
    boolean matches(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!lower(index + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words from an index on are these. */
    boolean matches(int index, List<String> words) {
        return matches(index, words.toArray(String[]::new));
    }

    /** Whether the word may be of the class. */
    boolean has(int index, WordClass wordClass) {
        Set<WordClass> known = LEXICON.get(lower(index));
        return known != null && known.contains(wordClass);
    }

    /** Whether there is a word of letters at the index. */
    boolean isWord(int index) {
        return index >= 0 && index < size() && token(index).isWord();
    }

    /** Whether there is a number in digits at the index. */
    boolean isNumber(int index) {
        return index >= 0 && index < size() && token(index).isNumber();
    }

    /** Whether there is a mark at the index, or the sentence ends there. */
    boolean isMarkOrEnd(int index) {
        return index < 0 || index >= size() || token(index).isMark();
    }

    /** Whether a word at the index starts with a capital letter. */
    boolean isCapitalized(int index) {
        return isWord(index) && token(index).isCapitalized();
    }

    /** Whether no white space stands between the token and the one after it. */
    boolean touchesNext(int index) {
        return index >= 0
                && index + 1 < size()
                && token(index).end() == token(index + 1).start();
    }

    /** Whether the word is a past form or participle: a known irregular one, or a longer word in -ed. */
    boolean isPast(int index) {
        if (has(index, WordClass.PAST)) {
            return true;
        }
        String word = lower(index);
        return isWord(index)
                && word.length() > 4
                && word.endsWith("ed")
                && !word.endsWith("eed")
                && !isCapitalized(index)
                && word.indexOf('-') < 0;
    }

    /** Whether the word is a plural noun, as far as its form tells. */
    boolean isPlural(int index) {
        String word = lower(index);
        return has(index, WordClass.PLURAL)
                || (isWord(index)
                        && word.length() > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is")
                        && !has(index, WordClass.VERB)
                        && !isFunctionWord(index));
    }

    /** Whether the word belongs to a closed class: no noun, no verb, no adjective. */
    boolean isFunctionWord(int index) {
        Set<WordClass> known = LEXICON.get(lower(index));
        if (known == null) {
            return false;
        }
        return known.stream().anyMatch(CLOSED::contains);
    }

    /** Whether the word is an adverb: a known one, or one in -ly. */
    boolean isAdverb(int index) {
        String word = lower(index);
        return has(index, WordClass.ADVERB) || (isWord(index) && word.length() > 4 && word.endsWith("ly"));
    }

    /** The text position range of the tokens from one index to before another. */
    Span span(int from, int to) {
        return new Span(token(from).start(), token(to - 1).end());
    }
}

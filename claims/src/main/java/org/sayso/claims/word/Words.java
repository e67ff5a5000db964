package org.sayso.claims.word;

import java.util.List;
import java.util.Locale;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Span;
import org.sayso.domain.text.Token;

/**
 * A sentence as the claim grammar looks at it: tokens by index, in lower case, with their word classes.
 *
 * <p>Indexes outside of the sentence are allowed everywhere and are an empty word of no class, so that rules may look
 * around a token without asking where the sentence ends. Classes are looked up once for each token.
 */
public final class Words {
    private static final long CLOSED = WordClass.DETERMINER.bit()
            | WordClass.PREPOSITION.bit()
            | WordClass.CONJUNCTION.bit()
            | WordClass.PRONOUN.bit()
            | WordClass.AUXILIARY.bit()
            | WordClass.MODAL.bit()
            | WordClass.RELATIVE.bit()
            | WordClass.ADVERB.bit();

    private final Sentence sentence;
    private final List<Token> tokens;
    private final String[] lower;
    private final long[] classes;

    /** Looks at a sentence. */
    public Words(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.lower = new String[tokens.size()];
        this.classes = new long[tokens.size()];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = tokens.get(i).text().toLowerCase(Locale.ROOT).replace('’', '\'');
            classes[i] = Lexicon.classes(lower[i]) | Lexicon.classes(Contractions.denied(lower[i]));
        }
    }

    /** The sentence itself. */
    public Sentence sentence() {
        return sentence;
    }

    /** The number of tokens. */
    public int size() {
        return lower.length;
    }

    /** The token at an index that lies in the sentence. */
    public Token token(int index) {
        return tokens.get(index);
    }

    /** The word in lower case, apostrophes straight; empty outside of the sentence. */
    public String lower(int index) {
        return index >= 0 && index < lower.length ? lower[index] : "";
    }

    /**
     * The word in lower case, or the auxiliary that it holds: "would" of "wouldn't", "'ll" of "they'll", "'d" of "he'd" and
     * "had" of "he'd gone"; of "he'd let", which may be either, "'d".
     */
    public String auxiliary(int index) {
        String held = Contractions.held(lower(index));
        return held.equals("'d") && isPast(index + 1) && !has(index + 1, WordClass.UNCHANGED) ? "had" : held;
    }

    /** The word as written; empty outside of the sentence. */
    public String text(int index) {
        return index >= 0 && index < lower.length ? token(index).text() : "";
    }

    /** Whether the word is this one. */
    public boolean is(int index, String word) {
        return lower(index).equals(word);
    }

    /** Whether the word is one of these. */
    public boolean is(int index, String first, String... others) {
        String own = lower(index);
        if (own.equals(first)) {
            return true;
        }
        for (String word : others) {
            if (own.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words from an index on are these. */
    public boolean matches(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!lower(index + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word may be of the class. */
    public boolean has(int index, WordClass wordClass) {
        return index >= 0 && index < classes.length && (classes[index] & wordClass.bit()) != 0;
    }

    /** Whether a word in lower case, wherever it stands, may be of the class. */
    public static boolean is(String lower, WordClass wordClass) {
        return (Lexicon.classes(lower) & wordClass.bit()) != 0;
    }

    /** Whether there is a word of letters at the index. */
    public boolean isWord(int index) {
        return index >= 0 && index < size() && token(index).isWord();
    }

    /** Whether there is a number in digits at the index. */
    public boolean isNumber(int index) {
        return index >= 0 && index < size() && token(index).isNumber();
    }

    /** Whether there is a mark at the index, or the sentence ends there. */
    public boolean isMarkOrEnd(int index) {
        return index < 0 || index >= size() || token(index).isMark();
    }

    /** Whether there is a quotation mark or an apostrophe at the index. */
    public boolean isQuote(int index) {
        return is(index, "\"", "“", "”", "'", "‘", "`");
    }

    /** Whether a word at the index starts with a capital letter. */
    public boolean isCapitalized(int index) {
        return isWord(index) && token(index).isCapitalized();
    }

    /** Whether the index is the first word of the sentence or of a quotation in it. */
    public boolean opensSentence(int index) {
        return index <= 0 || isQuote(index - 1) || is(index - 1, ":", "—", "•", "*", "–") || is(index - 1, ".");
    }

    /** Whether no white space stands between the token and the one after it. */
    public boolean touchesNext(int index) {
        return index >= 0
                && index + 1 < size()
                && token(index).end() == token(index + 1).start();
    }

    /** Whether a hyphen or short dash joins the token and the one after next, without white space. */
    public boolean hyphenatesNext(int index) {
        return touchesNext(index) && is(index + 1, "-", "–", "‑") && touchesNext(index + 1);
    }

    /** Whether the word is a past form or participle: a known irregular one, or a longer word in -ed. */
    public boolean isPast(int index) {
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
    public boolean isPlural(int index) {
        if (has(index, WordClass.PLURAL)) {
            return true;
        }
        String word = lower(index);
        return isWord(index)
                && word.length() > 3
                && word.charAt(word.length() - 1) == 's'
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !has(index, WordClass.VERB)
                && !isFunctionWord(index);
    }

    /** Whether the word belongs to a closed class: no noun, no verb, no adjective. */
    public boolean isFunctionWord(int index) {
        return index >= 0 && index < classes.length && (classes[index] & CLOSED) != 0;
    }

    /** Whether the word is an adverb: a known one, or one in -ly. */
    public boolean isAdverb(int index) {
        if (has(index, WordClass.ADVERB)) {
            return true;
        }
        String word = lower(index);
        return isWord(index)
                && word.length() > 4
                && word.endsWith("ly")
                && !has(index, WordClass.ADJECTIVE)
                && !isCapitalized(index);
    }

    /** The text position range of the tokens from one index to before another. */
    public Span span(int from, int to) {
        return new Span(token(from).start(), token(to - 1).end());
    }
}

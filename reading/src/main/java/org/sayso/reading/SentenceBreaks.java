package org.sayso.reading;

import java.util.List;
import java.util.Set;
import org.sayso.domain.text.Token;

/**
 * Decides whether a sentence ends between two tokens of one paragraph.
 *
 * <p>For maintainers: ICU's rules (Unicode Standard Annex 29, section 5) propose the breaks; they know nothing of
 * abbreviations, break after every {@code ?} and {@code !}, and do not break before a digit that a small letter follows.
 * The rules here take back or add a break by the token before it, without closing quotes, and the token after it, without
 * opening quotes. They look at a bounded number of tokens, so a decision costs constant time.
 */
final class SentenceBreaks {
    private static final String CLOSING = "\"'\u201d\u2019)]}\u00bb\u203a";
    private static final String OPENING = "\"'\u201c\u2018([{\u00ab\u2039\u2014\u2013-";
    private static final String QUOTES = "\"'\u201d\u2019\u00bb";
    private static final Set<String> VERBS = Set.copyOf(WordList.words("reporting-verbs.txt"));
    private static final int FARTHEST = 6;

    private final List<Token> tokens;

    SentenceBreaks(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Whether a sentence starts with a token.
     *
     * @param index the token, which is not the first
     * @param proposed whether ICU's rules break before it
     */
    boolean breaksBefore(int index, boolean proposed) {
        int last = index - 1;
        while (last > 0 && index - last < FARTHEST && isOneOf(tokens.get(last), CLOSING)) {
            last--;
        }
        int next = index;
        while (next < tokens.size() - 1 && next - index < FARTHEST && isOneOf(tokens.get(next), OPENING)) {
            next++;
        }
        boolean apart = tokens.get(index - 1).end() < tokens.get(index).start();
        return proposed ? confirms(last, index, next, apart) : adds(last, next, index, apart);
    }

    private boolean confirms(int last, int index, int next, boolean apart) {
        Token before = tokens.get(last);
        Token after = tokens.get(next);
        if (before.isWord() && before.text().endsWith(".")) {
            return Abbreviations.use(before.text())
                            .filter(use -> use != Abbreviations.Use.ANY)
                            .isEmpty()
                    && startsSentence(after);
        }
        if (isOneOf(before, "?!\u2026.") && startsSmall(after)) {
            return false;
        }
        if (!apart && last == index - 1 && isOneOf(before, ".?!") && !after.isMark()) {
            return startsSentence(after);
        }
        boolean quoted = last < index - 1 && isOneOf(tokens.get(index - 1), QUOTES);
        return !(quoted && isOneOf(before, "?!") && isAscription(next));
    }

    private boolean adds(int last, int next, int index, boolean apart) {
        Token before = tokens.get(last);
        Token after = tokens.get(next);
        if (isOneOf(before, "\u2026")) {
            return apart && startsSentence(after);
        }
        if (!isOneOf(before, ".") || last == 0 || tokens.get(last - 1).isMark()) {
            return false;
        }
        if (apart) {
            return after.isNumber() && last > 1;
        }
        return last == index - 1 && next == index && !tokens.get(last - 1).isCapitalized() && startsSentence(after);
    }

    /** Whether up to four capitalised words and a verb of saying start here: {@code Warren asked}. */
    private boolean isAscription(int start) {
        for (int i = start; i < Math.min(tokens.size(), start + FARTHEST - 1); i++) {
            Token token = tokens.get(i);
            if (i > start && VERBS.contains(token.text())) {
                return true;
            }
            if (!token.isWord() || !token.isCapitalized()) {
                return false;
            }
        }
        return false;
    }

    private static boolean startsSentence(Token token) {
        return token.isWord() && Starters.contains(token.text());
    }

    private static boolean startsSmall(Token token) {
        return token.isWord() && Character.isLowerCase(token.text().codePointAt(0));
    }

    private static boolean isOneOf(Token token, String marks) {
        return token.isMark()
                && token.text().length() == 1
                && marks.indexOf(token.text().charAt(0)) >= 0;
    }
}

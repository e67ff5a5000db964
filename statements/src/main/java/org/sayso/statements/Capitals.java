package org.sayso.statements;

import java.util.HashSet;
import java.util.Set;

/**
 * Where a capital letter tells a name: not in a headline that capitalizes every word, not in words all in capitals, and at the
 * start of a sentence only for words the article does not also write small.
 */
final class Capitals {
    private final TokenSequence tokens;
    private final Set<String> small = new HashSet<>();
    private final Set<String> inside = new HashSet<>();
    private final boolean[] silent;

    Capitals(TokenSequence tokens) {
        this.tokens = tokens;
        this.silent = new boolean[tokens.size()];
        for (int from = 0; from < tokens.size(); from = tokens.sentenceEnd(from)) {
            readSentence(from, tokens.sentenceEnd(from));
        }
    }

    private void readSentence(int from, int to) {
        boolean headline = isHeadline(from, to);
        for (int i = from; i < to; i++) {
            silent[i] = headline;
            if (!headline && tokens.token(i).isWord() && !opens(i)) {
                (tokens.isCapitalized(i) ? inside : small).add(tokens.word(i));
            }
        }
    }

    /** Whether nearly all words of open classes of a sentence are capitalized, so that capitals tell nothing. */
    private boolean isHeadline(int from, int to) {
        int words = 0;
        int capitalized = 0;
        int shouted = 0;
        for (int i = from; i < to; i++) {
            if (tokens.token(i).isWord()
                    && !SmallWords.isSmall(tokens.word(i))
                    && tokens.word(i).length() > 2) {
                words++;
                capitalized += tokens.isCapitalized(i) ? 1 : 0;
                shouted += isShouted(tokens.token(i).text()) ? 1 : 0;
            }
        }
        return words >= 3 && shouted * 4 >= words * 3
                || words >= 4 && (words - capitalized) * 8 <= words && hasFewMarks(from, to);
    }

    /** A list of names has marks between them; a headline has none, or few. */
    private boolean hasFewMarks(int from, int to) {
        int marks = 0;
        for (int i = from; i < to; i++) {
            marks += tokens.word(i).equals(",") || tokens.word(i).equals("(") ? 1 : 0;
        }
        return marks * 4 < to - from;
    }

    private static boolean isShouted(String written) {
        return written.length() > 3 && written.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether capitals tell nothing in the sentence of a token. */
    boolean isSilent(int i) {
        return silent[i];
    }

    /** Whether a token opens a sentence, a quotation or a bracket, or follows a colon or a dash. */
    boolean opens(int i) {
        if (i == tokens.sentenceStart(i)) {
            return true;
        }
        String before = tokens.word(i - 1);
        return tokens.isMark(i - 1) && !before.equals(",") && !before.equals(")") && !before.equals("&");
    }

    /** Whether a token is part of a name by its capital. */
    boolean isName(int i) {
        String word = tokens.word(i);
        if (silent[i] || !tokens.isCapitalized(i) || !tokens.token(i).isWord() || isNoName(i)) {
            return false;
        }
        boolean byEnding = word.endsWith("ly") && !opens(i);
        if (SmallWords.isSmall(word) && !byEnding && !SpeakerWords.isFirstName(word)) {
            return SpeakerWords.isAcronym(tokens.token(i).text());
        }
        return !opens(i)
                || inside.contains(word)
                || !small.contains(word)
                || tokens.isCapitalized(i + 1) && (SpeakerWords.isFirstName(word) || isTitle(word));
    }

    /** A word that is no part of a name, unless a word of an organization follows: {@code Law School}. */
    private boolean isNoName(int i) {
        boolean organization = tokens.isCapitalized(i + 1) && SpeakerWords.isOrganizationWord(tokens.word(i + 1));
        return SpeakerWords.isNoName(tokens.word(i)) && !organization;
    }

    /** {@code Mayor Anna Reed}, also where the article writes "the mayor" elsewhere. */
    private static boolean isTitle(String word) {
        return SpeakerWords.isOffice(word) || SpeakerWords.isModifier(word) || SpeakerWords.isQualifier(word);
    }
}

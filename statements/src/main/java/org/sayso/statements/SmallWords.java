package org.sayso.statements;

import java.util.Set;

/** The closed classes of English words in which names and sources are bounded. Words are in lower case. */
final class SmallWords {
    private static final WordList WORDS = WordList.read("small-words.txt");
    private static final Set<String> DETERMINERS = WORDS.words("determiner");
    private static final Set<String> DEFINITE = WORDS.words("definite");
    private static final Set<String> POSSESSIVES = WORDS.words("possessive");
    private static final Set<String> PRONOUNS = WORDS.words("pronoun");
    private static final Set<String> PREPOSITIONS = WORDS.words("preposition");
    private static final Set<String> CONJUNCTIONS = WORDS.words("conjunction");
    private static final Set<String> AUXILIARIES = WORDS.words("auxiliary");
    private static final Set<String> ADVERBS = WORDS.words("adverb");
    private static final Set<String> TIMES = WORDS.words("time");
    private static final Set<String> NUMBERS = WORDS.words("number");

    private SmallWords() {}

    static boolean isDeterminer(String word) {
        return DETERMINERS.contains(word);
    }

    /** Whether the word says that what follows is known: {@code the}, {@code his}. */
    static boolean isDefinite(String word) {
        return DEFINITE.contains(word);
    }

    static boolean isPossessivePronoun(String word) {
        return POSSESSIVES.contains(word);
    }

    static boolean isPronoun(String word) {
        return PRONOUNS.contains(word);
    }

    static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** Whether the word opens a clause or joins two. */
    static boolean isConjunction(String word) {
        return CONJUNCTIONS.contains(word);
    }

    static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(word.replace('\u2019', '\''));
    }

    static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || word.length() > 4 && word.endsWith("ly");
    }

    static boolean isTime(String word) {
        return TIMES.contains(word);
    }

    /** Whether the word counts several. */
    static boolean isNumber(String word) {
        return NUMBERS.contains(word);
    }

    /** Whether the word is of any closed class, and so no name where it opens a sentence. */
    static boolean isSmall(String word) {
        return isDeterminer(word)
                || isPronoun(word)
                || isPreposition(word)
                || isConjunction(word)
                || isAuxiliary(word)
                || isAdverb(word)
                || isTime(word);
    }
}

package org.sayso.statements;

import java.util.Set;

/** The closed classes of English words that the rules ask for. Words are in lower case. */
final class Grammar {
    private static final WordList WORDS = WordList.read("grammar-words.txt");
    private static final Set<String> DETERMINERS = WORDS.words("determiner");
    private static final Set<String> PRONOUNS = WORDS.words("pronoun");
    private static final Set<String> PERSONAL = WORDS.words("personal");
    private static final Set<String> AUXILIARIES = WORDS.words("auxiliary");
    private static final Set<String> ADVERBS = WORDS.words("adverb");
    private static final Set<String> PREPOSITIONS = WORDS.words("preposition");
    private static final Set<String> SUBORDINATORS = WORDS.words("subordinator");
    private static final Set<String> TIMES = WORDS.words("time");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "am", "'re", "’re");

    private Grammar() {}

    static boolean isDeterminer(String word) {
        return DETERMINERS.contains(word);
    }

    /** Whether the word can be a source alone. */
    static boolean isPronoun(String word) {
        return PRONOUNS.contains(word);
    }

    static boolean isPersonalPronoun(String word) {
        return PERSONAL.contains(word);
    }

    static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(word.replace('’', '\''));
    }

    static boolean isFormOfBe(String word) {
        return BE.contains(word);
    }

    static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || word.length() > 4 && word.endsWith("ly");
    }

    static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** Whether the word opens a clause or joins two. */
    static boolean isSubordinator(String word) {
        return SUBORDINATORS.contains(word);
    }

    static boolean isTime(String word) {
        return TIMES.contains(word);
    }
}

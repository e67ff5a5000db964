package org.sayso.statements;

import java.util.Set;

/** The closed classes of English words in which names and sources are bounded. Words are in lower case. */
final class SmallWords {
    private static final WordList WORDS = WordList.read("small-words.txt");
    private static final Set<String> DETERMINERS = WORDS.words("determiner");
    private static final Set<String> DEFINITE = WORDS.words("definite");
    private static final Set<String> POSSESSIVES = WORDS.words("possessive");
    private static final Set<String> PRONOUNS = WORDS.words("pronoun");
    private static final Set<String> POSSESSIVE_MARKS = WORDS.words("possessive mark");
    private static final Set<String> PLURALS = WORDS.words("plural");
    private static final Set<String> FOCUS = WORDS.words("focus");
    private static final Set<String> ARTICLES = WORDS.words("article");
    private static final Set<String> SPEECH = WORDS.words("speech");
    private static final Set<String> SUBJECT_PRONOUNS = WORDS.words("subject pronoun");
    private static final Set<String> NAME_JOINTS = WORDS.words("name joint");
    private static final Set<String> OFFICE_JOINTS = WORDS.words("office joint");
    private static final Set<String> STROKES = WORDS.words("stroke");
    private static final Set<String> JOINTS = WORDS.words("joint");
    private static final Set<String> AFTER_NAMES = WORDS.words("after name");
    private static final Set<String> RELATIVES = WORDS.words("relative");
    private static final Set<String> FIRST_PERSONS = WORDS.words("first person");
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

    /** Whether a token is the mark of an owner: {@code 's}, or an apostrophe alone. */
    static boolean isPossessiveMark(String word) {
        return POSSESSIVE_MARKS.contains(word);
    }

    /** Whether the word opens a relative clause or asks. */
    static boolean isRelative(String word) {
        return RELATIVES.contains(word);
    }

    /** Whether the word means several without an ending that says so. */
    static boolean isPlural(String word) {
        return PLURALS.contains(word);
    }

    /** Whether the word only sets off the source after it: {@code even the mayor}. */
    static boolean isFocus(String word) {
        return FOCUS.contains(word);
    }

    static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    /** Whether the word is a common verb of speech, with which a name or a description before it ends. */
    static boolean isSpeech(String word) {
        return SPEECH.contains(word);
    }

    /** Whether the word is a pronoun that is a subject by its form. */
    static boolean isSubjectPronoun(String word) {
        return SUBJECT_PRONOUNS.contains(word);
    }

    /** Whether the word can stand within the name of an organization. */
    static boolean isNameJoint(String word) {
        return NAME_JOINTS.contains(word);
    }

    /** Whether the word joins an office to what it is held in: {@code Secretary of State}. */
    static boolean isOfficeJoint(String word) {
        return OFFICE_JOINTS.contains(word);
    }

    /** Whether a mark joins two words into one name: {@code CNN/ORC}. */
    static boolean isStroke(String word) {
        return STROKES.contains(word);
    }

    /** Whether the word joins several into one source. */
    static boolean isJoint(String word) {
        return JOINTS.contains(word);
    }

    /** Whether the word can follow a name that is the main word of a source. */
    static boolean isAfterName(String word) {
        return isPreposition(word) && !word.equals("than")
                || isRelative(word)
                || isConjunction(word)
                || AFTER_NAMES.contains(word);
    }

    /** Whether the word means whoever says it. */
    static boolean isFirstPerson(String word) {
        return FIRST_PERSONS.contains(word);
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

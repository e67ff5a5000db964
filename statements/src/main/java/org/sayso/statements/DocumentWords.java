package org.sayso.statements;

import java.util.Map;
import java.util.Set;

/** What words tell of documents: what kind one is, who makes it, how it is brought out. Words are in lower case. */
final class DocumentWords {
    private static final WordList WORDS = WordList.read("speaker-words.txt");
    private static final Set<String> DOCUMENTS = WORDS.words("document");
    private static final Map<String, String> DOCUMENT_KINDS = SpeakerWords.pairs(WORDS, "document kind");
    private static final Set<String> MAKING = WORDS.words("making");
    private static final Set<String> PASSED_ON = WORDS.words("passed on");
    private static final Set<String> AUTHORED = WORDS.words("authored");
    private static final Set<String> BRINGING_OUT = WORDS.words("bringing out");
    private static final Set<String> UNSIGNED = WORDS.words("unsigned");
    private static final Map<String, String> MAKING_ACTS = SpeakerWords.pairs(WORDS, "making act");
    private static final Set<String> BROUGHT_BEFORE = WORDS.words("brought before");
    private static final Set<String> AWAITED = WORDS.words("awaited");
    private static final Set<String> BEFORE_BY = WORDS.words("before by");

    private DocumentWords() {}

    static boolean isDocument(String word) {
        return DOCUMENTS.contains(word);
    }

    /** The kind of document a word means, by one word for all that mean the same: {@code poll} for {@code surveys}. */
    static String documentKind(String word) {
        return DOCUMENT_KINDS.getOrDefault(word, word);
    }

    /** Whether a document of the kind is told of as new before its maker is: {@code a new survey}. */
    static boolean isAwaited(String word) {
        return AWAITED.contains(documentKind(word));
    }

    /** Whether what follows the word made the document before it: {@code by}. */
    static boolean isMaking(String word) {
        return MAKING.contains(word);
    }

    /** Whether who follows the word and "by" passed a document on and did not make it: {@code reported}. */
    static boolean isPassedOn(String word) {
        return PASSED_ON.contains(word);
    }

    /** Whether the document is one that a speaker writes or gives: {@code letter}. */
    static boolean isAuthored(String word) {
        return AUTHORED.contains(word);
    }

    /** Whether the verb tells that somebody makes a document or brings it out: {@code issued}. */
    static boolean isBringingOut(String word) {
        return BRINGING_OUT.contains(word);
    }

    /** Whether the document's maker is not told by who owns, passes or releases it: {@code bill}. */
    static boolean isUnsigned(String word) {
        return UNSIGNED.contains(word);
    }

    /** The document that is made by what a verb tells: {@code lawsuit} for {@code sued}; empty for none. */
    static String madeBy(String verb) {
        return MAKING_ACTS.getOrDefault(verb, "");
    }

    /** Whether the document is brought before whoever is named before it, who did not make it: {@code FEC filings}. */
    static boolean isBroughtBefore(String word) {
        return BROUGHT_BEFORE.contains(word);
    }

    /** Whether the word can stand between a document and who made it: {@code issued on Monday by}. */
    static boolean isBeforeBy(String word) {
        return BEFORE_BY.contains(word) || isBringingOut(word) || SmallWords.isTime(word);
    }

    /** Whether the word means a poll. */
    static boolean isPoll(String word) {
        return documentKind(word).equals("poll");
    }
}

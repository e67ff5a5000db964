package org.sayso.claims;

import java.util.BitSet;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/**
 * Finds noun phrases by word classes and suffixes, without a parser: a phrase runs until a word of a closed class, a mark,
 * a word that is taken by a time or a number, or a verb after a plural; its head is its last noun.
 */
final class NounPhrases {
    private static final int LIMIT = 8;

    private NounPhrases() {}

    /** The end of the noun phrase that starts at an index; the index itself where none does. */
    static int end(Words words, int start, BitSet taken) {
        int at = start;
        while (at < words.size() && at - start < LIMIT && !taken.get(at) && isPart(words, at)) {
            if (at > start && isPluralNoun(words, at - 1) && endsAfterPlural(words, at)
                    || isVerb(words, start, at, taken)) {
                break;
            }
            at++;
        }
        return at;
    }

    /** A plural ends the phrase, but not inside of a name: "Dow Jones industrial average". */
    private static boolean isPluralNoun(Words words, int index) {
        boolean name = words.isCapitalized(index) && words.isCapitalized(index - 1);
        return words.isPlural(index) && !name;
    }

    private static boolean isVerb(Words words, int start, int at, BitSet taken) {
        if (at == start && words.has(at - 1, WordClass.DETERMINER)) {
            return false;
        }
        boolean inside = at > start;
        boolean noun = isNounLike(words, at + 1, taken);
        if (words.isPast(at) && (inside && !noun || words.has(at + 1, WordClass.PREPOSITION))) {
            return true;
        }
        boolean agrees = words.isPlural(at - 1) || words.lower(at).endsWith("s");
        return inside && words.has(at, WordClass.VERB) && agrees && !noun || words.isAdverb(at) && !noun;
    }

    /** After a plural, the phrase goes on only with another plural or a capital ("sports teams", "arms sales"). */
    private static boolean endsAfterPlural(Words words, int index) {
        return !words.isPlural(index) || words.isPast(index) || words.has(index, WordClass.VERB);
    }

    /** Whether the word may be part of a noun phrase: no word of a closed class, no mark. */
    static boolean isPart(Words words, int index) {
        return words.isWord(index) && !words.isFunctionWord(index) && !words.has(index, WordClass.MODAL)
                || words.is(index, "'s");
    }

    /** Whether a noun or an adjective may stand at the index. */
    static boolean isNounLike(Words words, int index, BitSet taken) {
        return index < words.size() && !taken.get(index) && isPart(words, index) && !words.isPast(index);
    }

    /** The index after articles and words such as "more" and "other" before a noun. */
    static int skipArticles(Words words, int index) {
        int at = index;
        while (words.has(at, WordClass.DETERMINER) && !words.is(at, "that", "no")
                || words.is(at, "more", "other", "additional", "earlier", "later", "such", "separate", "overnight")
                        && words.isWord(at + 1)
                        && !words.isFunctionWord(at + 1)) {
            at++;
        }
        return words.isAdverb(at) && isPart(words, at + 1) && at > index ? at + 1 : at;
    }

    /** The end of the "of", "in", "from", "between", "with" phrases after a noun phrase. */
    static int endOfPhrasesAfter(Words words, int from, BitSet taken) {
        int at = from;
        while (words.is(at, "of", "in", "at", "along", "across", "from", "between", "with", "on", "for", "by", "to")
                && !taken.get(at)) {
            int start = at + 1;
            while (words.has(start, WordClass.DETERMINER)) {
                start++;
            }
            int end = end(words, start, taken);
            if (end == start) {
                break;
            }
            at = end;
        }
        return at;
    }

    /** The head of the phrase from one index to before another: its last word that is no possessive ending. */
    static int head(Words words, int from, int to) {
        int last = to - 1;
        return last > from && words.is(last, "'s") ? last - 1 : last;
    }

    /** Whether the word is part of a name inside of a sentence: a capital that neither opens it nor is an abbreviation. */
    static boolean isName(Words words, int index) {
        return words.isCapitalized(index) && !words.opensSentence(index) && !isAbbreviation(words, index);
    }

    /** Whether the word is in capitals: "GDP". */
    static boolean isAbbreviation(Words words, int index) {
        String text = words.text(index);
        return text.length() > 1 && Character.isUpperCase(text.charAt(1)) && text.indexOf('.') < 0;
    }
}

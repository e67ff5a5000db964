package org.sayso.claims.word;

import java.util.Locale;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Stems of English words by the Snowball English algorithm (Porter2), so that "arrests" and "arrested" are one. */
public final class Stems {
    private Stems() {}

    /** The stem of a word, in lower case. */
    public static String of(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word.toLowerCase(Locale.ROOT));
        stemmer.stem();
        return stemmer.getCurrent();
    }
}

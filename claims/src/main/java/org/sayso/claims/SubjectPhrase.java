package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.word.Words;

/**
 * The noun phrase that opens the clause of a verb, without articles and times.
 *
 * @param head its last word, as written; empty where there is none
 * @param qualifiers the words before that
 */
record SubjectPhrase(Optional<String> head, List<String> qualifiers) {
    /** The phrase that opens the clause in which an index stands, up to that index. */
    static SubjectPhrase before(Scene scene, int index) {
        Words words = scene.words();
        int start = Clauses.start(words, index);
        while (start < index && (words.isFunctionWord(start) || scene.inTime().get(start))) {
            start++;
        }
        int end = Math.min(index, NounPhrases.end(words, start, scene.taken()));
        List<String> qualifiers = new ArrayList<>();
        for (int i = start; i < end - 1; i++) {
            qualifiers.add(words.text(i));
        }
        return new SubjectPhrase(end > start ? Optional.of(words.text(end - 1)) : Optional.empty(), qualifiers);
    }
}

package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Measure;

/** Puts a measure into words: its noun phrase, its qualifiers, its action and the other words of the sentence. */
final class MeasureWords {
    private MeasureWords() {}

    /** The measure of a noun phrase with its head, its action, and the end of the phrases after it. */
    static Measure of(Words words, int from, int head, int phrasesTo, int verb, int number) {
        List<String> qualifiers = content(words, from, head);
        qualifiers.addAll(content(words, head + 1, phrasesTo));
        return new Measure(
                text(words, from, head + 1),
                Optional.of(words.text(head)),
                qualifiers,
                verb < 0 ? Optional.empty() : Optional.of(words.text(verb)),
                context(words, Math.min(from, number), phrasesTo, verb));
    }

    /** The measure of a number without a noun. */
    static Measure headless(Words words, int from, int to, int verb, int contextTo) {
        return new Measure(
                text(words, from, to),
                Optional.empty(),
                List.of(),
                verb < 0 ? Optional.empty() : Optional.of(words.text(verb)),
                context(words, from, contextTo, verb));
    }

    private static List<String> content(Words words, int from, int to) {
        List<String> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (words.isWord(i) && !words.isFunctionWord(i) && !words.is(i, "'s", "more", "other", "additional")) {
                found.add(words.text(i));
            }
        }
        return found;
    }

    /** Content words of the sentence that are not in the phrase. */
    private static List<String> context(Words words, int from, int to, int verb) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean own = i >= from && i < to || i == verb;
            if (!own && words.isWord(i) && !words.isFunctionWord(i) && !words.has(i, WordClass.MODAL)) {
                found.add(words.text(i));
            }
        }
        return found;
    }

    private static String text(Words words, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && !words.touchesNext(i - 1)) {
                text.append(' ');
            }
            text.append(words.text(i));
        }
        return text.toString();
    }
}

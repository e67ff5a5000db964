package org.sayso.claims;

import java.util.Optional;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.text.Span;

/**
 * Remembers what was counted last, for a number that leaves its noun out: "Trump has 182 delegates. Rubio has 28", "43 said
 * the same", "By autumn only 900 were left", "10 percent of them". Shares and counts are remembered apart. One is made for
 * each article and used in order.
 */
final class Ellipsis {
    private Optional<Noun> count = Optional.empty();
    private Optional<Noun> share = Optional.empty();
    private Optional<Noun> subject = Optional.empty();

    private record Noun(Span span, String word) {}

    /**
     * What a number counts once the words before it are heard.
     *
     * @param measure its measure, with the remembered head where it had none of its own
     * @param head where the head noun stands
     */
    record Resolved(Measure measure, Optional<Span> head) {}

    /** The measure of the next number of the article. */
    Resolved resolve(Words words, Mention mention, MeasureFinder.Found found) {
        boolean percentage = mention.unit().filter("%"::equals).isPresent();
        boolean counted = mention.unit().isEmpty();
        if ((counted || percentage) && leavesNounOut(words, mention, found)) {
            Optional<Noun> noun = percentage ? share : count;
            if (noun.isPresent()) {
                return new Resolved(withHead(found.measure(), noun.get().word), noun.map(Noun::span));
            }
        }
        if (found.head() < 0 && subject.isPresent() && isPronounSubject(words, mention.from())) {
            return new Resolved(withHead(found.measure(), subject.get().word), subject.map(Noun::span));
        }
        Optional<Span> head =
                found.head() < 0 ? Optional.empty() : Optional.of(words.span(found.head(), found.head() + 1));
        if (found.head() >= mention.to() && words.isPlural(found.head())) {
            Optional<Noun> noun = head.map(span -> new Noun(span, words.text(found.head())));
            share = percentage ? noun : share;
            count = counted ? noun : count;
        }
        if (found.head() >= 0 && found.head() < mention.from() && !words.isCapitalized(found.head())) {
            subject = head.map(span -> new Noun(span, words.text(found.head())));
        }
        return new Resolved(found.measure(), head);
    }

    /** "It was 30 in May": the subject is a pronoun for what was measured last. */
    private static boolean isPronounSubject(Words words, int from) {
        return words.is(from - 2, "it", "they", "that") && words.has(from - 1, WordClass.AUXILIARY);
    }

    /** After the number stands no noun; "of them" and "of those" point back. */
    private static boolean leavesNounOut(Words words, Mention mention, MeasureFinder.Found found) {
        int to = mention.to();
        boolean back = words.is(to, "of") && words.is(to + 1, "them", "those", "these", "whom");
        boolean closed = words.isMarkOrEnd(to) && !words.touchesNext(to)
                || words.has(to, WordClass.AUXILIARY)
                || words.has(to, WordClass.CONJUNCTION)
                || words.has(to, WordClass.RELATIVE)
                || words.isPast(to);
        boolean subject = found.head() >= 0
                && found.head() < mention.from()
                && !words.isCapitalized(found.head())
                && !words.has(found.head(), WordClass.PRONOUN);
        boolean own = found.head() >= mention.to() && !words.isPast(to);
        return back || closed && !own && !subject;
    }

    private static Measure withHead(Measure measure, String head) {
        return new Measure(head, Optional.of(head), measure.qualifiers(), measure.action(), measure.context());
    }
}

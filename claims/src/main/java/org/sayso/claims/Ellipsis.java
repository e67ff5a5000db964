package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.Measured.Link;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.text.Span;

/**
 * Remembers what was counted, for a number that leaves its noun out: "revenue fell by 17 percent in May and 5 percent in
 * June", "3.5 points, or 0.2 percent", "Trump has 182 delegates. Rubio has 28", "By autumn only 900 were left". A number of
 * the same sentence with the same kind of unit comes first, then the last noun before; shares and counts are remembered
 * apart. One is made for each article and used in order.
 */
final class Ellipsis {
    private static final int LONGEST_MEMORY = 2;

    private int paragraph = -1;
    private int age;
    private Optional<Noun> count = Optional.empty();
    private Optional<Noun> share = Optional.empty();
    private Optional<Noun> group = Optional.empty();
    private Optional<Noun> subject = Optional.empty();
    private final List<Told> sentence = new ArrayList<>();
    private Optional<Words> current = Optional.empty();

    /** A counted noun with what narrows it. */
    private record Noun(Span span, String word, List<String> qualifiers) {}

    private record Told(Mention mention, Noun noun, Link link) {}

    /**
     * What a number counts once the words before it are heard.
     *
     * @param mention the number
     * @param measured its measure, with the remembered head where it had none of its own
     * @param head where the head noun stands
     */
    record Resolved(Mention mention, Measured measured, Optional<Span> head) {}

    /** The measure of the next number of the article. */
    Resolved resolve(Words words, Mention mention, Measured found) {
        if (current.filter(words::equals).isEmpty()) {
            sentence.clear();
            enter(words);
        }
        Optional<Noun> own = ownNoun(words, mention, found);
        boolean said = found.link() == Link.BESIDE || found.link() == Link.SUBJECT;
        boolean elided = found.link() != Link.BESIDE && goesOn(words, mention)
                || isShare(mention) && words.is(mention.to(), "who", "whom");
        Optional<Noun> noun =
                said && !elided ? own : remembered(words, mention, found).or(() -> own);
        noun.ifPresent(told -> sentence.add(new Told(mention, told, found.link())));
        remember(words, mention, found, own);
        boolean borrowed = noun.isPresent() && !noun.equals(own);
        Measured measured = borrowed ? found.withHead(noun.get().word, noun.get().qualifiers) : found;
        return new Resolved(mention, measured, noun.map(Noun::span));
    }

    /** What was counted two sentences with numbers ago is no longer meant, unless it was in the same paragraph. */
    private void enter(Words words) {
        age++;
        if (words.sentence().paragraph() != paragraph) {
            paragraph = words.sentence().paragraph();
            group = Optional.empty();
            count = age > LONGEST_MEMORY ? Optional.empty() : count;
            share = age > LONGEST_MEMORY ? Optional.empty() : share;
        }
        group = People.among(words)
                .map(at -> new Noun(words.span(at, at + 1), words.text(at), List.of()))
                .or(() -> group);
        current = Optional.of(words);
    }

    /** "Asked 900 farmers in the north and 800 in the south": the noun of the number before is left out. */
    private boolean goesOn(Words words, Mention mention) {
        if (sentence.isEmpty()
                || !words.is(mention.from() - 1, "and")
                || !mention.unit().isEmpty()) {
            return false;
        }
        Told last = sentence.get(sentence.size() - 1);
        return last.link == Link.BESIDE
                && last.mention.unit().isEmpty()
                && words.has(mention.to(), WordClass.PREPOSITION)
                && !words.is(mention.to(), "of");
    }

    private static Optional<Noun> ownNoun(Words words, Mention mention, Measured found) {
        if (found.head() < 0) {
            return Optional.empty();
        }
        Span token = words.span(found.head(), found.head() + 1);
        String word = found.measure().head().orElseGet(() -> words.text(found.head()));
        boolean joined = found.head() == mention.number().to() - 1;
        return Optional.of(new Noun(
                joined ? new Span(token.end() - word.length(), token.end()) : token,
                word,
                found.measure().qualifiers()));
    }

    private void remember(Words words, Mention mention, Measured found, Optional<Noun> own) {
        if (own.isEmpty()) {
            return;
        }
        boolean after = found.head() >= mention.to();
        if (after && isShare(mention)) {
            share = own;
            group = Optional.empty();
            age = 0;
        } else if (after && mention.unit().isEmpty() && words.isPlural(found.head())) {
            count = own;
            age = 0;
            if (People.areAsked(words)) {
                share = own;
            }
        }
        if (found.head() < mention.from() && found.link() != Link.FAR_SUBJECT) {
            subject = own;
        }
    }

    private Optional<Noun> remembered(Words words, Mention mention, Measured found) {
        if (group.isPresent() && isShare(mention) && leavesNounOut(words, mention.to())) {
            return group;
        }
        Optional<Noun> restated = restated(words, mention);
        if (restated.isPresent()) {
            return restated;
        }
        boolean counted = mention.unit().isEmpty();
        boolean open = leavesNounOut(words, mention.to())
                || words.is(mention.from() - 1, "from", "to", "than") && words.has(mention.to(), WordClass.DETERMINER);
        Optional<Noun> parallel = open || !counted ? parallel(words, mention) : Optional.empty();
        if (parallel.isPresent()) {
            return parallel;
        }
        if (found.link() == Link.PRONOUN && subject.isPresent() && !isPerson(words, mention)) {
            return subject;
        }
        boolean far = found.link() == Link.FAR_SUBJECT;
        boolean meant = open && !far && (counted || isShare(mention));
        age = meant ? 0 : age;
        return meant ? (counted ? count : share.or(() -> count)) : Optional.empty();
    }

    /** "3.5 points, or 0.2 percent", "$74 million -- 4 percent", "fell 3 percent, to 18,000": the same thing in other words. */
    private Optional<Noun> restated(Words words, Mention mention) {
        if (sentence.isEmpty()) {
            return Optional.empty();
        }
        Told last = sentence.get(sentence.size() - 1);
        int from = last.mention.to();
        for (int i = from; i < mention.from(); i++) {
            if (!words.isMarkOrEnd(i) && !words.is(i, "or", "to", "from")) {
                return Optional.empty();
            }
        }
        boolean other = words.is(mention.from() - 1, "or", "to", "from", "—", "–", "-", "(");
        boolean subject = last.link != Link.BESIDE || !mention.unit().isEmpty();
        return other && subject && mention.from() > from ? Optional.of(last.noun) : Optional.empty();
    }

    /** The noun of the last number of the sentence with the same kind of unit. */
    private Optional<Noun> parallel(Words words, Mention mention) {
        for (int i = sentence.size() - 1; i >= 0; i--) {
            Told told = sentence.get(i);
            boolean change = words.is(mention.from() - 1, "to", "from") && told.link == Link.SUBJECT
                    || words.is(mention.from() - 1, "up", "down")
                    || words.is(mention.from() - 1, "from") && words.is(mention.from() - 2, "up", "down");
            if (kind(told.mention).equals(kind(mention)) || change) {
                return Optional.of(told.noun);
            }
        }
        return Optional.empty();
    }

    private static String kind(Mention mention) {
        return mention.unit().orElse("");
    }

    private static boolean isShare(Mention mention) {
        return mention.unit().filter("%"::equals).isPresent();
    }

    /** "She raised $30", "we have 28": a person is no measure. */
    private static boolean isPerson(Words words, Mention mention) {
        for (int i = mention.from() - 1; i >= 0; i--) {
            if (words.has(i, WordClass.PRONOUN)) {
                return !words.is(i, "it", "they", "that");
            }
        }
        return false;
    }

    /** After the number stands no noun; "of them" and "of those" point back. */
    private static boolean leavesNounOut(Words words, int to) {
        boolean back = words.is(to, "of") && words.is(to + 1, "them", "those", "these", "whom");
        boolean more = words.is(to, "more") && !NounPhrases.isPart(words, to + 1);
        return back
                || more
                || words.isMarkOrEnd(to) && !words.is(to, "-", "/")
                || words.has(to, WordClass.AUXILIARY)
                || words.has(to, WordClass.MODAL)
                || words.has(to, WordClass.CONJUNCTION)
                || words.has(to, WordClass.RELATIVE)
                || words.has(to, WordClass.PREPOSITION) && !words.is(to, "of")
                || words.isAdverb(to)
                || words.isPast(to)
                || words.has(to, WordClass.VERB);
    }
}

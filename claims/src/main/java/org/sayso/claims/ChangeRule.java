package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Assertion.Direction;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.Quantity;

/** A change: "rose by 12 percent to 1,100", "fell from 9,000 to 4,100", "up 3 percent". */
final class ChangeRule {
    private final Cues cues;

    ChangeRule(Cues cues) {
        this.cues = cues;
    }

    /** The changes of a sentence, in order; what the numbers count is known already. */
    List<Draft> draft(Scene scene, List<Ellipsis.Resolved> counted) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 1; i < scene.words().size(); i++) {
            Optional<String> way = cues.tell("change", scene.words().lower(i));
            if (way.isPresent() && !scene.inTime().get(i)) {
                change(scene, i, way.get(), counted).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private static Optional<Draft> change(Scene scene, int verb, String way, List<Ellipsis.Resolved> counted) {
        int end = scene.clauseEnd(verb + 1);
        Optional<Quantity> by = Optional.empty();
        Optional<Quantity> from = Optional.empty();
        Optional<Quantity> to = Optional.empty();
        int last = verb;
        Optional<String> unit = Optional.empty();
        for (Mention mention : scene.mentions()) {
            // "rose to 9 in May and to 12 in June": the second is a change of its own
            boolean second = to.isPresent() && scene.words().is(mention.from() - 1, "to");
            if (mention.from() <= verb || mention.from() >= end || second) {
                continue;
            }
            String before = scene.words().lower(mention.from() - 1);
            if (before.equals("to")) {
                to = Optional.of(mention.quantity());
            } else if (before.equals("from")) {
                from = Optional.of(mention.quantity());
            } else if (before.equals("by")
                    || mention.from() == verb + 1 && mention.unit().isPresent()) {
                by = Optional.of(mention.quantity());
            } else {
                continue;
            }
            unit = mention.unit();
            last = mention.to();
        }
        boolean adverb = scene.words().is(verb, "up", "down");
        boolean particle = adverb
                && !scene.words().isMarkOrEnd(verb - 1)
                && !scene.words().has(verb - 1, WordClass.AUXILIARY)
                && !scene.words().is(verb - 1, "went", "go", "goes", "gone", "going");
        if (particle || by.isEmpty() && to.isEmpty() && from.isEmpty() || adverb && from.isEmpty() && by.isEmpty()) {
            return Optional.empty();
        }
        int number = last;
        Measure own = subject(scene, verb);
        Measure measure = own.head().isPresent()
                ? own
                : counted.stream()
                        .filter(resolved -> resolved.mention().to() == number)
                        .findFirst()
                        .map(resolved -> resolved.measured().measure())
                        .orElse(own);
        Direction direction = Direction.valueOf(way.toUpperCase(java.util.Locale.ROOT));
        return Optional.of(
                Draft.of(scene, verb, last, verb, new Assertion.Change(direction, by, from, to), measure, unit));
    }

    private static Measure subject(Scene scene, int verb) {
        Words words = scene.words();
        int start = Clauses.start(words, verb);
        while (start < verb && (words.isFunctionWord(start) || scene.inTime().get(start))) {
            start++;
        }
        int end = Math.min(verb, NounPhrases.end(words, start, scene.inTime()));
        List<String> rest = new ArrayList<>();
        for (int i = start; i < verb; i++) {
            if (i != end - 1 && words.isWord(i) && !words.isFunctionWord(i)) {
                rest.add(words.text(i));
            }
        }
        Optional<String> head = end > start ? Optional.of(words.text(end - 1)) : Optional.empty();
        return new Measure(head.orElse(""), head, rest, Optional.empty(), List.of());
    }
}

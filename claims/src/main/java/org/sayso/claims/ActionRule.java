package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.NotCheckableReason;

/**
 * An official act: "signed an order declaring an emergency", "suspended the programme"; and what is only intended:
 * "plans to prosecute", "vowed to deport", which no record of acts can bear out.
 */
final class ActionRule implements ClaimRule {
    private final Cues cues;

    ActionRule(Cues cues) {
        this.cues = cues;
    }

    @Override
    public List<Draft> draft(Scene scene) {
        List<Draft> drafts = new ArrayList<>();
        int index = 0;
        while (index < scene.words().size()) {
            int at = index;
            Optional<Draft> draft = act(scene, at).or(() -> intention(scene, at));
            draft.ifPresent(drafts::add);
            index = draft.map(Draft::to).orElse(index + 1);
        }
        return drafts;
    }

    private Optional<Draft> act(Scene scene, int verb) {
        Words words = scene.words();
        Optional<String> needs = cues.tell("act", words.lower(verb));
        if (needs.isEmpty() || words.has(verb - 1, WordClass.DETERMINER) || isIntended(words, verb)) {
            return Optional.empty();
        }
        boolean passive =
                words.has(verb - 1, WordClass.AUXILIARY) && words.is(verb - 1, "was", "were", "been", "is", "are");
        int end = objectEnd(scene, verb + 1);
        int from = passive ? Clauses.start(words, verb) : verb + 1;
        int to = passive ? verb : end;
        if (!passive && !startsObject(words, verb + 1) || scene.hasMention(from, to)) {
            return Optional.empty();
        }
        Optional<Integer> instrument = instrument(words, from, to);
        if (needs.get().equals("instrument") && instrument.isEmpty()) {
            return Optional.empty();
        }
        Measure measure = measure(words, from, to, instrument, words.text(verb));
        if (measure.qualifiers().isEmpty() && measure.head().isEmpty()) {
            return Optional.empty();
        }
        Assertion action = new Assertion.Action(words.text(verb), number(words, from, to));
        return Optional.of(Draft.of(
                scene, Math.min(from, verb), Math.max(end, verb + 1), verb, action, measure, Optional.empty()));
    }

    private boolean isIntended(Words words, int verb) {
        return words.is(verb - 1, "to", "not", "never") || words.has(verb - 1, WordClass.MODAL);
    }

    private static boolean startsObject(Words words, int index) {
        return words.isWord(index)
                        && (!words.isFunctionWord(index)
                                || words.has(index, WordClass.DETERMINER) && !words.is(index, "that"))
                        && !words.isAdverb(index)
                || words.is(index, "\"", "“");
    }

    /** The object runs over phrases and participles ("orders declaring an emergency at the border") to the clause's end. */
    private static int objectEnd(Scene scene, int from) {
        int end = scene.clauseEnd(from);
        for (int i = from + 1; i < end; i++) {
            if (scene.words().is(i, "that") && i > from) {
                return i;
            }
        }
        return end;
    }

    private Optional<Integer> instrument(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues.tell("instrument", words.lower(i)).isPresent()) {
                return Optional.of(i);
            }
            if (words.has(i, WordClass.PREPOSITION)) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> number(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isNumber(i)
                    && words.is(i - 1, "order", "proclamation", "no.", "act", "rule", "memorandum", "directive")) {
                return Optional.of(words.text(i));
            }
        }
        return Optional.empty();
    }

    private static Measure measure(Words words, int from, int to, Optional<Integer> instrument, String verb) {
        List<String> content = new ArrayList<>();
        int head = instrument.orElse(-1);
        for (int i = from; i < to; i++) {
            if (head < 0
                    && words.isWord(i)
                    && !words.isFunctionWord(i)
                    && (!words.isWord(i + 1) || words.isFunctionWord(i + 1) || i + 1 == to)) {
                head = i;
            }
        }
        for (int i = from; i < to; i++) {
            if (i != head
                    && (words.isWord(i) || words.isNumber(i))
                    && !words.isFunctionWord(i)
                    && !words.is(i, "more", "other", "additional", "new", "area")) {
                content.add(words.text(i));
            }
        }
        Optional<String> noun = head < 0 ? Optional.empty() : Optional.of(words.text(head));
        return new Measure(noun.orElse(""), noun, content, Optional.of(verb), List.of());
    }

    private Optional<Draft> intention(Scene scene, int index) {
        Words words = scene.words();
        Optional<String> kind = cues.tell("intention", words.lower(index));
        if (kind.isEmpty() || words.isCapitalized(index) && index > 0) {
            return Optional.empty();
        }
        boolean infinitive = words.is(index + 1, "to")
                && words.isWord(index + 2)
                && words.lower(index + 2).indexOf('-') < 0;
        boolean object =
                words.isPast(index) && words.has(index + 1, WordClass.DETERMINER) && !words.is(index + 1, "that");
        if (!infinitive && !object) {
            return Optional.empty();
        }
        int end = scene.clauseEnd(index + 1);
        int verb = infinitive ? index + 2 : index;
        List<String> content = new ArrayList<>();
        for (int i = verb + 1; i < end; i++) {
            if (words.isWord(i) && !words.isFunctionWord(i)) {
                content.add(words.text(i));
            }
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        int start = infinitive ? verb + 1 : index + 1;
        Measure whatOf = measure(words, start, end, Optional.empty(), words.text(verb));
        Measure measure = new Measure(words.text(verb), whatOf.head(), whatOf.qualifiers(), whatOf.action(), List.of());
        NotCheckableReason reason = NotCheckableReason.valueOf(kind.get().toUpperCase(java.util.Locale.ROOT));
        return Optional.of(new Draft(
                scene,
                index,
                end,
                index,
                new Assertion.Action(words.text(verb), Optional.empty()),
                measure,
                Optional.empty(),
                Optional.of(reason),
                -1));
    }
}

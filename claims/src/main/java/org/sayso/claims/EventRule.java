package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Assertion.Phase;
import org.sayso.domain.claim.Measure;

/** Something that began or ended, said of the thing itself: "flights have begun", "the raids stopped on Monday". */
final class EventRule implements ClaimRule {
    private final Cues cues;

    EventRule(Cues cues) {
        this.cues = cues;
    }

    @Override
    public List<Draft> draft(Scene scene) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 1; i < scene.words().size(); i++) {
            Optional<String> phase = cues.tell("phase", scene.words().lower(i));
            if (phase.isPresent() && hasNoObject(scene, i)) {
                event(scene, i, Phase.valueOf(phase.get().toUpperCase(java.util.Locale.ROOT)))
                        .ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private static boolean hasNoObject(Scene scene, int verb) {
        Words words = scene.words();
        int next = verb + 1;
        return words.isMarkOrEnd(next)
                || next < words.size() && scene.inTime().get(next)
                || words.is(
                        next, "in", "on", "at", "from", "after", "before", "as", "this", "last", "again", "and",
                        "earlier", "late");
    }

    private static Optional<Draft> event(Scene scene, int verb, Phase phase) {
        Words words = scene.words();
        int end = verb;
        while (end > 0 && (words.has(end - 1, WordClass.AUXILIARY) || words.isAdverb(end - 1))) {
            end--;
        }
        int start = subjectStart(words, end);
        while (start < end && words.isFunctionWord(start)) {
            start++;
        }
        int phrase = Math.min(end, NounPhrases.end(words, start, scene.inTime()));
        if (phrase == start || words.isCapitalized(phrase - 1) && phrase - 1 > 0 && !words.isPlural(phrase - 1)) {
            return Optional.empty();
        }
        List<String> rest = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (i != phrase - 1 && words.isWord(i) && !words.isFunctionWord(i)) {
                rest.add(words.text(i));
            }
        }
        Measure measure = new Measure(
                words.text(phrase - 1),
                Optional.of(words.text(phrase - 1)),
                rest,
                Optional.of(words.text(verb)),
                List.of());
        return Optional.of(
                Draft.of(scene, start, verb + 1, verb, new Assertion.Event(phase), measure, Optional.empty()));
    }

    private static int subjectStart(Words words, int before) {
        int start = Clauses.start(words, before);
        for (int i = before - 1; i > start; i--) {
            if (words.is(i, "that") && words.isPast(i - 1)) {
                return i + 1;
            }
        }
        return start;
    }
}

package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.NotCheckableReason;

/**
 * What is asked, foretold, promised, planned, ordered, demanded or judged without a number, so that a reader sees that it was
 * read and why no record can bear it out: "how many are empty?", "the courts will strike it down", "send them back", "thinks the orders are
 * too long". Only where no other claim stands in the same words.
 */
final class OpenSayingRule {
    private static final int SHORTEST = 3;

    private final Cues cues;

    OpenSayingRule(Cues cues) {
        this.cues = cues;
    }

    /** The sayings of a sentence that stand apart from the claims found in it, in order and not overlapping. */
    List<Draft> draft(Scene scene, List<Draft> others) {
        List<Draft> drafts = new ArrayList<>();
        int index = 0;
        while (index < scene.words().size()) {
            int at = index;
            Optional<Draft> found = question(scene, at)
                    .or(() -> indirectQuestion(scene, at))
                    .or(() -> order(scene, at))
                    .or(() -> judgement(scene, at))
                    .or(() -> future(scene, at))
                    .or(() -> norm(scene, at))
                    .or(() -> intention(scene, at))
                    .filter(draft ->
                            others.stream().noneMatch(other -> other.from() < draft.to() && draft.from() < other.to()));
            found.ifPresent(drafts::add);
            index = found.map(Draft::to).orElse(index + 1);
        }
        return drafts;
    }

    private Optional<Draft> question(Scene scene, int index) {
        Words words = scene.words();
        boolean asks = words.has(index, WordClass.AUXILIARY)
                || words.has(index, WordClass.MODAL)
                || cues.tell("question_word", words.lower(index)).isPresent();
        if (!asks || !words.opensSentence(index) && !words.is(index - 1, "and", "but", ",")) {
            return Optional.empty();
        }
        int end = index;
        while (end < words.size() && !words.is(end, "?", ".", "!", "\"", "”", ";")) {
            end++;
        }
        return words.is(end, "?") ? of(scene, index, end, NotCheckableReason.QUESTION) : Optional.empty();
    }

    private Optional<Draft> indirectQuestion(Scene scene, int index) {
        return scene.words().is(index, "whether")
                ? of(scene, index, scene.clauseEnd(index + 1), NotCheckableReason.QUESTION)
                : Optional.empty();
    }

    /** An order begins a sentence or quotation with its verb, right before its object. */
    private Optional<Draft> order(Scene scene, int index) {
        Words words = scene.words();
        boolean verb = words.isWord(index)
                && words.opensSentence(index)
                && !words.isFunctionWord(index)
                && !words.isPast(index)
                && !words.isPlural(index)
                && cues.tell("object", words.lower(index + 1)).isPresent();
        return verb ? of(scene, index, scene.clauseEnd(index + 1), NotCheckableReason.DEMAND) : Optional.empty();
    }

    /** What stands after "thinks" and "believes", and after "in my view". */
    private Optional<Draft> judgement(Scene scene, int index) {
        Words words = scene.words();
        boolean verb =
                cues.tell("modal", words.lower(index)).filter("opinion"::equals).isPresent()
                        && !words.isMarkOrEnd(index + 1)
                        && !words.is(index + 1, "about", "of", "like", "so", "in");
        boolean view = words.is(index - 2, "in")
                && words.is(index - 1, "my", "our", "his", "her")
                && cues.tell("view", words.lower(index)).isPresent();
        int start = words.is(index + 1, "that", ",") ? index + 2 : index + 1;
        boolean condition = words.is(start, "if", "when", "unless");
        return (verb || view) && !condition
                ? of(scene, start, scene.clauseEnd(start + 1), NotCheckableReason.OPINION)
                : Optional.empty();
    }

    /** "Will" with a verb after it; of the speakers themselves it is a promise. */
    private Optional<Draft> future(Scene scene, int index) {
        Words words = scene.words();
        boolean verb = leadsVerb(words, index + 1);
        boolean noun =
                words.has(index - 1, WordClass.DETERMINER) && !words.is(index - 1, "that", "this", "all", "both");
        if (!words.is(index, "will", "won't") || words.isCapitalized(index) || !verb || noun) {
            return Optional.empty();
        }
        boolean own = words.is(index - 1, "we", "i");
        return of(
                scene,
                index,
                scene.clauseEnd(index + 1),
                own ? NotCheckableReason.PROMISE : NotCheckableReason.FORECAST);
    }

    /** "Should" and "shall" with a verb after them: what ought to be is demanded, what somebody shall do is planned. */
    private Optional<Draft> norm(Scene scene, int index) {
        Words words = scene.words();
        boolean norm = words.is(index, "should", "shall", "shouldn't");
        if (!norm || words.opensSentence(index) || !leadsVerb(words, index + 1)) {
            return Optional.empty();
        }
        NotCheckableReason reason = words.is(index, "shall") ? NotCheckableReason.PLAN : NotCheckableReason.DEMAND;
        return of(scene, index, scene.clauseEnd(index + 1), reason);
    }

    /** "Intends to sue", "vowed to go on": what is undertaken is not done. */
    private Optional<Draft> intention(Scene scene, int index) {
        Words words = scene.words();
        Optional<String> kind = cues.tell("intention", words.lower(index))
                .filter(told ->
                        words.is(index + 1, "to") && words.isWord(index + 2) && !words.isFunctionWord(index + 2));
        return kind.flatMap(told -> of(
                scene, index, scene.clauseEnd(index + 2), NotCheckableReason.valueOf(told.toUpperCase(Locale.ROOT))));
    }

    private static boolean leadsVerb(Words words, int index) {
        return words.isWord(index)
                && (!words.isFunctionWord(index)
                        || words.isAdverb(index)
                        || words.is(index, "be", "have", "not", "never", "ever", "do"));
    }

    private static Optional<Draft> of(Scene scene, int from, int end, NotCheckableReason reason) {
        Words words = scene.words();
        int to = from;
        while (to < end && !words.is(to, "\"", "”")) {
            to++;
        }
        to = words.is(to - 1, ",") ? to - 1 : to;
        if (to - from < SHORTEST || from >= words.size()) {
            return Optional.empty();
        }
        List<String> content = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (words.isWord(i) && !words.isFunctionWord(i)) {
                content.add(words.text(i));
            }
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        String measured = String.join(" ", content);
        Measure measure = new Measure(measured, Optional.empty(), content, Optional.empty(), List.of());
        Assertion assertion = new Assertion.Action(words.text(from), Optional.empty());
        return Optional.of(
                new Draft(scene, from, to, from, assertion, measure, Optional.empty(), Optional.of(reason), -1));
    }
}

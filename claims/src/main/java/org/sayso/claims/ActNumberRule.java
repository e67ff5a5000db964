package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Measure;

/**
 * An official act named by its number: "Executive Order 14163 suspends the entry of refugees", "The declaration is
 * Proclamation 10886". The claim runs from the act's name to the end of the sentence or the next semicolon.
 */
final class ActNumberRule implements ClaimRule {
    private static final int DIGITS = 4;

    private final Cues cues;

    ActNumberRule(Cues cues) {
        this.cues = cues;
    }

    @Override
    public List<Draft> draft(Scene scene) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 1; i < scene.words().size(); i++) {
            if (isNumbered(scene.words(), i)) {
                drafts.add(draft(scene, i));
            }
        }
        return drafts;
    }

    /** Numbers of acts are written without a comma, and the noun before them with a capital. */
    private boolean isNumbered(Words words, int number) {
        int noun = words.is(number - 1, "no", "no.", "number") ? number - 2 : number - 1;
        String text = words.text(number);
        return noun >= 0
                && words.isCapitalized(noun)
                && cues.tell("act_title", words.lower(noun)).isPresent()
                && text.length() >= DIGITS
                && text.chars().allMatch(Character::isDigit);
    }

    private static Draft draft(Scene scene, int number) {
        Words words = scene.words();
        int from = number - 1;
        while (from > 0 && words.isCapitalized(from - 1) && words.isWord(from - 1)) {
            from--;
        }
        boolean done = words.isPast(from - 1);
        int to = number + 1;
        while (to < words.size() && !words.is(to, ";") && !(words.is(to, ".") && !words.touchesNext(to))) {
            to++;
        }
        String verb = done ? words.text(from - 1) : verb(words, number + 1, to).orElse(words.text(number - 1));
        from = done ? from - 1 : from;
        List<String> content = new ArrayList<>();
        for (int i = 0; i < to; i++) {
            boolean named = i >= from && i <= number;
            if (!named
                    && words.isWord(i)
                    && !words.isFunctionWord(i)
                    && !scene.inTime().get(i)) {
                content.add(words.text(i));
            }
        }
        Measure measure = new Measure(
                words.text(number - 1), Optional.of(words.text(number - 1)), content, Optional.of(verb), List.of());
        return Draft.of(
                scene,
                from,
                to,
                anchor(scene, from, to),
                new Assertion.Action(verb, Optional.of(words.text(number))),
                measure,
                Optional.empty());
    }

    /** The word before the act's date, where it has one: its time is looked for from there. */
    private static int anchor(Scene scene, int from, int to) {
        return scene.times().stream()
                .mapToInt(time -> time.from() - 1)
                .filter(before -> before > from && before < to)
                .findFirst()
                .orElse(from);
    }

    /** The first past form after the number, or the word that follows it. */
    private static Optional<String> verb(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isPast(i)) {
                return Optional.of(words.text(i));
            }
        }
        return from < to && words.isWord(from) ? Optional.of(words.text(from)) : Optional.empty();
    }
}

package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Assertion.Direction;
import org.sayso.domain.claim.Measure;

/**
 * A change without a number: every time ("grew every year"), or beside another time ("was lower than in 2007", "unchanged
 * from January 2009").
 */
final class TrendRule implements ClaimRule {
    private static final int REACH = 4;

    private final Cues cues;

    TrendRule(Cues cues) {
        this.cues = cues;
    }

    @Override
    public List<Draft> draft(Scene scene) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 1; i < scene.words().size(); i++) {
            every(scene, i).ifPresent(drafts::add);
            beside(scene, i).ifPresent(drafts::add);
        }
        return drafts;
    }

    private Optional<Draft> every(Scene scene, int verb) {
        Words words = scene.words();
        Optional<String> way = cues.tell("change", words.lower(verb));
        int at = words.is(verb + 1, "in", "by") ? verb + 2 : verb + 1;
        boolean every = words.is(at, "every", "each") && words.is(at + 1, "year", "month", "quarter", "week", "day");
        if (way.isEmpty() || !every) {
            return Optional.empty();
        }
        return Optional.of(draft(scene, verb, timeEnd(scene, at + 2), way.get()));
    }

    private Optional<Draft> beside(Scene scene, int index) {
        Words words = scene.words();
        boolean level = words.is(index, "unchanged") && words.is(index + 1, "from", "on");
        Optional<String> way = level ? Optional.of("level") : cues.tell("difference", words.lower(index));
        boolean compared = level || words.is(index + 1, "than");
        boolean numbered = scene.mentionAt(index - 1).isPresent()
                || scene.mentionAt(index + 2).isPresent();
        boolean timed =
                scene.times().stream().anyMatch(time -> time.from() > index + 1 && time.from() <= index + REACH);
        boolean bare = words.is(index + 2, "in", "that", "on", "at", "the")
                || scene.inTime().get(index + 2);
        if (way.isEmpty() || !compared || numbered || !timed || !bare) {
            return Optional.empty();
        }
        return Optional.of(draft(scene, index, timeEnd(scene, index + 2), way.get()));
    }

    private static int timeEnd(Scene scene, int from) {
        return scene.times().stream()
                .filter(time -> time.from() >= from && time.from() <= from + REACH)
                .mapToInt(time -> time.to())
                .findFirst()
                .orElse(from);
    }

    private static Draft draft(Scene scene, int from, int to, String way) {
        SubjectPhrase subject = SubjectPhrase.before(scene, from);
        Measure measure = new Measure(
                subject.head().orElse(""), subject.head(), subject.qualifiers(), Optional.empty(), List.of());
        Assertion change = new Assertion.Change(
                Direction.valueOf(way.toUpperCase(Locale.ROOT)), Optional.empty(), Optional.empty(), Optional.empty());
        return Draft.of(scene, from, to, from, change, measure, Optional.empty());
    }
}

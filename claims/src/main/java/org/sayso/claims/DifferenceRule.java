package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.time.TimePhrase;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Assertion.Direction;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.Quantity;

/**
 * How much more or less than at another time: "half a million more than in 2020", "40 fewer boats than a year before", "18
 * percent above that of 2019", "a third less than in May".
 */
final class DifferenceRule implements ClaimRule {
    private static final int NOUNS = 3;
    private static final int REACH = 6;

    private final Cues cues;

    DifferenceRule(Cues cues) {
        this.cues = cues;
    }

    @Override
    public List<Draft> draft(Scene scene) {
        List<Draft> drafts = new ArrayList<>();
        for (Mention mention : scene.mentions()) {
            if (mention.kind() == Mention.Kind.AMOUNT && isStep(mention)) {
                than(scene, mention).or(() -> beside(scene, mention)).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    /** A count, a percentage, percentage points, or a fraction: what a difference is given in. */
    private static boolean isStep(Mention mention) {
        return mention.unit()
                .map(unit -> unit.equals("%") || unit.startsWith("percentage"))
                .orElse(true);
    }

    private Optional<Draft> than(Scene scene, Mention mention) {
        Optional<String> way = cues.tell("difference", scene.words().lower(mention.to()));
        int than = thanAfter(scene.words(), mention.to() + 1);
        return way.isPresent() && than > 0 && timeAfter(scene, than).isPresent()
                ? Optional.of(draft(scene, mention, way.get(), than))
                : Optional.empty();
    }

    /** "18 percent above that of 2019": the other figure is named by its time. */
    private Optional<Draft> beside(Scene scene, Mention mention) {
        Words words = scene.words();
        Optional<String> way = cues.tell("beside", words.lower(mention.to()));
        boolean share = mention.unit().isPresent() || words.is(mention.to(), "above", "below");
        boolean timed = scene.times().stream()
                .anyMatch(time -> time.from() > mention.to()
                        && time.from() <= mention.to() + REACH
                        && isPointing(words, mention.to() + 1, time.from()));
        return way.isPresent() && share && timed
                ? Optional.of(draft(scene, mention, way.get(), mention.to()))
                : Optional.empty();
    }

    /** Between the preposition and the time stand only words that point: "that of", "the figure for". */
    private static boolean isPointing(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean pointing = words.isFunctionWord(i)
                    || words.is(
                            i, "figure", "figures", "level", "levels", "rate", "number", "count", "total", "mean",
                            "average", "'s", "that", "those");
            if (!pointing) {
                return false;
            }
        }
        return true;
    }

    /** The position of "than" after at most a few nouns; -1 where there is none. */
    private static int thanAfter(Words words, int from) {
        for (int i = from; i <= from + NOUNS; i++) {
            if (words.is(i, "than")) {
                return i;
            }
            if (!words.isWord(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** The time of the other side. */
    private static Optional<TimePhrase> timeAfter(Scene scene, int than) {
        return scene.times().stream()
                .filter(time -> time.from() > than && time.from() <= than + REACH)
                .findFirst();
    }

    private static Draft draft(Scene scene, Mention mention, String way, int than) {
        Words words = scene.words();
        int to = timeAfter(scene, than).map(TimePhrase::to).orElse(than + 1);
        List<String> nouns = new ArrayList<>();
        for (int i = mention.to() + 1; i < than; i++) {
            nouns.add(words.text(i));
        }
        Optional<String> head = nouns.isEmpty() ? Optional.empty() : Optional.of(nouns.get(nouns.size() - 1));
        Measure measure = new Measure(
                head.orElse(""),
                head,
                nouns.isEmpty() ? List.of() : nouns.subList(0, nouns.size() - 1),
                Optional.empty(),
                List.of());
        Optional<Quantity> by = Optional.of(mention.quantity());
        Direction direction = Direction.valueOf(way.toUpperCase(Locale.ROOT));
        return Draft.of(
                scene,
                mention.from(),
                to,
                mention.from(),
                new Assertion.Change(direction, by, Optional.empty(), Optional.empty()),
                measure,
                mention.unit());
    }
}

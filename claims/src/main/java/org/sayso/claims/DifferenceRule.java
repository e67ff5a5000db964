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

/** How much more or less than at another time: "half a million more than in 2020", "40 fewer boats than a year before". */
final class DifferenceRule implements ClaimRule {
    private static final int NOUNS = 3;

    private final Cues cues;

    DifferenceRule(Cues cues) {
        this.cues = cues;
    }

    @Override
    public List<Draft> draft(Scene scene) {
        List<Draft> drafts = new ArrayList<>();
        for (Mention mention : scene.mentions()) {
            Optional<String> way = cues.tell("difference", scene.words().lower(mention.to()));
            int than = than(scene.words(), mention.to() + 1);
            boolean amount =
                    mention.kind() == Mention.Kind.AMOUNT && mention.unit().isEmpty();
            if (way.isPresent() && than > 0 && amount) {
                drafts.add(draft(scene, mention, way.get(), than));
            }
        }
        return drafts;
    }

    /** The position of "than" after at most a few nouns; -1 where there is none. */
    private static int than(Words words, int from) {
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

    private static Draft draft(Scene scene, Mention mention, String way, int than) {
        Words words = scene.words();
        int to = scene.times().stream()
                .filter(time -> time.from() > than && time.from() <= than + 2)
                .mapToInt(TimePhrase::to)
                .findFirst()
                .orElse(than + 1);
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

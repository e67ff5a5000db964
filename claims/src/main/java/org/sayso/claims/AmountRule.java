package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.Quantity;

/**
 * An amount of something: "538 people were arrested". What follows "including" is a part of the amount before it, and
 * in such a list "a" counts as one.
 */
final class AmountRule implements ClaimRule {
    private final MeasureFinder measures = new MeasureFinder();

    @Override
    public List<Draft> draft(Scene scene) {
        List<Draft> drafts = new ArrayList<>();
        int including = includingAfterAmount(scene);
        int whole = including < 0 ? -1 : wholeBefore(scene, including);
        for (Mention mention : scene.mentions()) {
            boolean part = including >= 0 && mention.from() > including;
            drafts.add(draft(scene, mention, part ? whole : -1));
        }
        if (including >= 0) {
            drafts.addAll(singles(scene, including, whole));
        }
        return drafts;
    }

    private Draft draft(Scene scene, Mention mention, int whole) {
        MeasureFinder.Found found = measures.find(scene.words(), mention, scene.inTime());
        int from = mention.from();
        int to = mention.to();
        if (found.from() >= mention.to()) {
            to = Math.max(to, found.to());
        } else if (found.from() < from) {
            from = found.from();
        }
        if (found.verb() >= to && found.verb() - to <= 2 && whole < 0) {
            to = found.verb() + 1;
        } else if (found.verb() >= 0 && found.verb() < from && from - found.verb() <= 2 && whole < 0) {
            from = found.verb();
        }
        return new Draft(
                scene,
                from,
                to,
                mention.from(),
                new Assertion.Amount(mention.quantity()),
                found.measure(),
                mention.unit(),
                Optional.empty(),
                whole);
    }

    private static int includingAfterAmount(Scene scene) {
        Words words = scene.words();
        for (int i = 1; i < words.size(); i++) {
            boolean among = words.is(i, "among") && words.is(i + 1, "them", "those", "whom");
            if ((words.is(i, "including", "includes") || among) && scene.hasMention(0, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int wholeBefore(Scene scene, int including) {
        return scene.mentions().stream()
                .filter(mention -> mention.to() <= including)
                .reduce((earlier, later) -> later)
                .map(Mention::from)
                .orElse(-1);
    }

    /** "a suspected terrorist, ..." in a list after "including": one each. */
    private List<Draft> singles(Scene scene, int including, int whole) {
        List<Draft> drafts = new ArrayList<>();
        Words words = scene.words();
        for (int i = including + 1; i < words.size() && !words.is(i, ".", ";"); i++) {
            boolean listed = i == including + 1 || words.is(i - 1, ",", "and");
            if (!listed || !words.is(i, "a", "an") || scene.mentionAt(i).isPresent()) {
                continue;
            }
            int end = MeasureFinder.phraseEnd(words, i + 1, scene.inTime());
            if (end > i + 1) {
                Quantity one = Quantity.exact(java.math.BigDecimal.ONE);
                List<String> qualifiers = new ArrayList<>();
                for (int q = i + 1; q < end - 1; q++) {
                    qualifiers.add(words.text(q));
                }
                Measure measure = new Measure(
                        scene.words().text(end - 1),
                        Optional.of(words.text(end - 1)),
                        qualifiers,
                        Optional.empty(),
                        List.of());
                drafts.add(new Draft(
                        scene,
                        i,
                        end,
                        i,
                        new Assertion.Amount(one),
                        measure,
                        Optional.empty(),
                        Optional.empty(),
                        whole));
            }
        }
        return drafts;
    }
}

package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.quantity.NumberPhrase;
import org.sayso.claims.quantity.Units;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.Quantity;

/**
 * An amount of something: "538 people were arrested". What follows "including" is a part of the amount before it, and
 * in such a list "a" counts as one.
 */
final class AmountRule {
    private final MeasureFinder measures;
    private final Negations negations;
    private final Units units;

    AmountRule(Units units, Cues cues) {
        this.units = units;
        this.measures = new MeasureFinder(cues);
        this.negations = new Negations(cues);
    }

    /** Every number of a sentence with what it counts, in order. */
    List<Ellipsis.Resolved> counted(Scene scene, Ellipsis ellipsis) {
        List<Ellipsis.Resolved> counted = new ArrayList<>();
        for (Mention mention : scene.mentions()) {
            counted.add(ellipsis.resolve(scene.words(), mention, measures.find(scene, mention)));
        }
        return counted;
    }

    /** The amounts of a sentence, in order. */
    List<Draft> draft(Scene scene, List<Ellipsis.Resolved> counted) {
        List<Draft> drafts = new ArrayList<>();
        int including = includingAfterAmount(scene);
        int whole = including < 0 ? -1 : wholeBefore(scene, including);
        for (Ellipsis.Resolved resolved : counted) {
            Mention mention = resolved.mention();
            Measured found = resolved.measured();
            boolean part = including >= 0 && mention.from() > including;
            if (isClaimed(mention) && (part || isAmount(mention, found.measure()) || isDatedFigure(scene, mention))) {
                drafts.add(draft(scene, mention, found, part ? whole : -1));
            }
        }
        if (including >= 0) {
            drafts.addAll(singles(scene, including, whole));
        }
        return drafts;
    }

    /** The quantities of a sentence with what they count and when. */
    static List<QuantityMention> mentions(Scene scene, List<Ellipsis.Resolved> counted) {
        List<QuantityMention> found = new ArrayList<>();
        for (Ellipsis.Resolved resolved : counted) {
            Mention mention = resolved.mention();
            if (mention.kind() != Mention.Kind.PRONOUN && mention.kind() != Mention.Kind.REFERENCE) {
                found.add(new QuantityMention(
                        mention.span(),
                        mention.quantity(),
                        mention.fullUnit(),
                        resolved.head(),
                        mention.kind() == Mention.Kind.AMOUNT
                                ? TimingFinder.find(scene, mention.from(), mention.to(), Optional.empty())
                                : Optional.empty()));
            }
        }
        return found;
    }

    /** Lengths and ranks, and numbers that only name a time or point back, are no amounts of their own. */
    private static boolean isClaimed(Mention mention) {
        boolean other = mention.unit().filter(unit -> unit.equals("rank")).isPresent()
                || mention.number().style() == NumberPhrase.Style.MULTIPLE;
        return !other && (mention.kind() == Mention.Kind.AMOUNT || mention.kind() == Mention.Kind.PRONOUN);
    }

    /** The unit of the number, with a rate that follows the noun: "140 arrests a day". */
    private Optional<String> unit(Words words, Mention mention, Measured found) {
        boolean noun = mention.rate().isEmpty() && found.from() >= mention.to();
        return noun
                ? units.rateAt(words, found.to())
                        .map(mention::per)
                        .orElse(mention)
                        .fullUnit()
                : mention.fullUnit();
    }

    /** A number alone, a duration, and a "one" that says no more than "a" are no amounts. */
    private boolean isAmount(Mention mention, Measure measure) {
        boolean nothing = measure.head().isEmpty()
                && measure.action().isEmpty()
                && mention.unit().isEmpty();
        boolean duration = measure.head()
                .map(head -> units.isDuration(head.toLowerCase(Locale.ROOT)))
                .orElse(false);
        boolean article = mention.number().style() == NumberPhrase.Style.WORDS
                && mention.from() == mention.number().from()
                && mention.number()
                        .value()
                        .map(java.math.BigDecimal.ONE::equals)
                        .orElse(false)
                && measure.action().isEmpty();
        return !nothing && !duration && !article;
    }

    /** A large number without a noun, in a sentence that names a time: "Fiscal 2025: 443,671". It goes on from another. */
    private static boolean isDatedFigure(Scene scene, Mention mention) {
        boolean large = mention.number().style() == NumberPhrase.Style.SCALED
                || mention.number().style() == NumberPhrase.Style.DIGITS
                        && scene.words().text(mention.number().from()).indexOf(',') > 0;
        boolean plain = mention.unit().isEmpty() && mention.kind() == Mention.Kind.AMOUNT;
        return large
                && plain
                && scene.times().stream().anyMatch(time -> time.timing().isPresent());
    }

    private Draft draft(Scene scene, Mention mention, Measured found, int whole) {
        int from = mention.from();
        int to = mention.to();
        if (found.from() >= mention.to()) {
            to = Math.max(to, found.to());
        } else if (found.from() < from && found.link() != Measured.Link.FAR_SUBJECT) {
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
                negations.amount(scene.words(), mention),
                found.measure(),
                unit(scene.words(), mention, found),
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
            int end = NounPhrases.end(words, i + 1, scene.inTime());
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

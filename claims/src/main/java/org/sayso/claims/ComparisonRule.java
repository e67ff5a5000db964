package org.sayso.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.quantity.NumberPhrase;
import org.sayso.claims.time.TimePhrase;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.time.Period;

/**
 * A comparison of two amounts: "twice as many boats as a year earlier", "six times more", "half as much", "tripled".
 * "Twice" for two occasions compares nothing.
 */
final class ComparisonRule implements ClaimRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int REACH = 12;

    private final Cues cues;
    private final MeasureFinder measures;

    ComparisonRule(Cues cues) {
        this.cues = cues;
        this.measures = new MeasureFinder(cues);
    }

    @Override
    public List<Draft> draft(Scene scene) {
        List<Draft> drafts = new ArrayList<>();
        for (Mention mention : scene.mentions()) {
            ratio(scene.words(), mention).ifPresent(ratio -> drafts.add(draft(scene, mention, ratio)));
        }
        return drafts;
    }

    /** How many times the other amount, if the words after the number compare. */
    private Optional<Quantity> ratio(Words words, Mention mention) {
        if (words.is(mention.to(), "as")
                && cues.tell("pace", words.lower(mention.to() + 1)).isPresent()) {
            return Optional.empty();
        }
        boolean multiple = mention.unit().filter("times"::equals).isPresent();
        boolean half = mention.number().style() == NumberPhrase.Style.SHARE
                && words.is(mention.to(), "as")
                && cues.tell("degree", words.lower(mention.to() + 1)).isPresent();
        int to = mention.to();
        boolean verb = mention.number().style() == NumberPhrase.Style.MULTIPLE
                && cues.tell("multiple_verb", words.lower(to - 1)).isPresent();
        boolean compared = cues.tell("compared", words.lower(to)).isPresent() || words.is(to + 1, "'s");
        if (!multiple && !half || !verb && !compared) {
            return Optional.empty();
        }
        boolean again = half && words.is(to + 2, "again");
        return Optional.of(half ? divided(mention.quantity(), again) : mention.quantity());
    }

    /** A share as a multiple; "half as many again" is one and a half. */
    private static Quantity divided(Quantity share, boolean again) {
        UnaryOperator<BigDecimal> multiple =
                percent -> again ? hundredth(percent).add(BigDecimal.ONE) : hundredth(percent);
        return new Quantity(
                share.value().map(multiple),
                share.low().map(multiple),
                share.high().map(multiple),
                share.approximation());
    }

    private static BigDecimal hundredth(BigDecimal percent) {
        return percent.divide(HUNDRED).stripTrailingZeros();
    }

    private Draft draft(Scene scene, Mention mention, Quantity ratio) {
        Words words = scene.words();
        Measured found = measures.find(scene, mention);
        int from = secondAs(words, mention.to());
        Optional<TimePhrase> other = scene.times().stream()
                .filter(time -> time.from() >= from && time.from() - from <= REACH)
                .findFirst();
        int to = other.map(TimePhrase::to).orElseGet(() -> Math.max(mention.to(), scene.clauseEnd(mention.to())));
        Optional<Period> period = other.filter(time -> !isOwn(words, mention, time))
                .flatMap(TimePhrase::timing)
                .map(timing -> timing.period());
        Draft draft = Draft.of(
                scene,
                mention.from(),
                Math.max(mention.to(), to),
                mention.from(),
                new Assertion.Comparison(ratio, period),
                measureOf(words, mention, found),
                Optional.of("times"));
        Optional<String> place = PlaceFinder.other(draft);
        return place.isEmpty() ? draft : draft.with(new Assertion.Comparison(ratio, period, place));
    }

    /** In "twice as many boats in June as in May" the other side stands behind the second "as". */
    private static int secondAs(Words words, int from) {
        if (!words.is(from, "as") || !words.is(from + 1, "many", "much")) {
            return from;
        }
        for (int i = from + 2; i < from + REACH && !words.isMarkOrEnd(i); i++) {
            if (words.is(i, "as", "than")) {
                return i;
            }
        }
        return from;
    }

    /** "More than doubled in 2019", "doubled to 900 in 2019": the time is that of the later figure. */
    private boolean isOwn(Words words, Mention mention, TimePhrase time) {
        boolean verb = cues.tell("multiple_verb", words.lower(mention.to() - 1)).isPresent();
        for (int i = mention.to(); i <= time.from(); i++) {
            if (words.is(i, "than", "as", "from", "since", "between", "over", "compared")) {
                return false;
            }
        }
        return verb;
    }

    /** After "as many" stands what is compared: "twice as many boats as". */
    private Measure measureOf(Words words, Mention mention, Measured found) {
        int at = mention.to();
        boolean as = words.is(at, "as") && words.is(at + 1, "many", "much");
        int start = as ? at + 2 : at;
        int end = NounPhrases.end(words, start, new java.util.BitSet());
        if (!as || end == start) {
            return found.measure();
        }
        List<String> qualifiers = new ArrayList<>();
        for (int i = start; i < end - 1; i++) {
            qualifiers.add(words.text(i));
        }
        return new Measure(
                words.text(end - 1),
                Optional.of(words.text(end - 1)),
                qualifiers,
                Optional.empty(),
                found.measure().context());
    }
}

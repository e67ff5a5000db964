package org.sayso.checking.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.checking.Stems;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Discrepancy;
import org.sayso.domain.text.Span;

/**
 * A part that is larger than its whole: "40 people, including 50 children", "50 of the 40". Rule:
 * docs/rules/part-exceeds-whole.md.
 */
final class PartRule implements ConsistencyRule {
    @Override
    public List<Discrepancy> find(Passage passage) {
        List<Discrepancy> found = new ArrayList<>(claimed(passage));
        for (int i = 0; i < passage.size(); i++) {
            List<Figure> figures = passage.figures(i);
            for (int j = 0; j + 1 < figures.size(); j++) {
                Figure part = figures.get(j);
                Figure whole = figures.get(j + 1);
                if (isPartOf(passage.line(i), part, whole) && exceeds(part.low(), whole.high())) {
                    found.add(discrepancy(passage, part.span(), whole.span()));
                }
            }
        }
        return found;
    }

    private static List<Discrepancy> claimed(Passage passage) {
        Map<String, Claim> byId = new HashMap<>();
        passage.claims().forEach(claim -> byId.put(claim.id(), claim));
        List<Discrepancy> found = new ArrayList<>();
        for (Claim part : passage.claims()) {
            Optional<Claim> whole = part.partOf()
                    .map(byId::get)
                    .filter(claim -> isOfOneKind(claim, part) && isOnlyAmountBefore(passage, claim, part));
            Optional<Quantity> all = whole.flatMap(PartRule::amount);
            Optional<Quantity> some = amount(part);
            if (exceeds(some.flatMap(Quantity::low), all.flatMap(Quantity::high))) {
                found.add(discrepancy(
                        passage,
                        part.spans().get(0),
                        whole.orElseThrow().spans().get(0)));
            }
        }
        return found;
    }

    /** A part is of the same kind as its whole: the same noun, or persons both. */
    private static boolean isOfOneKind(Claim whole, Claim part) {
        String all = whole.measure().head().orElse("").toLowerCase(Locale.ROOT);
        String some = part.measure().head().orElse("").toLowerCase(Locale.ROOT);
        boolean people = Lexicon.has("people", all) && Lexicon.has("people", some);
        return whole.unit().equals(part.unit())
                && (people || !all.isEmpty() && Stems.of(all).equals(Stems.of(some)));
    }

    /** With "56 passengers and 10 crew members, including", nobody knows which is the whole. */
    private static boolean isOnlyAmountBefore(Passage passage, Claim whole, Claim part) {
        return passage.claims().stream()
                .filter(claim -> claim.sentence().equals(whole.sentence()))
                .filter(claim -> claim.partOf().isEmpty() && amount(claim).isPresent())
                .filter(claim ->
                        claim.spans().get(0).start() < part.spans().get(0).start())
                .allMatch(whole::equals);
    }

    private static Optional<Quantity> amount(Claim claim) {
        return claim.assertion() instanceof Assertion.Amount amount && amount.force() == Assertion.Force.PLAIN
                ? Optional.of(amount.quantity())
                : Optional.empty();
    }

    /** "50 of the 40", "50 out of 40", with nothing else between. */
    private static boolean isPartOf(Line line, Figure part, Figure whole) {
        boolean amounts = part.unit() == Figure.Unit.AMOUNT && part.isLike(whole);
        int at = part.to();
        if (line.is(at, "out") && line.is(at + 1, "of")) {
            return amounts && at + 2 == whole.start();
        }
        return amounts
                && line.is(at, "of")
                && line.is(at + 1, "the", "its", "their", "our", "all")
                && at + 2 == whole.start();
    }

    private static boolean exceeds(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return part.isPresent() && whole.isPresent() && part.get().compareTo(whole.get()) > 0;
    }

    private static Discrepancy discrepancy(Passage passage, Span part, Span whole) {
        String explanation =
                "The part, “" + passage.textAt(part) + "”, is larger than its whole, “" + passage.textAt(whole) + "”.";
        return passage.discrepancy(Discrepancy.Kind.PART_EXCEEDS_WHOLE, List.of(part, whole), explanation);
    }
}

package org.sayso.checking.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.finding.Discrepancy;

/**
 * A percentage, share or multiple that does not follow from the two numbers beside it. Rule: docs/rules/percentage.md.
 *
 * <p>The numbers and the percentage must stand in one of the forms of {@link ProportionFinder}; a percentage near two
 * numbers is not enough.
 */
final class PercentageRule implements ConsistencyRule {
    @Override
    public List<Discrepancy> find(Passage passage) {
        List<Discrepancy> found = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            ProportionFinder finder = new ProportionFinder(passage.line(i), passage.figures(i), before(passage, i));
            finder.find().stream()
                    .filter(proportion -> !proportion.holds())
                    .map(proportion -> discrepancy(passage, proportion))
                    .forEach(found::add);
        }
        return found;
    }

    /** The one amount of the sentence before, which "that was up from" speaks of. */
    private static Optional<Figure> before(Passage passage, int line) {
        if (line == 0) {
            return Optional.empty();
        }
        List<Figure> amounts = passage.figures(line - 1).stream()
                .filter(figure -> figure.unit() == Figure.Unit.AMOUNT)
                .toList();
        return amounts.size() == 1 ? Optional.of(amounts.get(0)) : Optional.empty();
    }

    private static Discrepancy discrepancy(Passage passage, Proportion proportion) {
        String explanation = proportion.explain(
                passage.textAt(proportion.base().span()),
                passage.textAt(proportion.other().span()),
                passage.textAt(proportion.said().span()));
        return passage.discrepancy(Discrepancy.Kind.PERCENTAGE, proportion.spans(), explanation);
    }
}

package org.sayso.checking.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sayso.domain.finding.Discrepancy;

/**
 * A number said to exceed another that is larger: "admissions exceeded the ceiling: 132,531 against 142,000". Rule:
 * docs/rules/percentage.md.
 */
final class ExcessRule implements ConsistencyRule {
    private static final int REACH = 6;

    @Override
    public List<Discrepancy> find(Passage passage) {
        List<Discrepancy> found = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            Line line = passage.line(i);
            List<Figure> figures = passage.figures(i);
            if (figures.size() == 2 && isSaid(line, figures.get(0), figures.get(1))) {
                discrepancy(passage, figures.get(0), figures.get(1)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** A verb of exceeding, then both numbers, the second right after "against". */
    private static boolean isSaid(Line line, Figure more, Figure less) {
        boolean verb = IntStream.range(0, more.start()).anyMatch(i -> line.has(i, "exceeds"));
        boolean against = line.has(less.start() - 1, "against") && less.start() - more.to() <= REACH;
        return verb && against && more.isLike(less);
    }

    private static Optional<Discrepancy> discrepancy(Passage passage, Figure more, Figure less) {
        boolean wrong = more.high().isPresent()
                && less.low().isPresent()
                && more.high().get().compareTo(less.low().get()) < 0;
        String explanation =
                "“" + passage.textAt(more.span()) + "” does not exceed “" + passage.textAt(less.span()) + "”.";
        return wrong
                ? Optional.of(passage.discrepancy(
                        Discrepancy.Kind.PERCENTAGE, List.of(more.span(), less.span()), explanation))
                : Optional.empty();
    }
}

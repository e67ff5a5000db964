package org.sayso.checking.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.checking.Stems;
import org.sayso.domain.finding.Discrepancy;

/**
 * A source that gives its own number of something just counted: "The agency made 2,373 arrests. One network put the
 * four-day total at almost 3,000." Rule: docs/rules/sources-differ.md.
 *
 * <p>The number before must stand at most two sentences back; where the words name what is counted ("the December
 * figure"), its sentence must have them too.
 */
final class RestatementRule implements ConsistencyRule {
    private static final int REACH = 16;
    private static final int BACK = 1;
    /** How far from a number its noun may stand, in words. */
    private static final int BESIDE = 4;

    /** Numbers further apart than this are of different things, whatever the words. */
    private static final BigDecimal FURTHEST = BigDecimal.valueOf(5);

    /** Where a source restates: the verb, the number, and the stems of what it names between them. */
    private record Restatement(int verb, Figure figure, Set<String> named) {}

    @Override
    public List<Discrepancy> find(Passage passage) {
        List<Discrepancy> found = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            int line = i;
            restatement(passage.line(i), passage.figures(i))
                    .flatMap(restated -> discrepancy(passage, line, restated))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Restatement> restatement(Line line, List<Figure> figures) {
        for (Figure figure : figures) {
            int before = skipQuotes(line, figure.start() - 1);
            for (int verb = before - 1; verb >= 0 && before - verb <= REACH; verb--) {
                boolean tied = line.value(verb, "restated")
                        .filter(line.word(before)::equals)
                        .isPresent();
                if (tied && pointsBack(line, verb + 1, before)) {
                    return Optional.of(new Restatement(verb, figure, named(line, verb + 1, before)));
                }
            }
        }
        return Optional.empty();
    }

    private static int skipQuotes(Line line, int index) {
        return line.is(index, "\"", "“", "‘", "'") ? index - 1 : index;
    }

    private static boolean pointsBack(Line line, int from, int to) {
        boolean clear = IntStream.range(from, to).noneMatch(i -> line.has(i, "break") || line.is(i, ","));
        return clear && IntStream.range(from, to).anyMatch(i -> line.has(i, "figure") || line.is(i, "them"));
    }

    private static Set<String> named(Line line, int from, int to) {
        Set<String> named = new HashSet<>();
        for (int i = from; i < to; i++) {
            boolean own = line.token(i).isWord() && !line.has(i, "figure") && !line.has(i, "function");
            if (own || line.token(i).isNumber()) {
                named.addAll(Stems.ofText(line.word(i)));
            }
        }
        return named;
    }

    private static Optional<Discrepancy> discrepancy(Passage passage, int at, Restatement restated) {
        if (isRevised(passage.line(at))) {
            return Optional.empty();
        }
        for (int i = at; i >= Math.max(0, at - BACK); i--) {
            int end = i == at ? restated.verb() : passage.line(i).size();
            List<Figure> earlier = passage.figures(i).stream()
                    .filter(figure -> figure.to() <= end)
                    .toList();
            if (!earlier.isEmpty()) {
                Figure last = nearest(passage.line(i), earlier, restated.named());
                boolean same = speaksOf(passage.line(i), restated.named()) && !isRevised(passage.line(i));
                return same && differ(last, restated.figure())
                        ? Optional.of(discrepancy(passage, last, restated.figure()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The number beside most of the words named; of several alike the last. */
    private static Figure nearest(Line line, List<Figure> figures, Set<String> named) {
        Figure best = figures.get(0);
        long most = -1;
        for (Figure figure : figures) {
            long shared = IntStream.range(figure.to(), Math.min(line.size(), figure.to() + BESIDE))
                    .filter(i -> Stems.ofText(line.word(i)).stream().anyMatch(named::contains))
                    .count();
            if (shared >= most) {
                best = figure;
                most = shared;
            }
        }
        return best;
    }

    private static boolean speaksOf(Line line, Set<String> named) {
        Set<String> words = new HashSet<>();
        line.lower().forEach(word -> words.addAll(Stems.ofText(word)));
        long shared = named.stream().filter(words::contains).count();
        return 2 * shared >= named.size();
    }

    private static boolean isRevised(Line line) {
        return IntStream.range(0, line.size()).anyMatch(i -> line.has(i, "revised"));
    }

    private static boolean differ(Figure first, Figure second) {
        boolean apart = first.isLike(second)
                && !first.admits(
                        second.low().orElse(first.value()), second.high().orElse(first.value()));
        boolean near = first.value().compareTo(second.value().multiply(FURTHEST)) < 0
                && second.value().compareTo(first.value().multiply(FURTHEST)) < 0;
        return apart && near;
    }

    private static Discrepancy discrepancy(Passage passage, Figure first, Figure second) {
        String explanation = "Two sources give different numbers of the same thing: “" + passage.textAt(first.span())
                + "” and “" + passage.textAt(second.span()) + "”.";
        return passage.discrepancy(Discrepancy.Kind.SOURCES_DIFFER, List.of(first.span(), second.span()), explanation);
    }
}

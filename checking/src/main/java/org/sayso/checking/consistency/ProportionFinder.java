package org.sayso.checking.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds a percentage or multiple with the two numbers it is worked out from, in the forms in which reports tie the three
 * together: "rose 12 percent, from 980 to 1,100", "1,100, up 12 percent from the 980 of", "1,100, up from 980, a rise of 12
 * percent", "120 of the 480, or a quarter", "1,100, twice as many as the 550".
 *
 * <p>Where the sentence has other percentages, or other numbers between, nothing is found.
 */
final class ProportionFinder {
    private static final int REACH = 14;

    private final Line line;
    private final List<Figure> amounts;
    private final List<Figure> ratios;
    private final Optional<Figure> before;

    /**
     * Makes a finder.
     *
     * @param line the sentence
     * @param figures its numbers
     * @param before the one amount of the sentence before, if it has just one
     */
    ProportionFinder(Line line, List<Figure> figures, Optional<Figure> before) {
        this.line = line;
        this.before = before;
        amounts = figures.stream()
                .filter(figure -> figure.unit() == Figure.Unit.AMOUNT)
                .toList();
        ratios = figures.stream()
                .filter(figure -> figure.unit() != Figure.Unit.AMOUNT)
                .toList();
    }

    /** What is found, at most one for a sentence. */
    List<Proportion> find() {
        boolean adjusted = IntStream.range(0, line.size()).anyMatch(i -> line.has(i, "adjusted"));
        if (ratios.size() != 1 || adjusted || line.has(ratios.get(0).to(), "rate")) {
            return List.of();
        }
        Figure said = ratios.get(0);
        return fromTo(said).or(() -> than(said)).or(() -> upFrom(said)).or(() -> shareOf(said)).stream()
                .toList();
    }

    /** "from 980 to 1,100": the change beside it. */
    private Optional<Proportion> fromTo(Figure said) {
        List<Proportion> found = new ArrayList<>();
        for (int i = 0; i + 1 < amounts.size(); i++) {
            Figure from = amounts.get(i);
            Figure to = amounts.get(i + 1);
            boolean tied = line.is(from.start() - 1, "from") && line.is(to.start() - 1, "to") && from.isLike(to);
            if (tied && isNear(from, said) && isNear(to, said)) {
                relation(said).map(how -> new Proportion(from, to, said, how)).ifPresent(found::add);
            }
        }
        return found.size() == 1 && amounts.size() == 2 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** "1,100, up 12 percent from the 980 of the year before"; "956, three times as many as the 286". */
    private Optional<Proportion> than(Figure said) {
        Optional<Figure> base = amounts.stream()
                .filter(amount -> amount.from() > said.to())
                .findFirst()
                .filter(amount -> isLinked(said, amount));
        Optional<Figure> other = base.flatMap(this::lastBefore).filter(amount -> amount.to() <= said.start());
        return other.filter(amount -> isNear(amount, said) && amount.isLike(base.orElseThrow()))
                .flatMap(amount -> relation(said).map(how -> new Proportion(base.orElseThrow(), amount, said, how)));
    }

    /** Between the percentage and the number stand only "more than the", "as many as the", "increase from its" and the like. */
    private boolean isLinked(Figure said, Figure base) {
        boolean than = false;
        for (int i = said.to(); i < base.start(); i++) {
            than |= line.has(i, "than");
            boolean link = line.has(i, "than")
                    || line.has(i, "change")
                    || line.has(i, "determiner")
                    || line.is(i, "many", "much", "high", "large", "number", "of", "size");
            if (!link) {
                return false;
            }
        }
        return than;
    }

    private Optional<Figure> lastBefore(Figure base) {
        return amounts.stream().filter(amount -> amount.to() <= base.start()).reduce((earlier, later) -> later);
    }

    /** "1,100 ... up from 980, a rise of 12 percent"; the first number may stand in the sentence before. */
    private Optional<Proportion> upFrom(Figure said) {
        Optional<Figure> base = amounts.stream()
                .filter(amount -> line.is(amount.start() - 1, "from", "on")
                        && line.has(amount.start() - 2, "change")
                        && amount.to() <= said.start()
                        && said.start() - amount.to() <= REACH)
                .reduce((earlier, later) -> later)
                .filter(amount -> lastBefore(said).filter(amount::equals).isPresent());
        boolean back = line.has(0, "that");
        Optional<Figure> other = base.flatMap(from -> amounts.get(0).equals(from)
                ? before.filter(amount -> back)
                : lastBefore(from).filter(amount -> from.start() - amount.to() <= REACH));
        return other.filter(amount -> amount.isLike(base.orElseThrow()))
                .flatMap(amount -> relation(said).map(how -> new Proportion(base.orElseThrow(), amount, said, how)));
    }

    /** "120 of the 480 ships, or a quarter"; "a quarter, or 120 of 480". */
    private Optional<Proportion> shareOf(Figure said) {
        if (said.unit() != Figure.Unit.PERCENT || amounts.size() != 2 || changes(said)) {
            return Optional.empty();
        }
        Figure part = amounts.get(0);
        Figure whole = amounts.get(1);
        boolean of = part.isLike(whole)
                && IntStream.range(part.to(), whole.start()).allMatch(i -> isOf(i, part))
                && line.is(part.to(), "of", "out");
        int gap = said.from() > whole.to() ? said.start() - whole.to() : part.start() - said.to();
        boolean aside = said.from() > whole.to()
                ? line.is(said.start() - 1, "or", ",", "(", "—", "–")
                : line.is(said.to(), ",", "(", "—", "–", "or");
        return of && gap >= 0 && gap <= 5 && aside
                ? Optional.of(new Proportion(whole, part, said, Proportion.Relation.SHARE))
                : Optional.empty();
    }

    private boolean isOf(int index, Figure part) {
        return line.is(index, "of", "out") && index <= part.to() + 1 || line.has(index, "determiner");
    }

    private boolean isNear(Figure amount, Figure said) {
        int from = Math.min(amount.to(), said.to());
        int to = Math.max(amount.start(), said.start());
        return to - from <= REACH && IntStream.range(from, to).noneMatch(i -> line.has(i, "break"));
    }

    /** Whether a word of rise or fall stands right before or after the percentage. */
    private boolean changes(Figure said) {
        return way(said).isPresent();
    }

    private Optional<String> way(Figure said) {
        for (int i : new int[] {said.start() - 1, said.start() - 2, said.to(), said.to() + 1}) {
            Optional<String> way = line.value(i, "change");
            boolean hedge = i < said.start() && i >= said.start() - 2 && line.is(i + 1, "than");
            if (way.isPresent() && !hedge) {
                return way;
            }
        }
        return Optional.empty();
    }

    private Optional<Proportion.Relation> relation(Figure said) {
        if (said.unit() == Figure.Unit.MULTIPLE) {
            boolean more = line.is(said.to(), "more", "less", "fewer", "higher", "lower");
            return more || line.has(said.to(), "change") ? Optional.empty() : Optional.of(Proportion.Relation.MULTIPLE);
        }
        return way(said).map(way -> way.equals("up") ? Proportion.Relation.RISE : Proportion.Relation.FALL);
    }
}

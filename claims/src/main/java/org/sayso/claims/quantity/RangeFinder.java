package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.sayso.claims.quantity.NumberPhrase.Style;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/** Finds the upper number of a range: {@code 40 to 60 percent}, {@code between $45 and $50}, {@code two or three}. */
final class RangeFinder {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

    private final NumberGrammar numbers;
    private final Units units;

    RangeFinder(NumberGrammar numbers, Units units) {
        this.numbers = numbers;
        this.units = units;
    }

    /** The number that ends the range which the first one starts; empty where it starts none. */
    Optional<NumberPhrase> end(Words words, NumberPhrase first, Unit unit) {
        if (first.value().isEmpty()
                || first.style() == Style.SHARE
                || !first.suffix().isEmpty()) {
            return Optional.empty();
        }
        int link = unit.to();
        boolean between = words.is(unit.from() - 1, "between") && words.is(link, "and");
        boolean or = words.is(link, "or");
        if (!between && !or && !isLink(words, unit.from(), link)) {
            return Optional.empty();
        }
        int next = link + 1;
        int start = words.isMarkOrEnd(next) && words.isNumber(next + 1) && words.touchesNext(next) ? next + 1 : next;
        return numbers.readCount(words, start)
                .filter(last ->
                        last.value().orElseThrow().compareTo(first.value().get()) > 0
                                || last.style() == Style.SCALED && first.style() != Style.SCALED)
                .filter(last -> between
                        || or && !unit.isPercentage() && isChoice(words, first, last)
                        || !or && isWhole(words, first, last, unit));
    }

    /** "from A to B" is a change, unless something ranges from A to B. */
    private static boolean isLink(Words words, int from, int link) {
        boolean ranging = words.is(from - 2, "ranging", "anywhere", "ranges", "ranged", "range", "somewhere");
        boolean start = words.is(from - 1, "from") && !ranging;
        return words.is(link, "to", "-", "–", "—", "through") && !start && !words.is(from - 1, "aged", "ages");
    }

    /** "two or three", "10 or 20", "one or two": the second is not far above the first. */
    private static boolean isChoice(Words words, NumberPhrase first, NumberPhrase last) {
        BigDecimal low = first.value().orElseThrow();
        BigDecimal high = last.value().orElseThrow();
        boolean near = high.compareTo(low.add(low)) <= 0 && high.compareTo(BigDecimal.valueOf(100)) <= 0;
        return near && (first.style() == last.style()) && !words.isMarkOrEnd(last.to());
    }

    /** Not a score, a date or a telephone number: with a unit, a scale or a plural after it. */
    private boolean isWhole(Words words, NumberPhrase first, NumberPhrase last, Unit unit) {
        Unit end = units.around(words, last);
        if (unit.isPercentage() && !end.isPercentage()) {
            // "fell by 10 percent to 143,099"
            return false;
        }
        boolean sides = isContest(words) || isOfSides(words, end.to());
        if (end.isPresent() && unit.isPresent() && unit.isPercentage() && sides) {
            return false;
        }
        boolean plural = words.isPlural(last.to()) || words.isPlural(last.to() + 1) && words.isWord(last.to());
        boolean glued = words.touchesNext(first.to() - 1);
        return end.isPresent()
                || last.style() == Style.SCALED
                || plural && (!glued || last.value().orElseThrow().compareTo(OLDEST) < 0);
    }

    /** "A 42%-49% approval rating": a figure for those who do and one for those who do not. */
    private static boolean isOfSides(Words words, int after) {
        return words.is(after, "approval", "favorability", "favorable", "advantage", "lead", "edge", "margin", "split");
    }

    /** "leads 46 percent to 51 percent": a figure for each side. */
    private static boolean isContest(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.has(i, WordClass.CONTEST)) {
                return true;
            }
        }
        return false;
    }

    /** The lower number, in the scale of the upper one where it has none of its own: 5000000 in "5 to 6 million". */
    static NumberPhrase scaledLike(NumberPhrase first, NumberPhrase last) {
        boolean shared = last.style() == Style.SCALED
                && first.style() != Style.SCALED
                && first.value().orElseThrow().compareTo(THOUSAND) < 0;
        if (!shared) {
            return first;
        }
        BigDecimal scale = BigDecimal.ONE;
        while (scale.multiply(THOUSAND).compareTo(last.value().orElseThrow()) <= 0) {
            scale = scale.multiply(THOUSAND);
        }
        return NumberPhrase.of(first.from(), first.to(), first.value().get().multiply(scale), scale, Style.SCALED);
    }
}

package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.sayso.claims.quantity.NumberPhrase.Style;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/** Tells years, decades, dates with slashes and times of day, where no time phrase has already taken them. */
final class CalendarTraps {
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
    private static final BigDecimal FIRST_RECENT = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_RECENT = BigDecimal.valueOf(2035);

    private CalendarTraps() {}

    /** What the number is, if it belongs to a calendar or a clock. */
    static Optional<Trap> of(Words words, NumberPhrase number, Unit unit) {
        if (number.style() == Style.DIGITS) {
            return ofDigits(words, number, unit);
        }
        boolean clock = number.style() == Style.WORDS && words.is(number.to(), "o'clock", "a.m.", "p.m.");
        return clock ? Optional.of(Trap.TIME) : Optional.empty();
    }

    private static Optional<Trap> ofDigits(Words words, NumberPhrase number, Unit unit) {
        int from = number.from();
        int to = number.to();
        if (words.touchesNext(from)
                && words.is(to, "s", "'s")
                && words.text(from).endsWith("0")) {
            return Optional.of(Trap.DECADE);
        }
        if (slashed(words, from - 1) && words.isNumber(from - 2) || slashed(words, to) && words.isNumber(to + 1)) {
            return Optional.of(Trap.DATE);
        }
        if (isClock(words, to) || isLinkedClock(words, to)) {
            return Optional.of(Trap.TIME);
        }
        return isYear(words, number, unit) || isShortYear(words, from) ? Optional.of(Trap.YEAR) : Optional.empty();
    }

    private static boolean slashed(Words words, int index) {
        return words.is(index, "/") && words.touchesNext(index) && words.touchesNext(index - 1);
    }

    private static boolean isClock(Words words, int to) {
        return words.has(to, WordClass.CLOCK)
                && (!words.is(to, "et", "st", "est") || words.text(to).equals("ET"));
    }

    /** "between 9 and 10 a.m." */
    private static boolean isLinkedClock(Words words, int to) {
        return words.is(to, "to", "and", "-", "–", "or") && words.isNumber(to + 1) && isClock(words, to + 2);
    }

    private static boolean isYear(Words words, NumberPhrase number, Unit unit) {
        String text = words.text(number.from());
        BigDecimal value = number.value().orElseThrow();
        boolean four = text.length() == 4 && value.scale() == 0 && text.indexOf(',') < 0;
        if (!four || unit.isPresent() || value.compareTo(FIRST_YEAR) < 0 || value.compareTo(LAST_YEAR) >= 0) {
            return false;
        }
        boolean recent = value.compareTo(FIRST_RECENT) >= 0 && value.compareTo(LAST_RECENT) < 0;
        boolean counted = words.isPlural(number.to()) && !words.isCapitalized(number.to());
        boolean hedged = words.is(number.from() - 1, "about", "than", "nearly", "almost", "some", "roughly", "over");
        return recent ? !(counted && hedged) : !counted && !hedged;
    }

    /** "'08": an apostrophe for the century. */
    private static boolean isShortYear(Words words, int from) {
        String text = words.text(from);
        return text.length() == 2
                && words.is(from - 1, "'", "‘", "'")
                && words.touchesNext(from - 1)
                && !words.touchesNext(from - 2)
                && !words.is(from + 1, "'", "percent", "%");
    }
}

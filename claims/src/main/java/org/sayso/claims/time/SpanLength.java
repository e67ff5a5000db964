package org.sayso.claims.time;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.sayso.claims.quantity.NumberGrammar;
import org.sayso.claims.quantity.NumberPhrase;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;

/**
 * A length of time in words: {@code nine days}, {@code a year}, {@code two and a half years}.
 *
 * @param count how many, fractions cut off
 * @param unit the unit in the singular
 * @param from the index of its first token
 * @param to the index after its last token
 */
record SpanLength(int count, String unit, int from, int to) {
    private static final NumberGrammar NUMBERS = new NumberGrammar();
    private static final int LONGEST = 3000;

    /** The length at the index; "a" and no number count as one only where the unit is singular. */
    static Optional<SpanLength> read(Words words, int index) {
        Optional<NumberPhrase> number = words.is(index, "a", "an") ? Optional.empty() : NUMBERS.readCount(words, index);
        int at = number.map(NumberPhrase::to).orElse(words.is(index, "a", "an") ? index + 1 : index);
        String unit = number.map(NumberPhrase::suffix)
                .filter(suffix -> !suffix.isEmpty())
                .orElse(words.lower(at));
        boolean inside = number.map(found -> !found.suffix().isEmpty()).orElse(false);
        boolean few = words.is(index, "few", "several", "couple");
        String singular = singular(few ? words.lower(index + 1) : unit);
        if (singular.isEmpty() || number.isEmpty() && !few && !singular.equals(unit)) {
            return Optional.empty();
        }
        int count = few
                ? 3
                : number.flatMap(NumberPhrase::value)
                        .map(value -> value.intValue())
                        .orElse(1);
        int to = inside ? at : few ? index + 2 : at + 1;
        return count > 0 && count <= LONGEST
                ? Optional.of(new SpanLength(count, singular, index, to))
                : Optional.empty();
    }

    private static String singular(String unit) {
        String bare = unit.endsWith("'") ? unit.substring(0, unit.length() - 1) : unit;
        return switch (bare) {
            case "day", "days" -> "day";
            case "week", "weeks" -> "week";
            case "month", "months" -> "month";
            case "quarter", "quarters" -> "quarter";
            case "year", "years" -> "year";
            case "decade", "decades" -> "decade";
            case "generation" -> "generation";
            case "century", "centuries" -> "century";
            default -> "";
        };
    }

    /** As an amount of calendar time. */
    Period amount() {
        return switch (unit) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            case "quarter" -> Period.ofMonths(3 * count);
            case "decade" -> Period.ofYears(10 * count);
            case "generation" -> Period.ofYears(25 * count);
            case "century" -> Period.ofYears(100 * count);
            default -> Period.ofYears(count);
        };
    }

    /** The first or last stretch of this length within days that have both ends. */
    Timing within(Timing whole, boolean last) {
        Optional<LocalDate> start = whole.period().start();
        Optional<LocalDate> end = whole.period().end();
        if (start.isEmpty() || end.isEmpty()) {
            return whole;
        }
        LocalDate from = last ? end.get().plusDays(1).minus(amount()) : start.get();
        LocalDate to = last ? end.get() : start.get().plus(amount()).minusDays(1);
        return new Timing(org.sayso.domain.time.Period.range(from, to), whole.basis());
    }
}

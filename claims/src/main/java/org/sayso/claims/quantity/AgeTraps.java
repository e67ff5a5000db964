package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/** Tells the ages of people: {@code Anna Reed, 42,}, {@code a 13-year-old}, {@code voters under 35}, {@code ages 18 to 29}. */
final class AgeTraps {
    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

    private AgeTraps() {}

    /** Whether the number is an age. */
    static Optional<Trap> of(Words words, NumberPhrase number, Unit unit) {
        boolean years = number.value()
                .filter(value -> value.compareTo(OLDEST) <= 0 && value.signum() > 0)
                .isPresent();
        boolean age =
                years && (isCompound(words, number) || isMarked(words, number, unit) || isBare(words, number, unit));
        return age ? Optional.of(Trap.AGE) : Optional.empty();
    }

    /** "13-year-old", "three-month-old", "18-to-29-year-olds". */
    private static boolean isCompound(Words words, NumberPhrase number) {
        String rest = number.suffix();
        if (rest.isEmpty() && words.hyphenatesNext(number.to() - 1)) {
            rest = words.lower(number.to() + 1);
        }
        return rest.endsWith("-old")
                || rest.endsWith("-olds")
                || rest.endsWith("year") && words.is(number.to() + 2, "old", "olds");
    }

    /** A word for age stands before or after, perhaps across another age: "ages 18 to 29", "18 to 35 years old". */
    private static boolean isMarked(Words words, NumberPhrase number, Unit unit) {
        int from = number.from();
        return isOld(words, unit.to(), unit)
                || isOld(words, number.to(), unit)
                || isAgeWord(words, from - 1) && !unit.isPresent()
                || isAfterAge(words, from - 1)
                || words.has(from - 2, WordClass.AGE) && words.is(from - 1, "of", ":")
                || isOld(words, second(words, number.to()), unit)
                || isPastSecond(words, from);
    }

    private static boolean isAgeWord(Words words, int index) {
        return words.has(index, WordClass.AGE)
                || words.is(index, "under", "over") && words.has(index - 1, WordClass.AGE);
    }

    /** "aged between 18 and 29", "ages 18 to 29": the second number of the two. */
    private static boolean isAfterAge(Words words, int index) {
        return words.is(index, "between", "from") && words.has(index - 1, WordClass.AGE);
    }

    private static boolean isPastSecond(Words words, int from) {
        boolean linked = words.is(from - 1, "to", "and", "-", "–", "through") && words.isNumber(from - 2);
        return linked
                && (words.has(from - 3, WordClass.AGE)
                        || words.is(from - 3, "of", "between") && words.has(from - 4, WordClass.AGE));
    }

    private static boolean isOld(Words words, int at, Unit unit) {
        return words.is(at, "years", "year", "months", "weeks")
                        && words.is(at + 1, "old", "olds", "-")
                        && (words.is(at + 1, "old", "olds") || words.is(at + 2, "old", "olds"))
                || unit.duration() && words.is(at, "old", "olds")
                || unit.duration() && words.matches(at, "of", "age")
                || words.is(at, "year-old", "year-olds", "years-old")
                || words.matches(at, "-", "year-old")
                || words.matches(at, "-", "year-olds")
                || words.is(at, "age") && words.is(at + 1, "group", "bracket", "range");
    }

    /** The index after a second number: "18 to 29", "18-29", "18- to 29". */
    private static int second(Words words, int to) {
        int link = words.is(to, "-") && words.is(to + 1, "to") ? to + 1 : to;
        boolean linked = words.is(link, "to", "and", "-", "–", "through", "or");
        return linked && words.isNumber(link + 1) ? link + 2 : Integer.MAX_VALUE - 8;
    }

    /** Without a word for age: after a name, in brackets, or of people over and under it. */
    private static boolean isBare(Words words, NumberPhrase number, Unit unit) {
        int from = number.from();
        int to = number.to();
        boolean plain = !unit.isPresent()
                && words.isNumber(from)
                && to == from + 1
                && number.value().orElseThrow().scale() <= 0;
        return plain
                && (isApposition(words, from, to)
                        || isOfPersons(words, from, to)
                        || isOfPronoun(words, from, to)
                        || isSecondApposition(words, from, to));
    }

    /** "since he was 5", "she died at 43": nothing is counted after the number, and its subject is a person. */
    private static boolean isOfPronoun(Words words, int from, int to) {
        boolean closed = words.isMarkOrEnd(to) && !words.touchesNext(to)
                || words.is(to, "when", "and", "then")
                || to >= words.size() - 1;
        int verb = words.is(from - 1, "about", "around", "almost", "nearly", "only", "just", "barely", "now")
                ? from - 2
                : from - 1;
        boolean was = words.is(verb, "was", "is", "'s", "i'm", "am") && words.is(verb - 1, "he", "she", "i", "who");
        boolean now = from == 1 && words.is(0, "now", "then") && words.is(to, "and", ",");
        boolean died = words.is(from - 1, "at")
                && words.is(from - 2, "died", "dies", "dead", "retired", "married", "widowed", "orphaned");
        return closed && (was || died || now);
    }

    /** "John and Brian Meza, 22 and 19, were": the ages of two. */
    private static boolean isSecondApposition(Words words, int from, int to) {
        return words.is(from - 1, "and")
                && words.isNumber(from - 2)
                && words.is(from - 3, ",")
                && words.isCapitalized(from - 4)
                && (words.is(to, ",") || words.is(to, "."));
    }

    private static boolean isApposition(Words words, int from, int to) {
        boolean name = words.isCapitalized(from - 2) && !words.isNumber(from - 3)
                || words.is(from - 2, "'s", "jr.", "sr.")
                || words.is(from - 2, ")") && words.is(from - 4, "(") && words.isCapitalized(from - 5);
        boolean noun = words.isWord(from - 2) && !words.isPlural(from - 2) && !words.isFunctionWord(from - 2);
        boolean closed =
                words.is(to, ",", ";", ")") || to >= words.size() || words.is(to, ".") && to == words.size() - 1;
        boolean commas = words.is(from - 1, ",")
                && (name && (closed || words.is(to, "and", "of", "who", "—")) || noun && words.is(to, ","));
        boolean brackets = words.is(from - 1, "(") && words.is(to, ")") && words.isCapitalized(from - 2);
        return commas && (name || !words.is(to + 1, "and")) || brackets;
    }

    private static boolean isOfPersons(Words words, int from, int to) {
        boolean free =
                words.isMarkOrEnd(to) || words.isFunctionWord(to) || words.isPast(to) || words.has(to, WordClass.VERB);
        boolean compared = words.is(from - 1, "under", "over", "above", "below")
                || words.is(from - 1, "than") && words.is(from - 2, "older", "younger");
        int people = words.is(from - 1, "than") ? from - 3 : from - 2;
        boolean older = words.is(to, "and", "or") && words.is(to + 1, "older", "over", "up", "under", "younger")
                || words.is(to, "-") && words.is(to + 1, "plus");
        return free && compared && words.has(people, WordClass.PERSONS)
                || older && (words.has(from - 1, WordClass.PERSONS) || words.is(to + 1, "older", "younger"))
                || words.has(from - 1, WordClass.PERSONS)
                        && second(words, to) < words.size() + 1
                        && (words.isMarkOrEnd(second(words, to)) || words.isFunctionWord(second(words, to)))
                || from == 1 && words.text(0).equals("At") && words.is(to, ",");
    }
}

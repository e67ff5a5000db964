package org.sayso.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claims.NumberPhrase.Style;

/**
 * Finds the quantities of a sentence and leaves out numbers that are none: years, ages, times, scores, section and
 * flight numbers, addresses, list numbering, durations, and definite "the two".
 */
final class QuantityFinder {
    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private final NumberGrammar numbers = new NumberGrammar();
    private final ApproximationGrammar approximations = new ApproximationGrammar();
    private final Set<String> labels = new HashSet<>();
    private final Map<String, String> unitsBefore = new HashMap<>();
    private final Map<String, String> unitsAfter = new HashMap<>();

    QuantityFinder() {
        ResourceTable.rows("labels.tsv").forEach(row -> labels.add(row.get(0)));
        for (List<String> row : ResourceTable.rows("units.tsv")) {
            (row.get(2).equals("before") ? unitsBefore : unitsAfter).put(row.get(0), row.get(1));
        }
    }

    /** The quantities in order; tokens marked as taken, such as those of dates, are passed over. */
    List<Mention> find(Words words, BitSet taken) {
        List<Mention> mentions = new ArrayList<>();
        int index = 0;
        while (index < words.size()) {
            Optional<NumberPhrase> number = taken.get(index) ? Optional.empty() : numbers.read(words, index);
            if (number.isEmpty() || overlapsTaken(taken, number.get())) {
                index++;
                continue;
            }
            Optional<NumberPhrase> end = rangeEnd(words, number.get());
            mentionOf(words, number.get(), end).ifPresent(mentions::add);
            index = end.orElse(number.get()).to();
        }
        return mentions;
    }

    private static boolean overlapsTaken(BitSet taken, NumberPhrase number) {
        for (int i = number.from(); i < number.to(); i++) {
            if (taken.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** The upper number of "40 to 60", "between 40 and 60" and "5-6 million". */
    private Optional<NumberPhrase> rangeEnd(Words words, NumberPhrase first) {
        int link = first.to();
        boolean between = words.is(first.from() - 1, "between") && words.is(link, "and");
        boolean to = words.is(link, "to", "-", "–") && !words.is(first.from() - 1, "from", "ages", "aged");
        if (first.value().isEmpty() || !between && !to) {
            return Optional.empty();
        }
        return numbers.read(words, link + 1)
                .filter(last -> last.value().isPresent())
                .filter(last -> last.value().get().compareTo(first.value().get()) > 0)
                .filter(last -> between || isWholeRange(words, first, last));
    }

    /** Not a score, a date or a phone number: with a unit, a scale or a plural after it. */
    private boolean isWholeRange(Words words, NumberPhrase first, NumberPhrase last) {
        boolean unit = !unitAround(words, last).name.isEmpty();
        boolean plural = words.isPlural(last.to()) || words.isPlural(last.to() + 1);
        boolean glued = words.touchesNext(first.to() - 1);
        return unit
                || last.style() == Style.SCALED
                || plural && (!glued || last.value().orElseThrow().compareTo(OLDEST) < 0);
    }

    private static NumberPhrase scaledLike(NumberPhrase first, NumberPhrase last) {
        boolean shared = last.style() == Style.SCALED
                && first.style() != Style.SCALED
                && first.value().orElseThrow().compareTo(BigDecimal.valueOf(1000)) < 0;
        if (!shared) {
            return first;
        }
        BigDecimal scale = BigDecimal.ONE;
        while (scale.multiply(BigDecimal.valueOf(1000)).compareTo(last.value().orElseThrow()) <= 0) {
            scale = scale.multiply(BigDecimal.valueOf(1000));
        }
        return NumberPhrase.of(first.from(), first.to(), first.value().get().multiply(scale), scale, Style.SCALED);
    }

    private Optional<Mention> rangeOf(Words words, NumberPhrase first, NumberPhrase last) {
        Unit unit = unitAround(words, last);
        if (unit.name.equals("time") || unit.name.equals("none")) {
            return Optional.empty();
        }
        Unit before = unitAround(words, first);
        String name = unit.name.isEmpty() ? before.name : unit.name;
        int from = words.is(first.from() - 1, "between") ? first.from() - 1 : before.from;
        NumberPhrase low = scaledLike(first, last);
        return Optional.of(new Mention(
                from, last, unit.to, Bounds.range(low, last), Optional.of(name).filter(found -> !found.isEmpty())));
    }

    private Optional<Mention> mentionOf(Words words, NumberPhrase number, Optional<NumberPhrase> end) {
        if (end.isPresent()) {
            return rangeOf(words, number, end.get());
        }
        Unit unit = unitAround(words, number);
        if (unit.name.equals("time") || unit.name.equals("none") || isName(words, number, unit)) {
            return Optional.empty();
        }
        boolean share = number.style() == Style.SHARE;
        Optional<String> name =
                share ? Optional.of("%") : Optional.of(unit.name).filter(found -> !found.isEmpty());
        ApproximationGrammar.Hedged hedged = approximations.around(words, unit.from, unit.to);
        if (number.style() == Style.VAGUE && hedged.hedge() == Hedge.NONE && isIdle(words, number)) {
            return Optional.empty();
        }
        return Optional.of(new Mention(
                hedged.from(), number, hedged.to(), Bounds.of(number, hedged.hedge(), isMeasured(name)), name));
    }

    private static boolean isMeasured(Optional<String> unit) {
        return unit.map(name -> name.startsWith("%") || name.startsWith("percent"))
                .orElse(false);
    }

    private record Unit(String name, int from, int to) {}

    private Unit unitAround(Words words, NumberPhrase number) {
        int from = number.from();
        int to = number.to();
        if (unitsBefore.containsKey(words.lower(from - 1)) && words.touchesNext(from - 1)) {
            int start = words.is(from - 2, "us", "u.s.", "c", "a") && words.touchesNext(from - 2) ? from - 2 : from - 1;
            return new Unit(unitsBefore.getOrDefault(words.lower(from - 1), ""), start, to);
        }
        String two = words.lower(to) + " " + words.lower(to + 1);
        if (unitsAfter.containsKey(two)) {
            return new Unit(unitsAfter.getOrDefault(two, ""), from, to + 2);
        }
        String one = unitsAfter.getOrDefault(words.lower(to), "");
        return new Unit(one, from, one.isEmpty() ? to : to + 1);
    }

    /** Whether a noun is a unit of time, so that its number is a duration. */
    boolean isTimeUnit(String noun) {
        return unitsAfter.getOrDefault(noun, "").equals("time");
    }

    private boolean isName(Words words, NumberPhrase number, Unit unit) {
        return number.style() == Style.DIGITS && unit.name.isEmpty() && isDigitsOfAName(words, number)
                || number.style() == Style.WORDS && isPronounOrDefinite(words, number);
    }

    private boolean isDigitsOfAName(Words words, NumberPhrase number) {
        int from = number.from();
        int to = number.to();
        BigDecimal value = number.value().orElseThrow();
        return isYear(words.text(from), value)
                || labels.contains(words.lower(from - 1))
                || isGlued(words, from, to)
                || isAge(words, from, to, value)
                || isListNumber(words, from, to)
                || isAddress(words, to)
                || isPartOfName(words, from, to);
    }

    private static boolean isYear(String text, BigDecimal value) {
        return text.length() == 4 && value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) < 0;
    }

    /** A score, a phone number, a code: joined to a mark or word without a space, other than a plain sentence mark. */
    private static boolean isGlued(Words words, int from, int to) {
        boolean left =
                words.touchesNext(from - 1) && words.is(from - 1, "-", "–", "/", "#", ".", ":", "@", "_", "+", "=");
        boolean right = words.touchesNext(to - 1)
                && (words.isWord(to) && !words.is(to, "'s")
                        || words.is(to, "-", "–", "/", ":", "@", "_", "=") && words.touchesNext(to))
                && !isMarkThenSpace(words, to);
        return left || right;
    }

    private static boolean isMarkThenSpace(Words words, int at) {
        return words.isMarkOrEnd(at) && !words.touchesNext(at);
    }

    private static boolean isAge(Words words, int from, int to, BigDecimal value) {
        if (value.compareTo(OLDEST) > 0 || value.scale() > 0) {
            return false;
        }
        boolean apposition = words.is(from - 1, ",")
                && (words.is(to, ",", ".", ";", ")") || to >= words.size())
                && words.isCapitalized(from - 2);
        return apposition || words.is(from - 1, "aged", "age", "ages") || words.matches(to, "years", "old");
    }

    /** "12 Main Street": a name and a word for a street after the number. */
    private boolean isAddress(Words words, int to) {
        return words.isCapitalized(to)
                && (isStreet(words, to + 1) || words.isCapitalized(to + 1) && isStreet(words, to + 2));
    }

    private boolean isStreet(Words words, int index) {
        return words.isCapitalized(index)
                && unitsAfter.getOrDefault(words.lower(index), "").equals("none");
    }

    private static boolean isListNumber(Words words, int from, int to) {
        return from == 0 && words.is(to, ".", ")") || words.is(from - 1, "(") && words.is(to, ")");
    }

    /** "Windows 10", "Super Bowl 50 ring": after a capital that is not the sentence's first word and before no noun. */
    private static boolean isPartOfName(Words words, int from, int to) {
        return from > 1
                && words.isCapitalized(from - 1)
                && !words.isWord(to)
                && !words.isPast(from - 1)
                && !words.is(to, "%")
                && !words.is(from - 1, "nearly", "about");
    }

    /** "One of them", "no one", "the two": a pronoun, or people already spoken of. */
    private static boolean isPronounOrDefinite(Words words, NumberPhrase number) {
        int from = number.from();
        BigDecimal value = number.value().orElseThrow();
        boolean name = from > 0 && words.isCapitalized(from) && words.isWord(from - 1);
        boolean definite = name
                || words.is(
                                from - 1, "the", "these", "those", "his", "her", "their", "its", "our", "my", "both",
                                "other")
                        && value.compareTo(BigDecimal.TEN) <= 0;
        if (!words.is(from, "one") || number.to() > from + 1) {
            return definite || words.is(number.to(), "-") && words.touchesNext(number.to() - 1);
        }
        int next = number.to();
        return definite
                || !words.isWord(next)
                || words.isFunctionWord(next)
                || words.has(from - 1, WordClass.DETERMINER)
                || words.isCapitalized(from - 1)
                || words.is(
                        next, "another", "thing", "way", "side", "hand", "point", "reason", "person", "man", "woman")
                || words.isAdverb(next)
                || words.isPast(next);
    }

    /** Vague words count something only before "of" or a plural, or, for "others" and "several", as a subject. */
    private static boolean isIdle(Words words, NumberPhrase number) {
        int to = number.to();
        if (words.is(number.to() - 1, "others")) {
            boolean subject = words.has(to, WordClass.AUXILIARY) && (words.isPast(to + 1) || words.isPast(to + 2));
            return !subject;
        }
        if (words.is(number.to() - 1, "some", "many", "numerous", "countless")) {
            return true;
        }
        boolean countsNoun = words.is(to, "of") || words.isPlural(to) || words.isPlural(to + 1);
        return !countsNoun;
    }
}

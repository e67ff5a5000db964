package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.quantity.NumberPhrase.Style;
import org.sayso.claims.word.Phrases;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.text.ResourceTable;

/** Tells numbers that count nothing: pronouns, set phrases, scores, list numbering, and an order that is no ranking. */
final class IdiomTraps {
    private final Phrases<String> starting = new Phrases<>();
    private final Phrases<String> before = new Phrases<>();

    IdiomTraps() {
        for (List<String> row : ResourceTable.rows(IdiomTraps.class, "idioms.tsv")) {
            (row.get(1).equals("start") ? starting : before).add(row.get(0), row.get(1));
        }
    }

    /** What the number is, if it counts nothing. */
    Optional<Trap> of(Words words, NumberPhrase number, Unit unit) {
        int from = number.from();
        if (words.is(from - 1, "number") && words.isMarkOrEnd(number.to()) && number.style() == Style.WORDS) {
            return Optional.of(Trap.LIST);
        }
        boolean described = words.is(unit.to(), "who", "that", "which", "whose");
        boolean topShare = unit.isPercentage()
                && number.isOne()
                && !described
                && (words.is(from - 1, "top", "richest", "wealthiest") || words.has(from - 1, WordClass.DEFINITE));
        boolean moment =
                words.is(from - 1, "at") && words.is(from, "one") && words.is(from + 1, "point", "stage", "time");
        if (topShare
                || moment
                || starting.startingAt(words, from).isPresent()
                || words.isCapitalized(from - 1)
                        && before.endingBefore(words, from).isPresent()
                || (words.isCapitalized(from - 2) || words.isCapitalized(from - 3))
                        && before.endingBefore(words, from).isPresent()) {
            return Optional.of(Trap.IDIOM);
        }
        return switch (number.style()) {
            case ORDINAL -> isRank(words, number) ? Optional.empty() : Optional.of(Trap.ORDINAL);
            case WORDS -> inWords(words, number, unit);
            case DIGITS -> inDigits(words, number, unit);
            default -> Optional.empty();
        };
    }

    private static Optional<Trap> inWords(Words words, NumberPhrase number, Unit unit) {
        if (words.matches(number.to(), "to", "one") && words.isMarkOrEnd(number.to() + 2)) {
            return Optional.of(Trap.SCORE);
        }
        boolean compound = !number.suffix().isEmpty();
        boolean small = words.lower(number.from()).startsWith("half-")
                || words.lower(number.from()).startsWith("one-");
        if (compound && (small && !unit.isPresent() || number.suffix().startsWith("to-"))) {
            return Optional.of(small ? Trap.IDIOM : Trap.SCORE);
        }
        boolean one =
                !compound && !unit.isPresent() && words.is(number.from(), "one") && number.to() == number.from() + 1;
        boolean idle = one && OneWords.isIdle(words, number.from())
                || unit.isPresent() && number.isOne() && OneWords.isSomeDay(words, number.from());
        return idle ? Optional.of(Trap.IDIOM) : Optional.empty();
    }

    private static Optional<Trap> inDigits(Words words, NumberPhrase number, Unit unit) {
        int from = number.from();
        int to = number.to();
        boolean list = from == 0 && words.is(to, ".", ")", ":") && !words.touchesNext(to)
                || words.is(from - 1, "[") && words.is(to, "]")
                || words.is(from - 1, "(")
                        && words.is(to, ")")
                        && number.value().orElseThrow().precision() <= 2;
        if (list) {
            return Optional.of(Trap.LIST);
        }
        if (isDescending(words, from) || words.is(from - 1, "to") && isDescending(words, from - 2)) {
            return Optional.of(Trap.SCORE);
        }
        boolean ratio = words.hyphenatesNext(to - 1) && words.lower(to + 1).startsWith("to-") && !unit.isPresent();
        boolean pair = isPairStart(words, to) || from > 1 && words.isNumber(from - 2) && isPairStart(words, from - 1);
        return ratio || pair && !unit.isPresent() ? Optional.of(Trap.SCORE) : Optional.empty();
    }

    /** "Failed, 5 to 4", "open 9 to 5": the second number is smaller, and nothing is counted. */
    private static boolean isDescending(Words words, int from) {
        boolean alone = words.isNumber(from)
                && words.is(from + 1, "to")
                && words.isNumber(from + 2)
                && !words.is(from - 1, "from")
                && words.isMarkOrEnd(from + 3);
        Optional<BigDecimal> first = alone ? Decimals.read(words.text(from)) : Optional.empty();
        Optional<BigDecimal> second = alone ? Decimals.read(words.text(from + 2)) : Optional.empty();
        return first.isPresent() && second.isPresent() && second.get().compareTo(first.get()) < 0;
    }

    /** "5-4": two plain numbers joined, without a unit or a plural that would make them a range. */
    private static boolean isPairStart(Words words, int to) {
        if (!words.hyphenatesNext(to - 1) || !words.isNumber(to + 1) || !words.isNumber(to - 1)) {
            return false;
        }
        int after = to + 2;
        boolean tally = words.has(after, WordClass.TALLY) || words.has(after + 1, WordClass.TALLY);
        boolean ascending = Decimals.read(words.text(to - 1))
                .flatMap(first -> Decimals.read(words.text(to + 1)).map(second -> second.compareTo(first) > 0))
                .orElse(false);
        boolean range = ascending
                && (words.isPlural(after)
                        || words.isPlural(after + 1) && words.isWord(after)
                        || words.is(after, "%", "percent", "million", "billion", "trillion", "thousand")
                        || words.hyphenatesNext(to + 1) && words.isWord(to + 3));
        boolean percent = words.is(after, "%", "percent");
        if (!tally && isPoll(words, to)) {
            return false;
        }
        return tally && !percent || !range && !percent;
    }

    /** "leads 46-41": two shares of a hundred in a sentence about a contest are figures of a poll. */
    private static boolean isPoll(Words words, int to) {
        int first = shareOfHundred(words.text(to - 1));
        int second = shareOfHundred(words.text(to + 1));
        if (first < 0 || second < 0 || first + second > 100 || first + second < 50) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.has(i, WordClass.POLL)) {
                return true;
            }
        }
        return false;
    }

    private static int shareOfHundred(String text) {
        boolean two = text.length() == 2 && Character.isDigit(text.charAt(0)) && Character.isDigit(text.charAt(1));
        return two ? Integer.parseInt(text) : -1;
    }

    /** "Is currently fourth in the count". */
    private static boolean isPredicate(Words words, int from) {
        int verb = words.isAdverb(from - 1) ? from - 2 : from - 1;
        return words.is(verb, "is", "are", "was", "were", "'s");
    }

    /** "Finished second", "fifth-largest", "in third place": a place in an order. */
    private static boolean isRank(Words words, NumberPhrase number) {
        int from = number.from();
        int to = number.to();
        if (!number.suffix().isEmpty()) {
            int last = number.suffix().lastIndexOf('-');
            return Words.is(number.suffix(), WordClass.EXTREME)
                    || Words.is(number.suffix().substring(last + 1), WordClass.RANKING)
                    || Words.is(number.suffix(), WordClass.RANKING)
                    || Words.is(number.suffix().substring(last + 1), WordClass.EXTREME);
        }
        boolean place = words.is(to, "place") && !words.is(from - 1, "the");
        boolean free = words.isMarkOrEnd(to) || words.isFunctionWord(to) || words.is(to, "place");
        boolean ranking = words.has(from - 1, WordClass.RANKING)
                || words.has(from - 2, WordClass.RANKING)
                        && words.is(from - 1, "in", "a", "distant", "close", "at", "to", "out", "him", "her", "us")
                || words.has(from - 3, WordClass.RANKING) && words.is(from - 1, "distant", "close", "strong")
                || isPredicate(words, from) && words.is(to, "in", "behind", "among");
        boolean extreme = words.has(to, WordClass.EXTREME) && !number.isOne();
        return place
                || extreme
                || free && ranking && !words.is(from - 1, "place", "places")
                || words.matches(to, "only", "to");
    }
}

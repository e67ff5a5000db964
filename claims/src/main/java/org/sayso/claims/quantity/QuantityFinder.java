package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.quantity.NumberPhrase.Style;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.text.Span;

/**
 * Finds the quantities of a sentence, each with its unit, its rate and the bounds that its own words give it; numbers that
 * are no quantities ({@link Traps}) are left out.
 *
 * <p>One pass from left to right; each number looks at a few words around it. Safe to share between threads.
 */
public final class QuantityFinder {
    private static final int LONGEST_NOUN = 4;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final NumberGrammar numbers = new NumberGrammar();
    private final ApproximationGrammar approximations = new ApproximationGrammar();
    private final Units units = new Units();
    private final RangeFinder ranges = new RangeFinder(numbers, units);
    private final Traps traps = new Traps();

    /** The units that the quantities are in. */
    public Units units() {
        return units;
    }

    /** The numbers that the quantities are made of. */
    public NumberGrammar numbers() {
        return numbers;
    }

    /**
     * The quantities in order.
     *
     * @param words the sentence
     * @param dates the tokens of dates and years, whose numbers are passed over
     * @param times the tokens of all words that name a time
     */
    public List<Mention> find(Words words, BitSet dates, BitSet times) {
        List<Mention> mentions = new ArrayList<>();
        int index = 0;
        while (index < words.size()) {
            Optional<NumberPhrase> number = dates.get(index) ? Optional.empty() : numbers.read(words, index);
            if (number.isEmpty() || overlaps(dates, number.get())) {
                index++;
                continue;
            }
            index = add(words, number.get(), times, mentions);
        }
        return mentions;
    }

    /** What a denied bound leaves: at most 500 for "never more than 500"; empty where the words give no bound. */
    public static Optional<Quantity> opposite(Mention mention) {
        boolean measured = mention.unit()
                .filter(unit -> unit.equals("%") || unit.equals("percentage points"))
                .isPresent();
        return mention.number().value().isEmpty() || mention.range()
                ? Optional.empty()
                : mention.hedge().denied().map(hedge -> Bounds.of(mention.number(), hedge, measured));
    }

    private static boolean overlaps(BitSet taken, NumberPhrase number) {
        int next = taken.nextSetBit(number.from());
        return next >= 0 && next < number.to();
    }

    /** Adds the mention that the number starts, if it is one, and tells where to go on. */
    private int add(Words words, NumberPhrase number, BitSet times, List<Mention> mentions) {
        Unit unit = units.around(words, number);
        if (unit.name().equals("cents")) {
            return add(words, number.times(HUNDREDTH), unit.named("USD"), times, mentions);
        }
        return add(words, number, unit, times, mentions);
    }

    private int add(Words words, NumberPhrase number, Unit unit, BitSet times, List<Mention> mentions) {
        if (traps.of(words, number, unit).isPresent()) {
            return number.to();
        }
        Optional<NumberPhrase> end = ranges.end(words, number, unit);
        Optional<Mention> mention =
                end.isPresent() ? range(words, number, unit, end.get(), times) : single(words, number, unit, times);
        Optional<Mention> rated = mention.map(found -> withRate(words, found));
        rated.ifPresent(mentions::add);
        return rated.filter(found -> found.rate().isPresent())
                .map(Mention::to)
                .orElse(end.orElse(number).to());
    }

    private Mention withRate(Words words, Mention mention) {
        boolean possible =
                mention.kind() == Mention.Kind.AMOUNT && !mention.unit().equals(Optional.of("rank"));
        return possible ? units.rateAt(words, mention.to()).map(mention::per).orElse(mention) : mention;
    }

    private Optional<Mention> range(Words words, NumberPhrase first, Unit unit, NumberPhrase last, BitSet times) {
        Unit end = units.around(words, last);
        if (traps.of(words, last, end).filter(trap -> trap != Trap.SCORE).isPresent()) {
            return Optional.empty();
        }
        NumberPhrase low = RangeFinder.scaledLike(first, last);
        if (low.value().orElseThrow().compareTo(last.value().orElseThrow()) > 0) {
            return single(words, first, unit, times);
        }
        boolean between = words.is(unit.from() - 1, "between");
        Optional<String> name = nameOf(end).or(() -> nameOf(unit));
        Span span =
                new Span(words.token(between ? unit.from() - 1 : unit.from()).start(), endOf(words, last, end));
        ApproximationGrammar.Hedged hedged = approximations.around(words, unit.from(), end.to());
        Mention.Kind kind = kindOf(words, first, end.duration() || unit.duration(), times);
        return Optional.of(new Mention(
                between ? unit.from() - 1 : hedged.from(),
                last,
                end.to(),
                span,
                Bounds.range(low, last),
                hedged.hedge(),
                name,
                Optional.empty(),
                true,
                kind));
    }

    private Optional<Mention> single(Words words, NumberPhrase number, Unit unit, BitSet times) {
        ApproximationGrammar.Hedged hedged = approximations.around(words, unit.from(), unit.to());
        if (number.style() == Style.VAGUE && hedged.hedge() == Hedge.NONE && isIdle(words, number)) {
            return Optional.empty();
        }
        Optional<String> name = unitName(number, unit);
        boolean measured = unit.isPercentage()
                || unit.name().equals("times")
                || number.style() == Style.SHARE
                || number.style() == Style.MULTIPLE;
        Quantity quantity = Bounds.of(number, hedged.hedge(), measured);
        int start = words.token(unit.from()).start();
        int end = endOf(words, number, unit);
        return Optional.of(new Mention(
                hedged.from(),
                number,
                hedged.to(),
                new Span(start, end),
                quantity,
                hedged.hedge(),
                name,
                Optional.empty(),
                false,
                kindOf(words, number, unit.duration(), times)));
    }

    private static Optional<String> nameOf(Unit unit) {
        return Optional.of(unit.name()).filter(name -> !name.isEmpty());
    }

    private static Optional<String> unitName(NumberPhrase number, Unit unit) {
        return switch (number.style()) {
            case SHARE -> Optional.of("%");
            case MULTIPLE -> Optional.of("times");
            case ORDINAL -> Optional.of("rank");
            default -> nameOf(unit);
        };
    }

    /** Where number and unit end: inside of the last token, where it goes on with a noun ("four-member"). */
    private static int endOf(Words words, NumberPhrase number, Unit unit) {
        if (number.suffix().isEmpty() || unit.isPresent()) {
            return words.token(unit.to() - 1).end();
        }
        return words.token(number.to() - 1).end() - number.suffix().length() - 1;
    }

    private static Mention.Kind kindOf(Words words, NumberPhrase number, boolean duration, BitSet times) {
        if (number.style() == Style.VAGUE) {
            return Mention.Kind.PRONOUN;
        }
        if (times.get(number.from())) {
            return Mention.Kind.IN_TIME;
        }
        if (duration) {
            return Mention.Kind.DURATION;
        }
        return isReference(words, number) ? Mention.Kind.REFERENCE : Mention.Kind.AMOUNT;
    }

    /** "the two men", "all 50 states"; but "four of the six" tells how many there are. */
    private static boolean isReference(Words words, NumberPhrase number) {
        int before = number.from() - 1;
        boolean definite = words.has(before, WordClass.DEFINITE) || words.is(before, "both", "other");
        boolean small = number.style() == Style.WORDS
                && number.suffix().isEmpty()
                && number.value().orElseThrow().compareTo(BigDecimal.TEN) <= 0;
        boolean all = words.is(before, "all") && number.style() != Style.SHARE;
        boolean parted = words.is(before - 1, "of") && !words.is(before - 2, "each");
        return all || small && definite && !parted && !isDescribed(words, number.to());
    }

    /** "The three members of the board who", "the four mills that closed", "the eight largest": named here, and counted. */
    private static boolean isDescribed(Words words, int to) {
        if (words.has(to, WordClass.EXTREME)) {
            return true;
        }
        int end = to;
        while (end < to + LONGEST_NOUN && words.isWord(end) && !words.isFunctionWord(end) && !words.isPlural(end)) {
            end++;
        }
        return words.isPlural(end)
                && (words.is(end + 1, "who", "that", "which", "whose", "below")
                        || words.matches(end + 1, "of", "the") && words.isCapitalized(end + 3));
    }

    /** Vague words count something only before "of" or a plural, or, for "others" and "several", as a subject. */
    private static boolean isIdle(Words words, NumberPhrase number) {
        int to = number.to();
        if (words.is(to - 1, "others")) {
            return !words.has(to, WordClass.AUXILIARY) || !words.isPast(to + 1) && !words.isPast(to + 2);
        }
        if (words.is(to - 1, "some", "many", "numerous", "countless")) {
            return true;
        }
        return !words.is(to, "of") && !words.isPlural(to) && !words.isPlural(to + 1);
    }
}

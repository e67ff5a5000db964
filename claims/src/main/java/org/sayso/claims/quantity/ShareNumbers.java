package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.sayso.claims.quantity.NumberPhrase.Style;
import org.sayso.claims.quantity.NumberWords.Kind;
import org.sayso.claims.word.Words;

/**
 * Shares, as percentages: {@code two-thirds}, {@code a quarter of}, {@code half}, {@code one in five}, {@code 3 out of 10},
 * {@code nine of every ten}.
 */
final class ShareNumbers {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Shares in words are read as true within two and a half points; docs/rules/approximation.md. */
    private static final BigDecimal STEP = BigDecimal.valueOf(5);

    private final NumberWords lexicon;
    private final DigitNumbers digits;
    private final SpelledNumbers spelled;

    ShareNumbers(NumberWords lexicon, DigitNumbers digits, SpelledNumbers spelled) {
        this.lexicon = lexicon;
        this.digits = digits;
        this.spelled = spelled;
    }

    /** The share that starts at the index. */
    Optional<NumberPhrase> read(Words words, int index) {
        return inOneWord(words, index).or(() -> fraction(words, index)).or(() -> partOfWhole(words, index));
    }

    private static NumberPhrase percentage(int from, int to, BigDecimal part, BigDecimal whole) {
        BigDecimal share = part.multiply(HUNDRED).divide(whole, new MathContext(4, RoundingMode.HALF_UP));
        return NumberPhrase.of(from, to, Decimals.plain(share), STEP, Style.SHARE);
    }

    /** "One in 27" is one in 26.5 to one in 27.5. */
    private static NumberPhrase oneIn(NumberPhrase share, BigDecimal whole) {
        BigDecimal step = HUNDRED.divide(whole.multiply(whole), new MathContext(3, RoundingMode.HALF_UP));
        return NumberPhrase.of(share.from(), share.to(), share.value().orElseThrow(), step, Style.SHARE);
    }

    /** "two-thirds", "one-in-five", "two-thirds-majority". */
    private Optional<NumberPhrase> inOneWord(Words words, int index) {
        String word = words.lower(index);
        int hyphen = word.indexOf('-');
        if (hyphen <= 0) {
            return Optional.empty();
        }
        Optional<BigDecimal> part = lexicon.value(Kind.UNIT, word.substring(0, hyphen));
        String rest = word.substring(hyphen + 1);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        if (rest.startsWith("in-")) {
            return lexicon.small(rest.substring(3))
                    .filter(whole -> whole.compareTo(part.get()) > 0)
                    .map(whole -> percentage(index, index + 1, part.get(), whole));
        }
        int next = rest.indexOf('-');
        String divisor = next < 0 ? rest : rest.substring(0, next);
        return lexicon.value(Kind.FRACTION, divisor)
                .map(whole -> percentage(index, index + 1, part.get(), whole)
                        .withSuffix(next < 0 ? "" : rest.substring(next + 1)));
    }

    /** "half of", "a third of", "two thirds", "three quarters". */
    private Optional<NumberPhrase> fraction(Words words, int index) {
        Optional<BigDecimal> count = lexicon.value(Kind.UNIT, words.lower(index));
        boolean article = words.is(index, "a", "an");
        int at = count.isPresent() || article ? index + 1 : index;
        Optional<BigDecimal> whole = lexicon.value(Kind.FRACTION, words.lower(at));
        if (whole.isEmpty() || !isShare(words, index, at, count)) {
            return Optional.empty();
        }
        return Optional.of(percentage(index, at + 1, count.orElse(BigDecimal.ONE), whole.get()));
    }

    /** A third is a share before "of" or in the plural after a number; half is one almost anywhere. */
    private boolean isShare(Words words, int index, int at, Optional<BigDecimal> count) {
        String word = words.lower(at);
        boolean half = word.equals("half");
        boolean plural = word.endsWith("s") && count.isPresent() && count.get().compareTo(BigDecimal.ONE) > 0;
        boolean whole = words.is(at + 1, "of", "the", "all", "that", "this", "his", "her", "their", "its", "our")
                || words.is(at + 1, "as") && half;
        boolean single = at > index && (count.isPresent() || !half) && words.is(at + 1, "of");
        boolean measured = at > index
                && words.is(index - 1, "by", "than", "about", "nearly", "almost", "over", "roughly", "up", "down")
                && (words.isMarkOrEnd(at + 1)
                        || words.is(index - 1, "by")
                                && words.is(at + 1, "from", "in", "to", "since", "between", "over"));
        boolean compared = at > index
                && words.is(at + 1, "more", "less", "fewer", "lower", "higher", "smaller", "larger", "bigger");
        boolean alone = half && !words.isNumber(at + 1) && !words.hyphenatesNext(at) && !isOrdered(words, at);
        boolean one = count.isPresent() && words.isMarkOrEnd(at + 1);
        return plural
                || single
                || measured
                || compared
                || half && (whole || alone) && !isOrdered(words, at)
                || one && !half;
    }

    /** "the second half of the game", "the other half", "in half": a part in time or a way of cutting. */
    private boolean isOrdered(Words words, int at) {
        return lexicon.is(Kind.ORDINAL, words.lower(at - 1))
                || words.is(at - 1, "other", "better", "last", "latter", "final", "back", "front", "in")
                        && !words.is(at + 1, "of", "the");
    }

    private Optional<NumberPhrase> partOfWhole(Words words, int index) {
        Optional<NumberPhrase> part = simple(words, index);
        if (part.isEmpty() || !part.get().suffix().isEmpty()) {
            return Optional.empty();
        }
        int link = part.get().to();
        int next;
        if (words.is(link, "in")) {
            next = words.is(link + 1, "every") ? link + 2 : link + 1;
        } else if (words.matches(link, "out", "of")) {
            next = words.is(link + 2, "every", "each") ? link + 3 : link + 2;
        } else if (words.is(link, "of") && words.is(link + 1, "every", "each")) {
            next = link + 2;
        } else {
            return Optional.empty();
        }
        boolean ratio = !words.is(link, "in") || words.is(link + 1, "every");
        return simple(words, next)
                .filter(whole -> isPartOf(part.get(), whole, ratio) || isOneOf(words, part.get(), whole))
                .map(whole -> {
                    BigDecimal number = whole.value().orElseThrow();
                    NumberPhrase share =
                            percentage(index, whole.to(), part.get().value().orElseThrow(), number);
                    return part.get().isOne() && number.compareTo(STEP) > 0 ? oneIn(share, number) : share;
                });
    }

    /** "One in 27 workers"; "one in 18 months" is no share. */
    private static boolean isOneOf(Words words, NumberPhrase part, NumberPhrase whole) {
        return part.isOne()
                && whole.style() == Style.DIGITS
                && whole.value().orElseThrow().compareTo(HUNDRED) <= 0
                && words.isPlural(whole.to())
                && !words.is(whole.to(), "seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades");
    }

    private Optional<NumberPhrase> simple(Words words, int index) {
        if (words.is(index, "a", "an", "half", "quarter")) {
            return Optional.empty();
        }
        return digits.read(words, index).or(() -> spelled.read(words, index));
    }

    /** "3 in 10" is a share, "538 in 2024", "5 in January" and "2 in 18 months" are not: the whole is larger, and round. */
    private static boolean isPartOf(NumberPhrase part, NumberPhrase whole, boolean ratio) {
        boolean one = part.isOne() && part.style() == Style.DIGITS && whole.style() == Style.DIGITS;
        BigDecimal larger = whole.value().orElseThrow();
        boolean small = larger.compareTo(HUNDRED) <= 0;
        boolean round = larger.remainder(HUNDRED).signum() == 0
                && larger.precision() - larger.stripTrailingZeros().precision() > 1;
        boolean year =
                larger.compareTo(BigDecimal.valueOf(1900)) >= 0 && larger.compareTo(BigDecimal.valueOf(2100)) <= 0;
        boolean usual = ratio
                || one
                || larger.remainder(BigDecimal.valueOf(5)).signum() == 0
                || larger.compareTo(BigDecimal.TEN) <= 0;
        return part.value().orElseThrow().compareTo(larger) < 0
                && (small || round)
                && usual
                && !year
                && whole.suffix().isEmpty();
    }
}

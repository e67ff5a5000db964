package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.sayso.claims.quantity.NumberPhrase.Style;
import org.sayso.claims.quantity.NumberWords.Kind;
import org.sayso.claims.word.Words;

/**
 * Numbers spelled out: {@code thirty-two}, {@code two hundred and five}, {@code a dozen}, {@code three and a half},
 * {@code half a million}, {@code three-day}.
 */
final class SpelledNumbers {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final NumberWords lexicon;

    SpelledNumbers(NumberWords lexicon) {
        this.lexicon = lexicon;
    }

    /** The number in words that starts at the index. */
    Optional<NumberPhrase> read(Words words, int index) {
        return readPart(words, index).or(() -> sum(words, index)).or(() -> inCompound(words, index));
    }

    /** A part of a scale or of one unit: "half a million", "half an hour", "a quarter of 1 percent". */
    Optional<NumberPhrase> readPart(Words words, int index) {
        return partOfScale(words, index).or(() -> partOfUnit(words, index));
    }

    /** "half an hour", "a quarter of 1 percent": the part itself, up to before the unit. */
    private Optional<NumberPhrase> partOfUnit(Words words, int index) {
        int at = words.is(index, "a") ? index + 1 : index;
        Optional<BigDecimal> part = lexicon.value(Kind.FRACTION, words.lower(at));
        if (part.isEmpty() || at == index && !words.is(at, "half")) {
            return Optional.empty();
        }
        int whole = words.is(at + 1, "of") ? at + 2 : at + 1;
        boolean one = words.is(whole, "1", "one", "a", "an");
        int unit = one ? whole + 1 : whole;
        boolean half = words.is(at, "half") && words.is(unit, "hour", "mile", "century", "day", "percent", "point");
        boolean percent = words.is(at + 1, "of") && one && words.is(unit, "percent", "%");
        return half && (one || unit == at + 1) || percent
                ? Optional.of(NumberPhrase.of(
                        index,
                        unit,
                        Decimals.plain(BigDecimal.ONE.divide(part.get(), MathContext.DECIMAL32)),
                        new BigDecimal("0.1"),
                        Style.WORDS))
                : Optional.empty();
    }

    /** "half a million", "a half-dozen", "half dozen", "a quarter of a million". */
    private Optional<NumberPhrase> partOfScale(Words words, int index) {
        int at = words.is(index, "a") ? index + 1 : index;
        if (words.is(at, "half-dozen")) {
            return Optional.of(NumberPhrase.of(index, at + 1, BigDecimal.valueOf(6), BigDecimal.ONE, Style.WORDS));
        }
        if (!words.is(at, "half", "quarter")) {
            return Optional.empty();
        }
        int scaleAt = words.matches(at + 1, "of", "a") ? at + 3 : words.is(at + 1, "a") ? at + 2 : at + 1;
        BigDecimal part = lexicon.value(Kind.FRACTION, words.lower(at)).orElseThrow();
        return lexicon.value(Kind.SCALE, words.lower(scaleAt)).map(scale -> {
            boolean dozen = scale.compareTo(HUNDRED) < 0;
            BigDecimal step = dozen ? BigDecimal.ONE : scale.movePointLeft(1);
            return NumberPhrase.of(
                    index, scaleAt + 1, Decimals.plain(scale.divide(part)), step, dozen ? Style.WORDS : Style.SCALED);
        });
    }

    /** Adds units and tens and multiplies by scales, from left to right. */
    private final class Sum {
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal group = BigDecimal.ZERO;
        private BigDecimal last = BigDecimal.ONE;
        private boolean scaled;

        boolean add(String word) {
            Optional<BigDecimal> small = lexicon.small(word);
            if (small.isPresent() && fits(group, small.get())) {
                group = group.add(small.get());
                last = BigDecimal.ONE;
                return true;
            }
            Optional<BigDecimal> scale = lexicon.value(Kind.SCALE, word);
            return scale.isPresent() && group.signum() > 0 && multiply(scale.get());
        }

        private boolean multiply(BigDecimal scale) {
            if (scaled && scale.compareTo(HUNDRED) < 0) {
                return false;
            }
            scaled = true;
            last = last.multiply(scale);
            if (scale.compareTo(HUNDRED) > 0) {
                total = total.add(group.multiply(scale));
                group = BigDecimal.ZERO;
            } else {
                group = group.multiply(scale);
            }
            return true;
        }

        boolean continuesWith(String word) {
            return scaled
                    && lexicon.small(word).filter(small -> fits(group, small)).isPresent();
        }

        NumberPhrase phrase(int from, int to) {
            boolean byScale = scaled && last.compareTo(HUNDRED) >= 0;
            return NumberPhrase.of(from, to, total.add(group), last, byScale ? Style.SCALED : Style.WORDS);
        }
    }

    private Optional<NumberPhrase> sum(Words words, int index) {
        boolean article = words.is(index, "a", "an") && lexicon.is(Kind.SCALE, words.lower(index + 1));
        int start = article ? index + 1 : index;
        Sum sum = new Sum();
        if (article) {
            sum.group = BigDecimal.ONE;
        }
        int at = start;
        while (sum.add(words.lower(at))
                || at > start && words.is(at, "and") && sum.continuesWith(words.lower(at + 1))) {
            at++;
        }
        int end = at;
        return at == start ? Optional.empty() : Optional.of(andAHalf(words, sum.phrase(index, end)));
    }

    /** "three and a half", "two and a half million", "a million and a half". */
    private NumberPhrase andAHalf(Words words, NumberPhrase phrase) {
        int to = phrase.to();
        if (!words.matches(to, "and", "a", "half")) {
            return phrase;
        }
        Optional<BigDecimal> scale = lexicon.value(Kind.SCALE, words.lower(to + 3));
        BigDecimal step = scale.orElse(phrase.step()).multiply(HALF);
        BigDecimal value = scale.map(phrase.value().orElseThrow()::multiply)
                .orElse(phrase.value().orElseThrow())
                .add(step);
        return NumberPhrase.of(
                phrase.from(),
                to + (scale.isPresent() ? 4 : 3),
                Decimals.plain(value),
                Decimals.plain(step),
                scale.isPresent() ? Style.SCALED : phrase.style());
    }

    /** A unit or ten may follow only where its place in the number is still free: "twenty three", not "three four". */
    private static boolean fits(BigDecimal group, BigDecimal small) {
        BigDecimal rest = group.remainder(HUNDRED);
        return rest.signum() == 0
                || (rest.compareTo(BigDecimal.valueOf(20)) >= 0
                        && rest.remainder(BigDecimal.TEN).signum() == 0
                        && small.compareTo(BigDecimal.TEN) < 0);
    }

    /** "three-day", "twenty-five-year", "four-member", "half-hour", "million-dollar": a number that opens a compound. */
    private Optional<NumberPhrase> inCompound(Words words, int index) {
        String word = words.lower(index);
        int hyphen = word.indexOf('-');
        if (hyphen <= 0) {
            return Optional.empty();
        }
        int next = word.indexOf('-', hyphen + 1);
        Optional<BigDecimal> two = next > 0 ? lexicon.small(word.substring(0, next)) : Optional.empty();
        int end = two.isPresent() ? next : hyphen;
        String first = word.substring(0, end);
        Optional<BigDecimal> value = two.or(() -> lexicon.small(first))
                .or(() -> first.equals("half") ? Optional.of(HALF) : Optional.empty())
                .or(() -> lexicon.value(Kind.SCALE, first));
        String rest = word.substring(end + 1);
        boolean andAHalf = rest.equals("and-a-half") || rest.startsWith("and-a-half-");
        return value.map(number -> andAHalf ? number.add(HALF) : number)
                .map(number -> NumberPhrase.of(index, index + 1, number, Decimals.step(number), Style.WORDS)
                        .withSuffix(andAHalf ? rest.substring(Math.min(rest.length(), 11)) : rest));
    }
}

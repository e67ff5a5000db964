package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.sayso.claims.quantity.NumberPhrase.Style;
import org.sayso.claims.quantity.NumberWords.Kind;
import org.sayso.claims.word.Words;

/** Numbers in digits, with a scale word where one follows: {@code 1,100}, {@code 1.2 million}, {@code 40k}, {@code 2½}. */
final class DigitNumbers {
    private final NumberWords lexicon;

    DigitNumbers(NumberWords lexicon) {
        this.lexicon = lexicon;
    }

    /** The number in digits that starts at the index. */
    Optional<NumberPhrase> read(Words words, int index) {
        Optional<BigDecimal> digits = words.isNumber(index) ? Decimals.read(words.text(index)) : Optional.empty();
        return digits.map(number -> {
            Optional<BigDecimal> extra = fractionAfter(words, index);
            BigDecimal value = extra.map(number::add).orElse(number);
            return scaled(words, index, extra.isPresent() ? index + 2 : index + 1, value);
        });
    }

    /** The half of {@code 2½} and of {@code 2 1/2} is not worth a rule of its own: only the single sign is read. */
    private static Optional<BigDecimal> fractionAfter(Words words, int index) {
        if (!words.touchesNext(index)) {
            return Optional.empty();
        }
        return switch (words.lower(index + 1)) {
            case "½" -> Optional.of(new BigDecimal("0.5"));
            case "¼" -> Optional.of(new BigDecimal("0.25"));
            case "¾" -> Optional.of(new BigDecimal("0.75"));
            default -> Optional.empty();
        };
    }

    private NumberPhrase scaled(Words words, int index, int to, BigDecimal number) {
        int at = words.hyphenatesNext(to - 1) ? to + 1 : to;
        String word = words.lower(at);
        int hyphen = word.indexOf('-');
        Optional<BigDecimal> whole = scale(words, at, word);
        if (whole.isEmpty() && hyphen > 0 && lexicon.is(Kind.SCALE, word.substring(0, hyphen))) {
            BigDecimal scale =
                    lexicon.value(Kind.SCALE, word.substring(0, hyphen)).orElseThrow();
            return times(index, at + 1, number, scale).withSuffix(word.substring(hyphen + 1));
        }
        return whole.map(scale -> times(index, at + 1, number, scale))
                .map(phrase -> again(words, phrase))
                .orElseGet(() -> NumberPhrase.of(index, to, number, Decimals.step(number), Style.DIGITS));
    }

    private Optional<BigDecimal> scale(Words words, int at, String word) {
        boolean suffix = words.touchesNext(at - 1) && lexicon.is(Kind.SUFFIX, word);
        return suffix ? lexicon.value(Kind.SUFFIX, word) : lexicon.value(Kind.SCALE, word);
    }

    /** "3 hundred thousand": a second scale word. */
    private NumberPhrase again(Words words, NumberPhrase phrase) {
        Optional<BigDecimal> more = lexicon.value(Kind.SCALE, words.lower(phrase.to()));
        return more.map(scale -> NumberPhrase.of(
                        phrase.from(),
                        phrase.to() + 1,
                        phrase.value().orElseThrow().multiply(scale),
                        phrase.step().multiply(scale),
                        Style.SCALED))
                .orElse(phrase);
    }

    /** With a scale word the digits written count, zeros too: "1.20 million" is exact to ten thousand. */
    private static NumberPhrase times(int from, int to, BigDecimal number, BigDecimal scale) {
        BigDecimal fine = number.scale() > 0 ? BigDecimal.ONE.movePointLeft(number.scale()) : Decimals.step(number);
        return NumberPhrase.of(
                from, to, Decimals.plain(number.multiply(scale)), Decimals.plain(fine.multiply(scale)), Style.SCALED);
    }
}

package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.sayso.claims.quantity.NumberPhrase.Style;
import org.sayso.claims.quantity.NumberWords.Kind;
import org.sayso.claims.word.Words;

/** Multiples and places: {@code twice}, {@code tripled}; {@code second}, {@code 23rd}, {@code fifth-largest}. */
final class OrdinalNumbers {
    private final NumberWords lexicon;

    OrdinalNumbers(NumberWords lexicon) {
        this.lexicon = lexicon;
    }

    /** The multiple or the place that starts at the index. */
    Optional<NumberPhrase> read(Words words, int index) {
        return multiple(words, index).or(() -> ordinal(words, index));
    }

    private Optional<NumberPhrase> multiple(Words words, int index) {
        return lexicon.value(Kind.MULTIPLE, words.lower(index))
                .map(value -> NumberPhrase.of(index, index + 1, value, BigDecimal.ONE, Style.MULTIPLE));
    }

    private Optional<NumberPhrase> ordinal(Words words, int index) {
        String word = words.lower(index);
        if (words.isNumber(index)) {
            return Decimals.ordinal(word).map(value -> place(index, index + 1, value));
        }
        int hyphen = word.indexOf('-');
        int second = hyphen < 0 ? -1 : word.indexOf('-', hyphen + 1);
        Optional<BigDecimal> whole = value(word);
        if (whole.isPresent()) {
            return whole.map(value -> place(index, index + 1, value));
        }
        if (second > 0 && value(word.substring(0, second)).isPresent()) {
            return value(word.substring(0, second))
                    .map(value -> place(index, index + 1, value).withSuffix(word.substring(second + 1)));
        }
        return hyphen < 0
                ? Optional.empty()
                : value(word.substring(0, hyphen))
                        .map(value -> place(index, index + 1, value).withSuffix(word.substring(hyphen + 1)));
    }

    /** "third", "twenty-third". */
    private Optional<BigDecimal> value(String word) {
        Optional<BigDecimal> whole = lexicon.value(Kind.ORDINAL, word);
        int hyphen = word.indexOf('-');
        if (whole.isPresent() || hyphen < 0) {
            return whole;
        }
        Optional<BigDecimal> tens = lexicon.value(Kind.TEN, word.substring(0, hyphen));
        return tens.isEmpty()
                ? Optional.empty()
                : lexicon.value(Kind.ORDINAL, word.substring(hyphen + 1)).map(tens.get()::add);
    }

    private static NumberPhrase place(int from, int to, BigDecimal value) {
        return NumberPhrase.of(from, to, value, BigDecimal.ONE, Style.ORDINAL);
    }
}

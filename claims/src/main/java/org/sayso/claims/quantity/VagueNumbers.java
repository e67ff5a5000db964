package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.sayso.claims.quantity.NumberPhrase.Style;
import org.sayso.claims.quantity.NumberWords.Entry;
import org.sayso.claims.quantity.NumberWords.Kind;
import org.sayso.claims.word.Words;

/**
 * Words that only bound a number: {@code hundreds}, {@code tens of thousands}, {@code a few hundred}, {@code a handful},
 * {@code several}. The bounds are on the page {@code docs/rules/vague-quantity.md}.
 */
final class VagueNumbers {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final NumberWords lexicon;

    VagueNumbers(NumberWords lexicon) {
        this.lexicon = lexicon;
    }

    /** The vague number that starts at the index. */
    Optional<NumberPhrase> read(Words words, int index) {
        return places(words, index)
                .or(() -> fewOfScale(words, index))
                .or(() -> plural(words, index))
                .or(() -> vague(words, index));
    }

    /** "Double digits", "a double-digit lead": as many as can be written with so many digits. */
    Optional<NumberPhrase> places(Words words, int index) {
        boolean joined = words.is(index, "double-digit", "triple-digit");
        boolean apart = words.is(index, "double", "triple") && words.is(index + 1, "digits", "digit");
        if (!joined && !apart) {
            return Optional.empty();
        }
        BigDecimal low = words.lower(index).startsWith("double") ? BigDecimal.TEN : HUNDRED;
        return Optional.of(NumberPhrase.vague(
                index,
                joined ? index + 1 : index + 2,
                low,
                Optional.of(low.multiply(BigDecimal.TEN).subtract(BigDecimal.ONE)),
                Style.PLURAL_SCALE));
    }

    /** "A few hundred", "several dozen", "many thousands": from the least to the most of the scale. */
    private Optional<NumberPhrase> fewOfScale(Words words, int index) {
        int at = words.is(index, "a") ? index + 1 : index;
        Optional<Entry> few = lexicon.entry(Kind.VAGUE, words.lower(at));
        if (few.isEmpty() || words.is(at, "some", "others")) {
            return Optional.empty();
        }
        int scaleAt = words.is(at + 1, "of") ? at + 2 : at + 1;
        Optional<BigDecimal> scale = lexicon.value(Kind.SCALE, words.lower(scaleAt))
                .or(() -> lexicon.value(Kind.PLURAL, words.lower(scaleAt)));
        return scale.map(found -> NumberPhrase.vague(
                index,
                scaleAt + 1,
                few.get().value().multiply(found),
                few.get()
                        .upper()
                        .map(upper -> upper.add(BigDecimal.ONE).multiply(found).subtract(BigDecimal.ONE)),
                Style.PLURAL_SCALE));
    }

    /** "Hundreds" covers from two hundred up to two of the next scale word. */
    private Optional<NumberPhrase> plural(Words words, int index) {
        Optional<BigDecimal> first = lexicon.value(Kind.PLURAL, words.lower(index));
        if (first.isEmpty()
                || (words.is(index - 1, "the") || words.is(index, "scores")) && !words.is(index + 1, "of")) {
            return Optional.empty();
        }
        BigDecimal scale = first.get();
        int to = index + 1;
        while (words.is(to, "of") && lexicon.is(Kind.PLURAL, words.lower(to + 1))) {
            scale = scale.multiply(
                    lexicon.value(Kind.PLURAL, words.lower(to + 1)).orElseThrow());
            to += 2;
        }
        BigDecimal next = scale.compareTo(HUNDRED) < 0 ? HUNDRED : scale.multiply(BigDecimal.TEN);
        Optional<BigDecimal> high = Optional.of(next.multiply(TWO).subtract(BigDecimal.ONE));
        return Optional.of(NumberPhrase.vague(index, to, scale.multiply(TWO), high, Style.PLURAL_SCALE));
    }

    private Optional<NumberPhrase> vague(Words words, int index) {
        int at = words.is(index, "a") ? index + 1 : index;
        Optional<Entry> entry = lexicon.entry(Kind.VAGUE, words.lower(at));
        boolean needsArticle = words.is(at, "handful", "couple");
        if (entry.isEmpty() || needsArticle != (at > index) && !words.is(at, "few")) {
            return Optional.empty();
        }
        Style style = words.is(at, "handful") ? Style.PLURAL_SCALE : Style.VAGUE;
        return Optional.of(NumberPhrase.vague(
                index, at + 1, entry.get().value(), entry.get().upper(), style));
    }
}

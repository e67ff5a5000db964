package org.sayso.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.claims.NumberPhrase.Style;

/**
 * Reads numbers as news reports write them: {@code 1,100}, {@code 1.2 million}, {@code thirty-two}, {@code a dozen},
 * {@code two-thirds}, {@code one in five}, {@code hundreds of thousands}, {@code several}.
 *
 * <p>The grammar, longest match first; number words and their values stand in {@code numbers.tsv}:
 *
 * <pre>
 *   number   = share | scaled | spelled | plural | vague
 *   share    = simple ("in" | "out of" | "of every") simple | [simple] fraction | "half"
 *   scaled   = digits [scale | suffix] | ("half" | "quarter") "a" scale | "a" scale
 *   spelled  = (unit | ten | scale | "and")+
 *   plural   = plural ["of" plural]
 *   vague    = ["a"] vague
 * </pre>
 *
 * Whether a number is a quantity at all, and not a year, an age or a house number, is not decided here.
 */
final class NumberGrammar {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Entry> entries = new HashMap<>();

    NumberGrammar() {
        for (List<String> row : ResourceTable.rows("numbers.tsv")) {
            entries.put(row.get(0), new Entry(row.get(1), row.get(2), row.size() > 3 ? row.get(3) : "-"));
        }
    }

    private record Entry(String kind, String value, String upper) {
        BigDecimal number() {
            return new BigDecimal(value);
        }
    }

    /** The number that starts at the index, or none. */
    Optional<NumberPhrase> read(Words words, int index) {
        return share(words, index)
                .or(() -> scaled(words, index))
                .or(() -> spelled(words, index))
                .or(() -> pluralScale(words, index))
                .or(() -> vague(words, index));
    }

    private boolean isKind(Words words, int index, String kind) {
        Entry entry = entries.get(words.lower(index));
        return entry != null && entry.kind.equals(kind);
    }

    private BigDecimal valueAt(Words words, int index) {
        Entry entry = entries.get(words.lower(index));
        if (entry == null) {
            throw new IllegalArgumentException("no number word: " + words.lower(index));
        }
        return entry.number();
    }

    private Optional<NumberPhrase> share(Words words, int index) {
        return outOf(words, index).or(() -> fraction(words, index));
    }

    private Optional<NumberPhrase> outOf(Words words, int index) {
        Optional<NumberPhrase> part = simple(words, index);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        int link = part.get().to();
        int next;
        if (words.is(link, "in")) {
            next = words.is(link + 1, "every") ? link + 2 : link + 1;
        } else if (words.matches(link, "out", "of")) {
            next = words.is(link + 2, "every") ? link + 3 : link + 2;
        } else if (words.matches(link, "of", "every")) {
            next = link + 2;
        } else {
            return Optional.empty();
        }
        return simple(words, next)
                .filter(whole -> isPartOf(part.get(), whole))
                .map(whole -> percentage(
                        index,
                        whole.to(),
                        part.get().value().orElseThrow(),
                        whole.value().orElseThrow()));
    }

    /** "3 in 10" is a share, "538 in 2024" and "5 in January" are not: the whole is larger, and small or round. */
    private static boolean isPartOf(NumberPhrase part, NumberPhrase whole) {
        BigDecimal larger = whole.value().orElseThrow();
        boolean plausible = larger.compareTo(HUNDRED) <= 0
                || larger.remainder(HUNDRED).signum() == 0
                        && larger.precision() - larger.stripTrailingZeros().precision() > 1;
        return part.value().orElseThrow().compareTo(larger) < 0
                && plausible
                && (larger.compareTo(BigDecimal.valueOf(1900)) < 0 || larger.compareTo(BigDecimal.valueOf(2100)) > 0);
    }

    private static NumberPhrase percentage(int from, int to, BigDecimal part, BigDecimal whole) {
        BigDecimal share = part.multiply(HUNDRED).divide(whole, new MathContext(4, RoundingMode.HALF_UP));
        return NumberPhrase.of(from, to, share.stripTrailingZeros(), BigDecimal.valueOf(5), Style.SHARE);
    }

    private Optional<NumberPhrase> fraction(Words words, int index) {
        int hyphen = words.lower(index).indexOf('-');
        if (hyphen > 0) {
            return fractionWord(
                    index,
                    words.lower(index).substring(0, hyphen),
                    words.lower(index).substring(hyphen + 1));
        }
        int at = words.is(index, "a", "an") || isKind(words, index, "unit") ? index + 1 : index;
        if (!isKind(words, at, "fraction") || (at == index && !words.is(at, "half"))) {
            return Optional.empty();
        }
        if (words.is(at + 1, "a", "an") && isKind(words, at + 2, "scale")) {
            return Optional.empty();
        }
        boolean shareFollows = words.is(at + 1, "of", "the", "all") || words.is(at, "half", "thirds", "quarters");
        if (!shareFollows || (words.is(at, "half") && words.is(at + 1, "-", "hour", "mile", "century", "year"))) {
            return Optional.empty();
        }
        BigDecimal part = at > index && isKind(words, index, "unit") ? valueAt(words, index) : BigDecimal.ONE;
        return Optional.of(percentage(index, at + 1, part, valueAt(words, at)));
    }

    private Optional<NumberPhrase> fractionWord(int index, String part, String whole) {
        Entry upper = entries.get(part);
        Entry lower = entries.get(whole);
        if (upper == null || lower == null || !upper.kind.equals("unit") || !lower.kind.equals("fraction")) {
            return Optional.empty();
        }
        return Optional.of(percentage(index, index + 1, upper.number(), lower.number()));
    }

    private Optional<NumberPhrase> simple(Words words, int index) {
        return digits(words, index)
                .or(() -> spelled(words, index))
                .filter(number -> number.value().isPresent());
    }

    private Optional<NumberPhrase> scaled(Words words, int index) {
        if (words.is(index, "half", "quarter") && words.is(index + 1, "a", "an") && isKind(words, index + 2, "scale")) {
            BigDecimal scale = valueAt(words, index + 2);
            BigDecimal value = scale.divide(valueAt(words, index), MathContext.DECIMAL64);
            return Optional.of(NumberPhrase.of(index, index + 3, value, scale.movePointLeft(1), Style.SCALED));
        }
        return digits(words, index);
    }

    private Optional<NumberPhrase> digits(Words words, int index) {
        Optional<BigDecimal> number = words.isNumber(index) ? decimal(words.text(index)) : Optional.empty();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal step = stepOf(number.get());
        int to = index + 1;
        boolean suffix = words.touchesNext(index) && isKind(words, to, "suffix");
        if (suffix || isKind(words, to, "scale") && !words.is(to, "dozen")) {
            BigDecimal scale = valueAt(words, to);
            BigDecimal fine = number.get().scale() > 0
                    ? BigDecimal.ONE.movePointLeft(number.get().scale())
                    : step;
            return Optional.of(NumberPhrase.of(
                    index, to + 1, plain(number.get().multiply(scale)), plain(fine.multiply(scale)), Style.SCALED));
        }
        return Optional.of(NumberPhrase.of(index, to, number.get(), step, Style.DIGITS));
    }

    /** The unit of the last significant digit as written: zeros at the end of a whole number do not count. */
    private static BigDecimal stepOf(BigDecimal number) {
        if (number.scale() > 0) {
            return BigDecimal.ONE.movePointLeft(number.scale());
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.signum() == 0
                ? BigDecimal.ONE
                : plain(BigDecimal.ONE.scaleByPowerOfTen(Math.max(0, -stripped.scale())));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0
                ? number.setScale(0)
                : number.stripTrailingZeros().scale() < 0
                        ? number.stripTrailingZeros().setScale(0)
                        : number.stripTrailingZeros();
    }

    /** Digits with thousands separators in their places and at most one decimal point; no times, no ordinals. */
    static Optional<BigDecimal> decimal(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String rest = point < 0 ? "" : text.substring(point + 1);
        if (whole.length() + rest.length() > 30
                || !rest.chars().allMatch(NumberGrammar::isDigit)
                || (point >= 0 && rest.isEmpty())) {
            return Optional.empty();
        }
        String[] groups = whole.split(",", -1);
        for (int i = 0; i < groups.length; i++) {
            boolean length = groups.length == 1 || (i == 0 ? groups[i].length() <= 3 : groups[i].length() == 3);
            if (!length || groups[i].isEmpty() || !groups[i].chars().allMatch(NumberGrammar::isDigit)) {
                return Optional.empty();
            }
        }
        return Optional.of(new BigDecimal(String.join("", groups) + (point < 0 ? "" : "." + rest)));
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private Optional<NumberPhrase> spelled(Words words, int index) {
        int at = words.is(index, "a", "an") && isKind(words, index + 1, "scale") ? index + 1 : index;
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = at > index ? BigDecimal.ONE : BigDecimal.ZERO;
        BigDecimal last = BigDecimal.ONE;
        int start = at;
        boolean scaled = false;
        while (true) {
            Optional<BigDecimal> small = small(words.lower(at));
            if (small.isPresent() && fits(group, small.get())) {
                group = group.add(small.get());
                last = BigDecimal.ONE;
            } else if (isKind(words, at, "scale") && (group.signum() > 0) && !(words.is(at, "dozen") && scaled)) {
                BigDecimal scale = valueAt(words, at);
                scaled = true;
                last = scale;
                if (scale.compareTo(HUNDRED) > 0) {
                    total = total.add(group.multiply(scale));
                    group = BigDecimal.ZERO;
                } else {
                    group = group.multiply(scale);
                }
            } else if (at > start
                    && words.is(at, "and")
                    && scaled
                    && small(words.lower(at + 1)).isPresent()
                    && fits(group, small(words.lower(at + 1)).orElseThrow())) {
                at++;
                continue;
            } else {
                break;
            }
            at++;
        }
        if (at == start) {
            return Optional.empty();
        }
        boolean byScale = scaled && last.compareTo(HUNDRED) >= 0;
        return Optional.of(NumberPhrase.of(index, at, total.add(group), last, byScale ? Style.SCALED : Style.WORDS));
    }

    /** A unit or ten may follow only where its place in the number is still free: "twenty three", not "three four". */
    private static boolean fits(BigDecimal group, BigDecimal small) {
        BigDecimal rest = group.remainder(HUNDRED);
        return rest.signum() == 0
                || (rest.compareTo(BigDecimal.valueOf(20)) >= 0
                        && rest.remainder(BigDecimal.TEN).signum() == 0
                        && small.compareTo(BigDecimal.TEN) < 0);
    }

    private Optional<BigDecimal> small(String word) {
        Entry whole = entries.get(word);
        if (whole != null) {
            return whole.kind.equals("unit") || whole.kind.equals("ten")
                    ? Optional.of(whole.number())
                    : Optional.empty();
        }
        int hyphen = word.indexOf('-');
        if (hyphen <= 0) {
            return Optional.empty();
        }
        Entry tens = entries.get(word.substring(0, hyphen));
        Entry units = entries.get(word.substring(hyphen + 1));
        if (tens == null || units == null || !tens.kind.equals("ten") || !units.kind.equals("unit")) {
            return Optional.empty();
        }
        return Optional.of(tens.number().add(units.number()));
    }

    /** "Hundreds" covers from two hundred up to two of the next scale word; see docs/rules/vague-quantity.md. */
    private Optional<NumberPhrase> pluralScale(Words words, int index) {
        if (!isKind(words, index, "plural") || words.is(index - 1, "the")) {
            return Optional.empty();
        }
        BigDecimal scale = valueAt(words, index);
        int to = index + 1;
        while (words.is(to, "of") && isKind(words, to + 1, "plural")) {
            scale = scale.multiply(valueAt(words, to + 1));
            to += 2;
        }
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal next = nextScale(scale);
        return Optional.of(NumberPhrase.vague(
                index,
                to,
                scale.multiply(two),
                Optional.of(next.multiply(two).subtract(BigDecimal.ONE)),
                Style.PLURAL_SCALE));
    }

    private static BigDecimal nextScale(BigDecimal scale) {
        if (scale.compareTo(HUNDRED) < 0) {
            return HUNDRED;
        }
        return scale.multiply(BigDecimal.TEN);
    }

    private Optional<NumberPhrase> vague(Words words, int index) {
        int at = words.is(index, "a") ? index + 1 : index;
        Entry entry = entries.get(words.lower(at));
        if (entry == null || !entry.kind.equals("vague")) {
            return Optional.empty();
        }
        boolean needsArticle = words.is(at, "handful", "couple");
        if (needsArticle != (at > index) && !words.is(at, "few")) {
            return Optional.empty();
        }
        int to = needsArticle && words.is(at + 1, "of") ? at + 2 : at + 1;
        Optional<BigDecimal> high =
                entry.upper.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(entry.upper));
        return Optional.of(NumberPhrase.vague(index, to, entry.number(), high, Style.VAGUE));
    }
}

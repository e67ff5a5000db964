package org.sayso.checking.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sayso.domain.text.Span;

/**
 * Reads the numbers of a sentence that can be set against each other: digits with scale words, currencies and percent
 * signs, shares in words ("two-thirds") and multiples ("doubled", "three times").
 *
 * <p>Years, days of a month, times of day, names ("Route 54"), odds ("7 in 10") and numbers joined to a word ("12-hour") are
 * left out. What a number means is in {@link Rounding}.
 */
final class FigureReader {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?");
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
    private static final int LONGEST_ODDS = 3;
    private static final int LONGEST_HEDGE = 3;

    private FigureReader() {}

    /** The numbers, in order. */
    static List<Figure> read(Line line) {
        List<Figure> figures = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            Optional<Figure> figure = at(line, at);
            figure.ifPresent(figures::add);
            at = figure.map(Figure::to).orElse(at + 1);
        }
        return figures;
    }

    private static Optional<Figure> at(Line line, int index) {
        if (line.token(index).isNumber()) {
            return isName(line, index) ? Optional.empty() : digits(line, index);
        }
        Optional<Figure> words = share(line, index).or(() -> times(line, index));
        return words.or(() -> line.value(index, "multiple")
                .map(value -> figure(line, index, index + 1, index, new BigDecimal(value), Figure.Unit.MULTIPLE)));
    }

    private static boolean isName(Line line, int index) {
        boolean joined = line.touchesNext(index) && line.is(index + 1, "-", "–", "/", ":")
                || line.touchesNext(index - 1) && line.is(index - 1, "-", "–", "/", "#", ":", ".");
        return joined
                || isOdds(line, index, index + 2)
                || isOdds(line, index - 2, index)
                || line.has(index - 1, "month")
                || line.has(index + 1, "month")
                || line.has(index - 1, "label");
    }

    /** "7 in 10": small numbers on both sides; "991 in 2023" names a year. */
    private static boolean isOdds(Line line, int first, int second) {
        return line.is(first + 1, "in")
                && line.isNumber(first)
                && line.isNumber(second)
                && line.word(first).length() <= LONGEST_ODDS
                && line.word(second).length() <= LONGEST_ODDS;
    }

    private static Optional<Figure> digits(Line line, int index) {
        String text = line.word(index);
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text.replace(",", ""));
        Optional<BigDecimal> scale = line.value(index + 1, "scale").map(BigDecimal::new);
        int to = scale.isPresent() ? index + 2 : index + 1;
        boolean money = line.has(index - 1, "money");
        if (line.has(to, "percent") || line.is(to, "per") && line.is(to + 1, "cent")) {
            int end = line.is(to, "per") ? to + 2 : to + 1;
            return Optional.of(figure(line, index, end, index, value, Figure.Unit.PERCENT));
        }
        if (line.is(to, "times")) {
            return Optional.of(figure(line, index, to + 1, index, value, Figure.Unit.MULTIPLE));
        }
        boolean other = line.is(to, "percentage", "point", "points")
                || YEAR.matcher(text).matches() && scale.isEmpty() && !money;
        if (other) {
            return Optional.empty();
        }
        int from = money ? index - 1 : index;
        return Optional.of(Rounding.amount(line, from, to, text, scale, money ? currency(line, from) : ""));
    }

    private static String currency(Line line, int index) {
        return line.value(index, "money").orElse("");
    }

    /** "half", "a third", "two-thirds", "three quarters" */
    private static Optional<Figure> share(Line line, int index) {
        String[] parts = line.word(index).split("-", -1);
        if (parts.length == 2 && Lexicon.has("small", parts[0]) && Lexicon.has("share", parts[1])) {
            return Optional.of(figure(line, index, index + 1, index, share(parts[0], parts[1]), Figure.Unit.PERCENT));
        }
        if (line.has(index, "small") && line.has(index + 1, "share") && line.is(index + 2, "of", ".", ",")) {
            BigDecimal value = share(line.word(index), line.word(index + 1));
            return Optional.of(figure(line, index, index + 2, index, value, Figure.Unit.PERCENT));
        }
        return line.is(index, "half") && line.is(index + 1, "of", ".", ",")
                ? Optional.of(figure(line, index, index + 1, index, share("one", "half"), Figure.Unit.PERCENT))
                : Optional.empty();
    }

    private static BigDecimal share(String count, String part) {
        return new BigDecimal(Lexicon.value("small", count).orElseThrow())
                .multiply(new BigDecimal(Lexicon.value("share", part).orElseThrow()));
    }

    /** "three times", "twice" */
    private static Optional<Figure> times(Line line, int index) {
        if (line.is(index, "twice")) {
            return Optional.of(figure(line, index, index + 1, index, BigDecimal.valueOf(2), Figure.Unit.MULTIPLE));
        }
        return line.is(index + 1, "times")
                ? line.value(index, "small")
                        .map(value ->
                                figure(line, index, index + 2, index, new BigDecimal(value), Figure.Unit.MULTIPLE))
                : Optional.empty();
    }

    private static Figure figure(Line line, int from, int to, int number, BigDecimal value, Figure.Unit unit) {
        boolean written = line.token(number).isNumber();
        return Rounding.ratio(line, from, to, value, written, unit);
    }

    /** The hedge that ends before an index: its value and how many words it has. */
    static Optional<Hedge> hedge(Line line, int before) {
        for (int words = LONGEST_HEDGE; words > 0; words--) {
            StringBuilder phrase = new StringBuilder();
            for (int i = before - words; i < before; i++) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(line.word(i));
            }
            Optional<String> kind = Lexicon.value("hedge", phrase.toString());
            boolean particle = phrase.toString().equals("up to") && line.is(before - words - 1, "them", "it");
            if (kind.isPresent() && !particle) {
                return Optional.of(new Hedge(kind.get(), words));
            }
        }
        return Optional.empty();
    }

    /**
     * How words before a number bend it.
     *
     * @param kind about, nearly, over, more or less
     * @param words how many words it has
     */
    record Hedge(String kind, int words) {}

    /** The span of tokens from one index to before another. */
    static Span span(Line line, int from, int to) {
        return new Span(line.token(from).start(), line.token(to - 1).end());
    }
}

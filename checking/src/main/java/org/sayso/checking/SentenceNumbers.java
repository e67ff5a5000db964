package org.sayso.checking;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Quantity;

/** The numbers of a sentence that may be figures: digits with a scale, no years. */
final class SentenceNumbers {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.,-])(\\d[\\d,]*(?:\\.\\d+)?)( (?:thousand|million|billion|trillion))?(\\s?%| percent)?+(?![\\w-])");
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
    private static final int PERCENT = 3;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private SentenceNumbers() {}

    /** What each of the percentages, or else of the plain numbers, may mean: half of its last digit up and down. */
    static Stream<Quantity> of(String sentence, boolean percent) {
        return NUMBER.matcher(sentence)
                .results()
                .filter(found -> percent == (found.group(PERCENT) != null))
                .filter(found -> !YEAR.matcher(found.group()).matches())
                .map(SentenceNumbers::quantity);
    }

    private static Quantity quantity(MatchResult found) {
        BigDecimal plain = new BigDecimal(found.group(1).replace(",", ""));
        int zeros = zeros(found.group(2));
        BigDecimal value = plain.movePointRight(zeros);
        BigDecimal half = BigDecimal.ONE
                .movePointLeft(plain.scale())
                .movePointRight(zeros)
                .divide(TWO);
        return new Quantity(
                Optional.of(value),
                Optional.of(value.subtract(half)),
                Optional.of(value.add(half)),
                Approximation.EXACT);
    }

    /** The number of zeros that a scale stands for: 6 for "million"; 0 for none. */
    static int zeros(String scale) {
        return switch (Optional.ofNullable(scale).orElse("").strip()) {
            case "trillion" -> 12;
            case "billion" -> 9;
            case "million" -> 6;
            case "thousand" -> 3;
            default -> 0;
        };
    }
}

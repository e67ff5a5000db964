package org.sayso.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.text.Article;
import org.sayso.reading.PlainTextReader;

class QuantityPropertiesTest {
    private static final long SEED = 20261124;
    private static final ClaimFinder FINDER = new ClaimFinder();

    private static List<QuantityMention> read(String text) {
        return FINDER.quantities(new PlainTextReader().read(text));
    }

    /** A quantity in words, as a report would write it. */
    private static String format(BigDecimal value, Approximation approximation, String unit) {
        DecimalFormat digits = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String number = unit.equals("USD") ? "$" + digits.format(value) : digits.format(value) + unit;
        return switch (approximation) {
            case EXACT -> number;
            case ABOUT -> "about " + number;
            case AT_LEAST -> "at least " + number;
            case AT_MOST -> "up to " + number;
            case VAGUE -> throw new IllegalArgumentException("no number to write");
        };
    }

    @Test
    void whatIsFormattedParsesBack() {
        Random random = new Random(SEED);
        List<Approximation> approximations =
                List.of(Approximation.EXACT, Approximation.ABOUT, Approximation.AT_LEAST, Approximation.AT_MOST);
        for (int round = 0; round < 2000; round++) {
            Approximation approximation = approximations.get(random.nextInt(4));
            String unit = List.of("", "%", "USD").get(random.nextInt(3));
            BigDecimal value = new BigDecimal(1
                            + Math.abs(random.nextLong() % (long) Math.pow(10, 1 + random.nextInt(9))))
                    .movePointLeft(random.nextInt(3));
            boolean year = value.scale() <= 0 && value.precision() == 4 && unit.isEmpty();
            String text =
                    "They said " + format(value, approximation, unit) + (year ? " boats" : "") + " was lost there.";
            List<QuantityMention> found = read(text);
            assertThat(found).as("seed %d: %s", SEED, text).hasSize(1);
            Quantity quantity = found.get(0).quantity();
            assertThat(quantity.value().orElseThrow())
                    .as("seed %d: %s", SEED, text)
                    .isEqualByComparingTo(value);
            assertThat(quantity.approximation()).as(text).isEqualTo(approximation);
            assertThat(quantity.admits(value)).as(text).isTrue();
        }
    }

    @Test
    void spansSelectTheQuotedWords() {
        Random random = new Random(SEED);
        String[] parts = {
            "538",
            "1.2",
            "million",
            "a",
            "dozen",
            "percent",
            "$",
            "since",
            "May",
            "12-point",
            "three-day",
            "half",
            "in",
            "of",
            "five",
            "twice",
            "as",
            "many",
            "between",
            "and",
            "to",
            "40",
            "60",
            "boats",
            "-",
            "%",
            "😀",
            "'",
            "2016",
            "hundreds",
            "fifth-largest",
            "about",
            "more",
            "than",
            ",",
            "was",
            "a",
            "year",
            "earlier",
            "first",
            "days"
        };
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("The");
            for (int i = 0; i < 40; i++) {
                text.append(random.nextInt(5) == 0 ? "" : " ").append(parts[random.nextInt(parts.length)]);
            }
            Article article = new PlainTextReader().read(text.toString());
            for (Claim claim : FINDER.find(article, List.of())) {
                assertThat(article.textAt(claim.spans().get(0)))
                        .as("seed %d: %s", SEED, text)
                        .isEqualTo(claim.text());
                assertThat(claim.sentence().contains(claim.spans().get(0)))
                        .as("seed %d: %s", SEED, text)
                        .isTrue();
            }
            int last = 0;
            for (QuantityMention mention : FINDER.quantities(article)) {
                String words = article.textAt(mention.span());
                assertThat(words)
                        .as("seed %d: %s", SEED, text)
                        .isNotBlank()
                        .doesNotStartWith(" ")
                        .doesNotEndWith(" ");
                assertThat(mention.span().start()).as("seed %d: %s", SEED, text).isGreaterThanOrEqualTo(last);
                last = mention.span().end();
            }
        }
    }

    @Test
    void fourTimesTheTextTakesNotMuchMoreThanFourTimesAsLong() {
        String paragraph =
                "Officers arrested 538 people on Monday, up from about 410 a year earlier, and the cost rose by "
                        + "12 percent to $1.2 billion in fiscal year 2023, the most since 2009. ";
        Article small = new PlainTextReader().read(paragraph.repeat(400));
        Article large = new PlainTextReader().read(paragraph.repeat(1600));
        best(small);
        assertThat(best(large)).isLessThan(10 * best(small));
    }

    private static long best(Article article) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            FINDER.find(article, List.of());
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}

package org.sayso.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sayso.claims.time.TimeFrame;
import org.sayso.claims.time.TimeGrammar;
import org.sayso.claims.time.TimePhrase;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.text.Article;
import org.sayso.domain.time.Period;
import org.sayso.reading.PlainTextReader;

/** The forms of the claim grammar, one a row; the tables stand beside this class, a comment before each group. */
class GrammarTablesTest {
    private static final LocalDate DATELINE = LocalDate.of(2024, 3, 8); // a Friday
    private static final ClaimFinder FINDER = new ClaimFinder();

    private static Article article(String text) {
        return new PlainTextReader().read(text).withDateline(DATELINE);
    }

    private static String bound(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("-");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "quantities.csv", delimiter = '|')
    void readsAQuantityWithItsWordsBoundsAndUnit(
            String words, String span, String value, String low, String high, String approximation, String unit) {
        Article article = article("We heard that " + words + ".");
        List<QuantityMention> found = FINDER.quantities(article);
        assertThat(found).as(words).hasSize(1);
        QuantityMention mention = found.get(0);
        assertThat(List.of(
                        article.textAt(mention.span()),
                        bound(mention.quantity().value()),
                        bound(mention.quantity().low()),
                        bound(mention.quantity().high()),
                        mention.quantity().approximation().name(),
                        mention.unit().orElse("")))
                .as(words)
                .containsExactly(span, value, low, high, approximation, unit);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "sides.csv", delimiter = '|')
    void readsAFigureForEachSide(String text, String figures) {
        Article article = article(text);
        List<String> found = FINDER.quantities(article).stream()
                .map(mention -> article.textAt(mention.span()))
                .toList();
        assertThat(String.join(", ", found)).as(text).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "traps.csv", delimiter = '|')
    void leavesOutANumberThatIsNoQuantity(String text) {
        Article article = article(text);
        assertThat(FINDER.quantities(article)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "times.csv", delimiter = '|')
    void resolvesATimeAgainstTheDateline(String words, String start, String end, String grain) {
        Article article = article("Boats sank " + words + ", and 538 boats were lost.");
        List<TimePhrase> found = new TimeGrammar()
                .find(new Words(article.sentences().get(0)), article.published(), article.text(), TimeFrame.none());
        assertThat(found).as(words).hasSize(1);
        Period period = found.get(0).timing().orElseThrow().period();
        assertThat(List.of(
                        period.start().map(LocalDate::toString).orElse("-"),
                        period.end().map(LocalDate::toString).orElse("-"),
                        period.grain().name()))
                .as(words)
                .containsExactly(start, end, grain);
    }

    /** Two spaces in a row stand for the end of a paragraph. */
    @ParameterizedTest
    @CsvFileSource(resources = "frames.csv", delimiter = '|')
    void datesANumberByItsSentenceOrThoseBefore(String text, String start, String end, String basis) {
        List<QuantityMention> found = FINDER.quantities(article(text.replace("  ", "\n\n")));
        assertThat(found).as(text).isNotEmpty();
        Optional<Timing> timing = found.get(found.size() - 1).timing();
        assertThat(List.of(
                        timing.flatMap(known -> known.period().start())
                                .map(LocalDate::toString)
                                .orElse("-"),
                        timing.flatMap(known -> known.period().end())
                                .map(LocalDate::toString)
                                .orElse("-"),
                        timing.map(known -> known.basis().name()).orElse("-")))
                .as(text)
                .containsExactly(start, end, basis);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "claims.csv", delimiter = '|')
    void tellsWhatIsClaimed(String text, String words, String told) {
        List<Claim> claims = FINDER.find(article(text), List.of());
        assertThat(claims).as(text).isNotEmpty();
        assertThat(List.of(claims.get(0).text(), Told.of(claims.get(0))))
                .as(text)
                .containsExactly(words, told);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "measures.csv", delimiter = '|')
    void findsWhatIsCounted(String text, String head, String action) {
        List<Claim> claims = FINDER.find(article(text), List.of());
        Claim last = claims.get(claims.size() - 1);
        assertThat(List.of(
                        last.measure().head().orElse(""),
                        last.measure().action().orElse("")))
                .as(text)
                .containsExactly(head, action);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "places.csv", delimiter = '|')
    void findsWhereAClaimHolds(String text, String place) {
        List<Claim> claims = FINDER.find(article(text), List.of());
        assertThat(claims).as(text).isNotEmpty();
        assertThat(claims.get(claims.size() - 1).place().orElse("")).as(text).isEqualTo(place);
    }
}

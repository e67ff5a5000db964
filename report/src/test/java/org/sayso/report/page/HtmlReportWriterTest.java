package org.sayso.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.SeriesExcerpt;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Series;
import org.sayso.domain.time.PartialDate;
import org.sayso.domain.time.Period;
import org.sayso.report.TestingReports;

class HtmlReportWriterTest {
    private final HtmlReportWriter writer = new HtmlReportWriter("0.1.0");

    @Test
    void showsVerdictSpeakerFiguresSourceAndNearMissInWords() {
        assertThat(writer.write(report()))
                .contains("<strong>Refuted</strong>")
                .contains("Mira Vale, harbor chief, Harbor Office, in a post on X, relayed by Reuters")
                .contains("<dt>The record, then and now</dt><dd><b>1,010 ships</b>")
                .contains("published 24 January 2025")
                .contains("1,100 ships turned away, 24 January 2025: the same figure, of another day.")
                .contains("What could not be checked, and why")
                .contains("no published breakdown")
                .contains("<code>SELECT * FROM ships</code>");
    }

    @Test
    void tellsWhatDoesNotGoTogetherWithinTheArticle() {
        assertThat(writer.write(report()))
                .contains("<h2 id=\"inside\">Inside the article</h2>")
                .contains("<b>Two sources differ.</b> <span dir=\"auto\">Two sources count other ships");
    }

    @Test
    void drawsTheSeriesWithTheClaimedNumberAndTellsItInWords() {
        assertThat(writer.write(report()))
                .contains("role=\"img\"")
                .contains("class=\"bar spoken\"")
                .contains("claimed: 1,100")
                .contains("3 figures from 22 January 2025 to 24 January 2025, between 900 ships and 1,100 ships.")
                .contains("The axis starts at zero.");
    }

    @Test
    void marksEveryClaimOnceWithALinkToItsFinding() {
        String html = writer.write(report());

        for (int number : List.of(1, 2, 3, 4, 5)) {
            assertThat(html).contains("href=\"#finding-" + number + "\"").contains("id=\"finding-" + number + "\"");
        }
        assertThat(html).contains("id=\"at-s1\"").contains("id=\"at-c6\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title></style><b>",
                "&lt;script&gt;",
                "<!-- -->",
            })
    void takesMarkupOfAnArticleForText(String words) {
        String harmless = writer.write(TestingReports.claiming("harmless words"));
        String html = writer.write(TestingReports.claiming(words));

        assertThat(tags(html)).isEqualTo(tags(harmless));
        assertThat(html)
                .contains(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /** All tags with the names of their attributes, in order. */
    private static List<String> tags(String html) {
        String page = html.replaceFirst("(?s)<style>.*?</style>", "");
        return Pattern.compile("<[^>]*>")
                .matcher(page)
                .results()
                .map(tag -> tag.group().replaceAll("=\"[^\"]*\"", ""))
                .toList();
    }

    @Test
    void replacesWhatReordersOrControlsAndKeepsAstralCharacters() {
        String html = writer.write(TestingReports.claiming("a\u202Eb\u2066c\u0000d\ud83de \ud83d\udea2"));

        assertThat(html).contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe \ud83d\udea2");
        assertThat(html).doesNotContain("\u202E").doesNotContain("\u0000");
    }

    @Test
    void holdsNoScriptNoStyleInAttributesAndLoadsNothing() {
        String html = writer.write(report());

        assertThat(html).contains("default-src &#39;none&#39;");
        assertThat(html).doesNotContain("<script").doesNotContain(" style=").doesNotContain("url(");
        assertThat(html).doesNotContain(" src=").doesNotContain("<link").doesNotContain("@import");
    }

    @Test
    void linksOnlyToTheWeb() {
        Markup page = new Markup();
        Links.cite(page, "A", Optional.of("javascript:alert(1)"));
        Links.cite(page, "B", Optional.of("https://harbor.example/log"));

        assertThat(page.toString()).doesNotContain("href=\"javascript").contains("href=\"https://harbor.example/log\"");
    }

    @Test
    void givesTheSameBytesInEveryLocale() {
        String usual = writer.write(report());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(writer.write(report())).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # smallest, largest | low | high | step
            0,    538,     0,   600,     200
            3.4,  4.4,     0,   5,       1
            900,  1100,    0,   1250,    250
            -2.5, 4,       -4,  4,       2
            0,    10990000, 0,  12500000, 2500000
            0,    0,       0,   1,       0.2
            """)
    void theAxisTakesInZeroAndRoundNumbers(
            BigDecimal smallest, BigDecimal largest, BigDecimal low, BigDecimal high, BigDecimal step) {
        Scale scale = Scale.of(List.of(smallest, largest));

        assertThat(scale.low()).isEqualByComparingTo(low);
        assertThat(scale.high()).isEqualByComparingTo(high);
        assertThat(scale.step()).isEqualByComparingTo(step);
        assertThat(scale.marks()).anyMatch(mark -> mark.signum() == 0);
    }

    private static Report report() {
        Report checked = TestingReports.checked();
        Series ships = checked.findings().get(0).evidence().get(0).series();
        List<Observation> figures = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            LocalDate day = LocalDate.of(2025, 1, 22 + i);
            figures.add(new Observation(
                    Period.day(day),
                    Optional.of(List.of(new BigDecimal("900"), new BigDecimal("1010"), new BigDecimal("1100"))
                            .get(i)),
                    Optional.empty(),
                    Optional.of(PartialDate.of(day)),
                    day,
                    false,
                    "log",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of()));
        }
        return checked.withSeries(List.of(new SeriesExcerpt(ships, TestingReports.NOW, figures, 3)));
    }
}

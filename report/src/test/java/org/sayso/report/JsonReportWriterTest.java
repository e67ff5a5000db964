package org.sayso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sayso.report.JsonReportWriter.Layout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportWriterTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final UnreadableArticle UNREADABLE = new UnreadableArticle(
            "feed.jsonl",
            Optional.of("a7"),
            new SaysoException(
                    ErrorCode.INVALID_JSON, Location.of("feed.jsonl", 3, "text"), "The field is missing.", "Add it."));

    @Test
    void writesWhatTheSchemaDescribes() {
        for (Layout layout : Layout.values()) {
            assertThat(StrictSchema.errors(check(layout))).isEmpty();
            assertThat(StrictSchema.errors(read(layout))).isEmpty();
            assertThat(StrictSchema.errors(writer(Scope.CHECK, layout).write(UNREADABLE)))
                    .isEmpty();
            assertThat(StrictSchema.errors(writer(Scope.CHECK, layout).write(TestingReports.empty("Nothing."))))
                    .isEmpty();
        }
    }

    @Test
    void theClosedSchemaRefusesUnknownFields() {
        String json = read(Layout.LINE).replace("\"unit\":", "\"size\":");

        assertThat(StrictSchema.errors(json)).isNotEmpty();
    }

    @Test
    void equalsTheGoldenFile() throws IOException {
        try (InputStream golden = JsonReportWriterTest.class.getResourceAsStream("arden.json")) {
            assertThat(check(Layout.PRETTY)).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void spansSelectTheQuotedWordsByCodePoints() {
        JsonNode report = MAPPER.readTree(check(Layout.LINE));
        int[] text = report.at("/article/text").stringValue().codePoints().toArray();
        List<JsonNode> excerpts = new ArrayList<>();
        report.get("claims").forEach(excerpts::add);
        report.get("statements").forEach(statement -> excerpts.add(statement.get("content")));

        assertThat(excerpts).hasSize(8).allSatisfy(excerpt -> {
            List<String> words = new ArrayList<>();
            for (JsonNode span : excerpt.get("spans")) {
                int start = span.get(0).intValue();
                words.add(new String(text, start, span.get(1).intValue() - start));
            }
            assertThat(String.join(" ", words)).isEqualTo(excerpt.get("text").stringValue());
        });
    }

    @Test
    void writesOneLineForJsonLines() {
        assertThat(check(Layout.LINE).lines()).hasSize(1);
        assertThat(check(Layout.LINE)).endsWith("}\n");
        assertThat(MAPPER.readTree(check(Layout.LINE))).isEqualTo(MAPPER.readTree(check(Layout.PRETTY)));
    }

    @Test
    void leavesFindingsOutWhereTheRecordWasNotAsked() {
        assertThat(MAPPER.readTree(read(Layout.LINE)).has("findings")).isFalse();
        assertThat(MAPPER.readTree(writer(Scope.CHECK, Layout.LINE).write(TestingReports.empty("Nothing.")))
                        .get("findings"))
                .isEmpty();
    }

    @Test
    void writesWhatDoesNotGoTogetherWithinTheArticle() {
        JsonNode inside = MAPPER.readTree(check(Layout.LINE)).at("/inside/0");

        assertThat(inside.get("kind").stringValue()).isEqualTo("sources_differ");
        assertThat(inside.at("/words/1/text").stringValue()).isEqualTo("1,100 illegal ships");
        assertThat(inside.at("/claims/1").stringValue()).isEqualTo("c2");
        assertThat(MAPPER.readTree(read(Layout.LINE)).has("inside")).isFalse();
    }

    @Test
    void writesNumbersWithoutExponentOrTrailingZeros() {
        assertThat(check(Layout.LINE))
                .contains("\"quantity\":{\"value\":11000000,\"low\":10500000,\"high\":11500000,")
                .contains("\"asRevised\":{\"verdict\":\"refuted\",\"value\":1010,\"asOf\":\"2025-11-30\"}");
    }

    @Test
    void givesTheSameBytesInEveryLocale() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            String arabic = check(Layout.LINE);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(check(Layout.LINE)).isEqualTo(arabic);
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(check(Layout.LINE)).contains("\"kind\":\"indirect\"");
    }

    @Test
    void tellsWhyAnArticleCouldNotBeRead() {
        assertThat(writer(Scope.CHECK, Layout.LINE).write(UNREADABLE))
                .isEqualTo("{\"sayso\":\"1\",\"version\":\"0.1.0\",\"id\":\"a7\",\"input\":\"feed.jsonl\","
                        + "\"error\":{\"code\":\"SAYSO-2008\",\"message\":\"The field is missing.\",\"remedy\":\"Add it.\","
                        + "\"location\":{\"file\":\"feed.jsonl\",\"line\":3,\"field\":\"text\"}}}\n");
    }

    private static String check(Layout layout) {
        return writer(Scope.CHECK, layout).write(TestingReports.checked());
    }

    private static String read(Layout layout) {
        return writer(Scope.READ, layout).write(TestingReports.read());
    }

    private static JsonReportWriter writer(Scope scope, Layout layout) {
        return new JsonReportWriter("0.1.0", scope, layout);
    }
}

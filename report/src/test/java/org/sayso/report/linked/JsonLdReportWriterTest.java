package org.sayso.report.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayso.domain.finding.Report;
import org.sayso.report.TestingReports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdReportWriterTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String OA = "http://www.w3.org/ns/oa#";

    private final Report report = TestingReports.checked();
    private final String document = new JsonLdReportWriter("0.1.0").write(report);
    private final JsonNode expanded = expand(document);

    @Test
    void everyTermHasAnAbsoluteNameAndEveryNameIsOfANodeInTheDocument() {
        Set<String> defined = new HashSet<>();
        Set<String> used = new HashSet<>();
        expanded.forEach(node -> collect(node, true, defined, used));

        assertThat(used).allSatisfy(name -> assertThat(name).matches("(urn:sayso:|https?://).*"));
        assertThat(used.stream().filter(name -> name.startsWith("urn:sayso:")))
                .isNotEmpty()
                .isSubsetOf(defined);
    }

    private static void collect(JsonNode value, boolean top, Set<String> defined, Set<String> used) {
        if (value.isArray()) {
            value.forEach(element -> collect(element, false, defined, used));
        } else if (value.isObject() && !value.has("@value")) {
            if (value.has("@id")) {
                (top ? defined : used).add(value.get("@id").asString());
            }
            value.properties().forEach(field -> {
                if (!field.getKey().startsWith("@")) {
                    assertThat(field.getKey()).matches("(https://schema.org/|http://www.w3.org/ns/|urn:sayso:term:).+");
                }
                collect(field.getValue(), false, defined, used);
            });
        }
    }

    @Test
    void isAsTheSchemaSays() throws IOException {
        try (InputStream stream = JsonLdReportWriterTest.class.getResourceAsStream("linked-report.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(MAPPER.readTree(stream));
            assertThat(schema.validate(document, InputFormat.JSON)).isEmpty();
            String scored = document.replace("\"alternateName\"", "\"ratingValue\":1,\"alternateName\"");
            assertThat(schema.validate(scored, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void tellsWhatDoesNotGoTogetherWithoutReviewingAClaim() {
        JsonNode graph = MAPPER.readTree(document).get("@graph");
        List<JsonNode> inside = new ArrayList<>();
        graph.forEach(node -> {
            if (node.has("discrepancy")) {
                inside.add(node);
            }
        });

        assertThat(inside).singleElement().satisfies(node -> {
            assertThat(node.get("discrepancy").asString()).isEqualTo("sources_differ");
            assertThat(node.get("type").toString()).doesNotContain("Review");
            assertThat(node.get("wasDerivedFrom")).hasSize(2);
        });
    }

    @Test
    void selectorsFindTheWordsByQuoteAndByPosition() {
        int[] text = report.article().text().codePoints().toArray();
        List<String> found = new ArrayList<>();
        for (JsonNode node : expanded) {
            for (JsonNode target : node.path(OA + "hasTarget")) {
                JsonNode selectors = target.get(OA + "hasSelector");
                String exact = selectors
                        .get(0)
                        .at("/" + pointer(OA + "exact") + "/0/@value")
                        .asString();
                int start = selectors
                        .get(1)
                        .at("/" + pointer(OA + "start") + "/0/@value")
                        .asInt();
                int end = selectors
                        .get(1)
                        .at("/" + pointer(OA + "end") + "/0/@value")
                        .asInt();
                assertThat(new String(text, start, end - start)).isEqualTo(exact);
                found.add(exact);
            }
        }
        assertThat(found).hasSize(11).contains("1,100 ships", "We will close the port.", "1,100 illegal ships");
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Test
    void aFindingLeadsBackToTheArticleOverRowsQueryClaimAndStatement() {
        Map<String, JsonNode> nodes = new HashMap<>();
        expanded.forEach(node -> nodes.put(node.path("@id").asString(), node));
        String article = "urn:sayso:article:" + report.article().sha256();

        assertThat(sources(nodes, article + "#finding-c1")).contains(article + "#c1", article + "#rows1");
        assertThat(sources(nodes, article + "#rows1")).contains(article + "#query1");
        assertThat(sources(nodes, article + "#query1")).contains(article + "#c1");
        assertThat(sources(nodes, article + "#c1")).containsExactly(article + "#s1");
        assertThat(node(nodes, article + "#s1")
                        .at("/" + pointer(PROV + "wasQuotedFrom") + "/0/@id")
                        .asString())
                .isEqualTo(article);
    }

    private static JsonNode node(Map<String, JsonNode> nodes, String name) {
        return Objects.requireNonNull(nodes.get(name), () -> "no node " + name);
    }

    private static List<String> sources(Map<String, JsonNode> nodes, String name) {
        List<String> sources = new ArrayList<>();
        node(nodes, name)
                .path(PROV + "wasDerivedFrom")
                .forEach(source -> sources.add(source.get("@id").asString()));
        return sources;
    }

    @Test
    void reviewsOnlyClaimsWithAVerdictAndRatesInWords() {
        List<String> ratings = new ArrayList<>();
        for (JsonNode node : expanded) {
            if (node.path("@type").toString().contains("https://schema.org/ClaimReview")) {
                ratings.add(
                        node.at("/https:~1~1schema.org~1reviewRating/0/https:~1~1schema.org~1alternateName/0/@value")
                                .asString());
            }
        }
        assertThat(ratings).containsExactly("Refuted", "Refuted", "Supported", "Supported");
        assertThat(document).doesNotContain("null").doesNotContain("ratingValue");
    }

    @Test
    void keepsTheRowsAsTheyStand() {
        assertThat(expanded.toString()).contains("\"@type\":\"@json\"").contains("\"day\":\"2025-01-23\"");
    }

    @Test
    void givesTheSameBytesAndOneLine() {
        assertThat(new JsonLdReportWriter("0.1.0").write(TestingReports.checked()))
                .isEqualTo(document);
        assertThat(document.lines()).hasSize(1);
    }

    private static JsonNode expand(String document) {
        JsonLdOptions options = new JsonLdOptions((url, loading) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "asks for " + url);
        });
        try {
            JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(document)))
                    .options(options)
                    .get();
            return MAPPER.readTree(expanded.toString());
        } catch (JsonLdError error) {
            throw new AssertionError(error);
        }
    }
}

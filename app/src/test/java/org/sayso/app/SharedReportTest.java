package org.sayso.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job on a real report, which stands beside the project and is not part of it; skipped where it is absent. */
class SharedReportTest {
    private static final Path REPORT =
            TestingCommand.projectFolder().resolveSibling("shared").resolve("reports/000_d95e00b9adfb006c.txt");

    private static Map<String, JsonNode> claims = new TreeMap<>();
    private static Map<String, JsonNode> findings = new TreeMap<>();
    private static Map<String, JsonNode> statements = new TreeMap<>();

    @BeforeAll
    static void check() {
        assumeTrue(Files.exists(REPORT), "the shared report is not here");
        TestingCommand run =
                TestingCommand.run("check", REPORT.toString(), "--published", "2025-01-24", "--format", "json");
        assertThat(run.status()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        json.get("claims").forEach(claim -> claims.put(claim.get("text").asString(), claim));
        json.get("findings")
                .forEach(finding -> findings.put(finding.get("claim").asString(), finding));
        json.get("statements")
                .forEach(statement -> statements.put(statement.get("id").asString(), statement));
    }

    private static JsonNode claim(String part) {
        for (JsonNode claim : claims.values()) {
            if (claim.get("text").asString().contains(part)) {
                return claim;
            }
        }
        throw new AssertionError("no claim with: " + part + " in " + claims.keySet());
    }

    private static JsonNode finding(String part) {
        return of(findings, claim(part).get("id").asString());
    }

    /** The statement that carries a claim. */
    private static JsonNode statement(String part) {
        return of(statements, claim(part).get("statement").asString());
    }

    private static JsonNode of(Map<String, JsonNode> nodes, String id) {
        JsonNode node = nodes.get(id);
        if (node == null) {
            throw new AssertionError("nothing of the id " + id + " in " + nodes.keySet());
        }
        return node;
    }

    private static String verdict(String part) {
        return finding(part).get("verdict").asString();
    }

    @Test
    void supportsTheArrestsWithTheRowOfThatThursday() {
        assertThat(verdict("538")).isEqualTo("supported");
        JsonNode evidence = finding("538").get("evidence").get(0);
        assertThat(evidence.get("value").asInt()).isEqualTo(538);
        assertThat(evidence.get("period").get("start").asString()).isEqualTo("2025-01-23");
        assertThat(verdict("Hundreds")).isEqualTo("supported");
    }

    @Test
    void findsNoBreakdownForItsParts() {
        for (String part : new String[] {"suspected terrorist", "four members", "several"}) {
            assertThat(verdict(part)).as(part).isEqualTo("not_enough_evidence");
            assertThat(finding(part).get("reason").asString()).isEqualTo("no_breakdown");
        }
    }

    @Test
    void supportsTheFlights() {
        assertThat(verdict("Deportation flights")).isEqualTo("supported");
        assertThat(verdict("others were flown")).isEqualTo("supported");
        assertThat(finding("others were flown").get("evidence").get(0).get("rows"))
                .hasSize(2);
    }

    @Test
    void showsPeaksForTheLargestOperation() {
        assertThat(verdict("operation in history")).isEqualTo("not_enough_evidence");
        assertThat(finding("operation in history").get("evidence").size()).isGreaterThan(3);
    }

    @Test
    void namesTheOrders() {
        assertThat(verdict("national emergency")).isEqualTo("supported");
        assertThat(finding("national emergency").toString()).contains("10886");
        assertThat(finding("refugee resettlement").toString()).contains("14163");
        assertThat(finding("deployment of more troops").toString()).contains("1500");
        assertThat(verdict("plans to prosecute")).isEqualTo("not_checkable");
        assertThat(finding("plans to prosecute").toString()).contains("2025-01-21");
        assertThat(statement("plans to prosecute").get("relayedBy").toString()).contains("AFP");
    }

    @Test
    void supportsTheEstimateAndNamesItsReferenceDate() {
        assertThat(verdict("11 million")).isEqualTo("supported");
        assertThat(finding("11 million")
                        .get("evidence")
                        .get(0)
                        .get("period")
                        .get("start")
                        .asString())
                .isEqualTo("2022-01-01");
        JsonNode speaker = statement("11 million").get("speaker");
        assertThat(speaker.get("name").asString()).contains("Office of Homeland Security Statistics");
    }
}

package org.sayso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Formulas, SQL and markup in the labels and cells of a pack stay text, whatever shows them. */
class HostileTextTest {
    private static final String LABEL = "=HYPERLINK('https://evil.example') <script>alert(1)</script> ships";
    private static final String PUBLISHER = "'; DROP TABLE sources; -- <img src=x onerror=alert(1)>";

    @TempDir
    Path folder;

    private Path pack;
    private Path article;

    @BeforeEach
    void write() throws IOException {
        pack = Files.createDirectory(folder.resolve("harbour"));
        Files.writeString(pack.resolve("datapackage.json"), """
                {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "harbour", "version": "1.0.0",
                 "created": "2026-01-31T00:00:00Z",
                 "sayso": {"format": 1,
                           "sources": {"resource": "sources", "id": "id", "publisher": "publisher", "title": "title"}},
                 "resources": [
                  {"name": "arrivals", "path": "arrivals.csv",
                   "schema": {"fields": [{"name": "day", "type": "date"}, {"name": "ships", "type": "integer"},
                                         {"name": "note", "type": "string"}, {"name": "source", "type": "string"}]},
                   "sayso": {"time": {"field": "day", "grain": "day"}, "source": "source",
                    "series": [{"id": "ship-arrivals", "label": "%s", "measure": "zeppelin arrivals", "unit": "zeppelins",
                                "kind": "flow", "value": "ships", "additive": true,
                                "words": {"actions": ["arrived"], "counted": ["zeppelins"]}}]}},
                  {"name": "sources", "path": "sources.csv",
                   "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "publisher", "type": "string"},
                                         {"name": "title", "type": "string"}], "primaryKey": "id"}}]}
                """.formatted(LABEL));
        Files.writeString(pack.resolve("arrivals.csv"), "day,ships,note,source\n2025-03-02,5,=1+1,LOG\n");
        Files.writeString(pack.resolve("sources.csv"), "id,publisher,title\nLOG,\"" + PUBLISHER + "\",@SUM(A1)\n");
        article = Files.writeString(
                folder.resolve("report.txt"), "5 zeppelins arrived on March 2, 2025, the harbour office said.\n");
    }

    private String check(String format) {
        TestingCommand run = TestingCommand.run(
                "check",
                article.toString(),
                "--published",
                "2025-03-03",
                "--record",
                pack.toString(),
                "--format",
                format);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void staysTextInJson() {
        JsonNode evidence = new JsonMapper().readTree(check("json")).at("/findings/0/evidence/0");

        assertThat(evidence.get("label").asString()).isEqualTo(LABEL);
        assertThat(evidence.at("/source/publisher").asString()).isEqualTo(PUBLISHER);
        assertThat(evidence.at("/source/title").asString()).isEqualTo("@SUM(A1)");
        assertThat(evidence.at("/rows/0/note").asString()).isEqualTo("=1+1");
    }

    @Test
    void staysTextOnThePage() {
        assertThat(check("html"))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void staysTextWhereTheRecordIsShownAndSearched() {
        TestingCommand found = TestingCommand.run("record", "search", "zeppelins", "--record", pack.toString());
        assertThat(found.status()).isZero();
        assertThat(found.out().replaceAll("\\s+", " "))
                .contains("ship-arrivals")
                .contains(LABEL);

        TestingCommand hostile = TestingCommand.run(
                "record", "search", "zeppelins'; DROP TABLE arrivals; -- +*?:\"(", "--record", pack.toString());
        assertThat(hostile.status()).as(hostile.err()).isZero();
        assertThat(hostile.out()).contains("ship-arrivals");

        TestingCommand shown = TestingCommand.run("record", "show", "ship-arrivals", "--record", pack.toString());
        assertThat(shown.status()).isZero();
        assertThat(shown.out().replaceAll("\\s+", " ")).contains(PUBLISHER);
    }
}

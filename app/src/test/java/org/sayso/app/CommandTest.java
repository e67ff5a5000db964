package org.sayso.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String ARTICLE = "The agency said on Thursday that it had arrested 538 people.\n";

    @TempDir
    Path folder;

    @Test
    void readsStandardInput() {
        TestingCommand run =
                TestingCommand.runOn(ARTICLE.getBytes(UTF_8), Map.of(), "read", "-", "--published", "2025-01-24");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("24 January 2025");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void laysASingleArticleOutForPeople() throws IOException {
        Path article = write("a.txt", ARTICLE);
        TestingCommand run =
                TestingCommand.run("read", article.toString(), "--format", "json", "--published", "2025-01-24");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines().count()).isGreaterThan(10);
        assertThat(MAPPER.readTree(run.out()).at("/article/published").stringValue())
                .isEqualTo("2025-01-24");
    }

    @Test
    void writesOneLineForEachArticleInInputOrder() throws IOException {
        Path list = write(
                "list.jsonl",
                "{\"id\":\"a\",\"text\":\"One ship came.\"}\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"Two left.\"}\n");
        for (String format : List.of("json", "jsonl")) {
            TestingCommand run = TestingCommand.run("read", list.toString(), "--format", format);
            List<JsonNode> lines = run.out().lines().map(MAPPER::readTree).toList();

            assertThat(run.status()).isEqualTo(3);
            assertThat(lines).hasSize(3);
            assertThat(lines.get(0).at("/article/id").stringValue()).isEqualTo("a");
            assertThat(lines.get(1).at("/error/code").stringValue()).isEqualTo("SAYSO-2008");
            assertThat(lines.get(2).at("/article/id").stringValue()).isEqualTo("c");
            assertThat(run.err()).contains("SAYSO-2008").contains("list.jsonl:2");
        }
    }

    @Test
    void writesOneLineForAListOfOne() throws IOException {
        Path list = write("list.jsonl", "{\"id\":\"a\",\"text\":\"One ship came.\"}\n");

        assertThat(TestingCommand.run("read", list.toString(), "--format", "json")
                        .out()
                        .lines())
                .hasSize(1);
    }

    @Test
    void writesAFileWholeAndNothingElse() throws IOException {
        Path article = write("a.txt", ARTICLE);
        Path output = folder.resolve("out.json");
        TestingCommand run =
                TestingCommand.run("check", article.toString(), "--format", "json", "-o", output.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(MAPPER.readTree(Files.readString(output)).has("findings")).isTrue();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.txt", "out.json");
    }

    @Test
    void givesTheSameBytesAloneAndInABatch() throws IOException {
        Path article = write("a.txt", ARTICLE);
        Path other = write("b.txt", "Ten ships left the port of Arden, the harbor office said on Monday.\n");
        String alone = TestingCommand.run("check", article.toString(), "--format", "jsonl")
                .out();
        String batch = TestingCommand.run("check", article.toString(), other.toString(), "--format", "jsonl")
                .out();

        assertThat(batch).startsWith(alone);
        assertThat(batch.lines()).hasSize(2);
    }

    @Test
    void writesAPageForOneArticleAndRefusesSeveral() throws IOException {
        Path article = write("a.txt", "ICE arrested 538 people on Thursday, the White House said.\n");
        Path other = write("b.txt", ARTICLE);
        TestingCommand page =
                TestingCommand.run("check", article.toString(), "--format", "html", "--published", "2025-01-24");
        TestingCommand several = TestingCommand.run("check", article.toString(), other.toString(), "--format", "html");

        assertThat(page.status()).isZero();
        assertThat(page.out())
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains("<svg class=\"chart\"");
        assertThat(several.status()).isEqualTo(2);
        assertThat(several.err()).contains("SAYSO-1001").contains("one article");
        assertThat(several.out()).isEmpty();
    }

    @Test
    void aPageOfALongArticleIsSmall() throws IOException {
        String sample = Files.readString(TestingCommand.projectFolder().resolve("samples/first-arrests.txt"));
        Path article = write("long.txt", String.join("\n\n", Collections.nCopies(8, sample)));
        TestingCommand page =
                TestingCommand.run("check", article.toString(), "--format", "html", "--published", "2025-01-24");

        assertThat(sample.split(" ", -1).length * 8).isGreaterThan(1500);
        assertThat(page.out().getBytes(UTF_8).length).isLessThan(300_000);
    }

    @Test
    void writesLinkedDataOneDocumentALine() throws IOException {
        Path article = write("a.txt", ARTICLE);
        Path other = write("b.txt", "Ten ships left the port of Arden, the harbor office said on Monday.\n");
        TestingCommand run = TestingCommand.run("check", article.toString(), other.toString(), "--format", "jsonld");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(MAPPER.readTree(line).has("@graph")).isTrue());
    }

    @Test
    void readHasNoPage() {
        TestingCommand run = TestingCommand.runOn(ARTICLE.getBytes(UTF_8), Map.of(), "read", "-", "--format", "html");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("SAYSO-1002").contains("text, json, jsonl.");
    }

    @Test
    void looksIntoTheRecord() {
        assertThat(TestingCommand.run("record", "list").out())
                .contains("us-immigration 1.0.0")
                .contains("ice-administrative-arrests-daily");
        assertThat(TestingCommand.run("record", "show", "ice-administrative-arrests-daily")
                        .out())
                .contains("23 January 2025  538 arrests");
        assertThat(TestingCommand.run("record", "search", "arrests").out()).contains("ice-administrative-arrests");
        assertThat(TestingCommand.run(
                                "record",
                                "validate",
                                TestingCommand.PACKS.resolve("us-economy").toString())
                        .status())
                .isZero();
    }

    @Test
    void explainsErrorsByCodeNumberAndName() {
        String page = TestingCommand.run("explain", "SAYSO-2004").out();

        assertThat(page).startsWith("# SAYSO-2004");
        assertThat(TestingCommand.run("explain", "2004").out()).isEqualTo(page);
        assertThat(TestingCommand.run("explain", "not_utf8").out()).isEqualTo(page);
    }

    @Test
    void theCommandRunsWithoutTheDeskAndSaysHowToBuildIt() {
        TestingCommand run = TestingCommand.run("desk");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("SAYSO-5002").contains("./sayso desk");
    }

    @Test
    void helpTeachesAndGoesToStandardOutput() {
        for (String command : List.of("check", "read", "record", "desk", "explain")) {
            TestingCommand help = TestingCommand.run(command, "--help");

            assertThat(help.status()).isZero();
            assertThat(help.out()).startsWith("Usage: sayso " + command).contains("Examples:");
            assertThat(help.err()).isEmpty();
        }
        assertThat(TestingCommand.run("--help").out()).contains("Exit status:");
        assertThat(TestingCommand.run("--version").out()).matches("sayso [0-9.]+\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

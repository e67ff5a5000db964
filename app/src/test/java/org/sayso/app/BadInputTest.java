package org.sayso.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gives a coded error and an exit status, and nothing half-written. */
class BadInputTest {
    @TempDir
    Path folder;

    private Path good;

    @BeforeEach
    void writeAGoodArticle() throws IOException {
        good = write("good.txt", "The agency said on Thursday that it had arrested 538 people.\n");
    }

    @Test
    void missingFile() {
        assertRefused(3, "SAYSO-2001", "check", folder.resolve("missing.txt").toString());
    }

    @Test
    void folderWithoutArticles() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertRefused(3, "SAYSO-2002", "check", empty.toString());
    }

    @Test
    void emptyFile() throws IOException {
        assertRefused(3, "SAYSO-2003", "check", write("empty.txt", "").toString());
        assertRefused(3, "SAYSO-2003", "check", write("blank.txt", " \n\n").toString());
    }

    @Test
    void emptyStandardInput() {
        assertRefused(3, "SAYSO-2003", "check", "-");
    }

    @Test
    void bytesThatAreNotUtf8() throws IOException {
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, new byte[] {'c', 'a', 'f', (byte) 0xE9, '.'});
        assertRefused(3, "SAYSO-2004", "check", latin.toString());
    }

    @Test
    void fileOfFiftyMegabytes() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        TestingCommand refused = assertRefused(3, "SAYSO-2005", "check", large.toString());
        assertThat(refused.err()).contains("--max-size");
    }

    @Test
    void htmlWithoutArticle() throws IOException {
        Path page = write("page.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>");
        assertRefused(3, "SAYSO-2006", "check", page.toString());
    }

    @Test
    void fileOfUnknownKind() throws IOException {
        assertRefused(3, "SAYSO-2007", "check", write("report.docx", "words").toString());
    }

    @Test
    void malformedPost() throws IOException {
        assertRefused(
                3, "SAYSO-2008", "check", write("post.json", "{\"text\": ").toString());
    }

    @Test
    void packWhoseTableBreaksItsSchema() throws IOException {
        Path pack = copyOf("us-economy");
        Path table = pack.resolve("us_unemployment.csv");
        String[] lines = Files.readString(table).split("\n", -1);
        lines[2] = lines[2].replaceFirst("[0-9.]+$|,[0-9.]+,", ",many,");
        Files.writeString(table, String.join("\n", lines));

        TestingCommand listed = TestingCommand.run("record", "validate", pack.toString());
        assertThat(listed.status()).isEqualTo(3);
        assertThat(listed.out()).contains("SAYSO-3003").contains("us_unemployment.csv:3");
        assertRefused(3, "SAYSO-3", "check", good.toString(), "--record", pack.toString());
    }

    @Test
    void packNamingAMissingSource() throws IOException {
        Path pack = copyOf("us-economy");
        Path sources = pack.resolve("sources.csv");
        String header = Files.readString(sources).lines().findFirst().orElseThrow();
        Files.writeString(sources, header + "\n");

        TestingCommand listed = TestingCommand.run("record", "validate", pack.toString());
        assertThat(listed.status()).isEqualTo(3);
        assertThat(listed.out()).contains("SAYSO-3004");
    }

    @Test
    void twoPacksWithTheSameSeries() {
        String shipped = TestingCommand.PACKS.resolve("us-economy").toString();
        assertRefused(3, "SAYSO-3005", "check", good.toString(), "--record", shipped);
    }

    @Test
    void folderThatIsNoPack() {
        assertRefused(3, "SAYSO-3001", "check", good.toString(), "--record", folder.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SAYSO-1003 | --published | yesterday
                    SAYSO-1003 | --published | 2025-02-30
                    SAYSO-1003 | --published | 24/01/2025
                    SAYSO-1003 | --as-of     | 2025
                    SAYSO-1002 | --format    | xml
                    SAYSO-1002 | --format    | JSON
                    SAYSO-1001 | --max-size  | big
                    SAYSO-1001 | --max-size  | 0
                    SAYSO-1001 | --colour    | red
                    SAYSO-1005 | -o          | /nowhere/at/all.txt
                    """)
    void optionsThatCannotBeUsed(String code, String option, String value) {
        assertRefused(2, code, "check", good.toString(), option, value);
    }

    @Test
    void unknownFormatNamesWhatExists() {
        assertThat(TestingCommand.run("check", good.toString(), "--format", "xml")
                        .err())
                .contains("There is no output format xml of this subcommand.")
                .contains("text, json, jsonl, html, jsonld.");
    }

    @Test
    void missingSubcommandAndInput() {
        assertRefused(2, "SAYSO-1001");
        assertRefused(2, "SAYSO-1001", "record");
        assertRefused(2, "SAYSO-1001", "check");
        assertRefused(2, "SAYSO-1001", "chek", good.toString());
    }

    @Test
    void unknownNames() {
        assertRefused(2, "SAYSO-1004", "explain", "no-such-rule");
        assertRefused(2, "SAYSO-1004", "explain", "../errors/SAYSO-2001");
        assertRefused(2, "SAYSO-1004", "record", "show", "no-such-series");
    }

    @Test
    void leavesTheOutputFileAloneWhenNothingCouldBeRead() throws IOException {
        Path output = write("out.json", "kept");
        assertRefused(3, "SAYSO-2001", "check", "missing.txt", "--format", "json", "-o", output.toString());

        assertThat(output).hasContent("kept");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void showsNoStackTraceUnlessAsked() {
        byte[] nothing = {};
        TestingCommand debugged = TestingCommand.runOn(nothing, Map.of("SAYSO_DEBUG", "1"), "explain", "no-such-rule");

        assertThat(debugged.err()).contains("\tat org.sayso.app.Pages");
        assertThat(TestingCommand.run("explain", "no-such-rule").err()).doesNotContain("\tat ");
    }

    private TestingCommand assertRefused(int status, String code, String... arguments) {
        TestingCommand run = TestingCommand.run(arguments);
        assertThat(run.err()).startsWith("sayso: " + code);
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        return run;
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(UTF_8));
    }

    private Path copyOf(String pack) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(pack));
        try (Stream<Path> files = Files.list(TestingCommand.PACKS.resolve(pack))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        return copy;
    }
}

package org.sayso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack made from bare tables, used to check a report, and the report run again. */
class RecordInitReplayTest {
    @TempDir
    Path folder;

    @Test
    void draftsPackChecksClaimsOfItAndReplaysThem() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("towns"));
        write(tables.resolve("population.csv"), """
                Country,Code,Year,Value
                Kenya,KEN,2022,54252461
                Kenya,KEN,2023,55339003
                Norway,NOR,2023,5519167
                """);
        write(tables.resolve("datapackage.json"), "{\"name\": \"towns\", \"sources\": [{\"title\": \"World Bank\"}]}");

        TestingCommand drafted = TestingCommand.run("record", "init", tables.toString());
        assertThat(drafted.status()).isZero();
        assertThat(drafted.out()).contains("The unit of population is taken to be persons.");
        assertThat(tables.resolve("datapackage.original.json")).content().contains("\"towns\"");
        assertThat(TestingCommand.run("record", "validate", tables.toString()).out())
                .contains("is sound");
        assertThat(TestingCommand.run("record", "init", tables.toString()).err())
                .contains("SAYSO-3017");

        String pack = tables.toString();
        assertThat(TestingCommand.run("record", "search", "population of Kenya", "--record", pack)
                        .out())
                .contains("population", "country: Kenya (KEN)");
        assertThat(TestingCommand.run("record", "show", "population", "--of", "Norway", "--record", pack)
                        .out())
                .contains("5,519,167")
                .doesNotContain("55,339,003");
        assertThat(TestingCommand.run("record", "show", "population", "--record", pack)
                        .err())
                .contains("SAYSO-1004", "--of \"Kenya\"");

        Path report = folder.resolve("report.json");
        Path article = folder.resolve("article.txt");
        write(
                article,
                "The population of Kenya was 55 million in 2023. In 2023, the population of Norway was 8 million.\n");
        TestingCommand checked = TestingCommand.run(
                "check",
                article.toString(),
                "--published",
                "2025-03-01",
                "--record",
                tables.toString(),
                "--format",
                "json",
                "-o",
                report.toString());
        assertThat(checked.status()).isZero();
        String json = Files.readString(report, StandardCharsets.UTF_8);
        assertThat(json).contains("\"supported\"", "\"refuted\"", "5519167");

        TestingCommand same = TestingCommand.run("replay", report.toString(), "--record", tables.toString());
        assertThat(same.out()).contains("all alike");
        assertThat(same.status()).isZero();

        write(report, json.replace("5519167", "8000000"));
        TestingCommand forged = TestingCommand.run("replay", report.toString(), "--record", tables.toString());
        assertThat(forged.out()).contains("does not give the row");
        assertThat(forged.status()).isEqualTo(3);

        write(report, json);
        write(
                tables.resolve("population.csv"),
                "Country,Code,Year,Value\nKenya,KEN,2023,55339003\nNorway,NOR,2023,1\n");
        TestingCommand changed = TestingCommand.run("replay", report.toString(), "--record", tables.toString());
        assertThat(changed.out()).contains("another hash");
        assertThat(changed.status()).isEqualTo(3);
    }

    @Test
    void refusesToReplayWhatIsNoReport() throws IOException {
        Path file = folder.resolve("file.json");
        for (String text : new String[] {"", "{", "{}", "[1]", "nonsense"}) {
            write(file, text);
            TestingCommand run = TestingCommand.run("replay", file.toString());
            assertThat(run.err()).contains("SAYSO-3018");
            assertThat(run.status()).isEqualTo(3);
        }
        assertThat(TestingCommand.run("replay", folder.resolve("none").toString())
                        .err())
                .contains("SAYSO-2001");
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}

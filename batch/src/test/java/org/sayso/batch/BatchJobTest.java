package org.sayso.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The job on two threads, against the command on the same articles. */
class BatchJobTest {
    private static final String ARRESTS =
            "WASHINGTON - Immigration and Customs Enforcement arrested 538 people on Thursday,"
                    + " press secretary Ann Lee said.\n\n\"We arrested 538 people in the country illegally in one day,\" she wrote on X.";
    private static final String COPY =
            "A spokeswoman said on Friday: \"We arrested 538 people in the country illegally in one"
                    + " day.\"\n\nThe agency gave no further figure.";
    private static final String ALTERED =
            "The official said, \"We arrested 583 people in the country illegally in one" + " day.\"";

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Path lines;
    private static Path tables;

    @BeforeAll
    static void start() throws IOException {
        spark = session("local[2]");
        lines = folder.resolve("articles.jsonl");
        Files.write(
                lines,
                List.of(
                        article("one", "2025-01-24", ARRESTS),
                        article("two", "2025-01-25", COPY),
                        "",
                        "{\"id\": \"broken\", \"published\": \"Friday\", \"text\": \"It was said.\"}",
                        "not JSON",
                        article("three", "2025-01-26", ALTERED),
                        JsonMapper.shared().writeValueAsString(new TreeMap<>(java.util.Map.of("text", COPY)))));
        tables = run(lines, "tables");
    }

    static SparkSession session(String master) {
        return SparkSession.builder()
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    static String article(String id, String published, String text) {
        return JsonMapper.shared()
                .writeValueAsString(new TreeMap<>(java.util.Map.of("id", id, "published", published, "text", text)));
    }

    @Test
    void sayWhatTheCommandSaysRowByRow() throws Exception {
        List<JsonNode> reports = command(lines);
        for (ListedTable list : ListedTable.ALL) {
            List<String> wanted = new ArrayList<>();
            for (JsonNode report : reports) {
                report.path(list.table()).forEach(object -> wanted.add(object.toString()));
            }
            assertThat(wanted).as(list.table()).isNotEmpty();
            assertThat(column(tables, list.table(), "json")).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void putsWhatCannotBeReadIntoQuarantineWithTheReason() {
        List<Row> rows = rows(tables, "quarantine");
        assertThat(rows).extracting(row -> row.getAs("code")).containsExactlyInAnyOrder("SAYSO-2009", "SAYSO-2008");
        assertThat(rows).extracting(row -> row.getAs("article")).containsExactlyInAnyOrder("broken", null);
        assertThat(rows).extracting(row -> row.getAs("excerpt")).contains("not JSON");
        assertThat(rows(tables, "articles")).hasSize(4);
    }

    @Test
    void givesTheSameRowsWhenRunAgain() {
        List<String> first = all(tables);
        List<String> second = all(run(lines, "tables"));

        assertThat(second).isEqualTo(first).isNotEmpty();
        assertThat(folder.resolve("tables").toFile().list()).doesNotContain("unfinished", "_statements");
    }

    @Test
    void findsStatementsThatStandInSeveralArticles() {
        List<Row> rows = rows(tables, "repeated_statements");
        assertThat(rows)
                .filteredOn(row -> row.getAs("article").equals("one"))
                .extracting(row -> row.<String>getAs("wording"))
                .containsExactly("first");
        assertThat(rows)
                .filteredOn(row -> row.getAs("article").equals("two"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.<String>getAs("first_article")).isEqualTo("one");
                    assertThat(row.<String>getAs("first_seen")).isEqualTo("2025-01-24");
                    assertThat(row.<String>getAs("wording")).isEqualTo("exact");
                    assertThat(row.<String>getAs("numbers")).isEqualTo("kept");
                });
        assertThat(rows)
                .filteredOn(row -> row.getAs("article").equals("three"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.<String>getAs("wording")).isEqualTo("altered");
                    assertThat(row.<String>getAs("numbers")).isEqualTo("changed");
                });
    }

    @Test
    void readsParquetAsItReadsLines() {
        Path parquet = folder.resolve("parquet-in");
        spark.read()
                .json(lines.toString())
                .where("_corrupt_record is null and id in ('one', 'two', 'three')")
                .select("id", "published", "text")
                .write()
                .parquet(parquet.toString());

        Path fromParquet = run(parquet, "from-parquet");
        assertThat(column(fromParquet, "findings", "json")).isNotEmpty().isSubsetOf(column(tables, "findings", "json"));
        assertThat(rows(fromParquet, "articles")).hasSize(3);
    }

    @Test
    void readsPagesFromAWebArchiveAndSaysWhereItBreaksOff() throws IOException {
        Path archives = Files.createDirectory(folder.resolve("archive"));
        Path archive = archives.resolve("pages.warc.gz");
        try (WarcWriter writer = new WarcWriter(
                FileChannel.open(archive, StandardOpenOption.CREATE, StandardOpenOption.WRITE), WarcCompression.GZIP)) {
            writer.write(response("https://news.example/one", 200, "text/html", page(ARRESTS)));
            writer.write(response("https://news.example/gone", 404, "text/html", page(ARRESTS)));
            writer.write(response("https://news.example/photo", 200, "image/png", "PNG"));
        }
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archives.resolve("cut.warc.gz"), java.util.Arrays.copyOf(whole, whole.length / 3));

        Path fromArchive = run(archives, "from-archive");

        assertThat(column(fromArchive, "articles", "article"))
                .contains("https://news.example/one")
                .doesNotContain("https://news.example/gone", "https://news.example/photo");
        assertThat(column(fromArchive, "findings", "verdict")).contains("supported");
        assertThat(rows(fromArchive, "quarantine"))
                .extracting(row -> row.getAs("code"))
                .containsExactly("SAYSO-2010");
    }

    private static String page(String text) {
        return "<html><head><title>Arrests</title><meta property='article:published_time' content='2025-01-24'></head>"
                + "<body><article><h1>Arrests</h1><p>" + text.replace("\n\n", "</p><p>")
                + "</p></article></body></html>";
    }

    private static WarcResponse response(String address, int status, String type, String body) throws IOException {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.write(("HTTP/1.1 " + status + " Status\r\nContent-Type: " + type + "; charset=utf-8\r\nContent-Length: "
                        + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        http.write(bytes);
        return new WarcResponse.Builder(URI.create(address))
                .date(Instant.EPOCH)
                .body(MediaType.HTTP_RESPONSE, http.toByteArray())
                .build();
    }

    private static Path run(Path inputs, String name) {
        Path tables = folder.resolve(name);
        CheckSettings settings = new CheckSettings(Optional.empty(), Optional.empty(), 20L << 20);
        new BatchJob(spark, settings)
                .run(
                        List.of(inputs.toString()),
                        PackBundle.packsBelow(System.getProperty("sayso.packs")),
                        tables.toString());
        return tables;
    }

    private static List<Row> rows(Path tables, String name) {
        return spark.read().parquet(tables.resolve(name).toString()).collectAsList();
    }

    private static List<String> column(Path tables, String name, String column) {
        return rows(tables, name).stream().map(row -> row.<String>getAs(column)).toList();
    }

    private static List<String> all(Path tables) {
        return Stream.of("articles", "statements", "claims", "findings", "repeated_statements", "quarantine")
                .flatMap(name -> rows(tables, name).stream().map(row -> name + row))
                .sorted()
                .toList();
    }

    /** What the command writes for the same file, run in a process of its own. */
    static List<JsonNode> command(Path lines) throws Exception {
        Path output = folder.resolve("command.jsonl");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dsayso.packs=" + System.getProperty("sayso.packs"),
                        "org.sayso.app.Main",
                        "check",
                        lines.toString(),
                        "--format",
                        "jsonl",
                        "-o",
                        output.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(3);
        return Files.readAllLines(output).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}

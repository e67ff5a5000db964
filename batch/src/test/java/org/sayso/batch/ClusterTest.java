package org.sayso.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on two executors in processes of their own, which get models and packs over the wire. */
class ClusterTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void giveExecutorsTheClasses() {
        System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        System.setProperty("spark.ui.enabled", "false");
    }

    @AfterAll
    static void forget() {
        System.clearProperty("spark.executor.extraClassPath");
        System.clearProperty("spark.ui.enabled");
    }

    @Test
    void runsOnExecutorsInOtherProcesses() throws Exception {
        Path lines = folder.resolve("articles.jsonl");
        Files.write(
                lines,
                List.of(
                        BatchJobTest.article(
                                "one", "2025-01-24", "ICE arrested 538 people on Thursday, an official said."),
                        BatchJobTest.article(
                                "two", "2025-01-24", "ICE arrested 593 people on Thursday, an official said."),
                        "[]"));
        Path tables = folder.resolve("tables");

        int status = BatchApplication.run(
                "--in", lines.toString(), "--out", tables.toString(), "--master", "local-cluster[2,1,1024]");

        assertThat(status).isZero();
        try (SparkSession spark = BatchJobTest.session("local[1]")) {
            assertThat(spark.read()
                            .parquet(tables.resolve("findings").toString())
                            .count())
                    .isGreaterThanOrEqualTo(2);
            assertThat(spark.read()
                            .parquet(tables.resolve("quarantine").toString())
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void namesTheErrorOfAPackThatIsNone() {
        assertThat(BatchApplication.run(
                        "--in", folder.toString(), "--out", folder.resolve("x").toString(), "--record", "/nowhere"))
                .isEqualTo(3);
        assertThat(BatchApplication.run("--out", "x")).isEqualTo(2);
    }
}

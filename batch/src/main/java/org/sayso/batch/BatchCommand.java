package org.sayso.batch;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sayso batch}: checks a collection of articles and writes tables. */
@Command(
        name = "sayso batch",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Checks a collection of articles on Apache Spark and writes Parquet tables.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  sayso batch --in articles --out tables",
            "      reads every .jsonl, .parquet and .warc file below articles",
            "  spark-submit --class org.sayso.batch.BatchApplication --jars ... sayso-batch.jar \\",
            "      --in hdfs:///news --out hdfs:///tables --record hdfs:///packs/us-economy"
        })
final class BatchCommand implements Callable<Integer> {
    private static final long MEGABYTE = 1024L * 1024;
    private static final String SHUFFLE_PARTS = "spark.sql.shuffle.partitions";
    private static final int PARTS_PER_CORE = 3;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "PATH",
            description = {
                "A file or folder of .jsonl, .parquet or .warc files, also compressed (.gz),",
                "on any file system that Spark reads. May be repeated."
            })
    private List<String> inputs = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "The folder of the tables. Tables that are there are replaced.")
    private String output = "";

    @Option(
            names = "--record",
            paramLabel = "PATH",
            description = "The folder of a pack to use besides those shipped with Sayso. May be repeated.")
    private List<String> packs = List.of();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day of publication of articles that have none.")
    private @Nullable String published;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Take the record as it stood on that day for \"now\".")
    private @Nullable String asOf;

    @Option(
            names = "--max-megabytes",
            paramLabel = "N",
            defaultValue = "20",
            description = "The largest article. Default: ${DEFAULT-VALUE}.")
    private int largest = 20;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark's master, where spark-submit names none. Default: local[*].")
    private @Nullable String master;

    @Override
    public Integer call() throws IOException {
        CheckSettings settings =
                new CheckSettings(date("--published", published), date("--as-of", asOf), largest * MEGABYTE);
        try (SparkSession spark = session()) {
            BatchJob.Counts counts = new BatchJob(spark, settings).run(inputs, allPacks(), output);
            System.err.println("sayso: " + counts.articles() + " articles, " + counts.statements() + " statements, "
                    + counts.claims() + " claims, " + counts.findings() + " findings, " + counts.repeated()
                    + " repeated statements; " + counts.quarantined() + " in quarantine");
        }
        return 0;
    }

    private SparkSession session() {
        SparkSession.Builder builder = SparkSession.builder().appName("sayso");
        if (master != null) {
            builder.master(master);
        } else if (System.getProperty("spark.master") == null) {
            builder.master("local[*]").config("spark.ui.enabled", "false");
        }
        SparkSession spark = builder.config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.debug.maxToStringFields", "200")
                .getOrCreate();
        sizeShuffles(spark);
        return spark;
    }

    /** Shuffles in parts for all cores, where nobody chose how many: Spark's 200 are too many for two and too few for a thousand. */
    private static void sizeShuffles(SparkSession spark) {
        if (!spark.sparkContext().conf().contains(SHUFFLE_PARTS)) {
            spark.conf()
                    .set(
                            SHUFFLE_PARTS,
                            (long) PARTS_PER_CORE * spark.sparkContext().defaultParallelism());
        }
    }

    /** The folder of the packs shipped with Sayso, as the launcher names it, and then the ones given. */
    private List<String> allPacks() {
        List<String> all = new ArrayList<>();
        Optional.ofNullable(System.getProperty("sayso.packs"))
                .ifPresent(folder -> all.addAll(PackBundle.packsBelow(folder)));
        all.addAll(packs);
        if (all.isEmpty()) {
            throw new SaysoException(
                    ErrorCode.PACK_NOT_FOUND,
                    "There is no record to check against: no packs were shipped and none was given.",
                    "Give the folder of a pack with --record.");
        }
        return all;
    }

    private static Optional<LocalDate> date(String option, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            throw new SaysoException(
                    ErrorCode.INVALID_DATE,
                    option + " " + text + " is not a date.",
                    "Write the year, month and day as in 2025-01-24.");
        }
    }
}

package org.sayso.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Checks a collection of articles and writes the tables {@code articles}, {@code statements}, {@code claims},
 * {@code findings}, {@code repeated_statements} and {@code quarantine} as Parquet.
 *
 * <p>Each article is worked on once: what a task makes of it is written to a folder {@code unfinished} first, and the tables
 * are drawn from that. The same inputs, packs and version give the same rows, in whatever order they are worked on; tables
 * that are there are replaced one by one, when their successor is whole.
 */
final class BatchJob {
    /** How many rows the job wrote. */
    record Counts(long articles, long statements, long claims, long findings, long repeated, long quarantined) {}

    private final SparkSession spark;
    private final CheckSettings settings;

    BatchJob(SparkSession spark, CheckSettings settings) {
        this.spark = spark;
        this.settings = settings;
    }

    /**
     * Runs the job.
     *
     * @param inputs files or folders of articles
     * @param packs folders of packs
     * @param output the folder of the tables
     * @throws org.sayso.domain.SaysoException if there are no articles, or a pack cannot be used
     */
    Counts run(List<String> inputs, List<String> packs, String output) {
        Inputs sources = new Inputs(spark, settings.maximumBytes());
        Dataset<Row> worked = work(
                sources.read(inputs), PackBundle.of(packs, spark.sparkContext().hadoopConfiguration()), output);
        sources.done();
        Counts counts = new Counts(
                write(worked.where("article is not null").select("article.*"), output, "articles"),
                write(listed(worked, ListedTable.STATEMENTS), output, "statements"),
                write(listed(worked, ListedTable.CLAIMS), output, "claims"),
                write(listed(worked, ListedTable.FINDINGS), output, "findings"),
                write(
                        RepeatedStatements.among(table(output, "statements"), table(output, "claims")),
                        output,
                        "repeated_statements"),
                write(worked.where("quarantine is not null").select("quarantine.*"), output, "quarantine"));
        delete(workFolder(output));
        return counts;
    }

    private Dataset<Row> work(Dataset<Row> articles, PackBundle bundle, String output) {
        // a pack that cannot be used stops the job here, before any task
        ExecutorPipeline.of(bundle);
        Broadcast<PackBundle> packs = new JavaSparkContext(spark.sparkContext()).broadcast(bundle);
        articles.mapPartitions(new ArticleTask(packs, settings), Encoders.row(Tables.WORKED))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(workFolder(output).toString());
        return spark.read().schema(Tables.WORKED).parquet(workFolder(output).toString());
    }

    private static Dataset<Row> listed(Dataset<Row> worked, ListedTable list) {
        return worked.select(functions.explode(functions.col(list.table())).as("row"))
                .select("row.*");
    }

    /** Writes a table beside the one that may be there, then puts it in its place. */
    private long write(Dataset<Row> rows, String output, String name) {
        Path fresh = new Path(output, "_" + name);
        Path place = new Path(output, name);
        rows.write().mode(SaveMode.Overwrite).parquet(fresh.toString());
        delete(place);
        try {
            if (!place.getFileSystem(spark.sparkContext().hadoopConfiguration()).rename(fresh, place)) {
                throw new IOException("cannot rename " + fresh + " to " + place);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return table(output, name).count();
    }

    private Dataset<Row> table(String output, String name) {
        return spark.read().parquet(new Path(output, name).toString());
    }

    private static Path workFolder(String output) {
        return new Path(output, "unfinished");
    }

    private void delete(Path path) {
        try {
            path.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(path, true);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}

package org.sayso.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/** The articles of files of three kinds, told by their ending, as one table of undecoded bytes. */
final class Inputs {
    static final int FILE = 0;
    static final int CONTENT = 1;
    static final int ADDRESS = 2;
    static final int FAULT = 3;

    /** A line of JSON, or, where there is an address, a page; or, where there is a fault, neither. */
    static final StructType SCHEMA = DataTypes.createStructType(List.of(
            DataTypes.createStructField("file", DataTypes.StringType, false),
            DataTypes.createStructField("content", DataTypes.BinaryType, true),
            DataTypes.createStructField("address", DataTypes.StringType, true),
            DataTypes.createStructField("fault", DataTypes.StringType, true)));

    /** Bytes of JSON lines that one task reads: many tasks a core, so that none waits long for the last. */
    private static final long SMALLEST_SPLIT = 64L * 1024;

    private static final long LARGEST_SPLIT = 32L * 1024 * 1024;
    private static final int TASKS_PER_CORE = 8;

    private enum Kind {
        LINES,
        PARQUET,
        ARCHIVE
    }

    private final SparkSession spark;
    private final long maximumBytes;
    private final Map<Kind, List<String>> files = new EnumMap<>(Kind.class);
    private final Map<String, String> before = new HashMap<>();
    private long bytesOfLines;

    Inputs(SparkSession spark, long maximumBytes) {
        this.spark = spark;
        this.maximumBytes = maximumBytes;
    }

    /**
     * All articles below the paths.
     *
     * @param paths files or folders, on any file system that Hadoop knows
     * @throws SaysoException if a path does not exist, or nothing below them is of a kind that is read
     */
    Dataset<Row> read(List<String> paths) {
        paths.forEach(this::find);
        if (files.isEmpty()) {
            throw new SaysoException(
                    ErrorCode.NO_ARTICLES,
                    Location.of(String.join(", ", paths)),
                    "There is no .jsonl, .parquet or .warc file here.",
                    "Name a folder with articles in it.");
        }
        List<Dataset<Row>> parts = new ArrayList<>();
        files.forEach((kind, names) -> parts.add(of(kind, names)));
        return parts.stream().reduce(Dataset::union).orElseThrow();
    }

    private void set(String setting, long bytes) {
        before.put(setting, spark.conf().get(setting));
        spark.conf().set(setting, bytes);
    }

    /** Gives Spark's settings back, once the articles were worked on: tables are drawn from larger parts, into fewer files. */
    void done() {
        before.forEach(spark.conf()::set);
    }

    private void find(String name) {
        Path path = new Path(name);
        try {
            FileSystem system = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
            RemoteIterator<LocatedFileStatus> all = system.listFiles(path, true);
            while (all.hasNext()) {
                add(all.next(), system.makeQualified(path));
            }
        } catch (IOException unreadable) {
            throw new SaysoException(
                    ErrorCode.INPUT_NOT_FOUND,
                    Location.of(name),
                    "There is no such file or folder, or it cannot be read.",
                    "Check the path.",
                    unreadable);
        }
    }

    private void add(FileStatus file, Path root) {
        String inner = root.toUri().relativize(file.getPath().toUri()).getPath();
        boolean hidden = ("/" + inner).contains("/_") || ("/" + inner).contains("/.");
        String name = file.getPath().getName().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        if (hidden || file.getLen() == 0) {
            return;
        }
        if (plain.endsWith(".jsonl")) {
            bytesOfLines += file.getLen();
            put(Kind.LINES, file);
        } else if (plain.endsWith(".parquet")) {
            put(Kind.PARQUET, file);
        } else if (plain.endsWith(".warc")) {
            put(Kind.ARCHIVE, file);
        }
    }

    private void put(Kind kind, FileStatus file) {
        files.computeIfAbsent(kind, unused -> new ArrayList<>())
                .add(file.getPath().toString());
    }

    private Dataset<Row> of(Kind kind, List<String> names) {
        return switch (kind) {
            case LINES -> lines(names);
            case PARQUET -> spread(rowsAsLines(names));
            case ARCHIVE -> spread(pages(names));
        };
    }

    private Dataset<Row> lines(List<String> names) {
        long tasks = (long) TASKS_PER_CORE * spark.sparkContext().defaultParallelism();
        long split = Math.max(SMALLEST_SPLIT, Math.min(LARGEST_SPLIT, bytesOfLines / tasks));
        set("spark.sql.files.maxPartitionBytes", split);
        set("spark.sql.files.openCostInBytes", Math.min(split, SMALLEST_SPLIT));
        Dataset<Row> lines = spark.read().option("lineSep", "\n").text(names.toArray(new String[0]));
        return lines.select(
                        functions.col("_metadata.file_path").as("file"),
                        functions.col("value").cast("binary").as("content"),
                        nothing("address"),
                        nothing("fault"))
                .where(functions
                        .length(functions.trim(functions.col("content").cast("string")))
                        .gt(0));
    }

    /** Parquet rows as lines of JSON, so that they are read by the same rules. */
    private Dataset<Row> rowsAsLines(List<String> names) {
        Dataset<Row> rows = spark.read().parquet(names.toArray(new String[0]));
        Column[] columns = java.util.Arrays.stream(rows.columns())
                .map(name -> functions.col("`" + name + "`"))
                .toArray(Column[]::new);
        return rows.select(
                functions.col("_metadata.file_path").as("file"),
                functions.to_json(functions.struct(columns)).cast("binary").as("content"),
                nothing("address"),
                nothing("fault"));
    }

    private Dataset<Row> pages(List<String> names) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        return spark.createDataFrame(
                context.binaryFiles(String.join(",", names), names.size()).flatMap(new ArchivedPages(maximumBytes)),
                SCHEMA);
    }

    /** Rows of few files go to all cores; those of many stay where they are read, as pages are large to move. */
    private Dataset<Row> spread(Dataset<Row> rows) {
        int tasks = TASKS_PER_CORE * spark.sparkContext().defaultParallelism();
        return rows.rdd().getNumPartitions() >= tasks ? rows : rows.repartition(tasks);
    }

    private static Column nothing(String name) {
        return functions.lit(null).cast("string").as(name);
    }
}

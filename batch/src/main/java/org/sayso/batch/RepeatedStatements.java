package org.sayso.batch;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.call_udf;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds statements that stand in several articles, and who had each first.
 *
 * <p>Statements of at least {@value #FEWEST_WORDS} words that share at least half of their runs of three words are the
 * same statement, and so is whatever is the same as one of them. The first is the one of the earliest dateline, and on one
 * day of the least article key. A statement is compared with the earliest of each band it shares, never with all of
 * them, so that the work grows with the number of statements and not with its square.
 */
final class RepeatedStatements {
    private static final int FEWEST_WORDS = 6;
    private static final double SAME = 0.5;
    /** Chains of copies are followed this many times, each doubling what is reached. */
    private static final int ROUNDS = 6;

    private static final Column IS_LONG =
            call_udf("sayso_words", col("content")).geq(FEWEST_WORDS);

    private RepeatedStatements() {}

    /**
     * One row for each statement that stands in another article too.
     *
     * @param statements the table of statements
     * @param claims the table of claims
     */
    static Dataset<Row> among(Dataset<Row> statements, Dataset<Row> claims) {
        register(statements.sparkSession());
        Dataset<Row> keyed = statements
                .where(IS_LONG)
                .select(
                        struct(
                                        coalesce(col("published"), lit("9999")).as("day"),
                                        col("article"),
                                        col("start"),
                                        col("id").as("statement"))
                                .as("key"),
                        col("content"));
        Dataset<Row> links = followed(links(keyed));
        Dataset<Row> firsts = links.select(col("first").as("key"), col("first")).distinct();
        return described(links.unionByName(firsts), keyed, claims);
    }

    /** Each statement with the earliest that it is the same as, if there is one. */
    private static Dataset<Row> links(Dataset<Row> keyed) {
        Dataset<Row> bands = keyed.select(
                col("key"), explode(call_udf("sayso_bands", col("content"))).as("band"));
        Dataset<Row> earliest = bands.groupBy("band").agg(min("key").as("first"));
        Dataset<Row> pairs = bands.join(earliest, "band")
                .where(col("key").notEqual(col("first")))
                .select("key", "first")
                .distinct();
        Dataset<Row> contents =
                keyed.select(col("key").as("first"), col("content").as("first_content"));
        return pairs.join(keyed, "key")
                .join(contents, "first")
                .where(call_udf("sayso_similarity", col("first_content"), col("content"))
                        .geq(SAME))
                .groupBy("key")
                .agg(min("first").as("first"));
    }

    private static Dataset<Row> followed(Dataset<Row> links) {
        Dataset<Row> present = links;
        for (int round = 0; round < ROUNDS; round++) {
            Dataset<Row> further =
                    present.select(col("key").as("first"), col("first").as("further"));
            present = present.join(further, "first", "left")
                    .select(col("key"), coalesce(col("further"), col("first")).as("first"))
                    .localCheckpoint();
        }
        return present;
    }

    private static Dataset<Row> described(Dataset<Row> links, Dataset<Row> keyed, Dataset<Row> claims) {
        Dataset<Row> amounts = claims.where("value is not null and statement is not null")
                .groupBy("article", "statement")
                .agg(array_sort(collect_list(struct(
                                col("start"),
                                col("value"),
                                coalesce(col("low"), col("value")).as("low"),
                                coalesce(col("high"), col("value")).as("high"))))
                        .as("amounts"));
        Dataset<Row> full = keyed.select(
                        col("key"),
                        col("content"),
                        col("key.article").as("article"),
                        col("key.statement").as("statement"))
                .join(amounts, new String[] {"article", "statement"}, "left")
                .select("key", "content", "amounts");
        Dataset<Row> first = full.select(
                col("key").as("first"),
                col("content").as("first_content"),
                col("amounts").as("first_amounts"));
        return links.join(full, "key")
                .join(first, "first")
                .where("key = first or key.article != first.article")
                .select(
                        col("first.article").as("first_article"),
                        col("first.statement").as("first_statement"),
                        day("first").as("first_seen"),
                        col("key.article").as("article"),
                        col("key.statement").as("statement"),
                        day("key").as("published"),
                        when(col("key").equalTo(col("first")), "first")
                                .otherwise(call_udf("sayso_wording", col("first_content"), col("content")))
                                .as("wording"),
                        when(
                                        col("key").notEqual(col("first")),
                                        call_udf("sayso_numbers", col("first_amounts"), col("amounts")))
                                .as("numbers"),
                        call_udf("sayso_similarity", col("first_content"), col("content"))
                                .as("similarity"))
                .orderBy("first_seen", "first_article", "first_statement", "published", "article", "statement");
    }

    private static Column day(String key) {
        return when(col(key + ".day").notEqual("9999"), col(key + ".day"));
    }

    private static void register(SparkSession spark) {
        UDF1<String, Integer> words = text -> Sketch.words(text).size();
        UDF1<String, long[]> bands = text -> Sketch.bands(Sketch.runs(Sketch.words(text)));
        UDF2<String, String, Double> similarity =
                (one, other) -> Sketch.similarity(Sketch.runs(Sketch.words(one)), Sketch.runs(Sketch.words(other)));
        UDF2<String, String, String> wording = Repetition::wording;
        UDF2<Seq<Row>, Seq<Row>, String> numbers = RepeatedStatements::numbers;
        spark.udf().register("sayso_words", words, DataTypes.IntegerType);
        spark.udf().register("sayso_bands", bands, DataTypes.createArrayType(DataTypes.LongType, false));
        spark.udf().register("sayso_similarity", similarity, DataTypes.DoubleType);
        spark.udf().register("sayso_wording", wording, DataTypes.StringType);
        spark.udf().register("sayso_numbers", numbers, DataTypes.StringType);
    }

    private static @Nullable String numbers(@Nullable Seq<Row> first, @Nullable Seq<Row> later) {
        return Repetition.numbers(amounts(first), amounts(later));
    }

    private static List<Repetition.Amount> amounts(@Nullable Seq<Row> rows) {
        List<Repetition.Amount> amounts = new ArrayList<>();
        if (rows != null) {
            for (Row row : CollectionConverters.asJava(rows)) {
                amounts.add(new Repetition.Amount(row.getDouble(1), row.getDouble(2), row.getDouble(3)));
            }
        }
        return amounts;
    }
}

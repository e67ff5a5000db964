package org.sayso.batch;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import tools.jackson.databind.JsonNode;

/**
 * The tables that a job writes, and how rows of them are made from the JSON of a report.
 *
 * <p>Every row of the first three begins with the article's key and day, and ends with the object it was made from.
 * Offsets count Unicode code points of the article's text; periods are whole days, both inclusive.
 */
final class Tables {
    /** The table of articles that have no report, with the reason. */
    static final StructType QUARANTINE = DataTypes.createStructType(List.of(
            text("input", false),
            text("article", true),
            text("code", false),
            text("message", false),
            text("remedy", false),
            text("excerpt", true)));

    static final StructType ARTICLE = DataTypes.createStructType(List.of(
            text("article", false),
            text("input", false),
            text("title", true),
            text("published", true),
            text("url", true),
            text("sha256", false)));

    /** What one task makes of one article: its rows of every table, or its row of the quarantine. */
    static final StructType WORKED = DataTypes.createStructType(List.of(
            DataTypes.createStructField("article", ARTICLE, true),
            listed(ListedTable.STATEMENTS),
            listed(ListedTable.CLAIMS),
            listed(ListedTable.FINDINGS),
            DataTypes.createStructField("quarantine", QUARANTINE, true)));

    private static final int LONGEST_EXCERPT = 1000;

    private Tables() {}

    private static StructField text(String name, boolean nullable) {
        return DataTypes.createStructField(name, DataTypes.StringType, nullable);
    }

    private static StructField listed(ListedTable list) {
        return DataTypes.createStructField(list.table(), DataTypes.createArrayType(list.schema(), false), true);
    }

    /**
     * The rows of an article that was checked.
     *
     * @param report the JSON of its report; its id, or else the SHA-256 of its text, is its key
     * @param input the file it came from
     */
    static Row worked(JsonNode report, String input) {
        JsonNode article = report.path("article");
        String sha256 = article.path("sha256").asString();
        String id = textAt(article, "id");
        String key = id == null ? sha256 : id;
        String published = textAt(article, "published");
        Row head = RowFactory.create(key, input, textAt(article, "title"), published, textAt(article, "url"), sha256);
        return RowFactory.create(
                head,
                ListedTable.STATEMENTS.rows(report, key, published),
                ListedTable.CLAIMS.rows(report, key, published),
                ListedTable.FINDINGS.rows(report, key, published),
                null);
    }

    private static @Nullable String textAt(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isString() ? value.asString() : null;
    }

    /**
     * The row of an article that has no report.
     *
     * @param input the file it came from
     * @param id its id, where that much could be read
     * @param error why
     * @param content what it was, of which the beginning is kept
     */
    static Row quarantined(String input, Optional<String> id, SaysoException error, String content) {
        String message = error.location()
                        .flatMap(Location::field)
                        .map(field -> "field " + field + ": ")
                        .orElse("")
                + (error.getMessage() == null ? "" : error.getMessage());
        Row row = RowFactory.create(
                input, id.orElse(null), error.code().id(), message, error.remedy(), beginning(content));
        return RowFactory.create(null, null, null, null, row);
    }

    private static String beginning(String content) {
        return content.codePointCount(0, content.length()) <= LONGEST_EXCERPT
                ? content
                : content.substring(0, content.offsetByCodePoints(0, LONGEST_EXCERPT));
    }
}

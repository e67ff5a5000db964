package org.sayso.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.sayso.batch.Column.Type;
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
    /** A table of objects that a report lists. */
    enum Listed {
        STATEMENTS(
                "statements",
                List.of(
                        new Column("id", Type.TEXT, "/id"),
                        new Column("kind", Type.TEXT, "/kind"),
                        new Column("speaker", Type.TEXT, "/speaker/name"),
                        new Column("role", Type.TEXT, "/speaker/role"),
                        new Column("organization", Type.TEXT, "/speaker/organization"),
                        new Column("channel", Type.TEXT, "/channel"),
                        new Column("relayed_by", Type.TEXTS, "/relayedBy"),
                        new Column("content", Type.TEXT, "/content/text"),
                        new Column("start", Type.OFFSET, "/content/spans/0/0"),
                        new Column("json", Type.JSON, ""))),
        CLAIMS(
                "claims",
                List.of(
                        new Column("id", Type.TEXT, "/id"),
                        new Column("statement", Type.TEXT, "/statement"),
                        new Column("kind", Type.TEXT, "/kind"),
                        new Column("text", Type.TEXT, "/text"),
                        new Column("start", Type.OFFSET, "/spans/0/0"),
                        new Column("end", Type.OFFSET, "/spans/0/1"),
                        new Column("measure", Type.TEXT, "/measure"),
                        new Column("unit", Type.TEXT, "/unit"),
                        new Column("place", Type.TEXT, "/place"),
                        new Column("value", Type.NUMBER, "/quantity/value"),
                        new Column("low", Type.NUMBER, "/quantity/low"),
                        new Column("high", Type.NUMBER, "/quantity/high"),
                        new Column("approximation", Type.TEXT, "/quantity/approximation"),
                        new Column("period_start", Type.TEXT, "/period/start"),
                        new Column("period_end", Type.TEXT, "/period/end"),
                        new Column("grain", Type.TEXT, "/period/grain"),
                        new Column("checkable", Type.FLAG, "/checkable"),
                        new Column("reason", Type.TEXT, "/reason"),
                        new Column("json", Type.JSON, ""))),
        FINDINGS(
                "findings",
                List.of(
                        new Column("claim", Type.TEXT, "/claim"),
                        new Column("verdict", Type.TEXT, "/verdict"),
                        new Column("reason", Type.TEXT, "/reason"),
                        new Column("verdict_published", Type.TEXT, "/asPublished/verdict"),
                        new Column("value_published", Type.NUMBER, "/asPublished/value"),
                        new Column("verdict_revised", Type.TEXT, "/asRevised/verdict"),
                        new Column("value_revised", Type.NUMBER, "/asRevised/value"),
                        new Column("series", Type.TEXT, "/evidence/0/series"),
                        new Column("pack_sha256", Type.TEXT, "/evidence/0/pack/sha256"),
                        new Column("explanation", Type.TEXT, "/explanation"),
                        new Column("json", Type.JSON, "")));

        private final String table;
        private final List<Column> columns;

        Listed(String table, List<Column> columns) {
            this.table = table;
            this.columns = columns;
        }

        /** The table's name, which is the list's name in a report and the folder's name in the output. */
        String table() {
            return table;
        }

        StructType schema() {
            List<StructField> fields = new ArrayList<>();
            fields.add(text("article", false));
            fields.add(text("published", true));
            columns.forEach(column ->
                    fields.add(DataTypes.createStructField(column.name(), column.type().spark(), true)));
            return DataTypes.createStructType(fields);
        }

        private Row[] rows(JsonNode report, String article, @Nullable String published) {
            List<Row> rows = new ArrayList<>();
            for (JsonNode object : report.path(table)) {
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(article);
                cells.add(published);
                columns.forEach(column -> cells.add(column.value(object)));
                rows.add(RowFactory.create(cells.toArray()));
            }
            return rows.toArray(new Row[0]);
        }
    }

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
            listed(Listed.STATEMENTS),
            listed(Listed.CLAIMS),
            listed(Listed.FINDINGS),
            DataTypes.createStructField("quarantine", QUARANTINE, true)));

    private static final int LONGEST_EXCERPT = 1000;

    private Tables() {}

    private static StructField text(String name, boolean nullable) {
        return DataTypes.createStructField(name, DataTypes.StringType, nullable);
    }

    private static StructField listed(Listed list) {
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
                Listed.STATEMENTS.rows(report, key, published),
                Listed.CLAIMS.rows(report, key, published),
                Listed.FINDINGS.rows(report, key, published),
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
        String message = error.location().flatMap(Location::field).map(field -> "field " + field + ": ").orElse("")
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

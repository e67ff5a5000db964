package org.sayso.batch;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A table of objects that a report lists. A row begins with the article's key and day and ends with the object itself.
 *
 * @param table the table's name, which is the list's name in a report and the folder's name in the output
 * @param columns where the other cells come from
 */
record ListedTable(String table, List<Column> columns) {
    static final ListedTable STATEMENTS = new ListedTable(
            "statements",
            List.of(
                    Column.text("id", "/id"),
                    Column.text("kind", "/kind"),
                    Column.text("speaker", "/speaker/name"),
                    Column.text("role", "/speaker/role"),
                    Column.text("organization", "/speaker/organization"),
                    Column.text("channel", "/channel"),
                    Column.texts("relayed_by", "/relayedBy"),
                    Column.text("content", "/content/text"),
                    Column.offset("start", "/content/spans/0/0"),
                    Column.json()));

    static final ListedTable CLAIMS = new ListedTable(
            "claims",
            List.of(
                    Column.text("id", "/id"),
                    Column.text("statement", "/statement"),
                    Column.text("kind", "/kind"),
                    Column.text("text", "/text"),
                    Column.offset("start", "/spans/0/0"),
                    Column.offset("end", "/spans/0/1"),
                    Column.text("measure", "/measure"),
                    Column.text("unit", "/unit"),
                    Column.text("place", "/place"),
                    Column.number("value", "/quantity/value"),
                    Column.number("low", "/quantity/low"),
                    Column.number("high", "/quantity/high"),
                    Column.text("approximation", "/quantity/approximation"),
                    Column.text("period_start", "/period/start"),
                    Column.text("period_end", "/period/end"),
                    Column.text("grain", "/period/grain"),
                    Column.flag("checkable", "/checkable"),
                    Column.text("reason", "/reason"),
                    Column.json()));

    static final ListedTable FINDINGS = new ListedTable(
            "findings",
            List.of(
                    Column.text("claim", "/claim"),
                    Column.text("verdict", "/verdict"),
                    Column.text("reason", "/reason"),
                    Column.text("verdict_published", "/asPublished/verdict"),
                    Column.number("value_published", "/asPublished/value"),
                    Column.text("verdict_revised", "/asRevised/verdict"),
                    Column.number("value_revised", "/asRevised/value"),
                    Column.text("series", "/evidence/0/series"),
                    Column.text("pack_sha256", "/evidence/0/pack/sha256"),
                    Column.text("explanation", "/explanation"),
                    Column.json()));

    static final List<ListedTable> ALL = List.of(STATEMENTS, CLAIMS, FINDINGS);

    StructType schema() {
        List<StructField> fields = new ArrayList<>();
        fields.add(DataTypes.createStructField("article", DataTypes.StringType, false));
        fields.add(DataTypes.createStructField("published", DataTypes.StringType, true));
        columns.forEach(column -> fields.add(
                DataTypes.createStructField(column.name(), column.type().spark(), true)));
        return DataTypes.createStructType(fields);
    }

    /**
     * The rows of a report.
     *
     * @param report the report's JSON
     * @param article the article's key
     * @param published its day; null where that is not known
     */
    Row[] rows(JsonNode report, String article, @Nullable String published) {
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

package org.sayso.record;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sayso.domain.time.Grain;

/**
 * Loads a large table with the database's own readers, several times faster than row by row.
 *
 * <p>It takes a table only if every cell is found right by conditions that are at least as strict as those of
 * {@link TableReader}; in any doubt it leaves the table alone, and the slow way reads it, explains what is wrong or takes
 * what only looked wrong. So the fast way never decides that a pack is unsound.
 */
final class BulkTable {
    private static final long LARGE = 4_000_000;
    private static final String DATE = "'[1-9][0-9]{3}-(0[1-9]|1[0-2])-[0-3][0-9]'";
    private static final String PUBLISHED = "'[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-[0-3][0-9])?)?'";
    private static final String NUMBER = "'[+-]?[0-9]{1,26}(\\.[0-9]{1,30})?'";

    private final Pack pack;
    private final Resource resource;
    private final FigureStore store;
    private final List<SeriesDefinition> shapes;
    private final NumberStorage numbers;

    BulkTable(Pack pack, Resource resource, FigureStore store) {
        this.pack = pack;
        this.resource = resource;
        this.store = store;
        this.numbers = new NumberStorage(pack, resource);
        this.shapes = pack.shapes().stream()
                .filter(shape -> shape.resource().name().equals(resource.name()))
                .toList();
    }

    /** Loads the table with the rows of each series together and notes its keys; false where it was left alone. */
    boolean load(List<String> keys, KeyLedger ledger) {
        if (!isCandidate()) {
            return false;
        }
        try {
            List<NumberStorage.Digits> digits = check();
            if (digits.isEmpty()) {
                return false;
            }
            create(digits);
            if (!keys.isEmpty() && !standTogether(keys)) {
                store.sort(pack.name(), resource, keys);
            }
            if (!keysAreUnique()) {
                store.execute("DROP TABLE " + table());
                return false;
            }
        } catch (FigureStore.Failure doubtful) {
            if (!isInput(doubtful)) {
                throw doubtful;
            }
            store.execute("DROP TABLE IF EXISTS " + table());
            return false;
        }
        note(ledger);
        return true;
    }

    private static boolean isInput(FigureStore.Failure failure) {
        String line = failure.firstLine();
        return line.contains("CSV Error") || line.contains("Invalid Input") || line.contains("Conversion Error");
    }

    private boolean isCandidate() {
        boolean plain = resource.unpivot().isEmpty()
                && resource.format() != Resource.Format.INLINE
                && !resource.name().equals(pack.sources().resource())
                && Files.isRegularFile(resource.file())
                && resource.file().toFile().length() >= LARGE
                && resource.fields().stream().allMatch(field -> isPlain(field.constraints()))
                && shapes.stream().allMatch(shape -> shape.time().grain() != Grain.RANGE);
        return plain && hasHeader();
    }

    private static boolean isPlain(Field.Constraints constraints) {
        return !constraints.unique()
                && constraints.minimum().isEmpty()
                && constraints.maximum().isEmpty()
                && constraints.minLength().isEmpty()
                && constraints.maxLength().isEmpty()
                && constraints.pattern().isEmpty()
                && constraints.allowed().isEmpty();
    }

    private boolean hasHeader() {
        List<String> names = resource.fields().stream().map(Field::name).toList();
        if (resource.format() == Resource.Format.PARQUET) {
            return store.columns("SELECT * FROM read_parquet("
                            + Sql.text(resource.file().toString()) + ")")
                    .containsAll(names);
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(resource.delimiter())
                .ofCsvRecord(resource.file(), StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> lines = rows.iterator();
            return lines.hasNext() && lines.next().getFields().equals(names);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private String table() {
        return Sql.table(pack.name(), resource.name());
    }

    /** The rows of the file with every cell as text, a missing one null. */
    private String cells() {
        String missing = resource.missingValues().stream()
                .filter(text -> !text.isEmpty())
                .map(Sql::text)
                .collect(Collectors.joining(", "));
        String columns = resource.fields().stream()
                .map(field -> {
                    String cell = resource.format() == Resource.Format.PARQUET
                            ? ParquetReader.cell(field)
                            : Sql.name(field.name());
                    String present = "NULLIF(" + cell + ", '')";
                    return (missing.isEmpty()
                                    ? present
                                    : "CASE WHEN " + cell + " IN (" + missing + ") THEN NULL ELSE " + present + " END")
                            + " AS " + Sql.name(field.name());
                })
                .collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM " + file();
    }

    private String file() {
        String path = Sql.text(resource.file().toString());
        if (resource.format() == Resource.Format.PARQUET) {
            return "read_parquet(" + path + ")";
        }
        String columns = resource.fields().stream()
                .map(field -> Sql.text(field.name()) + ": 'VARCHAR'")
                .collect(Collectors.joining(", "));
        return "read_csv(" + path
                + ", auto_detect = false, header = true, strict_mode = true, quote = '\"', escape = '\"'," + " delim = "
                + Sql.text(String.valueOf(resource.delimiter())) + ", columns = {" + columns + "})";
    }

    /** The digits of each column, or nothing where a cell is not surely right. */
    private List<NumberStorage.Digits> check() {
        List<String> parts = new ArrayList<>();
        for (Field field : resource.fields()) {
            String column = Sql.name(field.name());
            parts.add("count(*) FILTER (WHERE " + wrong(field, column) + ")");
            parts.add(
                    field.type() == FieldType.NUMBER
                            ? "coalesce(max(CASE WHEN contains(" + column + ", '.') THEN length(" + column
                                    + ") - position('.' IN " + column + ") ELSE 0 END), 0)"
                            : "0");
            parts.add(
                    field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER
                            ? "coalesce(max(length(split_part(" + column + ", '.', 1))), 0)"
                            : "0");
        }
        String[] found = store.rows("SELECT " + String.join(", ", parts) + " FROM (" + cells() + ")")
                .get(0);
        List<NumberStorage.Digits> digits = new ArrayList<>();
        for (int i = 0; i < resource.fields().size(); i++) {
            NumberStorage.Digits column =
                    new NumberStorage.Digits(Integer.parseInt(found[3 * i + 2]), Integer.parseInt(found[3 * i + 1]));
            if (!"0".equals(found[3 * i]) || column.whole() + column.scale() > FieldType.DIGITS) {
                return List.of();
            }
            digits.add(column);
        }
        return digits;
    }

    private String wrong(Field field, String column) {
        List<String> faults = new ArrayList<>();
        if (field.constraints().required() || mustBePresent(field.name())) {
            faults.add(column + " IS NULL");
        }
        right(field, column).ifPresent(right -> faults.add("NOT coalesce(" + right + ", true)"));
        for (SeriesDefinition shape : shapes) {
            if (shape.time().field().equals(field.name())) {
                faults.add("NOT coalesce(" + timeIsRight(shape.time(), column) + ", true)");
            }
            if (shape.published().map(field.name()::equals).orElse(false)) {
                faults.add("NOT coalesce(regexp_full_match(" + column + ", " + PUBLISHED + ") AND (length(" + column
                        + ") < 10 OR try_cast(" + column + " AS DATE) IS NOT NULL), true)");
            }
        }
        return faults.isEmpty()
                ? "false"
                : String.join(" OR ", faults.stream().distinct().toList());
    }

    private boolean mustBePresent(String name) {
        return shapes.stream()
                .anyMatch(shape -> shape.time().field().equals(name)
                        || shape.source().column().map(name::equals).orElse(false)
                        || shape.dimensions().stream()
                                .anyMatch(dimension -> dimension.field().equals(name)));
    }

    private static Optional<String> right(Field field, String column) {
        return switch (field.type()) {
            case STRING, ANY -> Optional.empty();
            case INTEGER -> Optional.of("regexp_full_match(" + column + ", '[+-]?[0-9]{1,36}')");
            case NUMBER -> Optional.of("regexp_full_match(" + column + ", " + NUMBER + ")");
            case BOOLEAN -> Optional.of(column + " IN ('true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0')");
            case DATE ->
                Optional.of("regexp_full_match(" + column + ", " + DATE + ") AND try_cast(" + column
                        + " AS DATE) IS NOT NULL");
            case YEAR -> Optional.of("regexp_full_match(" + column + ", '[0-9]{4}')");
            case YEARMONTH -> Optional.of("regexp_full_match(" + column + ", '[1-9][0-9]{3}-(0[1-9]|1[0-2])')");
        };
    }

    private static String timeIsRight(TimeField time, String column) {
        return switch (time.grain()) {
            case YEAR, FISCAL_YEAR -> "regexp_full_match(" + column + ", '[1-9][0-9]{3}')";
            case QUARTER -> "regexp_full_match(" + column + ", '[1-9][0-9]{3}-Q[1-4]')";
            default -> "true";
        };
    }

    private void create(List<NumberStorage.Digits> digits) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < digits.size(); i++) {
            columns.add(typed(i, digits) + " AS "
                    + Sql.name(resource.fields().get(i).name()));
        }
        store.execute(
                "CREATE TABLE " + table() + " AS SELECT " + String.join(", ", columns) + " FROM (" + cells() + ")");
    }

    /** A cell in the type of its column; numbers that fit go through 64 bits, as reading text into 128 is slow. */
    private String typed(int column, List<NumberStorage.Digits> digits) {
        Field field = resource.fields().get(column);
        String name = Sql.name(field.name());
        if (field.type() != FieldType.NUMBER && field.type() != FieldType.INTEGER) {
            return "CAST(" + name + " AS " + field.type().sqlType() + ")";
        }
        NumberStorage.Digits own = digits.get(column);
        String from = own.isShort() ? "CAST(" + name + " AS DECIMAL(18, " + own.scale() + "))" : name;
        return "CAST(" + from + " AS " + numbers.type(column, digits) + ")";
    }

    /** Whether the rows of each series and member stand together already, as they do in most files. */
    private boolean standTogether(List<String> keys) {
        String columns = keys.stream().map(Sql::name).collect(Collectors.joining(", "));
        return store.rows("SELECT 1 FROM " + table() + " GROUP BY " + columns
                        + " HAVING max(rowid) - min(rowid) + 1 <> count(*) LIMIT 1")
                .isEmpty();
    }

    private boolean keysAreUnique() {
        if (resource.primaryKey().isEmpty()) {
            return true;
        }
        String keys = resource.primaryKey().stream().map(Sql::name).collect(Collectors.joining(", "));
        return store.rows("SELECT 1 FROM " + table() + " GROUP BY " + keys + " HAVING count(*) > 1 LIMIT 1")
                .isEmpty();
    }

    private void note(KeyLedger ledger) {
        for (List<String> columns : ledger.columnsOf(resource)) {
            String names = columns.stream()
                    .map(column -> "CAST(" + Sql.name(column) + " AS VARCHAR)")
                    .collect(Collectors.joining(", "));
            store.forEachRow(
                    "SELECT DISTINCT " + names + " FROM " + table(), row -> ledger.note(resource, columns, row));
        }
    }
}

package org.sayso.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;

/** Reads a Parquet file row by row as text, so that its cells are checked as those of other tables are. */
final class ParquetReader {
    /** Receives a row with its number, counted from 1. */
    interface NumberedRow {
        void row(String[] cells, long number);
    }

    private final Resource resource;
    private final FigureStore store;
    private final Faults faults;

    ParquetReader(Resource resource, FigureStore store, Faults faults) {
        this.resource = resource;
        this.store = store;
        this.faults = faults;
    }

    void read(NumberedRow sink) {
        String file = "read_parquet(" + Sql.text(resource.file().toString()) + ")";
        try {
            Set<String> columns = new HashSet<>();
            store.forEachRow("DESCRIBE SELECT * FROM " + file, row -> columns.add(row[0]));
            List<String> missing = resource.fileFields().stream()
                    .map(Field::name)
                    .filter(name -> !columns.contains(name))
                    .toList();
            if (!missing.isEmpty()) {
                report("The file has no column " + String.join(", ", missing) + ".");
                return;
            }
            long[] number = {0};
            store.forEachRow("SELECT " + cells() + " FROM " + file, row -> sink.row(row, ++number[0]));
        } catch (FigureStore.Failure unreadable) {
            report("The file cannot be read as Parquet: " + unreadable.firstLine() + ".");
        }
    }

    private String cells() {
        return resource.fileFields().stream().map(ParquetReader::cell).collect(Collectors.joining(", "));
    }

    static String cell(Field field) {
        String name = Sql.name(field.name());
        return switch (field.type()) {
            case DATE -> "CAST(CAST(" + name + " AS DATE) AS VARCHAR)";
            case INTEGER, YEAR ->
                "CASE WHEN try_cast(" + name + " AS HUGEINT) = " + name + " THEN CAST(try_cast(" + name
                        + " AS HUGEINT) AS VARCHAR) ELSE CAST(" + name + " AS VARCHAR) END";
            default -> "CAST(" + name + " AS VARCHAR)";
        };
    }

    private void report(String message) {
        faults.add(
                ErrorCode.INVALID_PARQUET,
                Location.of(resource.file().toString()),
                message,
                "Write the file again, or mend its columns in datapackage.json.");
    }
}

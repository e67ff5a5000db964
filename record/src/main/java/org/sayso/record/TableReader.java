package org.sayso.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;

/**
 * Reads a table of a pack row by row and checks each against the schema and the rules of its series.
 *
 * <p>Rows go to a sink as they are read, so a table may be larger than memory; only keys are kept. A missing cell is
 * an empty text.
 */
final class TableReader {
    /** Receives the rows that are right. */
    interface RowSink {
        void row(String[] cells);
    }

    private static final String ADVICE = "Mend the cell, or the field's definition in datapackage.json.";

    private final Resource resource;
    private final Map<String, List<CellRules.CellRule>> rules;
    private final KeyLedger ledger;
    private final Faults faults;
    private final String file;
    private final List<Integer> keyColumns;
    private final Set<List<String>> keys = new HashSet<>();
    private final List<Set<String>> uniques = new ArrayList<>();
    private final List<RowRule> rowRules;
    private final boolean[] turned;

    TableReader(Pack pack, Resource resource, KeyLedger ledger, Faults faults) {
        this.resource = resource;
        this.rules = CellRules.of(pack, resource);
        this.ledger = ledger;
        this.faults = faults;
        this.file = resource.file().toString();
        this.rowRules = RowRule.of(pack, resource, faults);
        this.turned = new boolean[resource.fileFields().size()];
        for (int i = 0; i < turned.length; i++) {
            String column = resource.fileFields().get(i).name();
            turned[i] = resource.unpivot().stream()
                    .anyMatch(unpivot -> unpivot.columns().matcher(column).matches());
        }
        this.keyColumns = resource.primaryKey().stream().map(resource::position).toList();
        resource.fields().forEach(field -> uniques.add(new HashSet<>()));
    }

    /** Reads the whole table. {@code digest} sees every byte of the file; Parquet is read through the store. */
    void read(FileDigest digest, FigureStore store, RowSink sink) {
        if (resource.format() == Resource.Format.INLINE) {
            return;
        }
        if (!Files.isRegularFile(resource.file())) {
            faults.add(
                    ErrorCode.INVALID_TABLE,
                    Location.of(file),
                    "The table's file is missing.",
                    "Add the file, or mend the path in datapackage.json.");
            return;
        }
        if (resource.format() == Resource.Format.PARQUET) {
            digest.add(resource.file());
            new ParquetReader(resource, store, faults).read((cells, line) -> accept(cells, line, sink));
            rowRules.forEach(RowRule::end);
            return;
        }
        try (InputStream bytes = digest.of(resource.file());
                InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(resource.delimiter())
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            readRows(rows, sink);
            rowRules.forEach(RowRule::end);
        } catch (CsvParseException | UncheckedIOException | IOException unreadable) {
            report(unreadable);
        }
    }

    private void readRows(Iterable<CsvRecord> rows, RowSink sink) {
        boolean header = true;
        for (CsvRecord row : rows) {
            if (header) {
                header = false;
                if (!checkHeader(row)) {
                    return;
                }
            } else if (row.getFieldCount() != resource.fileFields().size()) {
                faults.add(
                        ErrorCode.INVALID_TABLE,
                        Location.of(file, row.getStartingLineNumber()),
                        "The row has " + row.getFieldCount() + " cells instead of "
                                + resource.fileFields().size() + ".",
                        "Check for a missing comma or quotation mark.");
            } else {
                accept(row.getFields().toArray(new String[0]), row.getStartingLineNumber(), sink);
            }
        }
        if (header) {
            faults.add(
                    ErrorCode.INVALID_TABLE,
                    Location.of(file, 1),
                    "The table has no header.",
                    "Write the names of the columns on the first line.");
        }
    }

    private boolean checkHeader(CsvRecord row) {
        for (int i = 0; i < resource.fileFields().size(); i++) {
            String expected = resource.fileFields().get(i).name();
            String found = i < row.getFieldCount() ? row.getField(i) : "";
            if (i == 0 && found.startsWith("\ufeff")) {
                found = found.substring(1);
            }
            if (!found.equals(expected)) {
                faults.add(
                        ErrorCode.INVALID_TABLE,
                        Location.of(file, row.getStartingLineNumber(), expected),
                        "Column " + (i + 1) + " is named \"" + shown(found) + "\" instead of \"" + expected + "\".",
                        "Give the file and datapackage.json the same columns in the same order.");
                return false;
            }
        }
        if (row.getFieldCount() > resource.fileFields().size()) {
            faults.add(
                    ErrorCode.INVALID_TABLE,
                    Location.of(file, row.getStartingLineNumber()),
                    "The file has " + row.getFieldCount() + " columns, the descriptor "
                            + resource.fileFields().size() + ".",
                    "Describe every column in datapackage.json.");
            return false;
        }
        return true;
    }

    /** Takes a row of the file; where columns become rows, it makes one row of each such cell that is not missing. */
    private void accept(String[] fileCells, long line, RowSink sink) {
        if (resource.unpivot().isEmpty()) {
            take(fileCells, line, sink);
            return;
        }
        Pattern columns = resource.unpivot().get().columns();
        for (int i = 0; i < fileCells.length; i++) {
            if (turned[i] && !resource.missingValues().contains(fileCells[i])) {
                Matcher name = columns.matcher(resource.fileFields().get(i).name());
                if (name.matches()) {
                    take(turned(fileCells, i, name.group(Math.min(1, name.groupCount()))), line, sink);
                }
            }
        }
    }

    private String[] turned(String[] fileCells, int column, String name) {
        String[] cells = new String[resource.fields().size()];
        int next = 0;
        for (int i = 0; i < fileCells.length; i++) {
            if (!turned[i]) {
                cells[next++] = fileCells[i];
            }
        }
        cells[next] = name;
        cells[next + 1] = fileCells[column];
        return cells;
    }

    private void take(String[] cells, long line, RowSink sink) {
        boolean right = true;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = resource.missingValues().contains(cells[i]) ? "" : cells[i];
            right &= checkCell(i, cells[i], line);
        }
        for (RowRule rule : rowRules) {
            right = right && rule.holds(cells, line);
        }
        if (right && checkKey(cells, line)) {
            ledger.note(resource, cells, line);
            sink.row(cells);
        }
    }

    private boolean checkCell(int column, String cell, long line) {
        Field field = resource.fields().get(column);
        Optional<String> fault = Optional.empty();
        if (!cell.isEmpty()) {
            fault = field.fault(cell);
        } else if (field.constraints().required()) {
            fault = Optional.of("is missing, but required");
        }
        for (CellRules.CellRule rule : rules.getOrDefault(field.name(), List.of())) {
            fault = fault.isPresent() ? fault : rule.fault(cell);
        }
        fault.ifPresent(words -> faults.add(
                ErrorCode.INVALID_TABLE,
                Location.of(file, line, field.name()),
                "The cell \"" + shown(cell) + "\" " + words + ".",
                ADVICE));
        if (fault.isEmpty()
                && field.constraints().unique()
                && !cell.isEmpty()
                && !uniques.get(column).add(cell)) {
            faults.add(
                    ErrorCode.DUPLICATE_KEY,
                    Location.of(file, line, field.name()),
                    "The value \"" + shown(cell) + "\" occurs twice, but must be unique.",
                    ADVICE);
            return false;
        }
        return fault.isEmpty();
    }

    private boolean checkKey(String[] cells, long line) {
        if (keyColumns.isEmpty()) {
            return true;
        }
        List<String> key = keyColumns.stream().map(column -> cells[column]).toList();
        if (keys.add(key)) {
            return true;
        }
        faults.add(
                ErrorCode.DUPLICATE_KEY,
                Location.of(file, line, String.join(", ", resource.primaryKey())),
                "The key " + shown(String.join(", ", key)) + " occurs twice.",
                "Remove one of the rows, or add the column that tells them apart to the primaryKey.");
        return false;
    }

    private void report(Exception unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                faults.add(ErrorCode.INVALID_TABLE, Location.of(file), "The table is not UTF-8.", "Save it as UTF-8.");
                return;
            }
        }
        faults.add(
                ErrorCode.INVALID_TABLE,
                Location.of(file),
                "The table is not CSV: " + unreadable.getMessage() + ".",
                "Check its quotation marks.");
    }

    /** A cell as messages show it: on one line and not too long. */
    private static String shown(String cell) {
        String line = cell.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
    }
}

package org.sayso.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * A table that a draft is to describe: its columns with what their cells look like.
 *
 * @param file the file
 * @param delimiter the character between the cells of a CSV file
 * @param columns the columns in their order
 * @param missing texts seen that stand for missing cells
 * @param pairs of columns near each other, the second's value for each value of the first, where it has only one
 */
record TableProfile(
        Path file,
        char delimiter,
        List<ColumnProfile> columns,
        Set<String> missing,
        Map<String, Map<String, String>> pairs) {
    private static final int MOST_PAIRED = 2_000;
    private static final int NEAR = 6;
    private static final String SEVERAL = "\u0000";

    /** Looks through a file. */
    static TableProfile of(Path file, FigureStore store) {
        return file.toString().endsWith(".parquet") ? ofParquet(file, store) : ofCsv(file);
    }

    private static TableProfile ofParquet(Path file, FigureStore store) {
        String from = "read_parquet(" + Sql.text(file.toString()) + ")";
        List<String> names = store.columns("SELECT * FROM " + from);
        TableProfile profile = named(file, ',', names);
        String cells = String.join(
                ", ",
                names.stream()
                        .map(name -> "CAST(" + Sql.name(name) + " AS VARCHAR)")
                        .toList());
        store.forEachRow("SELECT " + cells + " FROM " + from, profile::see);
        return profile;
    }

    private static TableProfile ofCsv(Path file) {
        char delimiter = delimiter(file);
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(file, StandardCharsets.UTF_8)) {
            Optional<TableProfile> profile = Optional.empty();
            for (CsvRecord row : rows) {
                if (profile.isEmpty()) {
                    List<String> names = new ArrayList<>(row.getFields());
                    names.set(0, names.get(0).replace("\ufeff", ""));
                    profile = Optional.of(named(file, delimiter, names));
                } else {
                    profile.get().see(row.getFields().toArray(new String[0]));
                }
            }
            return profile.orElseThrow(() -> unreadable(file, "it is empty"));
        } catch (IOException | CsvParseException failed) {
            throw unreadable(file, String.valueOf(failed.getMessage()));
        }
    }

    private static SaysoException unreadable(Path file, String why) {
        return new SaysoException(
                ErrorCode.INVALID_TABLE,
                Location.of(file.toString()),
                "The table cannot be read as CSV: " + why + ".",
                "Mend the file, or take it out of the folder.");
    }

    private static char delimiter(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = Optional.ofNullable(lines.readLine()).orElse("");
            char best = ',';
            for (char candidate : new char[] {',', ';', '\t', '|'}) {
                best = count(header, candidate) > count(header, best) ? candidate : best;
            }
            return best;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static TableProfile named(Path file, char delimiter, List<String> names) {
        return new TableProfile(
                file,
                delimiter,
                names.stream().map(ColumnProfile::new).toList(),
                new TreeSet<>(),
                new LinkedHashMap<>());
    }

    private void see(String[] cells) {
        for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
            columns.get(i).see(cells[i]);
            if (ColumnProfile.MISSING.contains(cells[i])) {
                missing.add(cells[i]);
            }
        }
        int width = Math.min(cells.length, columns.size());
        for (int i = 0; i < width; i++) {
            for (int j = i + 1; j < Math.min(width, i + NEAR); j++) {
                pair(i, j, cells);
                pair(j, i, cells);
            }
        }
    }

    private void pair(int first, int second, String[] cells) {
        String key = columns.get(first).name() + SEVERAL + columns.get(second).name();
        Map<String, String> seen = pairs.computeIfAbsent(key, name -> new LinkedHashMap<>());
        if (seen.size() <= MOST_PAIRED) {
            seen.merge(cells[first], cells[second], (old, other) -> old.equals(other) ? old : SEVERAL);
        }
    }

    /** The second column's value for each of the first's, where each has only one; empty otherwise. */
    Optional<Map<String, String>> labels(String first, String second) {
        return Optional.ofNullable(pairs.get(first + SEVERAL + second))
                .filter(seen -> seen.size() <= MOST_PAIRED && !seen.containsValue(SEVERAL));
    }
}

package org.sayso.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table of a pack: its file, its columns and its keys.
 *
 * @param name the table's name, unique in the pack
 * @param file the CSV or Parquet file; for sources written in the descriptor itself, the descriptor
 * @param format what the file is
 * @param delimiter the character between cells of a CSV file
 * @param fileFields the columns in the order of the file
 * @param unpivot how columns of the file become rows
 * @param primaryKey the columns whose values together occur once; none where empty
 * @param foreignKeys references to other tables
 * @param missingValues texts that stand for a missing cell
 * @param fields the columns as stored
 */
record Resource(
        String name,
        Path file,
        Format format,
        char delimiter,
        List<Field> fileFields,
        Optional<Unpivot> unpivot,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        Set<String> missingValues,
        List<Field> fields) {
    /** What a file is. */
    enum Format {
        /** Text with one row a line. */
        CSV,
        /** The columnar format of Apache Parquet. */
        PARQUET,
        /** Rows in the descriptor. */
        INLINE
    }

    /**
     * Columns of a wide table that hold the values of one measure, such as one column a year.
     *
     * @param columns the form of their names; its first group, or the whole, is the cell of {@code name}
     * @param name the column that takes the name
     * @param value the column that takes the value
     */
    record Unpivot(Pattern columns, Field name, Field value) {}

    /**
     * A reference of one table to another.
     *
     * @param fields the columns here
     * @param resource the other table
     * @param references its columns, in the same order
     */
    record ForeignKey(List<String> fields, String resource, List<String> references) {}

    /** The columns as stored, which differ from those of the file where columns become rows. */
    static List<Field> stored(List<Field> fileFields, Optional<Unpivot> unpivot) {
        if (unpivot.isEmpty()) {
            return List.copyOf(fileFields);
        }
        List<Field> stored = new ArrayList<>(fileFields);
        stored.removeIf(field -> unpivot.get().columns().matcher(field.name()).matches());
        stored.add(unpivot.get().name());
        stored.add(unpivot.get().value());
        return List.copyOf(stored);
    }

    Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    /** The position of a stored column, from 0; the column is known to exist. */
    int position(String wanted) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(wanted)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + wanted + " in table " + name);
    }
}

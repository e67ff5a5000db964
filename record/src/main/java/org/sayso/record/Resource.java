package org.sayso.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of a pack: its file, its columns and its keys.
 *
 * @param name the table's name, unique in the pack
 * @param file the CSV file
 * @param delimiter the character between cells
 * @param fields the columns in the order of the file
 * @param primaryKey the columns whose values together occur once; none where empty
 * @param foreignKeys references to other tables
 * @param missingValues texts that stand for a missing cell
 */
record Resource(
        String name,
        Path file,
        char delimiter,
        List<Field> fields,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        Set<String> missingValues) {
    /**
     * A reference of one table to another.
     *
     * @param fields the columns here
     * @param resource the other table
     * @param references its columns, in the same order
     */
    record ForeignKey(List<String> fields, String resource, List<String> references) {}

    Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    /** The position of a column, from 0; the column is known to exist. */
    int position(String wanted) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(wanted)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + wanted + " in table " + name);
    }
}

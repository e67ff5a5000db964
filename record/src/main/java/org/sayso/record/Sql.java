package org.sayso.record;

import java.time.LocalDate;

/** Names and values as DuckDB reads them, so that text from packs stays text. */
final class Sql {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Sql() {}

    /** A name of a schema, table or column. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A table of a pack. */
    static String table(String pack, String resource) {
        return name(pack) + "." + name(resource);
    }

    /** A text. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A day, moved into the years 1 to 9999 that dates in packs have. */
    static String date(LocalDate day) {
        LocalDate known = day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
        return "DATE '" + known + "'";
    }
}

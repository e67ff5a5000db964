package org.sayso.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;

/**
 * A copy of a ledger as the first schema had it: a post, an article that quotes it, and two corrections. The rows are those
 * that the program wrote into a SQLite file then; PostgreSQL gets the same rows in the tables that the first schema made there.
 */
final class OlderLedger {
    private static final String DUMP = "ledger-of-schema-1.sql";
    private static final List<String> TABLES =
            List.of("kept_check", "pack", "document", "correction", "passage", "claim", "posting");
    private static final Pattern ROW = Pattern.compile("(?m)^INSERT INTO \"(\\w+)\" VALUES\\((?s:.*?)\\);$");

    private OlderLedger() {}

    static String make(TestingDatabase database, Path folder) throws IOException, SQLException {
        String location = database.newLocation(folder);
        String dump = LedgerFileTest.resource(DUMP);
        if (database == TestingDatabase.SQLITE) {
            try (Connection connection = database.connect(location);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(dump);
            }
        } else {
            makeTables(location);
            try (Connection connection = database.connect(location);
                    Statement statement = connection.createStatement()) {
                addRows(statement, dump);
            }
        }
        return location;
    }

    /** A document as the program wrote it then, unpacked without the program. */
    static String document(int check, String format) throws IOException {
        Matcher row = Pattern.compile("\"document\" VALUES\\(" + check + ",'" + format + "',X'([0-9A-F]+)'")
                .matcher(LedgerFileTest.resource(DUMP));
        if (!row.find()) {
            throw new IllegalArgumentException("no " + format + " of check " + check);
        }
        byte[] packed = HexFormat.of().parseHex(row.group(1));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void makeTables(String location) {
        Flyway.configure()
                .dataSource(location, null, null)
                .locations("classpath:org/sayso/ledger/schema", "classpath:org/sayso/ledger/schema-postgresql")
                .placeholders(Map.of(
                        "identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
                        "long", "BIGINT",
                        "bytes", "BYTEA",
                        "ordered", ""))
                .schemas("sayso")
                .target("1.1")
                .load()
                .migrate();
    }

    private static void addRows(Statement statement, String dump) throws SQLException {
        for (String table : TABLES) {
            List<String> rows = ROW.matcher(dump)
                    .results()
                    .filter(row -> row.group(1).equals(table))
                    .map(row -> row.group())
                    .toList();
            for (String row : rows) {
                statement.execute(row.replaceFirst("VALUES", "OVERRIDING SYSTEM VALUE VALUES")
                        .replaceAll("X'([0-9A-Fa-f]*)'", "'\\\\x$1'"));
            }
        }
        for (String table : Stream.of("kept_check", "correction").toList()) {
            statement.execute("ALTER TABLE " + table + " ALTER COLUMN id RESTART WITH 3");
        }
    }
}

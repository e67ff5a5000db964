package org.sayso.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The tables of packs in an in-memory DuckDB: one schema a pack, one table a resource, rows in the order of the file.
 *
 * <p>This is the only class that knows DuckDB. Once {@linkplain #lock() locked}, statements reach no file and no
 * network, and no statement can undo it. Safe for threads: statements run one after the other. A failing statement is a
 * fault of Sayso's, as cells are checked before they come here.
 */
final class FigureStore implements AutoCloseable {
    private final DuckDBConnection connection;

    FigureStore() {
        try {
            connection = (DuckDBConnection)
                    Objects.requireNonNull(new DuckDBDriver().connect("jdbc:duckdb:", new Properties()));
            // small tables: threads cost more than they give
            execute("SET threads = 1");
        } catch (SQLException failed) {
            throw new IllegalStateException("the database does not start", failed);
        }
    }

    void createSchema(String pack) {
        execute("CREATE SCHEMA " + Sql.name(pack));
    }

    /** Makes an empty table and opens it for rows. */
    Writer create(String pack, Resource resource) {
        String columns = resource.fields().stream()
                .map(field -> Sql.name(field.name()) + " " + field.type().sqlType())
                .collect(Collectors.joining(", "));
        execute("CREATE TABLE " + Sql.table(pack, resource.name()) + " (" + columns + ")");
        try {
            return new Writer(pack, resource, connection.createAppender(pack, resource.name()));
        } catch (SQLException failed) {
            throw new IllegalStateException("table " + resource.name() + " cannot be filled", failed);
        }
    }

    /** Shuts out files and network for good; after this, statements only read. */
    void lock() {
        execute("SET autoinstall_known_extensions = false");
        execute("SET autoload_known_extensions = false");
        execute("SET enable_external_access = false");
        execute("SET lock_configuration = true");
    }

    /** The rows a statement gives, cell by cell as text; a missing cell is empty. */
    synchronized List<String[]> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int width = found.getMetaData().getColumnCount();
            List<String[]> rows = new ArrayList<>();
            while (found.next()) {
                String[] cells = new String[width];
                for (int i = 0; i < width; i++) {
                    cells[i] = Objects.requireNonNullElse(found.getString(i + 1), "");
                }
                rows.add(cells);
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException("a statement failed: " + sql, failed);
        }
    }

    private synchronized void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("a statement failed: " + sql, failed);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("the database does not close", failed);
        }
    }

    /** Fills one table. */
    final class Writer implements TableReader.RowSink, AutoCloseable {
        private final String pack;
        private final Resource resource;
        private final DuckDBAppender appender;
        private final int[] scales;

        private Writer(String pack, Resource resource, DuckDBAppender appender) {
            this.pack = pack;
            this.resource = resource;
            this.appender = appender;
            this.scales = new int[resource.fields().size()];
        }

        @Override
        public void row(String[] cells) {
            try {
                appender.beginRow();
                for (int i = 0; i < cells.length; i++) {
                    append(i, cells[i]);
                }
                appender.endRow();
            } catch (SQLException failed) {
                throw new IllegalStateException("table " + resource.name() + " takes no row", failed);
            }
        }

        private void append(int column, String cell) throws SQLException {
            if (cell.isEmpty()) {
                appender.appendNull();
                return;
            }
            switch (resource.fields().get(column).type()) {
                case STRING, ANY, YEARMONTH -> appender.append(cell);
                case INTEGER -> appender.append(new BigInteger(cell));
                case NUMBER -> appendNumber(column, new BigDecimal(cell));
                case BOOLEAN -> appender.append(FieldType.isTrue(cell));
                case DATE -> appender.append(LocalDate.parse(cell));
                case YEAR -> appender.append(Integer.parseInt(cell));
            }
        }

        private void appendNumber(int column, BigDecimal number) throws SQLException {
            scales[column] = Math.max(scales[column], number.scale());
            appender.append(number.toPlainString());
        }

        /** Gives columns of numbers the decimals that their cells have, so that 4.0 stays 4.0. */
        @Override
        public void close() {
            try {
                appender.close();
            } catch (SQLException failed) {
                throw new IllegalStateException("table " + resource.name() + " takes no rows", failed);
            }
            for (int i = 0; i < scales.length; i++) {
                if (resource.fields().get(i).type() == FieldType.NUMBER) {
                    execute("ALTER TABLE " + Sql.table(pack, resource.name()) + " ALTER COLUMN "
                            + Sql.name(resource.fields().get(i).name()) + " TYPE DECIMAL(38, " + scales[i] + ")");
                }
            }
        }
    }
}

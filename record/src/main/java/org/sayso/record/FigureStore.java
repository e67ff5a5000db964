package org.sayso.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * The tables of packs in an in-memory DuckDB: one schema a pack, one table a resource, rows in the order of the file.
 *
 * <p>This is the only class that knows DuckDB. Once {@linkplain #lock() locked}, statements reach no file and no
 * network, and no statement can undo it. Safe for threads: once locked, statements that read run side by side. A failing statement is a
 * fault of Sayso's, as cells are checked before they come here.
 */
final class FigureStore implements AutoCloseable {
    /** The memory that the database may take where a pack lies in a file. */
    private static final String MEMORY = "1GB";

    /** Rows that are stored together: few enough that a slice costs little, and a multiple of DuckDB's vectors of 2048. */
    private static final int ROW_GROUP = 16_384;

    private final DuckDBConnection connection;
    private final Set<String> attached = new HashSet<>();

    /** Further connections to the locked database, for threads that read at the same time. */
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    private volatile boolean locked;

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

    /**
     * Lets a pack be built in a file of its own, with two threads and bounded memory.
     *
     * @param file the file, which does not exist yet; temporary files go beside it
     */
    void build(String pack, Path file) {
        execute("SET threads = 2");
        execute("SET memory_limit = '" + MEMORY + "'");
        execute("SET temp_directory = " + Sql.text(file + ".tmp"));
        execute("ATTACH " + Sql.text(file.toString()) + " AS " + Sql.name(pack) + " (ROW_GROUP_SIZE " + ROW_GROUP
                + ")");
        attached.add(pack);
    }

    /** Writes what was built, and lets the file go. */
    void built(String pack) {
        execute("CHECKPOINT " + Sql.name(pack));
        execute("DETACH " + Sql.name(pack));
        attached.remove(pack);
    }

    /** Opens a file that holds the tables of a pack, to read from it. */
    void attach(String pack, Path file) {
        execute("SET memory_limit = '" + MEMORY + "'");
        execute("SET threads = 2");
        execute("ATTACH " + Sql.text(file.toString()) + " AS " + Sql.name(pack) + " (READ_ONLY)");
        attached.add(pack);
    }

    /** Makes an empty table and opens it for rows; what lies in a file gets the types that its numbers need. */
    Writer create(Pack owner, Resource resource) {
        String pack = owner.name();
        String columns = resource.fields().stream()
                .map(field -> Sql.name(field.name()) + " " + field.type().sqlType())
                .collect(Collectors.joining(", "));
        execute("CREATE TABLE " + Sql.table(pack, resource.name()) + " (" + columns + ")");
        try {
            DuckDBAppender appender = attached.contains(pack)
                    ? connection.createAppender(pack, "main", resource.name())
                    : connection.createAppender(pack, resource.name());
            return new Writer(owner, resource, appender);
        } catch (SQLException failed) {
            throw new IllegalStateException("table " + resource.name() + " cannot be filled", failed);
        }
    }

    /**
     * Puts the rows of a table in the order of some columns, and within these in the order of the file, so that the rows of
     * one series stand together.
     */
    void sort(String pack, Resource resource, List<String> columns) {
        String table = Sql.table(pack, resource.name());
        String order = columns.stream().map(Sql::name).collect(Collectors.joining(", "));
        execute("CREATE OR REPLACE TEMP TABLE sorting AS SELECT * FROM " + table + " ORDER BY " + order + ", rowid");
        execute("CREATE OR REPLACE TABLE " + table + " AS SELECT * FROM sorting");
        execute("DROP TABLE sorting");
    }

    /** Shuts out files and network for good; after this, statements only read. */
    void lock() {
        execute("SET autoinstall_known_extensions = false");
        execute("SET autoload_known_extensions = false");
        execute("SET enable_external_access = false");
        execute("SET lock_configuration = true");
        locked = true;
    }

    /** A statement that failed. */
    static final class Failure extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Failure(String sql, SQLException cause) {
            super("a statement failed: " + sql, cause);
        }

        /** What the database said first. */
        String firstLine() {
            String text = getCause() == null ? "" : String.valueOf(getCause().getMessage());
            return text.lines().findFirst().orElse("").replaceAll("[.]$", "");
        }
    }

    /** The rows a statement gives, cell by cell as text; a missing cell is empty. */
    List<String[]> rows(String sql) {
        List<String[]> rows = new ArrayList<>();
        forEachRow(sql, rows::add);
        return rows;
    }

    /** The names of the columns that a statement gives. */
    synchronized List<String> columns(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                names.add(found.getMetaData().getColumnName(i));
            }
            return names;
        } catch (SQLException failed) {
            throw new Failure(sql, failed);
        }
    }

    /** Hands on the rows a statement gives, one after the other. */
    void forEachRow(String sql, Consumer<String[]> sink) {
        if (!locked) {
            synchronized (this) {
                forEachRow(connection, sql, sink);
            }
            return;
        }
        Connection own = connect();
        try {
            forEachRow(own, sql, sink);
        } finally {
            idle.add(own);
        }
    }

    private Connection connect() {
        Connection free = idle.poll();
        if (free != null) {
            return free;
        }
        try {
            return connection.duplicate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the database takes no further connection", failed);
        }
    }

    private static void forEachRow(Connection connection, String sql, Consumer<String[]> sink) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                String[] cells = new String[width];
                for (int i = 0; i < width; i++) {
                    cells[i] = Objects.requireNonNullElse(found.getString(i + 1), "");
                }
                sink.accept(cells);
            }
        } catch (SQLException failed) {
            throw new Failure(sql, failed);
        }
    }

    synchronized void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new Failure(sql, failed);
        }
    }

    @Override
    public synchronized void close() {
        try {
            for (Connection free = idle.poll(); free != null; free = idle.poll()) {
                free.close();
            }
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("the database does not close", failed);
        }
    }

    /** Fills one table. */
    final class Writer implements TableReader.RowSink, AutoCloseable {
        private final Pack pack;
        private final Resource resource;
        private final DuckDBAppender appender;
        private final int[] scales;
        private final int[] wholes;

        private Writer(Pack pack, Resource resource, DuckDBAppender appender) {
            this.pack = pack;
            this.resource = resource;
            this.appender = appender;
            this.scales = new int[resource.fields().size()];
            this.wholes = new int[resource.fields().size()];
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
                case INTEGER -> {
                    wholes[column] = Math.max(wholes[column], cell.length());
                    appender.append(new BigInteger(cell));
                }
                case NUMBER -> appendNumber(column, new BigDecimal(cell));
                case BOOLEAN -> appender.append(FieldType.isTrue(cell));
                case DATE -> appender.append(LocalDate.parse(cell));
                case YEAR -> appender.append(Integer.parseInt(cell));
            }
        }

        private void appendNumber(int column, BigDecimal number) throws SQLException {
            scales[column] = Math.max(scales[column], number.scale());
            wholes[column] = Math.max(wholes[column], number.precision() - number.scale());
            if (scales[column] + wholes[column] > FieldType.DIGITS) {
                throw new SaysoException(
                        ErrorCode.INVALID_TABLE,
                        Location.of(resource.file().toString())
                                .withField(resource.fields().get(column).name()),
                        "The numbers of the column have more than " + FieldType.DIGITS
                                + " digits before and after the point together.",
                        "Round them to the digits that the publisher vouches for.");
            }
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
            boolean inFile = attached.contains(pack.name());
            NumberStorage numbers = new NumberStorage(pack, resource);
            List<NumberStorage.Digits> digits = new ArrayList<>();
            for (int i = 0; i < scales.length; i++) {
                // in memory nothing is packed, and any number may have its widest type
                digits.add(new NumberStorage.Digits(inFile ? wholes[i] : FieldType.DIGITS, scales[i]));
            }
            for (int i = 0; i < scales.length; i++) {
                FieldType type = resource.fields().get(i).type();
                if (type == FieldType.NUMBER || inFile && type == FieldType.INTEGER) {
                    execute("ALTER TABLE " + Sql.table(pack.name(), resource.name()) + " ALTER COLUMN "
                            + Sql.name(resource.fields().get(i).name()) + " TYPE " + numbers.type(i, digits));
                }
            }
        }
    }
}

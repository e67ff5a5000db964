package org.sayso.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/**
 * Opens a ledger in a SQLite file.
 *
 * <p>The write-ahead log lets reads go on during a write; {@code synchronous=FULL} has every commit on the disk before it
 * returns, so that neither a killed process nor a loss of power takes back what was acknowledged
 * (<a href="https://www.sqlite.org/pragma.html#pragma_synchronous">sqlite.org, PRAGMA synchronous</a>).
 */
final class SqliteDatabase {
    private static final int READERS = 4;
    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final int CACHE_KIBIBYTES = 64 * 1024;

    /**
     * How long the log may grow before a write itself puts its pages in their places: 256 MiB. Before that {@link LogEmptier}
     * does it, while nobody waits.
     */
    private static final int LOG_PAGES = 64 * 1024;

    private static final Map<String, String> WORDS = Map.of(
            "identity", "INTEGER PRIMARY KEY AUTOINCREMENT",
            "long", "INTEGER",
            "bytes", "BLOB",
            "ordered", "WITHOUT ROWID");

    private SqliteDatabase() {}

    static Database open(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw notOpened(file, "its folder does not exist", new java.io.FileNotFoundException(file.toString()));
        }
        FileHold hold = FileHold.take(file);
        try {
            return opened(file, hold);
        } catch (RuntimeException failed) {
            hold.close();
            throw failed;
        }
    }

    private static Database opened(Path file, FileHold hold) {
        SQLiteDataSource plain = source(file, SQLiteConfig.TransactionMode.DEFERRED);
        useLog(file, plain);
        new Schema(file.toString(), plain, "sqlite", WORDS).upgrade();
        HikariDataSource writer = pool(source(file, SQLiteConfig.TransactionMode.IMMEDIATE), 1);
        HikariDataSource readers = pool(source(file, SQLiteConfig.TransactionMode.DEFERRED), READERS);
        LogEmptier emptier = emptier(file, plain);
        return new Database(
                file.toString(),
                Jdbi.create(readers),
                Jdbi.create(writer),
                "",
                List.of(emptier, readers, writer, hold));
    }

    /** Turns the log on, which stays so in the file, and finds out by it whether the file is a database at all. */
    private static void useLog(Path file, SQLiteDataSource source) {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        } catch (SQLException failed) {
            if (failed.getErrorCode() == SQLiteErrorCode.SQLITE_NOTADB.code) {
                throw Schema.notALedger(file.toString(), failed);
            }
            throw notOpened(file, Database.firstLine(failed), failed);
        }
    }

    private static LogEmptier emptier(Path file, SQLiteDataSource source) {
        try {
            return new LogEmptier(source.getConnection());
        } catch (SQLException failed) {
            throw notOpened(file, Database.firstLine(failed), failed);
        }
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(PATIENCE_MILLISECONDS);
        config.setTransactionMode(mode);
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KIBIBYTES);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static HikariDataSource pool(SQLiteDataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(PATIENCE_MILLISECONDS);
        config.setMaxLifetime(0);
        config.setConnectionInitSql(
                size == 1 ? "PRAGMA wal_autocheckpoint = " + LOG_PAGES : "PRAGMA query_only = true");
        config.setPoolName(size == 1 ? "sayso-ledger-writer" : "sayso-ledger-readers");
        return new HikariDataSource(config);
    }

    private static SaysoException notOpened(Path file, String why, Exception cause) {
        return new SaysoException(
                ErrorCode.LEDGER_NOT_OPENED,
                Location.of(file.toString()),
                "The ledger cannot be opened: " + why + ".",
                "Check the path and its permissions.",
                cause);
    }
}

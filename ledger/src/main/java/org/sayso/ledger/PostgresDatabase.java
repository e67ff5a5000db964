package org.sayso.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * Opens a ledger in a PostgreSQL database, in a schema of its own.
 *
 * <p>Where the server does not wait for the disk ({@code synchronous_commit = off}), the ledger's connections do.
 */
final class PostgresDatabase {
    private static final int CONNECTIONS = 8;
    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final String SCHEMA = "sayso";
    private static final Pattern WITHOUT_PARAMETERS = Pattern.compile("jdbc:(postgresql:[^?]*).*");
    private static final Map<String, String> WORDS = Map.of(
            "identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            "long", "BIGINT",
            "bytes", "BYTEA",
            "ordered", "");

    /** The number of the lock is the bytes of {@code sayso}. */
    private static final String TAKE_TURN = "SELECT pg_advisory_xact_lock(495556588399)";

    private static final String WAIT_FOR_THE_DISK = """
            SELECT set_config('synchronous_commit', 'on', false)
             WHERE current_setting('synchronous_commit') = 'off'
            """;

    private PostgresDatabase() {}

    static Database open(String url) {
        HikariDataSource pool = pool(url);
        try {
            new Schema(name(url), pool, "postgresql", WORDS).upgradeIn(SCHEMA);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
        Jdbi jdbi = Jdbi.create(pool);
        return new Database(name(url), jdbi, jdbi, TAKE_TURN, List.of(pool));
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "sayso");
        config.setSchema(SCHEMA);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLISECONDS);
        config.setConnectionInitSql(WAIT_FOR_THE_DISK);
        config.setPoolName("sayso-ledger");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException failed) {
            throw notOpened(url, failed.getCause() == null ? failed : failed.getCause());
        }
    }

    /** The address without the parameters, among which a password may be. */
    private static String name(String url) {
        Matcher address = WITHOUT_PARAMETERS.matcher(url);
        return address.matches() ? address.group(1) : "postgresql";
    }

    private static SaysoException notOpened(String url, Throwable cause) {
        return new SaysoException(
                ErrorCode.LEDGER_NOT_OPENED,
                Location.of(name(url)),
                "The ledger cannot be opened: " + Database.firstLine(cause) + ".",
                "Check the address, name and password, and that the database is running.",
                cause);
    }
}

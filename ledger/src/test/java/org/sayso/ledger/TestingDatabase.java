package org.sayso.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases, so that the same tests run on both. PostgreSQL is started once for all tests. */
enum TestingDatabase {
    SQLITE {
        @Override
        String newLocation(Path folder) {
            return folder.resolve("ledger-" + COUNT.incrementAndGet() + ".db").toString();
        }

        @Override
        Connection connect(String location) throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + location);
        }
    },
    POSTGRESQL {
        @Override
        String newLocation(Path folder) {
            String name = "ledger" + COUNT.incrementAndGet();
            try (Connection connection =
                            DriverManager.getConnection(Server.RUNNING.getJdbcUrl("postgres", "postgres"));
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return Server.RUNNING.getJdbcUrl("postgres", name);
        }

        @Override
        Connection connect(String location) throws SQLException {
            Connection connection = DriverManager.getConnection(location);
            connection.setSchema("sayso");
            return connection;
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Where a new, empty ledger can be made. */
    abstract String newLocation(Path folder);

    /** A connection of its own to what lies at a location. */
    abstract Connection connect(String location) throws SQLException;

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}

package org.sayso.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Puts the pages of a SQLite ledger's log in their places every second, on a thread and a connection of its own.
 *
 * <p>A check touches some two thousand pages of the index, since its terms are spread over all of it. Left to SQLite, every
 * so many pages one commit puts all of them in place, and whoever waits for that one waits twice as long. What is
 * acknowledged lies in the log already, so nothing depends on when this is done or whether it succeeds
 * (<a href="https://www.sqlite.org/wal.html#ckpt">sqlite.org, Write-Ahead Logging, section 2.1</a>). It never waits for a
 * reader or writer and makes none wait.
 */
final class LogEmptier implements AutoCloseable {
    private static final int PAUSE_MILLISECONDS = 1_000;

    private final Connection connection;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(LogEmptier::thread);

    /** Begins, and closes the connection in the end. */
    LogEmptier(Connection connection) {
        this.connection = connection;
        var unused = thread.scheduleWithFixedDelay(
                this::empty, PAUSE_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sayso-ledger-log");
        thread.setDaemon(true);
        return thread;
    }

    /** What fails is done by the next turn, or by a write once the log is long. */
    private void empty() {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException failed) {
            // the log stays as it is; a write tells of a disk that is full or broken
        }
    }

    @Override
    public void close() throws SQLException {
        thread.shutdown();
        try {
            boolean unused = thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}

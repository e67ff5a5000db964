package org.sayso.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * The database behind a ledger, whichever it is: something that runs reads side by side and writes one after another.
 *
 * <p>Writes are ordered because a new passage is linked to all older ones, so each must see what the one before it left. In
 * SQLite one connection writes; in PostgreSQL a write takes a lock that all desks of the ledger share.
 */
final class Database implements AutoCloseable {
    private final String name;
    private final Jdbi reading;
    private final Jdbi writing;
    private final String takeTurn;
    private final List<AutoCloseable> resources;

    /**
     * Makes a database of what was opened.
     *
     * @param name what users know it by, without a password
     * @param takeTurn a query that waits until no other write is going on; empty where the connection does so itself
     * @param resources what is to be closed, in that order
     */
    Database(String name, Jdbi reading, Jdbi writing, String takeTurn, List<AutoCloseable> resources) {
        this.name = name;
        this.reading = reading;
        this.writing = writing;
        this.takeTurn = takeTurn;
        this.resources = List.copyOf(resources);
    }

    /** Runs queries that change nothing. */
    <T> T read(Function<Handle, T> work) {
        try {
            return reading.withHandle(work::apply);
        } catch (JdbiException failed) {
            throw failure(failed, "Try again.");
        }
    }

    /** Does all of the work, durably, before it returns; or none of it. */
    <T> T write(Function<Handle, T> work) {
        try {
            return writing.inTransaction(handle -> {
                if (!takeTurn.isEmpty()) {
                    handle.execute(takeTurn);
                }
                return work.apply(handle);
            });
        } catch (JdbiException failed) {
            throw failure(failed, "Nothing was kept. Mend that and try again.");
        }
    }

    private SaysoException failure(JdbiException failed, String remedy) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        if (cause instanceof SQLException batch && batch.getNextException() != null) {
            // the first of a batch names all its rows; the next one says what went wrong
            cause = batch.getNextException();
        }
        return new SaysoException(
                ErrorCode.LEDGER_FAILED,
                Location.of(name),
                "The ledger failed: " + firstLine(cause) + ".",
                remedy,
                failed);
    }

    /** What a failure says of itself, on one line. */
    static String firstLine(Throwable failed) {
        String message = failed.getMessage();
        return message == null
                ? failed.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").replaceAll("[.\\s]+$", "");
    }

    /** Closes every connection and gives up the hold on the file. */
    @Override
    public void close() {
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception failed) {
                throw new IllegalStateException("cannot close the ledger " + name, failed);
            }
        }
    }
}

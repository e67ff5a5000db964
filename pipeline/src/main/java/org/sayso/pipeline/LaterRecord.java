package org.sayso.pipeline;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.record.OfficialRecord;

/**
 * A record that is opened in a thread of its own, so that its native library and its tables load while the words of the
 * first article are read.
 */
final class LaterRecord implements AutoCloseable {
    private final Supplier<OfficialRecord> opener;
    private @Nullable FutureTask<OfficialRecord> opening;

    LaterRecord(Supplier<OfficialRecord> opener) {
        this.opener = opener;
    }

    /** Starts opening, unless that was done. */
    void start() {
        FutureTask<OfficialRecord> unused = started();
    }

    private synchronized FutureTask<OfficialRecord> started() {
        FutureTask<OfficialRecord> task = opening;
        if (task == null) {
            task = new FutureTask<>(opener::get);
            opening = task;
            Thread thread = new Thread(task, "sayso-record");
            thread.setDaemon(true);
            thread.start();
        }
        return task;
    }

    /**
     * The record, once it is open.
     *
     * @throws RuntimeException whatever opening it threw, each time it is asked for
     */
    OfficialRecord await() {
        return result(started());
    }

    private static OfficialRecord result(FutureTask<OfficialRecord> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the record was opened", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the record could not be opened", failed.getCause());
        }
    }

    /** Closes the record if it was opened; a failure to open it, which nobody asked for, is dropped. */
    @Override
    public synchronized void close() {
        FutureTask<OfficialRecord> task = opening;
        if (task == null) {
            return;
        }
        OfficialRecord record;
        try {
            record = result(task);
        } catch (RuntimeException neverOpened) {
            return;
        }
        record.close();
    }
}

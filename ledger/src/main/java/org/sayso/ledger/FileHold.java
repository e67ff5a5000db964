package org.sayso.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * The hold that one desk has on a ledger's file, so that a second one is refused.
 *
 * <p>It is a lock of the operating system on a file beside the ledger, not on the ledger itself: closing any channel on a
 * file gives up the locks that SQLite has on it (POSIX {@code fcntl}). The lock goes with its process, however that ends; the
 * file stays and means nothing.
 */
final class FileHold implements AutoCloseable {
    private final FileChannel channel;

    private FileHold(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the hold.
     *
     * @throws SaysoException if another desk has it, in this process or another, or the file cannot be made
     */
    static FileHold take(Path ledger) {
        try {
            Path real = ledger.toAbsolutePath();
            real = java.nio.file.Files.exists(real) ? real.toRealPath() : real;
            FileChannel channel = FileChannel.open(
                    real.resolveSibling(real.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw inUse(ledger);
            }
            return new FileHold(channel);
        } catch (IOException failed) {
            throw new SaysoException(
                    ErrorCode.LEDGER_NOT_OPENED,
                    Location.of(ledger.toString()),
                    "The ledger cannot be opened: " + Database.firstLine(failed) + ".",
                    "Check the path and its permissions.",
                    failed);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    private static SaysoException inUse(Path ledger) {
        return new SaysoException(
                ErrorCode.LEDGER_IN_USE,
                Location.of(ledger.toString()),
                "Another desk has this ledger open.",
                "Close it, or use the desk that is running.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}

package org.sayso.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * Where results go: standard output, or a file that appears whole or not at all.
 *
 * <p>A file is written beside its place under another name and moved there by {@link #keep()}; without that call it
 * vanishes on {@link #close()}. A place that exists and is no regular file, such as {@code /dev/null}, is written straight.
 */
final class Output implements AutoCloseable {
    private final OutputStream stream;
    private final Optional<Path> file;
    private final @Nullable Path temporary;
    private final @Nullable UnfinishedFile unfinished;

    private Output(OutputStream stream, Optional<Path> file, @Nullable Path temporary) {
        this.stream = stream;
        this.file = file;
        this.temporary = temporary;
        this.unfinished = null;
    }

    private Output(Path file, UnfinishedFile unfinished) {
        this.stream = unfinished.stream();
        this.file = Optional.of(file);
        this.temporary = null;
        this.unfinished = unfinished;
    }

    /** Standard output was closed by whoever read it, as {@code head} does; there is nobody left to write to. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closed(IOException cause) {
            super(cause);
        }
    }

    static Output toStandardOutput(Surroundings surroundings) {
        return new Output(surroundings.out(), Optional.empty(), null);
    }

    /**
     * Opens the file, or standard output where none is named.
     *
     * @throws SaysoException with {@link ErrorCode#OUTPUT_NOT_WRITABLE} if nothing can be written there
     */
    static Output to(Optional<Path> named, Surroundings surroundings) {
        if (named.isEmpty()) {
            return toStandardOutput(surroundings);
        }
        Path file = named.get();
        try {
            Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                return new Output(open(place, StandardOpenOption.WRITE), named, null);
            }
            Path temporary = place.resolveSibling(
                    "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            OutputStream stream = open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            temporary.toFile().deleteOnExit();
            return new Output(stream, Optional.of(place), temporary);
        } catch (IOException unwritable) {
            throw notWritable(file, unwritable);
        }
    }

    /**
     * Opens a file for lines, which an interrupted run may have begun: its lines are taken back with {@link #finished()}, and
     * those written follow them. Where no file is named, or no regular one, as {@link #to}.
     *
     * @param identity what the run is asked, a line each; asked for where there is a file to go on with
     * @throws SaysoException with {@link ErrorCode#OUTPUT_OF_ANOTHER_RUN} if the lines there are of another run
     */
    static Output lines(Optional<Path> named, Surroundings surroundings, Supplier<List<String>> identity) {
        if (named.isEmpty() || Files.exists(named.get()) && !Files.isRegularFile(named.get())) {
            return to(named, surroundings);
        }
        Path file = named.get();
        try {
            Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            return new Output(place, UnfinishedFile.open(place, identity.get()));
        } catch (IOException unwritable) {
            throw notWritable(file, unwritable);
        }
    }

    /** The next line that an interrupted run wrote; empty once all were taken. */
    Optional<FinishedLine> finished() {
        return unfinished == null ? Optional.empty() : unfinished.next();
    }

    /** Says that the line taken last is not of the article in its place. */
    SaysoException mismatch() {
        if (unfinished == null) {
            throw new IllegalStateException("there was no interrupted run");
        }
        return unfinished.mismatch();
    }

    private static OutputStream open(Path path, StandardOpenOption... options) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path, options));
    }

    /** Writes text in UTF-8 and passes it on at once, so that a reader sees each article when it is done. */
    void write(String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            if (file.isEmpty()) {
                stream.flush();
            }
        } catch (IOException unwritable) {
            throw failure(unwritable);
        }
    }

    /** Makes what was written last: the file stands in its place, whole. */
    void keep() {
        try {
            stream.flush();
            if (unfinished != null) {
                unfinished.finish();
            }
            if (temporary != null) {
                stream.close();
                move(temporary, file.orElseThrow());
            }
        } catch (IOException unwritable) {
            throw failure(unwritable);
        }
    }

    /** Puts a file in another's place, at once where the file system can. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Closes the file; removes what was not kept, unless a later run may go on with it. */
    @Override
    public void close() {
        try {
            if (unfinished != null) {
                unfinished.close();
            } else if (file.isPresent()) {
                stream.close();
            }
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException unwritable) {
            throw failure(unwritable);
        }
    }

    private RuntimeException failure(IOException cause) {
        return file.isPresent() ? notWritable(file.get(), cause) : new Closed(cause);
    }

    /** The error of a file that cannot be written. */
    static SaysoException notWritable(Path file, IOException cause) {
        return new SaysoException(
                ErrorCode.OUTPUT_NOT_WRITABLE,
                Location.of(file.toString()),
                "The output file cannot be written (" + cause.getClass().getSimpleName() + ").",
                "Name a file in a folder that exists and in which you may write.",
                cause);
    }
}

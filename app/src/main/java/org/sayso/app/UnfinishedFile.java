package org.sayso.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * The lines of a run that may be interrupted, beside the file that will hold them all: {@code FILE.part}, and what the run was
 * asked in {@code FILE.part.run}.
 *
 * <p>When a run starts, the lines of an interrupted one are {@linkplain #next() taken back} one after the other; a last line that
 * is not whole is cut off, and what is written afterwards follows the last one taken. Only a run that was asked the same,
 * of the same version and packs, goes on with a file. A lock keeps a second process out. For one thread.
 */
final class UnfinishedFile implements AutoCloseable {
    private final Path file;
    private final Path part;
    private final Path run;
    private final FileChannel channel;
    private @Nullable InputStream earlier;
    private long kept;

    private UnfinishedFile(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.part = part(file);
        this.run = run(file);
        this.channel = channel;
        if (channel.size() > 0) {
            earlier = new BufferedInputStream(Files.newInputStream(part), 1 << 16);
        }
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static Path run(Path file) {
        return file.resolveSibling(file.getFileName() + ".part.run");
    }

    /**
     * Opens what is there, or begins.
     *
     * @param file the file that will hold all lines
     * @param identity what the run is asked, a line each; two runs of the same identity write the same lines
     * @throws SaysoException with {@link ErrorCode#OUTPUT_OF_ANOTHER_RUN} if another run left lines there or writes now, with
     *     {@link ErrorCode#OUTPUT_NOT_WRITABLE} if nothing can be written
     */
    static UnfinishedFile open(Path file, List<String> identity) {
        try {
            if (Files.exists(part(file))) {
                demandSame(file, identity);
            } else {
                Files.write(run(file), identity, StandardCharsets.UTF_8);
            }
            FileChannel channel = FileChannel.open(part(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            demandAlone(file, channel);
            return new UnfinishedFile(file, channel);
        } catch (IOException unwritable) {
            throw Output.notWritable(file, unwritable);
        }
    }

    private static void demandSame(Path file, List<String> identity) throws IOException {
        List<String> earlier =
                Files.exists(run(file)) ? Files.readAllLines(run(file), StandardCharsets.UTF_8) : List.of();
        for (int i = 0; i < Math.max(earlier.size(), identity.size()); i++) {
            String before = i < earlier.size() ? earlier.get(i) : "nothing known";
            String now = i < identity.size() ? identity.get(i) : "nothing";
            if (!before.equals(now)) {
                throw another(
                        file, "The results there are of a run with " + before + ", and this one has " + now + ".");
            }
        }
    }

    private static void demandAlone(Path file, FileChannel channel) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException held) {
            // by this process
        }
        if (lock == null) {
            channel.close();
            throw another(file, "Another run is writing there.");
        }
    }

    private static SaysoException another(Path file, String message) {
        return new SaysoException(
                ErrorCode.OUTPUT_OF_ANOTHER_RUN,
                Location.of(part(file).toString()),
                message,
                "Repeat the call of that run to go on with it, remove the .part file to begin again, or name another file.");
    }

    /** The next line of an interrupted run; empty once all were taken, and from then on lines may be written. */
    Optional<FinishedLine> next() {
        InputStream source = earlier;
        if (source == null) {
            return Optional.empty();
        }
        try {
            byte[] line = line(source);
            Optional<FinishedLine> finished = line.length == 0 ? Optional.empty() : FinishedLine.parse(line);
            if (finished.isPresent()) {
                kept += line.length;
            } else {
                cut();
            }
            return finished;
        } catch (IOException unreadable) {
            throw Output.notWritable(file, unreadable);
        }
    }

    /** The bytes up to and with the next line feed; none where the file ends before it. */
    private static byte[] line(InputStream source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int read = source.read(); read >= 0; read = source.read()) {
            bytes.write(read);
            if (read == '\n') {
                return bytes.toByteArray();
            }
        }
        return new byte[0];
    }

    private void cut() throws IOException {
        InputStream source = earlier;
        if (source != null) {
            source.close();
            earlier = null;
        }
        channel.truncate(kept);
        channel.position(kept);
    }

    /** A line that does not go with the article in its place: the input changed. */
    SaysoException mismatch() {
        return another(
                file, "The input is not the one that was read before: it differs where " + kept + " bytes are done.");
    }

    /** Where lines are written to, after the last one taken. */
    OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    /** Puts the file in its place, whole. */
    void finish() throws IOException {
        channel.close();
        Output.move(part, file);
        Files.deleteIfExists(run);
    }

    /** Lets go of the file; lines that were written stay for the next run. */
    @Override
    public void close() throws IOException {
        InputStream source = earlier;
        if (source != null) {
            source.close();
        }
        if (channel.isOpen() && channel.size() == 0) {
            Files.deleteIfExists(part);
            Files.deleteIfExists(run);
        }
        channel.close();
    }
}

package org.sayso.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a pack, over the very bytes that were read.
 *
 * <p>It is the hash of the list that {@code sha256sum datapackage.json a.csv b.csv} prints, run in the pack's folder
 * with the files in the order of the descriptor, so anyone can compute it without Sayso.
 */
final class FileDigest {
    private final Path folder;
    private final StringBuilder list = new StringBuilder();

    FileDigest(Path folder) {
        this.folder = folder;
    }

    /** Adds a file whose bytes are already read. */
    void add(Path file, byte[] bytes) {
        append(file, sha256().digest(bytes));
    }

    /** Adds a file that is read otherwise, from its bytes. */
    void add(Path file) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream bytes = of(file)) {
            while (bytes.read(buffer) >= 0) {
                // the stream itself does the work
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file's bytes; when the stream is closed, those read so far are added. */
    InputStream of(Path file) throws IOException {
        MessageDigest digest = sha256();
        return new DigestInputStream(Files.newInputStream(file), digest) {
            private boolean open = true;

            @Override
            public void close() throws IOException {
                super.close();
                if (open) {
                    open = false;
                    append(file, digest.digest());
                }
            }
        };
    }

    /** The hash over all files added. */
    String hex() {
        byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private void append(Path file, byte[] hash) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        list.append(HexFormat.of().formatHex(hash)).append("  ").append(name).append('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}

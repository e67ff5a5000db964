package org.sayso.desk.safety;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * The token that a desk demands which others can reach. Only its SHA-256 is kept, in a file; as the token has 256 random
 * bits, a slow hash would add nothing. It is compared in constant time.
 */
public final class AccessToken {
    private final byte[] hash;
    private final Optional<String> fresh;

    private AccessToken(byte[] hash, Optional<String> fresh) {
        this.hash = hash;
        this.fresh = fresh;
    }

    /**
     * The token whose hash the file holds; where there is no file, a new token and the file.
     *
     * @throws SaysoException with {@link ErrorCode#INVALID_TOKEN_FILE} if the file cannot be read, written or understood
     */
    public static AccessToken at(Path file) {
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (IOException failure) {
            throw new SaysoException(
                    ErrorCode.INVALID_TOKEN_FILE,
                    Location.of(file.toString()),
                    "The token file cannot be read or written.",
                    "Name another with --token-file.",
                    failure);
        }
    }

    private static AccessToken read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw new SaysoException(
                    ErrorCode.INVALID_TOKEN_FILE,
                    Location.of(file.toString()),
                    "This is no token file: 64 hexadecimal digits are expected.",
                    "Name another with --token-file, or remove it to have a new one made.");
        }
        return new AccessToken(HexFormat.of().parseHex(text), Optional.empty());
    }

    private static AccessToken make(Path file) throws IOException {
        String token = Secrets.random();
        byte[] hash = Secrets.hash(token);
        byte[] line = (HexFormat.of().formatHex(hash) + "\n").getBytes(StandardCharsets.US_ASCII);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, line, StandardOpenOption.TRUNCATE_EXISTING);
        } else {
            Files.write(file, line, StandardOpenOption.CREATE_NEW);
        }
        return new AccessToken(hash, Optional.of(token));
    }

    /** The token itself, if it was made just now; it cannot be told again. */
    public Optional<String> fresh() {
        return fresh;
    }

    /** Whether this is the token. */
    public boolean matches(String given) {
        return MessageDigest.isEqual(hash, Secrets.hash(given));
    }
}

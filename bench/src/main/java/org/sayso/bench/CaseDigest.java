package org.sayso.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Which golden cases are held out, by the hash of their id; see {@code samples/cases/README.md}. */
final class CaseDigest {
    private CaseDigest() {}

    /** The first hexadecimal digit of the SHA-256 of an id, 0 to 15. */
    static int firstDigit(String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return (digest.digest(id.getBytes(StandardCharsets.UTF_8))[0] & 0xff) >>> 4;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}

package org.sayso.domain;

import java.util.Optional;

/**
 * Input that cannot be used, with a coded reason and the place where it was found.
 *
 * <p>The message tells what is wrong and what was expected; {@link #remedy()} tells what to do. It is shown to users as
 * it stands, so it names things in their words. A fault in Sayso itself is an {@link IllegalStateException} or
 * {@link IllegalArgumentException} instead; an article or record that merely does not suffice is a result, not an
 * exception.
 */
public final class SaysoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Optional<Location> location;
    private final String remedy;

    /**
     * Makes an exception without a place.
     *
     * @param code the numbered error
     * @param message one sentence: what is wrong and what was expected
     * @param remedy one sentence: what to do
     */
    public SaysoException(ErrorCode code, String message, String remedy) {
        this(code, Optional.empty(), message, remedy, null);
    }

    /** Makes an exception at a place. */
    public SaysoException(ErrorCode code, Location location, String message, String remedy) {
        this(code, Optional.of(location), message, remedy, null);
    }

    /** Makes an exception at a place, with what caused it kept for the log. */
    public SaysoException(ErrorCode code, Location location, String message, String remedy, Throwable cause) {
        this(code, Optional.of(location), message, remedy, cause);
    }

    private SaysoException(
            ErrorCode code,
            Optional<Location> location,
            String message,
            String remedy,
            @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.location = location;
        this.remedy = remedy;
    }

    /** The numbered error. */
    public ErrorCode code() {
        return code;
    }

    /** Where the fault is, if it is in a file. */
    public Optional<Location> location() {
        return location;
    }

    /** What to do about it, in one sentence. */
    public String remedy() {
        return remedy;
    }

    /** The whole error as shown to users: code, place, what is wrong, what to do. */
    public String describe() {
        String place = location.map(found -> found + ": ").orElse("");
        return code.id() + " " + place + getMessage() + " " + remedy;
    }
}

package org.sayso.claims.quantity;

import java.util.Optional;

/** How the words around a number bend it; the bounds each gives are in {@link Bounds}. */
public enum Hedge {
    /** No such words. */
    NONE,
    /** {@code exactly}. */
    EXACT,
    /** {@code about}, {@code an estimated}. */
    ABOUT,
    /** {@code nearly}: a little less. */
    NEARLY,
    /** {@code more than}: the number itself is too small. */
    MORE_THAN,
    /** {@code just over}: a little more. */
    JUST_OVER,
    /** {@code at least}: the number or more. */
    AT_LEAST,
    /** {@code fewer than}: the number itself is too large. */
    LESS_THAN,
    /** {@code up to}: the number or less. */
    AT_MOST;

    /** What is meant when the opposite holds: "never more than 500" is at most 500; empty where there is no such hedge. */
    public Optional<Hedge> denied() {
        return switch (this) {
            case MORE_THAN -> Optional.of(AT_MOST);
            case AT_LEAST -> Optional.of(LESS_THAN);
            case LESS_THAN -> Optional.of(AT_LEAST);
            case AT_MOST -> Optional.of(MORE_THAN);
            default -> Optional.empty();
        };
    }
}

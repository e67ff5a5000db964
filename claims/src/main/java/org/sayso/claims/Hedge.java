package org.sayso.claims;

/** How the words around a number bend it; the bounds each gives are in {@link Bounds}. */
enum Hedge {
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
    AT_MOST
}

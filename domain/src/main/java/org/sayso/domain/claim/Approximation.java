package org.sayso.domain.claim;

/** How sure the words are of a number; see {@code docs/rules/approximation.md} for the bounds each gives. */
public enum Approximation {
    /** The number as such: {@code 538}. */
    EXACT,
    /** {@code about}, {@code roughly}, {@code an estimated}, {@code nearly}; also a rounded {@code 11 million}. */
    ABOUT,
    /** {@code more than}, {@code over}, {@code at least}. */
    AT_LEAST,
    /** {@code fewer than}, {@code up to}, {@code at most}. */
    AT_MOST,
    /** No number at all: {@code hundreds}, {@code several}, {@code others}. */
    VAGUE
}

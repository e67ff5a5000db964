package org.sayso.claims.quantity;

/** What a number is that is no quantity. */
enum Trap {
    /** {@code in 2016}, {@code '08}. */
    YEAR,
    /** {@code the 1980s}, {@code in his 40s}. */
    DECADE,
    /** {@code 9/11}, {@code 2/26/2012}. */
    DATE,
    /** {@code 9 p.m.}. */
    TIME,
    /** {@code Anna Reed, 42}, {@code voters under 35}. */
    AGE,
    /** {@code 12 Main Street}, {@code CA 90210}. */
    ADDRESS,
    /** {@code 555-0199}. */
    PHONE,
    /** {@code Section 287}. */
    LABEL,
    /** {@code Windows 10}, {@code Five Eyes}. */
    NAME,
    /** A long run of digits, or digits inside of an address on the web. */
    IDENTIFIER,
    /** {@code a 5-4 ruling}. */
    SCORE,
    /** {@code 1. Wash your hands.} */
    LIST,
    /** {@code the first debate}: an order in time, not a place in a ranking. */
    ORDINAL,
    /** {@code one of them}, {@code half-hearted}. */
    IDIOM
}

package org.sayso.claims.quantity;

/**
 * The unit beside a number.
 *
 * @param name as in JSON: {@code %}, {@code USD}, {@code years}; empty where there is none
 * @param from the index of the first token of number and unit
 * @param to the index after the last token of number and unit
 * @param duration whether it is a length of time
 */
record Unit(String name, int from, int to, boolean duration) {
    /** No unit, around a number. */
    static Unit none(NumberPhrase number) {
        return new Unit("", number.from(), number.to(), false);
    }

    /** The same tokens in another unit. */
    Unit named(String other) {
        return new Unit(other, from, to, duration);
    }

    /** Whether there is a unit. */
    boolean isPresent() {
        return !name.isEmpty();
    }

    /** Whether it is a percentage or a difference of percentages. */
    boolean isPercentage() {
        return name.equals("%") || name.equals("percentage points");
    }
}

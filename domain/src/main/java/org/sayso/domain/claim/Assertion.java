package org.sayso.domain.claim;

import java.util.Optional;
import org.sayso.domain.time.Period;

/** What a claim says of its measure: one of six kinds. */
public sealed interface Assertion {
    /**
     * An amount: {@code 538 arrested}.
     *
     * @param quantity how much; of a universal claim, what holds every time: at least 3 in {@code never under 3}
     * @param force whether the amount is said to hold once, always, or not
     */
    record Amount(Quantity quantity, Force force) implements Assertion {
        /** An amount that is plainly claimed. */
        public Amount(Quantity quantity) {
            this(quantity, Force.PLAIN);
        }
    }

    /**
     * A change from one amount to another: {@code rose by 12 percent to 1,100}.
     *
     * @param direction where it went
     * @param by how far
     * @param from where it started
     * @param to where it ended
     */
    record Change(Direction direction, Optional<Quantity> by, Optional<Quantity> from, Optional<Quantity> to)
            implements Assertion {}

    /**
     * A comparison of two amounts: {@code twice as many as a year earlier}.
     *
     * @param ratio how many times the other amount
     * @param other what it is compared with, where that is a period
     * @param otherPlace what it is compared with, where that is a place: India in {@code six times India's}
     */
    record Comparison(Quantity ratio, Optional<Period> other, Optional<String> otherPlace) implements Assertion {
        /** A comparison with a period, or with something that is neither period nor place. */
        public Comparison(Quantity ratio, Optional<Period> other) {
            this(ratio, other, Optional.empty());
        }
    }

    /**
     * A record or rank: {@code the largest in history}, {@code the most since 2009}.
     *
     * @param extreme which end
     * @param rank 1 for the largest or smallest itself
     * @param since the stretch of time looked at; empty for all time
     */
    record Superlative(Extreme extreme, int rank, Optional<Period> since) implements Assertion {}

    /**
     * Something that happened, without a number: {@code flights have begun}.
     *
     * @param phase what part of it is claimed
     */
    record Event(Phase phase) implements Assertion {}

    /**
     * An official act: {@code signed an order}, {@code declared an emergency}.
     *
     * @param verb what was done, as written
     * @param number the number of the order, where the words give one
     */
    record Action(String verb, Optional<String> number) implements Assertion {}

    /** How an amount is said to hold. */
    enum Force {
        /** It holds: {@code 500 were counted}. */
        PLAIN,
        /** It holds every time or for everybody: {@code never under 3}, {@code no mayor has built more than 40}. */
        UNIVERSAL,
        /** It does not hold: {@code they did not count 500}. */
        DENIED
    }

    /** Where a change went. */
    enum Direction {
        /** More than before. */
        UP,
        /** Less than before. */
        DOWN,
        /** The same as before. */
        LEVEL
    }

    /** Which end of a ranking. */
    enum Extreme {
        /** Most, largest, highest. */
        MOST,
        /** Fewest, smallest, lowest. */
        LEAST
    }

    /** What part of an event is claimed. */
    enum Phase {
        /** It started. */
        BEGAN,
        /** It took place. */
        HAPPENED,
        /** It stopped. */
        ENDED
    }
}

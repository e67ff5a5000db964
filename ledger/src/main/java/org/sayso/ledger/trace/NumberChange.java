package org.sayso.ledger.trace;

import java.util.Optional;

/**
 * What became of a number on the way from an earlier wording to a later one.
 *
 * @param fate what became of it
 * @param earlier the number as written in the earlier wording; empty if it has none
 * @param later the number as written in the later wording; empty if it has none
 */
public record NumberChange(Fate fate, Optional<String> earlier, Optional<String> later) {
    /** What became of a number. */
    public enum Fate {
        /** The same value. */
        KEPT,
        /** Another value, but within what the words of one of the two allow: "about 540" for 538. */
        ROUNDED,
        /** Another value. */
        CHANGED,
        /** Left out in the later wording. */
        LEFT_OUT,
        /** Only in the later wording. */
        ADDED
    }
}

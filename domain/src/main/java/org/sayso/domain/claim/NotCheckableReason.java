package org.sayso.domain.claim;

import java.util.Locale;

/** Why a claim cannot be checked against any record, whatever the record holds. */
public enum NotCheckableReason {
    /** A judgement. */
    OPINION,
    /** About what will be. */
    FORECAST,
    /** Given to somebody as an undertaking. */
    PROMISE,
    /** An intention. */
    PLAN,
    /** Under a condition that is not said to hold. */
    HYPOTHETICAL,
    /** A question. */
    QUESTION,
    /** An order or request to somebody. */
    DEMAND;

    /** The name in JSON: lower case, words joined by underscores. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

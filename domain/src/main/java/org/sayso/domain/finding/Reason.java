package org.sayso.domain.finding;

import java.util.Locale;
import org.sayso.domain.claim.NotCheckableReason;

/** Why there is no verdict of supported or refuted. */
public enum Reason {
    /** No series counts what the claim counts. */
    NO_SERIES,
    /** A series counts it, but not the part of it that the claim speaks of. */
    NO_BREAKDOWN,
    /** The series has no figure for the claim's period, or the claim names no period that could be resolved. */
    NO_PERIOD,
    /** The figure was not yet published on the day asked for. */
    NO_VINTAGE,
    /** The list of events is not complete, so what is missing from it refutes nothing. */
    INCOMPLETE_LIST,
    /** Several series could be meant, and the words do not say which. */
    AMBIGUOUS_MEASURE,
    /** The claim and the series are in different units. */
    UNIT_MISMATCH,
    /** The words are too vague to be compared. */
    TOO_VAGUE,
    /** The record holds the act, but what it does is not what the words say. */
    ACT_DIFFERS,
    /** See {@link NotCheckableReason}. */
    OPINION,
    /** See {@link NotCheckableReason}. */
    FORECAST,
    /** See {@link NotCheckableReason}. */
    PROMISE,
    /** See {@link NotCheckableReason}. */
    PLAN,
    /** See {@link NotCheckableReason}. */
    HYPOTHETICAL,
    /** See {@link NotCheckableReason}. */
    QUESTION,
    /** See {@link NotCheckableReason}. */
    DEMAND;

    /** The reason of a claim that no record can bear out. */
    public static Reason of(NotCheckableReason reason) {
        return valueOf(reason.name());
    }

    /** The name in JSON: lower case, words joined by underscores. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for readers: lower case, words apart. */
    public String words() {
        return id().replace('_', ' ');
    }
}

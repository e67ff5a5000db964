package org.sayso.domain.record;

/** What is asked of a series. */
public enum Operation {
    /**
     * The value of the observation whose reference period has the same first and last day as the query's; a fiscal year
     * is also found by its name, where its days are others. Empty where several observations differ.
     */
    VALUE,
    /**
     * The value with the latest reference period that ended on or before the end of the query's period, if given. Empty
     * where several observations of that period differ.
     */
    LATEST,
    /** The sum over the observations whose reference periods lie in the query's. Additive flows only. */
    SUM,
    /** The number of events in the query's period. Event lists only. */
    COUNT,
    /** The largest value among observations whose reference period overlaps the query's; of all, where it has none. */
    MAXIMUM,
    /** The smallest value, likewise, without periods that are only partly covered. */
    MINIMUM,
    /** All observations whose reference period overlaps the query's, without computing a value. */
    LIST
}

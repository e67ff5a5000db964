package org.sayso.domain.record;

/** What the numbers of a series are, and so what may be computed from them. */
public enum SeriesKind {
    /** Counted over a period, such as arrests in a year. May be added up where the series is additive. */
    FLOW,
    /** Counted at a moment, such as a population. Never added up over time. */
    STOCK,
    /** A ratio, such as an unemployment rate. Never added up. */
    RATE,
    /** A number that has meaning only beside others of its series, such as a price index. Never added up. */
    INDEX,
    /** A list of dated events or official acts. May be counted where the list is complete. */
    EVENTS
}

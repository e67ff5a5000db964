package org.sayso.domain.time;

/** The length of a period, as its words give it. */
public enum Grain {
    /** One calendar day. */
    DAY,
    /** Seven days. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** A calendar quarter. */
    QUARTER,
    /** A calendar year. */
    YEAR,
    /** A fiscal year, named by the calendar year in which it ends. */
    FISCAL_YEAR,
    /** Any other stretch, and those open on one side. */
    RANGE
}

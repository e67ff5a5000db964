package org.sayso.report;

/** How far an article was taken: whether a report has findings at all, as opposed to none. */
public enum Scope {
    /** Statements and claims only; the record was not asked. */
    READ,
    /** Statements, claims and what the record says about each. */
    CHECK
}

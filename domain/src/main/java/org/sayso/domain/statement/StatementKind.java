package org.sayso.domain.statement;

/** How the words of a statement are given. */
public enum StatementKind {
    /** Inside quotation marks. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** Partly inside quotation marks. */
    MIXED
}

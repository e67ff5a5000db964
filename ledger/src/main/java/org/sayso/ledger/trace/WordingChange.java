package org.sayso.ledger.trace;

/** What became of the words on the way from an earlier wording to a later one. Capitals and punctuation do not count. */
public enum WordingChange {
    /** The same words in the same order. */
    EXACT,
    /** Words are left out, and none added or changed. */
    CUT,
    /** The later one has the words of the earlier and more: the earlier was a part of them. */
    FULLER,
    /** Words are changed. */
    ALTERED
}

package org.sayso.domain.finding;

import java.util.Locale;

/** What the record says about a claim. The first four are those of AVeriTeC (Schlichtkrull et al., NeurIPS 2023). */
public enum Verdict {
    /** The official figure lies within what the words allow. */
    SUPPORTED,
    /** The official figure lies outside of what the words allow. */
    REFUTED,
    /** Good readings of the words disagree. */
    CONFLICTING,
    /** The record does not suffice; a reason says why. */
    NOT_ENOUGH_EVIDENCE,
    /** No record could tell: an opinion, a promise, a forecast. */
    NOT_CHECKABLE;

    /** The name in JSON: lower case, words joined by underscores. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for readers: lower case, words apart. */
    public String words() {
        return id().replace('_', ' ');
    }
}

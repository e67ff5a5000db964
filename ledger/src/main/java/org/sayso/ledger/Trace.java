package org.sayso.ledger;

import java.util.List;
import org.sayso.ledger.trace.Comparison;

/**
 * Where the words of a passage were met elsewhere.
 *
 * @param passage the passage
 * @param links the other passages, by dateline and then in the order in which they were kept; those without a dateline last
 */
public record Trace(Passage passage, List<Link> links) {
    /** Copies the list. */
    public Trace {
        links = List.copyOf(links);
    }

    /** The passage in which the words were seen first, by dateline; the passage itself if none is older. */
    public Passage firstSeen() {
        return links.isEmpty() || !links.get(0).isEarlier()
                ? passage
                : links.get(0).other();
    }

    /**
     * Another passage with these words.
     *
     * @param other the passage
     * @param isEarlier whether the other one comes first
     * @param comparison the words and numbers of the earlier beside those of the later one
     */
    public record Link(Passage other, boolean isEarlier, Comparison comparison) {}
}

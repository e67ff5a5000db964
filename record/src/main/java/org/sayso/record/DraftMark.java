package org.sayso.record;

/** How a draft of a descriptor marks what only a person can say. */
final class DraftMark {
    /** Stands in the place of a text that is still to be given; words after it say what is meant. */
    static final String OPEN = "?";

    private DraftMark() {}

    /** Whether the text is still to be given. */
    static boolean isOpen(String text) {
        return text.startsWith(OPEN);
    }
}

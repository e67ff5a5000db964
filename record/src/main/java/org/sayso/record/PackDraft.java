package org.sayso.record;

import java.util.List;

/**
 * A descriptor drafted from the files of a folder.
 *
 * @param text the descriptor as JSON; {@code ?} stands where only a person can say what is right
 * @param open what a person must still say, a sentence each
 * @param guessed what was guessed and should be looked at, a sentence each
 */
public record PackDraft(String text, List<String> open, List<String> guessed) {
    /** Copies the lists. */
    public PackDraft {
        open = List.copyOf(open);
        guessed = List.copyOf(guessed);
    }
}

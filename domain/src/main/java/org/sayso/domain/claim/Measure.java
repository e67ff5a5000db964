package org.sayso.domain.claim;

import java.util.List;
import java.util.Optional;

/**
 * What is counted or measured, in the article's own words.
 *
 * @param text the words as they stand, such as {@code illegal immigrant criminals}
 * @param head the noun that is counted, as written: {@code criminals}; empty where the words have none ({@code others})
 * @param qualifiers what narrows the head: modifiers before it and phrases after it, single words as written
 * @param action what happened to the counted things or what they did, as written: {@code arrested}, {@code flown}
 * @param context other content words of the clause, as written, which may tell what the head stands for
 */
public record Measure(
        String text, Optional<String> head, List<String> qualifiers, Optional<String> action, List<String> context) {
    /** Copies the lists. */
    public Measure {
        qualifiers = List.copyOf(qualifiers);
        context = List.copyOf(context);
    }
}

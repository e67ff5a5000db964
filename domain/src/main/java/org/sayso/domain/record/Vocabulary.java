package org.sayso.domain.record;

import java.util.List;

/**
 * The words people use for what a series counts. They come from the pack; the engine knows no subject.
 *
 * @param names whole phrases that name the measure: {@code administrative arrests}
 * @param actions what happens to, or is done by, the counted things: {@code arrested}, {@code apprehended}
 * @param counted what is counted: {@code people}, {@code migrants}, {@code flights}
 * @param modifiers words that may stand with these without narrowing them: {@code undocumented}, {@code federal}
 * @param required words of which at least one must stand in the claim's clause; none where empty
 */
public record Vocabulary(
        List<String> names, List<String> actions, List<String> counted, List<String> modifiers, List<String> required) {
    /** Copies the lists and checks that something can match. */
    public Vocabulary {
        names = List.copyOf(names);
        actions = List.copyOf(actions);
        counted = List.copyOf(counted);
        modifiers = List.copyOf(modifiers);
        required = List.copyOf(required);
        if (names.isEmpty() && actions.isEmpty() && counted.isEmpty()) {
            throw new IllegalArgumentException("a series needs words by which it can be found");
        }
    }
}

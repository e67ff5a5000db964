package org.sayso.domain.record;

import java.util.List;

/**
 * One value of a dimension, such as a country, a state, an agency or an age group.
 *
 * @param code the value as it stands in the table: {@code KEN}
 * @param label its title for readers: {@code Kenya}
 * @param names all names by which reports mean it, the label among them
 * @param aggregate whether it stands for several others together, such as a region among countries; aggregates are no
 *     rivals of the others in a rank, and are never added to them
 */
public record Member(String code, String label, List<String> names, boolean aggregate) {
    /** Copies the names. */
    public Member {
        names = List.copyOf(names);
    }
}

package org.sayso.domain.record;

import java.util.Optional;

/**
 * What a series is broken down by: countries, states, agencies, age groups.
 *
 * <p>A query names one member of each dimension. Series of one table share the dimension.
 *
 * @param name its name, unique within a series: {@code country}
 * @param role what its members are, so that a checker knows which of the claim's words may name one
 * @param total the code of the member that stands for all together, such as the world, where there is one; it answers
 *     queries that name no member
 * @param members its values
 */
public record Dimension(String name, Role role, Optional<String> total, Members members) {
    /** Checks that the total is a member. */
    public Dimension {
        if (total.isPresent() && members.of(total.get()).isEmpty()) {
            throw new IllegalArgumentException("no member " + total.get() + " in dimension " + name);
        }
    }

    /** What the members of a dimension are. */
    public enum Role {
        /** Places: the claim's place names one. */
        PLACE,
        /** Offices or organizations: the speaker or a word of the sentence names one. */
        AGENCY,
        /** Any other groups, such as ages: words that narrow the measure name one. */
        GROUP
    }
}

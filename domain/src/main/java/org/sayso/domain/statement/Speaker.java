package org.sayso.domain.statement;

import java.util.Optional;

/**
 * Who is answerable for a statement, as the article gives it; nothing is added from elsewhere.
 *
 * @param name the name, or the description where there is no name ({@code a person briefed on the talks})
 * @param role the office or function, such as {@code White House Press Secretary}
 * @param organization whom they speak for, such as {@code White House}
 */
public record Speaker(String name, Optional<String> role, Optional<String> organization) {
    /** Checks that there is a name. */
    public Speaker {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a speaker has a name or a description");
        }
    }

    /** A speaker of whom only the name is known. */
    public static Speaker named(String name) {
        return new Speaker(name, Optional.empty(), Optional.empty());
    }
}

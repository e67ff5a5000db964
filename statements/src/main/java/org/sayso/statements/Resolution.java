package org.sayso.statements;

import java.util.Optional;
import org.sayso.domain.statement.Speaker;

/**
 * Whom the words of a source mean.
 *
 * @param identity whose name the article gives; empty for a description that stays as it is
 * @param speaker who speaks, as the article gives it
 * @param several whether the words mean several, so that "they" can mean them again
 */
record Resolution(Optional<Identity> identity, Speaker speaker, boolean several) {
    /** Somebody the article names. */
    static Resolution of(Identity identity) {
        return new Resolution(Optional.of(identity), identity.speaker(), false);
    }

    /** Words that stay as they stand. */
    static Resolution asDescribed(Speaker speaker, boolean several) {
        return new Resolution(Optional.empty(), speaker, several);
    }
}

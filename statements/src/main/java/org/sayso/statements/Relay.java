package org.sayso.statements;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.text.Excerpt;

/**
 * How a statement came to the reader.
 *
 * @param passedOnBy the news organizations that passed it on, nearest to the reader first
 * @param origin whom they cite, where that is told
 */
record Relay(List<String> passedOnBy, Optional<Excerpt> origin) {
    /** Copies the list. */
    Relay {
        passedOnBy = List.copyOf(passedOnBy);
    }
}

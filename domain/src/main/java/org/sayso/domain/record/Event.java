package org.sayso.domain.record;

import java.util.List;
import java.util.Optional;

/**
 * What a row of an {@link SeriesKind#EVENTS} series tells besides its date and number.
 *
 * @param title the official title, or a short description
 * @param type what sort of event it is: {@code executive order}, {@code flight}
 * @param number its official number
 * @param acts what it does, in short phrases that start with a verb: {@code declares a national emergency}
 */
public record Event(String title, Optional<String> type, Optional<String> number, List<String> acts) {
    /** Copies the list. */
    public Event {
        acts = List.copyOf(acts);
    }
}

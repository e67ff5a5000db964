package org.sayso.report.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a page has shown already and where, so that a long article shows each query and each chart once. */
final class Memory {
    private final Map<Object, Integer> shown = new HashMap<>();

    /**
     * The number of the finding that showed a thing first; empty where this is the first, which is remembered.
     *
     * @param thing the thing, by its value
     * @param finding the number of the finding that is about to show it
     */
    Optional<Integer> earlier(Object thing, int finding) {
        Integer before = shown.putIfAbsent(thing, finding);
        return Optional.ofNullable(before).filter(number -> number != finding);
    }

    /** Whether a thing was shown. */
    boolean has(Object thing) {
        return shown.containsKey(thing);
    }
}

package org.sayso.ledger;

import java.util.List;
import java.util.OptionalLong;

/**
 * Part of a list, newest first.
 *
 * @param items the items
 * @param next the place from which the list goes on; empty at its end
 * @param <T> what the list is of
 */
public record Page<T>(List<T> items, OptionalLong next) {
    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }
}

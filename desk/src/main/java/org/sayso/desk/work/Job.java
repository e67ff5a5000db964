package org.sayso.desk.work;

import java.util.List;

/**
 * What somebody asked to be checked: one article, or those of a feed or a list.
 *
 * @param id its name, which nobody can guess
 * @param items the articles, in order
 */
public record Job(String id, List<Item> items) {
    /** Copies the list. */
    public Job {
        items = List.copyOf(items);
    }

    /** Whether nothing is left to wait for. */
    public boolean isDone() {
        return items.stream().allMatch(item -> item.state().isLast());
    }

    /** How many of its articles are done. */
    public int done() {
        return (int) items.stream().filter(item -> item.state().isLast()).count();
    }
}

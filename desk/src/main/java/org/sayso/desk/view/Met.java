package org.sayso.desk.view;

import java.util.List;

/**
 * Words met again elsewhere, the earlier wording beside the later one.
 *
 * @param label the article in which they were met
 * @param address its page
 * @param remark when, by whom, through whom
 * @param wording what became of the words
 * @param numbers what became of the numbers, a phrase each
 * @param earlier the earlier wording in pieces
 * @param later the later wording in pieces
 */
public record Met(
        String label,
        String address,
        String remark,
        String wording,
        List<String> numbers,
        List<Part> earlier,
        List<Part> later) {
    /** Copies the lists. */
    public Met {
        numbers = List.copyOf(numbers);
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }

    /**
     * A stretch of a wording.
     *
     * @param words the words
     * @param same whether the other wording has them, too
     */
    public record Part(String words, boolean same) {}

    /**
     * All that is known of where some words were met.
     *
     * @param words the words
     * @param first where they were seen first, in a sentence
     * @param places where else they were met
     */
    public record Words(String words, String first, List<Met> places) {
        /** Copies the list. */
        public Words {
            places = List.copyOf(places);
        }
    }
}

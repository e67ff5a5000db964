package org.sayso.desk.view;

import java.util.List;

/**
 * What people hold of one statement or claim, and the form to say more.
 *
 * @param check the number of the check
 * @param subject the id of the statement or claim
 * @param isClaim whether it is a claim
 * @param words its words, as held now
 * @param speaker who said it, as held now; may be empty
 * @param verdict the id of the verdict, as held now; empty for statements
 * @param isConfirmed whether the last word is that what was found is right
 * @param held one sentence on what people hold; empty if nobody has said anything
 * @param history what people have said, oldest first
 * @param name the name of the person at this browser; may be empty
 * @param secret what the form carries
 * @param error what is wrong with the form that was sent; empty for nothing
 * @param isOpen whether the form is shown unfolded
 */
public record Review(
        long check,
        String subject,
        boolean isClaim,
        String words,
        String speaker,
        String verdict,
        boolean isConfirmed,
        String held,
        List<String> history,
        String name,
        String secret,
        String error,
        boolean isOpen) {
    /** Copies the list. */
    public Review {
        history = List.copyOf(history);
    }
}

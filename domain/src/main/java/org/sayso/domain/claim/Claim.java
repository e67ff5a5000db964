package org.sayso.domain.claim;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.text.Span;

/**
 * One thing an article says that a record could bear out or not.
 *
 * <p>Where it stands, who is answerable, what it is about, and what it asserts are separate parts, so that a kind of
 * claim adds an {@link Assertion} and nothing else.
 *
 * @param id its name within the article: {@code c1}, {@code c2}, … in order of first offset
 * @param spans the words that make the claim, in order, not overlapping
 * @param text the words at the spans, joined by one space
 * @param sentence the sentence they stand in
 * @param statement the id of the statement that carries it; empty in the reporter's own voice
 * @param assertion what is said of the measure
 * @param measure what it is about, in the article's words
 * @param unit the unit the words give: {@code %}, {@code percentage points}, {@code USD}, or the counted noun
 * @param place where, as the article says
 * @param timing when, and how that is known; empty where no words tell
 * @param partOf the id of the claim whose amount this is a part of
 * @param sameAs the id of an earlier claim that says the same thing in this article
 * @param notCheckable why no record can bear it out; empty for checkable claims
 */
public record Claim(
        String id,
        List<Span> spans,
        String text,
        Span sentence,
        Optional<String> statement,
        Assertion assertion,
        Measure measure,
        Optional<String> unit,
        Optional<String> place,
        Optional<Timing> timing,
        Optional<String> partOf,
        Optional<String> sameAs,
        Optional<NotCheckableReason> notCheckable) {
    /** Copies the list and checks that there are words. */
    public Claim {
        spans = List.copyOf(spans);
        if (spans.isEmpty() || text.isBlank()) {
            throw new IllegalArgumentException("a claim has words: " + id);
        }
    }

    /** Whether a record could bear it out. */
    public boolean isCheckable() {
        return notCheckable.isEmpty();
    }

    /** The same claim at another time. */
    public Claim withTiming(Optional<Timing> when) {
        return new Claim(
                id,
                spans,
                text,
                sentence,
                statement,
                assertion,
                measure,
                unit,
                place,
                when,
                partOf,
                sameAs,
                notCheckable);
    }

    /** The same claim as one that repeats an earlier one, or none. */
    public Claim repeating(Optional<String> earlier) {
        return new Claim(
                id,
                spans,
                text,
                sentence,
                statement,
                assertion,
                measure,
                unit,
                place,
                timing,
                partOf,
                earlier,
                notCheckable);
    }
}

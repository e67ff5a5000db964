package org.sayso.claims;

import java.util.Optional;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.NotCheckableReason;

/**
 * A claim before it has its place among the others: token indexes instead of spans.
 *
 * @param scene the sentence
 * @param from the index of the first token of its words
 * @param to the index after the last
 * @param anchor the token from which its time and place are looked for
 * @param assertion what is said
 * @param measure of what
 * @param unit the unit
 * @param notCheckable why it cannot be checked, where the rule itself tells
 * @param whole the index of the first token of the amount it is a part of; -1 where it is none
 */
record Draft(
        Scene scene,
        int from,
        int to,
        int anchor,
        Assertion assertion,
        Measure measure,
        Optional<String> unit,
        Optional<NotCheckableReason> notCheckable,
        int whole) {
    /** A checkable claim that is no part of another. */
    static Draft of(
            Scene scene, int from, int to, int anchor, Assertion assertion, Measure measure, Optional<String> unit) {
        return new Draft(scene, from, to, anchor, assertion, measure, unit, Optional.empty(), -1);
    }

    /** The same without the words before an index. */
    Draft startingAt(int index) {
        return new Draft(scene, index, to, anchor, assertion, measure, unit, notCheckable, whole);
    }

    /** The same words with another assertion. */
    Draft with(Assertion other) {
        return new Draft(scene, from, to, anchor, other, measure, unit, notCheckable, whole);
    }
}

package org.sayso.statements.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens that follow each other.
 *
 * @param first the first token
 * @param last the last token, not before the first
 */
record TokenRun(int first, int last) {
    /** Checks the order. */
    TokenRun {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("not a run of tokens: " + first + " to " + last);
        }
    }

    /** The number of tokens. */
    int length() {
        return last - first + 1;
    }

    boolean contains(TokenRun other) {
        return first <= other.first && other.last <= last;
    }

    /** What is left of this run without another: nothing, one run or two. */
    List<TokenRun> without(TokenRun other) {
        if (last < other.first || first > other.last) {
            return List.of(this);
        }
        List<TokenRun> left = new ArrayList<>();
        if (first < other.first) {
            left.add(new TokenRun(first, other.first - 1));
        }
        if (other.last < last) {
            left.add(new TokenRun(other.last + 1, last));
        }
        return left;
    }
}

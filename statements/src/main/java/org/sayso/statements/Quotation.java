package org.sayso.statements;

import java.util.List;
import org.sayso.domain.text.Span;

/**
 * Words between quotation marks.
 *
 * @param parts one stretch in each paragraph the quotation runs over, quotation marks included
 * @param closed whether the last mark is there
 * @param depth 0, or the number of quotations it stands within
 */
record Quotation(List<Span> parts, boolean closed, int depth) {
    /** Copies the list. */
    Quotation {
        parts = List.copyOf(parts);
    }

    /** The smallest span that holds all parts. */
    Span cover() {
        return parts.get(0).cover(parts.get(parts.size() - 1));
    }
}

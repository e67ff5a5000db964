package org.sayso.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Span;

/** Finds the statement that carries a position: the one with the shortest content around it. */
final class StatementIndex {
    private final List<Statement> byStart;
    private final int longest;

    StatementIndex(List<Statement> statements) {
        byStart = statements.stream()
                .sorted(Comparator.comparingInt(
                        statement -> statement.content().cover().start()))
                .toList();
        longest = statements.stream()
                .mapToInt(statement -> statement.content().cover().length())
                .max()
                .orElse(0);
    }

    /** The innermost statement whose content holds the span. */
    Optional<Statement> holding(Span span) {
        Optional<Statement> best = Optional.empty();
        for (int i = firstReaching(span.start() - longest); i < byStart.size(); i++) {
            Statement statement = byStart.get(i);
            if (statement.content().cover().start() > span.start()) {
                break;
            }
            boolean shorter =
                    best.map(found -> length(statement) < length(found)).orElse(true);
            if (statement.content().contains(span) && shorter) {
                best = Optional.of(statement);
            }
        }
        return best;
    }

    private static int length(Statement statement) {
        return statement.content().cover().length();
    }

    private int firstReaching(int start) {
        int low = 0;
        int high = byStart.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byStart.get(middle).content().cover().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

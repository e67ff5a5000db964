package org.sayso.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mentions of names in an article, found by where they stand. Immutable; each look costs a binary search and what it finds. */
final class Mentions {
    private static final int MOST = 40;

    private final List<Mention> mentions;

    /**
     * Keeps mentions.
     *
     * @param mentions in order, not overlapping
     */
    Mentions(List<Mention> mentions) {
        this.mentions = List.copyOf(mentions);
    }

    List<Mention> all() {
        return mentions;
    }

    /** The mentions that begin from one token up to another, at most forty. */
    List<Mention> within(int from, int to) {
        List<Mention> inside = new ArrayList<>();
        for (int i = firstFrom(from); i < mentions.size() && mentions.get(i).from() < to && inside.size() < MOST; i++) {
            inside.add(mentions.get(i));
        }
        return inside;
    }

    /** The last mentions before a token, nearest first. */
    List<Mention> before(int token, int most) {
        List<Mention> found = new ArrayList<>();
        for (int i = firstFrom(token) - 1; i >= 0 && found.size() < most; i--) {
            found.add(mentions.get(i));
        }
        return found;
    }

    /** The next mentions from a token on, nearest first. */
    List<Mention> after(int token, int most) {
        int from = firstFrom(token);
        return mentions.subList(from, Math.min(mentions.size(), from + most));
    }

    /** The mention that ends just before a token. */
    Optional<Mention> endingAt(int token) {
        int i = firstFrom(token) - 1;
        return i >= 0 && mentions.get(i).to() == token ? Optional.of(mentions.get(i)) : Optional.empty();
    }

    private int firstFrom(int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

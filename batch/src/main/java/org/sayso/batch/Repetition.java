package org.sayso.batch;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a statement differs from the first that said the same. */
final class Repetition {
    private Repetition() {}

    /** What became of the words: {@code exact}, {@code cut} where one is a part of the other, or {@code altered}. */
    static String wording(String first, String later) {
        List<String> one = Sketch.words(first);
        List<String> other = Sketch.words(later);
        if (one.equals(other)) {
            return "exact";
        }
        boolean part = Collections.indexOfSubList(one, other) >= 0 || Collections.indexOfSubList(other, one) >= 0;
        return part ? "cut" : "altered";
    }

    /** An amount as a claim gives it: the value, and the bounds that its wording sets. */
    record Amount(double value, double low, double high) {
        boolean allows(Amount other) {
            return low <= other.value() && other.value() <= high;
        }
    }

    private enum Change {
        KEPT,
        ROUNDED,
        CHANGED
    }

    /**
     * What became of the numbers: {@code kept}, {@code rounded} where each lies within the bounds of the other's wording,
     * {@code changed} where one does not, {@code fewer} where the later leaves some out, {@code more} where it adds some;
     * null where neither has any.
     */
    static @Nullable String numbers(List<Amount> first, List<Amount> later) {
        if (first.isEmpty() && later.isEmpty()) {
            return null;
        }
        if (first.size() != later.size()) {
            return first.size() > later.size() ? "fewer" : "more";
        }
        Change worst = Change.KEPT;
        for (int number = 0; number < first.size(); number++) {
            Change change = change(first.get(number), later.get(number));
            worst = change.compareTo(worst) > 0 ? change : worst;
        }
        return worst.name().toLowerCase(Locale.ROOT);
    }

    private static Change change(Amount first, Amount later) {
        if (Double.compare(first.value(), later.value()) == 0) {
            return Change.KEPT;
        }
        return first.allows(later) || later.allows(first) ? Change.ROUNDED : Change.CHANGED;
    }
}

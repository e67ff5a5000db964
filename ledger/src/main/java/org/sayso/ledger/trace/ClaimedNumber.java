package org.sayso.ledger.trace;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.claim.Quantity;

/**
 * A number claimed in a wording.
 *
 * @param start where its words start, in UTF-16 code units of the wording
 * @param end where they end, exclusive
 * @param text the words of the claim
 * @param quantity the number, with the bounds its words allow
 * @param unit the unit the words give
 */
public record ClaimedNumber(int start, int end, String text, Quantity quantity, Optional<String> unit) {
    private static final Set<String> RATIOS = Set.of("%", "percentage points");

    /** What became of this number if the other is what it became. */
    NumberChange.Fate fate(ClaimedNumber later) {
        if (differInKind(later)) {
            return NumberChange.Fate.CHANGED;
        }
        if (quantity.value().isPresent() && later.quantity.value().isPresent()) {
            return quantity.value().get().compareTo(later.quantity.value().get()) == 0
                    ? NumberChange.Fate.KEPT
                    : rounded(later) ? NumberChange.Fate.ROUNDED : NumberChange.Fate.CHANGED;
        }
        if (quantity.value().isEmpty() && later.quantity.value().isEmpty()) {
            return quantity.equals(later.quantity) ? NumberChange.Fate.KEPT : NumberChange.Fate.CHANGED;
        }
        return rounded(later) ? NumberChange.Fate.ROUNDED : NumberChange.Fate.CHANGED;
    }

    /** Whether both are of one unit, as written. */
    boolean hasUnitOf(ClaimedNumber other) {
        return lower(unit).equals(lower(other.unit));
    }

    private boolean differInKind(ClaimedNumber other) {
        return !hasUnitOf(other) && (isRatio() || other.isRatio());
    }

    private boolean isRatio() {
        return unit.filter(RATIOS::contains).isPresent();
    }

    private boolean rounded(ClaimedNumber other) {
        return other.quantity.value().filter(quantity::admits).isPresent()
                || quantity.value().filter(other.quantity::admits).isPresent();
    }

    private static Optional<String> lower(Optional<String> unit) {
        return unit.map(name -> name.toLowerCase(Locale.ROOT));
    }
}

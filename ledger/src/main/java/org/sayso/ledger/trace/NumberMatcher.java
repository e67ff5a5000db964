package org.sayso.ledger.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds for each number of an earlier wording what became of it: the number that stands beside it in the later one, or else one
 * of the same value, or else one of the same unit.
 */
final class NumberMatcher {
    private final Wording earlier;
    private final Wording later;
    private final Alignment alignment;

    NumberMatcher(Wording earlier, Wording later, Alignment alignment) {
        this.earlier = earlier;
        this.later = later;
        this.alignment = alignment;
    }

    List<NumberChange> changes() {
        Set<ClaimedNumber> free = new LinkedHashSet<>(later.numbers());
        List<Pair> pairs = new ArrayList<>();
        pair(pairs, free, this::standBeside);
        pair(pairs, free, (first, second) -> first.fate(second) == NumberChange.Fate.KEPT);
        pair(pairs, free, ClaimedNumber::hasUnitOf);
        return changes(pairs, free);
    }

    private void pair(List<Pair> pairs, Set<ClaimedNumber> free, Rule rule) {
        for (ClaimedNumber first : earlier.numbers()) {
            if (pairs.stream().noneMatch(pair -> pair.first().equals(first))) {
                take(free, second -> rule.matches(first, second))
                        .ifPresent(second -> pairs.add(new Pair(first, second)));
            }
        }
    }

    private List<NumberChange> changes(List<Pair> pairs, Set<ClaimedNumber> added) {
        List<NumberChange> changes = new ArrayList<>();
        for (ClaimedNumber first : earlier.numbers()) {
            Optional<ClaimedNumber> second = pairs.stream()
                    .filter(pair -> pair.first().equals(first))
                    .map(Pair::second)
                    .findFirst();
            changes.add(new NumberChange(
                    second.map(first::fate).orElse(NumberChange.Fate.LEFT_OUT),
                    Optional.of(first.text()),
                    second.map(ClaimedNumber::text)));
        }
        added.forEach(second ->
                changes.add(new NumberChange(NumberChange.Fate.ADDED, Optional.empty(), Optional.of(second.text()))));
        return changes;
    }

    private static Optional<ClaimedNumber> take(Set<ClaimedNumber> free, Predicate<ClaimedNumber> matches) {
        Optional<ClaimedNumber> found = free.stream().filter(matches).findFirst();
        found.ifPresent(free::remove);
        return found;
    }

    /** Whether a word of the one stands beside a word of the other. */
    private boolean standBeside(ClaimedNumber first, ClaimedNumber second) {
        for (int i = 0; i < earlier.words().count(); i++) {
            int partner = alignment.partner(i);
            if (partner >= 0 && lies(earlier.words(), i, first) && lies(later.words(), partner, second)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lies(Words words, int index, ClaimedNumber number) {
        Words.Word word = words.all().get(index);
        return word.start() >= number.start() && word.end() <= number.end();
    }

    private interface Rule {
        boolean matches(ClaimedNumber first, ClaimedNumber second);
    }

    private record Pair(ClaimedNumber first, ClaimedNumber second) {}
}

package org.sayso.checking.consistency;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.checking.Stems;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Period;

/**
 * An amount that an article tells of something, with all that must agree before another amount is called one of the same
 * thing.
 *
 * @param claim the claim
 * @param quantity the amount
 * @param line the index of its sentence
 * @param voice who says it; empty for the reporter
 * @param thing the stems of what is counted and of what happened to it
 * @param qualifiers the stems of what narrows it
 * @param names the names in the sentence
 * @param apart whether words of the sentence tell it from other amounts of the same thing
 */
record Telling(
        Claim claim,
        Quantity quantity,
        int line,
        Optional<String> voice,
        List<String> thing,
        Set<String> qualifiers,
        Set<String> names,
        boolean apart) {
    /** The amounts of an article that are plainly claimed of a thing to which something happened. */
    static List<Telling> of(Passage passage) {
        Set<String> known = passage.names();
        return passage.claims().stream()
                .filter(Telling::isPlain)
                .map(claim -> of(passage, claim, known))
                .toList();
    }

    private static boolean isPlain(Claim claim) {
        return claim.assertion() instanceof Assertion.Amount amount
                && amount.force() == Assertion.Force.PLAIN
                && claim.isCheckable()
                && claim.partOf().isEmpty()
                && claim.measure().head().isPresent()
                && claim.measure().action().isPresent();
    }

    private static Telling of(Passage passage, Claim claim, Set<String> known) {
        int index = passage.lineOf(claim);
        Line line = passage.line(index);
        Set<String> qualifiers =
                claim.measure().qualifiers().stream().map(Stems::of).collect(Collectors.toSet());
        String head = Stems.of(claim.measure().head().orElseThrow());
        String action = Stems.of(claim.measure().action().orElseThrow());
        Set<String> names = new HashSet<>(line.names(known));
        passage.source(claim).ifPresent(source -> names.removeAll(source));
        return new Telling(
                claim,
                ((Assertion.Amount) claim.assertion()).quantity(),
                index,
                passage.voice(claim),
                List.of(head, action, claim.unit().orElse("")),
                qualifiers,
                names,
                line.tellsApart());
    }

    Span span() {
        return claim.spans().get(0);
    }

    boolean isVague() {
        return quantity.approximation() == Approximation.VAGUE;
    }

    /** Whether no number is meant by the words of both. */
    boolean excludes(Telling other) {
        return isAbove(quantity, other.quantity) || isAbove(other.quantity, quantity);
    }

    private static boolean isAbove(Quantity one, Quantity other) {
        return one.low().isPresent()
                && other.high().isPresent()
                && one.low().get().compareTo(other.high().get()) > 0;
    }

    /** Whether thing, place, time, names and all that narrows it are the same, and nothing tells the two apart. */
    boolean isSame(Telling other) {
        return line != other.line
                && !apart
                && !other.apart
                && thing.equals(other.thing)
                && qualifiers.equals(other.qualifiers)
                && names.equals(other.names)
                && claim.place().equals(other.claim.place())
                && period().isPresent()
                && period().get().sameDays(other.period().orElse(period().get()))
                && other.period().isPresent();
    }

    /** As {@link #isSame}, but the first may leave out the time, the place and what narrows the thing. */
    boolean isSummaryOf(Telling other) {
        boolean time = period().isEmpty()
                || other.period().isEmpty()
                || period().get().sameDays(other.period().get());
        return line < other.line
                && !apart
                && !other.apart
                && thing.equals(other.thing)
                && other.qualifiers.containsAll(qualifiers)
                && other.names.equals(names)
                && (claim.place().isEmpty() || claim.place().equals(other.claim.place()))
                && time;
    }

    private Optional<Period> period() {
        return claim.timing().map(Timing::period);
    }
}

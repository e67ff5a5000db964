package org.sayso.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.claims.word.Stems;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Timing;

/**
 * Tells claims that say the same thing twice, and lets a claim without a time take that of the nearest claim before it,
 * or else after it, that speaks of the same happening ("Hundreds were arrested Thursday ... 538 were arrested").
 */
final class Repetitions {
    private final Cues cues;

    Repetitions(Cues cues) {
        this.cues = cues;
    }

    /** The same claims with times inherited and repetitions marked. */
    List<Claim> join(List<Claim> claims) {
        return markRepeats(inheritTimes(claims));
    }

    private List<Claim> inheritTimes(List<Claim> claims) {
        Map<String, Timing> byHappening = new HashMap<>();
        List<Claim> forward = new ArrayList<>();
        Map<String, Claim> byId = new HashMap<>();
        for (Claim claim : claims) {
            Optional<Timing> told = own(claim)
                    .or(() -> fromWhole(claim, byId))
                    .or(() -> known(figure(claim), byHappening))
                    .or(() -> known(happening(claim), byHappening));
            Claim timed = claim.withTiming(told.or(claim::timing));
            told.ifPresent(time -> {
                figure(claim).ifPresent(key -> byHappening.put(key, time));
                happening(claim).ifPresent(key -> byHappening.put(key, time));
            });
            forward.add(timed);
            byId.put(timed.id(), timed);
        }
        Map<String, Timing> later = new HashMap<>();
        List<Claim> backward = new ArrayList<>(forward);
        for (int i = forward.size() - 1; i >= 0; i--) {
            Claim claim = forward.get(i);
            Claim timed = claim.withTiming(
                    own(claim).or(() -> known(happening(claim), later)).or(claim::timing));
            happening(claim).ifPresent(key -> own(claim).ifPresent(time -> later.put(key, time)));
            backward.set(i, timed);
        }
        return backward;
    }

    /** The time that the claim's own sentence names; one taken from the sentences before gives way to that of a repetition. */
    private static Optional<Timing> own(Claim claim) {
        return claim.timing().filter(timing -> timing.basis() != Timing.Basis.INHERITED);
    }

    private static Optional<Timing> fromWhole(Claim claim, Map<String, Claim> byId) {
        return claim.partOf()
                .map(byId::get)
                .flatMap(Claim::timing)
                .map(timing -> new Timing(timing.period(), Timing.Basis.INHERITED));
    }

    private static Optional<Timing> known(Optional<String> key, Map<String, Timing> byHappening) {
        return key.map(byHappening::get).map(timing -> new Timing(timing.period(), Timing.Basis.INHERITED));
    }

    /** What happened, by the stem of the verb; only amounts of things that happen inherit a time, and a rise is none. */
    private Optional<String> happening(Claim claim) {
        boolean amount =
                claim.assertion() instanceof Assertion.Amount && claim.unit().isEmpty();
        return amount
                ? claim.measure()
                        .action()
                        .filter(verb -> cues.tell("change", verb.toLowerCase(Locale.ROOT))
                                .isEmpty())
                        .map(Stems::of)
                : Optional.empty();
    }

    /** The same exact number of the same thing is the same amount, whatever verb stands with it: "took 538 people". */
    private static Optional<String> figure(Claim claim) {
        if (!(claim.assertion() instanceof Assertion.Amount amount)
                || claim.measure().head().isEmpty()) {
            return Optional.empty();
        }
        return amount.quantity()
                .value()
                .filter(value -> value.compareTo(BigDecimal.TEN) > 0)
                .map(value -> value.toPlainString() + " "
                        + Stems.of(claim.measure().head().get()));
    }

    private static List<Claim> markRepeats(List<Claim> claims) {
        Map<String, String> first = new HashMap<>();
        List<Claim> marked = new ArrayList<>();
        Map<String, String> original = new HashMap<>();
        for (Claim claim : claims) {
            Optional<String> key = identity(claim, original);
            Optional<String> earlier = key.map(first::get);
            key.ifPresent(found -> first.putIfAbsent(found, claim.id()));
            original.put(claim.id(), earlier.orElse(claim.id()));
            marked.add(earlier.isPresent() ? claim.repeating(earlier) : claim);
        }
        return marked;
    }

    /** Two amounts are the same if number, thing, happening, time and whole are the same. */
    private static Optional<String> identity(Claim claim, Map<String, String> original) {
        if (!(claim.assertion() instanceof Assertion.Amount amount)
                || claim.measure().head().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(String.join(
                "|",
                amount.quantity().toString(),
                claim.measure().head().map(Stems::of).orElse(""),
                claim.measure().action().map(Stems::of).orElse(""),
                claim.timing().map(timing -> timing.period().toString()).orElse(""),
                claim.unit().orElse(""),
                claim.partOf().map(whole -> original.getOrDefault(whole, whole)).orElse("")));
    }
}

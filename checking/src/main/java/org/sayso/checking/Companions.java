package org.sayso.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.text.Article;
import org.sayso.domain.time.Period;

/** Finds the claims of an article that another claim goes on from. Rule: docs/rules/readings.md. */
final class Companions {
    /** Paragraph breaks between a claim and the one it may go on from, at most. */
    private static final int BREAKS = 1;

    private Companions() {}

    /**
     * The claim before that this one would go on from: the last that was read, unless one stands between that names
     * something else.
     */
    static Optional<Antecedent> antecedentOf(Article article, List<Antecedent> before, Claim claim) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Antecedent earlier = before.get(i);
            boolean act = earlier.claim().assertion() instanceof Assertion.Action
                    || earlier.claim().assertion() instanceof Assertion.Event;
            boolean nothing = earlier.readings().isEmpty() && (!earlier.namesItsNoun() || earlier.isVague());
            if (act || earlier.isComparedWith() || nothing) {
                continue;
            }
            boolean near = breaks(article, earlier.claim(), claim) <= BREAKS;
            return near && !earlier.readings().isEmpty() ? Optional.of(earlier) : Optional.empty();
        }
        return Optional.empty();
    }

    private static int breaks(Article article, Claim earlier, Claim later) {
        int start = earlier.sentence().end();
        int end = Math.max(start, later.sentence().start());
        String between = article.text().substring(start, end);
        return (between.length() - between.replace("\n\n", "").length()) / 2;
    }

    /** When a claim holds, for those that go on from it. */
    static Optional<Period> periodOf(Claim claim, List<Reading> readings, Optional<Antecedent> before) {
        Optional<Period> own = claim.timing()
                .filter(timing -> timing.basis() != Timing.Basis.INHERITED)
                .map(Timing::period)
                .filter(Companions::isClosed);
        boolean level = claim.assertion() instanceof Assertion.Amount;
        if (own.isPresent() && level) {
            return own;
        }
        boolean carried = readings.stream().anyMatch(reading -> reading.signs().view() == Reading.View.CARRIED);
        return carried ? before.flatMap(Antecedent::period) : own;
    }

    private static boolean isClosed(Period period) {
        return period.start().isPresent() && period.end().isPresent();
    }

    /** The period of the figure that a claim goes on from: an amount of the same sentence, or the claim before. */
    static Optional<Period> subjectOf(List<Antecedent> all, int index) {
        Antecedent own = all.get(index);
        Optional<Period> found = Optional.empty();
        for (int i = index - 1; i >= 0 && found.isEmpty() && sameSentence(all.get(i), own); i--) {
            found = figurePeriod(all.get(i), own);
        }
        boolean carried =
                own.readings().stream().anyMatch(reading -> reading.signs().view() == Reading.View.CARRIED);
        if (found.isEmpty() && carried) {
            found = ofSentenceBefore(all, index);
        }
        boolean level = own.claim().assertion() instanceof Assertion.Amount;
        for (int i = index + 1; !level && i < all.size() && found.isEmpty() && sameSentence(all.get(i), own); i++) {
            found = figurePeriod(all.get(i), own);
        }
        return found;
    }

    /** "It" is what the nearest sentence before began with: of its figures the first. */
    private static Optional<Period> ofSentenceBefore(List<Antecedent> all, int index) {
        Optional<Period> found = Optional.empty();
        Optional<Antecedent> sentence = Optional.empty();
        for (int i = index - 1; i >= 0; i--) {
            Antecedent earlier = all.get(i);
            Optional<Period> period =
                    sameSentence(earlier, all.get(index)) ? Optional.empty() : figurePeriod(earlier, all.get(index));
            if (period.isPresent()
                    && sentence.map(last -> !sameSentence(last, earlier)).orElse(false)) {
                break;
            }
            if (period.isPresent()) {
                found = period;
                sentence = Optional.of(earlier);
            }
        }
        return found;
    }

    private static boolean sameSentence(Antecedent first, Antecedent second) {
        return first.claim().sentence().equals(second.claim().sentence());
    }

    /**
     * The two times that a change or comparison goes between, where the amounts of its sentence have just these two: "from 154
     * million in 2009 to 163 million in 2019".
     */
    static Optional<Ends> endsOf(List<Antecedent> all, int index) {
        Antecedent own = all.get(index);
        SortedMap<LocalDate, Period> periods = new TreeMap<>();
        for (Antecedent other : all) {
            boolean told = other.claim().assertion() instanceof Assertion.Amount
                    && sameSentence(other, own)
                    && other.claim()
                            .timing()
                            .filter(timing -> timing.basis() != Timing.Basis.INHERITED)
                            .isPresent();
            if (told && sharesSeries(other, own)) {
                other.period().ifPresent(period -> periods.put(period.end().orElseThrow(), period));
            }
        }
        if (own.claim().assertion() instanceof Assertion.Change change
                && change.from().isPresent()) {
            // "down from 56,400 in May": its own time is that of the earlier
            own.claim()
                    .timing()
                    .map(Timing::period)
                    .filter(Companions::isClosed)
                    .ifPresent(period -> periods.put(period.end().orElseThrow(), period));
        }
        boolean open = own.claim().assertion() instanceof Assertion.Comparison comparison
                && comparison.other().isEmpty();
        if (open && periods.size() == 1) {
            // "in 1990 it was 3.5 million. Thirty years later it was 10.5 million, three times as many"
            ofSentenceBefore(all, index)
                    .ifPresent(period -> periods.put(period.end().orElseThrow(), period));
        }
        if (periods.size() != 2) {
            return Optional.empty();
        }
        List<Period> inOrder = List.copyOf(periods.values());
        return Optional.of(new Ends(inOrder.get(0), inOrder.get(1)));
    }

    /** Two times, the earlier first. */
    record Ends(Period earlier, Period later) {}

    private static boolean sharesSeries(Antecedent first, Antecedent second) {
        return first.readings().stream()
                .anyMatch(reading -> second.readings().stream()
                        .anyMatch(same ->
                                same.series().id().equals(reading.series().id())));
    }

    private static Optional<Period> figurePeriod(Antecedent figure, Antecedent own) {
        boolean shared = sharesSeries(figure, own);
        boolean level = figure.claim().assertion() instanceof Assertion.Amount && !figure.isComparedWith();
        boolean part = sameSentence(figure, own) && own.claim().timing().isEmpty() && level;
        return shared || part ? figure.period() : Optional.empty();
    }
}

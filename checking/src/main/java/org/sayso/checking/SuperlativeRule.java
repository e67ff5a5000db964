package org.sayso.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion.Extreme;
import org.sayso.domain.claim.Assertion.Superlative;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * Compares a record ("the most since 2009") with the figures of the series over that time. Rule: docs/rules/superlative.md.
 *
 * <p>Where the words name what the series counts and a period or the latest figure can stand for "now", no figure after the
 * year named may be further out; of the year named itself nothing is said. Where they name an operation, a crackdown or
 * another thing without an official measure, the peaks of the series that may be meant are shown and nothing is decided.
 */
final class SuperlativeRule implements CheckingRule {
    private static final int SHOWN = 6;
    private static final String BORROWED = "The sentence names no time of its own.";
    private static final Pattern DECADE = Pattern.compile("\\bsince the (early |mid-?|late )?((?:1[89]|20)\\d0)s\\b");
    private static final Pattern SINCE = Pattern.compile("^\\s*since\\b");

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Superlative superlative = (Superlative) inquiry.claim().assertion();
        List<Reading> named = inquiry.good().stream()
                .filter(reading -> hasPeak(reading.series()) && namesMeasure(inquiry, reading))
                .toList();
        if (!named.isEmpty()) {
            return named.stream()
                    .map(reading -> compare(inquiry, reading, superlative))
                    .toList();
        }
        return inquiry.readings().stream()
                .filter(reading -> reading.series().official() && hasPeak(reading.series()))
                .limit(SHOWN)
                .map(reading -> peak(inquiry, reading, superlative))
                .filter(judgement -> !judgement.rows().isEmpty())
                .toList();
    }

    /** Event lists and flows that do not cover their periods have no peak that means anything. */
    private static boolean hasPeak(Series series) {
        return series.kind() != SeriesKind.EVENTS && (series.kind() != SeriesKind.FLOW || series.additive());
    }

    /** Whether the head of the claim is the thing that the series counts, and not something larger around it. */
    private static boolean namesMeasure(Inquiry inquiry, Reading reading) {
        Set<String> counted = new HashSet<>(Stems.ofText(reading.series().unit()));
        counted.addAll(Stems.ofText(reading.series().measure()));
        reading.series().words().actions().stream()
                .map(Stems::ofText)
                .filter(action -> action.size() == 1)
                .forEach(counted::addAll);
        boolean own = reading.signs().view() == Reading.View.OWN;
        boolean head = !own || inquiry.words().head().map(counted::contains).orElse(false);
        boolean told = reading.signs().nameWords() > 0 || reading.signs().requiredNear();
        return head && told && reading.narrowing().isEmpty();
    }

    private static Judgement peak(Inquiry inquiry, Reading reading, Superlative superlative) {
        Operation operation = superlative.extreme() == Extreme.MOST ? Operation.MAXIMUM : Operation.MINIMUM;
        Optional<Period> stretch =
                superlative.since().flatMap(since -> since.start()).map(Period::since);
        Answer peak = inquiry.ask(reading, operation, stretch);
        if (peak.value().isEmpty()) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        return Judgement.open(
                reading,
                Reason.AMBIGUOUS_MEASURE,
                peak.value(),
                peak.rows(),
                peak.sql(),
                "There is no official measure of it; the peak of this series is shown for comparison.");
    }

    private static Judgement compare(Inquiry inquiry, Reading reading, Superlative superlative) {
        Answer all = FigureFinder.all(inquiry, reading);
        List<Observation> rows = FigureFinder.whole(all);
        boolean sinceAfter = superlative.since().isEmpty()
                && SINCE.matcher(inquiry.words().after()).find();
        Optional<Observation> spoken = current(inquiry, rows, sinceAfter);
        if (spoken.isEmpty()) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        Optional<LocalDate> since = (sinceAfter ? inquiry.named() : superlative.since())
                .flatMap(Period::start)
                .map(start -> afterDecade(inquiry, start));
        boolean covered = since.isEmpty()
                || !rows.get(0)
                        .period()
                        .start()
                        .orElseThrow()
                        .isAfter(since.get().plusYears(1));
        List<Observation> rivals = rivals(rows, spoken.get(), since);
        List<Observation> further = rivals.stream()
                .filter(row -> isFurther(row, spoken.get(), superlative.extreme()))
                .toList();
        boolean right = further.size() == superlative.rank() - 1;
        if (right && !covered) {
            return Judgement.none(reading, Reason.NO_PERIOD);
        }
        List<Observation> shown = new ArrayList<>();
        further.stream()
                .reduce((one, other) -> isFurther(one, other, superlative.extreme()) ? one : other)
                .ifPresent(shown::add);
        shown.add(spoken.get());
        if (!right && inquiry.borrowsTime()) {
            return Judgement.open(reading, Reason.NO_PERIOD, spoken.get().value(), shown, all.sql(), BORROWED);
        }
        return Judgement.decided(reading, right, spoken.get().value(), shown, all.sql(), "");
    }

    /** "Since the mid-1990s" leaves open which year of them: the stretch begins after their last. */
    private static LocalDate afterDecade(Inquiry inquiry, LocalDate start) {
        Matcher decade = DECADE.matcher(inquiry.claim().text() + inquiry.words().after());
        if (!decade.find()) {
            return start;
        }
        String part = Optional.ofNullable(decade.group(1)).orElse("");
        int last = part.startsWith("early") ? 3 : part.startsWith("mid") ? 6 : 9;
        return LocalDate.of(Integer.parseInt(decade.group(2)) + last, 1, 1);
    }

    /** The figure spoken of: of the period named or gone on from, or of the year said before, or else the latest. */
    private static Optional<Observation> current(Inquiry inquiry, List<Observation> rows, boolean sinceAfter) {
        Optional<Period> period = inquiry.named()
                .filter(named ->
                        !sinceAfter && named.start().isPresent() && named.end().isPresent())
                .or(inquiry::subject);
        boolean fiscal = inquiry.words().sentence().contains("fiscal");
        if (period.isPresent()) {
            return FigureFinder.row(rows, period.get(), fiscal);
        }
        List<Integer> years = TimeMentions.years(inquiry.words().lead(inquiry.claim()));
        if (!years.isEmpty()) {
            return rows.stream()
                    .filter(row -> row.period().grain().compareTo(Grain.YEAR) >= 0)
                    .filter(row -> row.period().end().orElseThrow().getYear() == years.get(years.size() - 1))
                    .findFirst();
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    /** The other figures of the stretch: after the year named, up to the one spoken of; all, where none is named. */
    private static List<Observation> rivals(List<Observation> rows, Observation spoken, Optional<LocalDate> since) {
        return rows.stream()
                .filter(row -> !row.equals(spoken))
                .filter(row -> since.isEmpty() || isWithin(row, spoken, since.get()))
                .toList();
    }

    private static boolean isWithin(Observation row, Observation spoken, LocalDate since) {
        LocalDate start = row.period().start().orElseThrow();
        boolean yearly = row.period().grain().compareTo(Grain.YEAR) >= 0;
        boolean after = yearly
                ? row.period().end().orElseThrow().getYear() > yearOf(row.period(), since)
                : start.isAfter(since);
        return after && !start.isAfter(spoken.period().start().orElseThrow());
    }

    /** The year named: "since fiscal 2014" starts on 1 October 2013, "since 2014" on 1 January 2014. */
    private static int yearOf(Period row, LocalDate since) {
        boolean fiscal = row.grain() == Grain.FISCAL_YEAR && since.getDayOfMonth() == 1;
        return fiscal && since.getMonthValue() > 1 ? since.getYear() + 1 : since.getYear();
    }

    private static boolean isFurther(Observation row, Observation than, Extreme extreme) {
        BigDecimal value = row.value().orElseThrow();
        int order = value.compareTo(than.value().orElseThrow());
        return extreme == Extreme.MOST ? order > 0 : order < 0;
    }
}

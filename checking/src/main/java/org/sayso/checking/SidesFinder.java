package org.sayso.checking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * Finds the two figures that a change or comparison speaks of. Rule: docs/rules/change.md.
 *
 * <p>A stretch ("between 2007 and 2010") has them at its ends; "since 2000" begins with that year's and ends with the
 * latest, or the one spoken of; a period that lies before the one spoken of is the earlier; otherwise the earlier is the
 * figure before, or, where the sentence says "a year", the one a year before.
 */
final class SidesFinder {
    private static final Set<String> YEAR_BEFORE = Set.copyOf(Stems.ofText("before earlier ago last previous over"));

    private static final Pattern OTHER_BASE = Pattern.compile("\\b(?:before|earlier|previous|ago)\\b");
    private static final Pattern THAN = Pattern.compile("\\bthan (?:in|on|at|during|for)\\b");
    private static final Pattern MARK = Pattern.compile("[,;]");
    private static final Pattern FROM = Pattern.compile("\\bfrom\\b");

    /** So many characters after the claim may still name its other year: "in 2010 as in 1990". */
    private static final int AFTER = 24;

    private final Inquiry inquiry;
    private final Reading reading;
    private final Answer all;
    private final List<Observation> rows;

    private SidesFinder(Inquiry inquiry, Reading reading) {
        this.inquiry = inquiry;
        this.reading = reading;
        this.all = FigureFinder.all(inquiry, reading);
        this.rows = FigureFinder.whole(all);
    }

    /**
     * Two figures of a series.
     *
     * @param earlier the one at the start
     * @param later the one at the end
     * @param sql the statement that gives their rows, among others
     */
    record Sides(Optional<Observation> earlier, Optional<Observation> later, String sql) {
        /** Both, or nothing. */
        Optional<Sides> both() {
            return earlier.isPresent() && later.isPresent() ? Optional.of(this) : Optional.empty();
        }

        /** The rows there are, in order. */
        List<Observation> rows() {
            return Stream.concat(earlier.stream(), later.stream()).toList();
        }
    }

    /**
     * The two figures, as far as the words tell them.
     *
     * @param base the period that the claim compares with, where it names one as such
     */
    static Sides find(Inquiry inquiry, Reading reading, Optional<Period> base) {
        return new SidesFinder(inquiry, reading).sides(base);
    }

    private Sides sides(Optional<Period> other) {
        Optional<Period> base = other.or(this::setAgainst)
                .or(() -> TimeMentions.startAfter(inquiry.words().after())
                        .filter(start -> !inquiry.named().equals(Optional.of(start))));
        Optional<Sides> beside =
                inquiry.ends().filter(ends -> base.isEmpty() && fits(ends)).map(this::between);
        return beside.filter(sides -> sides.both().isPresent()).orElseGet(() -> told(base));
    }

    /**
     * Whether the claim names no other time than one of the two, or the stretch between them; the earlier alone is that of the
     * change itself ("fell by half on the month before, to 61 in May"), unless the words go on with "from".
     */
    private boolean fits(Companions.Ends ends) {
        String after = inquiry.words().after();
        boolean goesOn = FROM.matcher(inquiry.claim().text() + after).find();
        boolean other =
                OTHER_BASE.matcher(inquiry.claim().text() + firstWords(after)).find();
        return !other
                && inquiry.named()
                        .map(period -> period.overlaps(ends.later()) || period.overlaps(ends.earlier()) && goesOn)
                        .orElse(true);
    }

    /** "210 fewer than on Monday", "a million more than in 2020": the time named is that of the other side. */
    private Optional<Period> setAgainst() {
        Matcher than = THAN.matcher(inquiry.claim().text());
        return than.find()
                ? inquiry.named()
                        .filter(period ->
                                TimeMentions.stands(inquiry.claim().text().substring(than.end()), period))
                : Optional.empty();
    }

    private Sides between(Companions.Ends ends) {
        return new Sides(row(ends.earlier()), row(ends.later()), all.sql());
    }

    private Sides told(Optional<Period> base) {
        String text = inquiry.claim().text() + firstWords(inquiry.words().after());
        List<Period> months = TimeMentions.months(text);
        if (months.size() == 2 && reading.series().grain() == Grain.MONTH) {
            List<Period> ordered = months.stream()
                    .sorted(Comparator.comparing(month -> month.start().orElseThrow()))
                    .toList();
            return since(row(ordered.get(0)), row(ordered.get(1)));
        }
        List<Integer> years = TimeMentions.years(text);
        if (years.size() == 2 && !years.get(0).equals(years.get(1))) {
            return since(ofYear(Math.min(years.get(0), years.get(1))), ofYear(Math.max(years.get(0), years.get(1))));
        }
        Optional<Observation> own = years.size() == 1 && base.isEmpty() ? ofYear(years.get(0)) : Optional.empty();
        Optional<Observation> spoken = Stream.concat(inquiry.named().stream(), inquiry.subject().stream())
                .flatMap(period -> row(period).stream())
                .filter(row -> own.isPresent() && isBefore(own.get(), row) && !isOfReached())
                .findFirst();
        return spoken.isPresent() ? since(own, spoken) : oneNamed(base);
    }

    /** The words after the claim that may still belong to it. */
    static String firstWords(String after) {
        Matcher mark = MARK.matcher(after);
        String clause = mark.find() ? after.substring(0, mark.start()) : after;
        return clause.substring(0, Math.min(clause.length(), AFTER));
    }

    private Optional<Observation> ofYear(int year) {
        return rows.stream()
                .filter(row -> row.period().end().orElseThrow().getYear() == year
                        && (row.period().grain().compareTo(Grain.YEAR) >= 0 || isMoment(row)))
                .reduce((earlier, later) -> later);
    }

    private Sides oneNamed(Optional<Period> base) {
        Optional<Period> named = base.or(inquiry::named);
        if (named.isEmpty()) {
            return since(Optional.empty(), inquiry.subject().flatMap(this::row));
        }
        Period period = named.get();
        if (period.start().isEmpty()) {
            return since(Optional.empty(), lastUntil(period));
        }
        if (period.end().isEmpty()) {
            Optional<Observation> first = atStart(period.start().get());
            return since(first, spokenOf(first).or(this::last));
        }
        Optional<Observation> here = row(period);
        boolean moments = here.isPresent() && isMoment(here.get());
        boolean part = here.isPresent() && !here.get().period().contains(period);
        boolean stretch = base.isEmpty() && period.grain() == Grain.RANGE && (here.isEmpty() || moments || part);
        if (stretch) {
            return since(atStart(period.start().get()), atEnd(period.end().get()));
        }
        if (base.isPresent()) {
            return since(here, other(here));
        }
        boolean before = TimeMentions.stands(inquiry.words().lead(inquiry.claim()), period)
                && !TimeMentions.stands(inquiry.claim().text(), period);
        Optional<Observation> spoken = before || isOfReached() ? Optional.empty() : spokenOf(here);
        return spoken.isPresent() ? since(here, spoken) : since(Optional.empty(), here);
    }

    /** "Rose to 142,750 the following year": the time is that of the number reached. */
    private boolean isOfReached() {
        return inquiry.claim().assertion() instanceof Assertion.Change change
                && change.to().isPresent()
                && change.from().isEmpty();
    }

    /** Both ends, the earlier looked for before the later where it is not named. */
    private Sides since(Optional<Observation> earlier, Optional<Observation> later) {
        return new Sides(earlier.or(() -> later.flatMap(this::before)), later, all.sql());
    }

    /** The figure spoken of, where it is later than that of the period named. */
    private Optional<Observation> spokenOf(Optional<Observation> named) {
        return inquiry.subject().flatMap(this::row).filter(row -> named.isPresent() && isBefore(named.get(), row));
    }

    /** What is compared with the figure of a period named as the base. */
    private Optional<Observation> other(Optional<Observation> base) {
        return inquiry.named()
                .flatMap(this::row)
                .filter(row -> !base.equals(Optional.of(row)))
                .or(() -> inquiry.subject().flatMap(this::row).filter(row -> !base.equals(Optional.of(row))));
    }

    private static boolean isBefore(Observation one, Observation other) {
        return one.period().end().orElseThrow().isBefore(other.period().end().orElseThrow());
    }

    private Optional<Observation> row(Period period) {
        boolean fiscal = inquiry.words().sentence().contains("fiscal")
                || inquiry.subject()
                        .map(spoken -> spoken.grain() == Grain.FISCAL_YEAR)
                        .orElse(false);
        return period.end().isEmpty() || period.start().isEmpty()
                ? Optional.empty()
                : FigureFinder.row(rows, period, fiscal);
    }

    private Optional<Observation> last() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    private Optional<Observation> lastUntil(Period period) {
        return rows.stream()
                .filter(row -> period.contains(row.period()))
                .reduce((earlier, later) -> later)
                .filter(row -> row.period().end().orElseThrow().getYear()
                                == period.end().orElseThrow().getYear()
                        || reading.series().kind() == SeriesKind.STOCK);
    }

    private Optional<Observation> atStart(LocalDate start) {
        return rows.stream()
                .filter(row -> row.period().start().orElseThrow().equals(start)
                        || isMoment(row) && row.period().start().get().getYear() == start.getYear())
                .findFirst();
    }

    private Optional<Observation> atEnd(LocalDate end) {
        return rows.stream()
                .filter(row -> row.period().end().orElseThrow().equals(end)
                        || isMoment(row) && row.period().end().get().getYear() == end.getYear())
                .reduce((earlier, later) -> later);
    }

    private static boolean isMoment(Observation row) {
        return row.period().grain() == Grain.DAY;
    }

    /** The figure before: of a year before where the sentence says so, else the one that ends where this begins. */
    private Optional<Observation> before(Observation later) {
        if (later.period().grain().compareTo(Grain.YEAR) < 0 && saysYear()) {
            LocalDate start = later.period().start().orElseThrow().minusYears(1);
            return rows.stream()
                    .filter(row -> row.period().start().orElseThrow().equals(start))
                    .findFirst();
        }
        int at = rows.indexOf(later);
        Optional<Observation> before = at > 0 ? Optional.of(rows.get(at - 1)) : Optional.empty();
        return before.filter(row -> isMoment(row)
                || row.period()
                        .end()
                        .orElseThrow()
                        .plusDays(1)
                        .equals(later.period().start().orElseThrow()));
    }

    private boolean saysYear() {
        List<String> sentence = inquiry.words().sentence();
        for (int i = 0; i < sentence.size(); i++) {
            boolean year = sentence.get(i).equals("year");
            boolean near = i + 1 < sentence.size() && YEAR_BEFORE.contains(sentence.get(i + 1))
                    || i > 0 && YEAR_BEFORE.contains(sentence.get(i - 1));
            if (year && near) {
                return true;
            }
        }
        return false;
    }
}

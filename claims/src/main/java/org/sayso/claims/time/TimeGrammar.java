package org.sayso.claims.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * Reads the times that news reports name, resolved against the dateline; without one, relative times have no days.
 *
 * <pre>
 *   time    = bounded | simple | office | that
 *   bounded = ("since" | "as of" | "by" | "until" | "through" | "before" | "after") simple
 *           | ("from" | "between") simple ("to" | "and" | ...) simple
 *   simple  = fiscal year, quarter, half, season      CalendarSpans
 *           | date, month, year, decade                CalendarDates
 *           | weekday, last week, two weeks ago        RelativeTimes
 *   ended   = "the year ending" simple, "the 12 months through" simple                 EndedTimes
 *   office  = first day in office, since taking office OfficeTimes
 *   that    = "that year" | "the same month"
 * </pre>
 */
public final class TimeGrammar {
    private static final int SINCE_CLAUSE = 10;

    /** So many words may name what happened at a time: "since the great trough of 2011". */
    private static final int LANDMARK = 3;

    /**
     * The times of a sentence, in order, apart.
     *
     * @param words the sentence
     * @param dateline the day of the report
     * @param article the text of the article, in which "his first day in office" finds its office-holder before the words
     * @param frame the times named before this sentence, which "that year" and "a year earlier" start from
     */
    public List<TimePhrase> find(Words words, Optional<LocalDate> dateline, String article, TimeFrame frame) {
        int end = Math.min(article.length(), words.sentence().span().end());
        TimeScene scene =
                new TimeScene(words, dateline, frame, new TermsOfOffice.Named(article, end), Optional.empty());
        List<TimePhrase> phrases = new ArrayList<>();
        int index = 0;
        while (index < words.size()) {
            Optional<TimePhrase> phrase = mayStart(words, index) ? read(scene, index) : Optional.empty();
            if (phrase.isPresent()) {
                phrases.add(phrase.get());
                scene = scene.after(phrase.get());
                index = Math.max(index + 1, phrase.get().to());
            } else {
                index++;
            }
        }
        return phrases;
    }

    private static boolean mayStart(Words words, int index) {
        return words.isNumber(index)
                || CalendarNames.isKnown(words.lower(index))
                || words.is(index, "those", "these")
                || words.lower(index).startsWith("fy")
                || words.lower(index).startsWith("mid-");
    }

    private Optional<TimePhrase> read(TimeScene scene, int index) {
        return OfficeTimes.read(scene, index)
                .or(() -> Stretches.read(scene, index))
                .or(() -> EndedTimes.read(scene, index))
                .or(() -> bounded(scene, index))
                .or(() -> simple(scene, index))
                .or(() -> DefiniteTimes.same(scene, index));
    }

    private Optional<TimePhrase> simple(TimeScene scene, int index) {
        return single(scene, index).map(found -> paired(scene, found)).map(found -> sinceClause(scene, found));
    }

    private Optional<TimePhrase> single(TimeScene scene, int index) {
        return CalendarSpans.read(scene, index)
                .or(() -> CalendarDates.read(scene, index))
                .or(() -> RelativeTimes.read(scene, index));
    }

    /** "since X", "from X to Y", "between X and Y", "through X", "until X", "as of X", "by X". */
    private Optional<TimePhrase> bounded(TimeScene scene, int index) {
        Words words = scene.words();
        return switch (words.lower(index)) {
            case "since" -> open(scene, index, index + 1, false);
            case "until", "till", "through", "by" -> open(scene, index, index + 1, true);
            case "before" -> beyond(scene, index, index + 1, true);
            case "prior" -> words.is(index + 1, "to") ? beyond(scene, index, index + 2, true) : Optional.empty();
            case "after" -> beyond(scene, index, index + 1, false);
            case "as" -> words.is(index + 1, "of") ? asOf(scene, index) : Optional.empty();
            case "from", "between" -> range(scene, index);
            default -> Optional.empty();
        };
    }

    private Optional<TimePhrase> open(TimeScene scene, int index, int at, boolean until) {
        int start = scene.words().is(at, "the", "at") ? at + 1 : at;
        Optional<SpanLength> length = until ? lengthBefore(scene.words(), index) : Optional.empty();
        if (length.isPresent()) {
            return simple(scene, start)
                    .map(found -> found.widened(
                            index, found.to(), found.timing().flatMap(timing -> lasting(timing, length.get()))));
        }
        return simple(scene, start)
                .or(() -> until ? Optional.empty() : landmark(scene, start))
                .map(found -> upTo(scene, found)
                        .filter(last -> !until)
                        .map(last -> last.widened(index, last.to(), range(found, last)))
                        .orElseGet(() -> found.widened(
                                index,
                                found.to(),
                                found.timing().flatMap(timing -> until ? until(timing) : since(timing)))));
    }

    /** The time in "since the trough of 2011", "since the record year of 2012". */
    private Optional<TimePhrase> landmark(TimeScene scene, int start) {
        Words words = scene.words();
        for (int i = start + 1; i <= start + LANDMARK && words.isWord(i - 1); i++) {
            if (words.is(i, "of", "in")) {
                return simple(scene, i + 1).filter(found -> found.kind() == TimePhrase.Kind.CALENDAR);
            }
        }
        return Optional.empty();
    }

    /** The end in "since the start of March and up to April 4". */
    private Optional<TimePhrase> upTo(TimeScene scene, TimePhrase first) {
        Words words = scene.words();
        int at = words.is(first.to(), "and", ",") ? first.to() + 1 : first.to();
        int link = words.is(at, "up") ? at + 1 : at;
        return link > at && words.is(link, "to", "until", "through") || words.is(link, "until", "through")
                ? simple(scene, link + 1)
                : Optional.empty();
    }

    /** "December and January", "2014 and 2015": two that follow each other are one stretch, as is "February to August". */
    private TimePhrase paired(TimeScene scene, TimePhrase first) {
        boolean unit = first.timing()
                .map(timing -> timing.period().grain() == Grain.MONTH
                        || timing.period().grain() == Grain.YEAR)
                .orElse(false);
        if (unit
                && isMonth(first)
                && scene.words().is(first.to(), "to", "through", "–")
                && !scene.words().is(first.from() - 1, "from", "between")) {
            return single(scene, first.to() + 1)
                    .filter(last -> isMonth(last) && last.from() == first.to() + 1)
                    .flatMap(last -> range(first, last)
                            .map(timing -> last.widened(first.from(), last.to(), Optional.of(timing))))
                    .orElse(first);
        }
        if (!unit || !scene.words().is(first.to(), "and") || scene.words().is(first.from() - 1, "between")) {
            return first;
        }
        Optional<TimePhrase> second = single(scene, first.to() + 1).map(found -> nextMonth(scene, first, found));
        return second.filter(last -> follows(first, last))
                .map(last -> last.widened(first.from(), last.to(), range(first, last)))
                .orElse(first);
    }

    private static boolean isMonth(TimePhrase phrase) {
        return phrase.timing()
                .filter(timing -> timing.period().grain() == Grain.MONTH)
                .isPresent();
    }

    /** The second month where it is named without a year and is the one after the first. */
    private static TimePhrase nextMonth(TimeScene scene, TimePhrase first, TimePhrase second) {
        Optional<YearMonth> after = first.timing()
                .flatMap(timing -> timing.period().end())
                .map(end -> YearMonth.from(end).plusMonths(1));
        boolean named = second.to() == second.from() + 1
                && after.map(YearMonth::getMonthValue)
                        .equals(CalendarNames.number(scene.words(), second.from(), "month"));
        return named
                ? second.widened(
                        second.from(),
                        second.to(),
                        second.timing().map(timing -> new Timing(Period.month(after.orElseThrow()), timing.basis())))
                : second;
    }

    private static boolean follows(TimePhrase first, TimePhrase second) {
        Optional<LocalDate> end =
                first.timing().flatMap(timing -> timing.period().end());
        Optional<LocalDate> start =
                second.timing().flatMap(timing -> timing.period().start());
        boolean sameLength = first.timing()
                .map(timing -> timing.period().grain())
                .equals(second.timing().map(timing -> timing.period().grain()));
        return sameLength && end.map(day -> day.plusDays(1)).equals(start) && start.isPresent();
    }

    /** "since the first tunnel was found in 1990": a time in a clause that "since" leads opens it. */
    private static TimePhrase sinceClause(TimeScene scene, TimePhrase found) {
        Words words = scene.words();
        boolean verb = false;
        for (int i = found.from() - 1; i >= Math.max(0, found.from() - SINCE_CLAUSE); i--) {
            if (words.is(i, ",", ";", ":", "—", "--")) {
                return found;
            }
            if (words.is(i, "since")) {
                return verb
                        ? found.widened(found.from(), found.to(), found.timing().flatMap(TimeGrammar::since))
                        : found;
            }
            verb |= words.isPast(i);
        }
        return found;
    }

    /** "before May" ends with the day before; "after March 15" starts with the day after. */
    private Optional<TimePhrase> beyond(TimeScene scene, int index, int at, boolean before) {
        return simple(scene, at)
                .filter(found -> found.kind() == TimePhrase.Kind.CALENDAR)
                .map(found -> found.widened(
                        index, found.to(), found.timing().flatMap(timing -> before ? before(timing) : after(timing))));
    }

    /** The length in "over 10 years, through 2025". */
    private static Optional<SpanLength> lengthBefore(Words words, int index) {
        int end = words.is(index - 1, ",") ? index - 1 : index;
        return words.is(index, "through", "to", "until") && words.is(end - 3, "over", "in", "for", "during")
                ? SpanLength.read(words, end - 2).filter(length -> length.to() == end)
                : Optional.empty();
    }

    private static Optional<Timing> lasting(Timing last, SpanLength length) {
        return last.period()
                .end()
                .map(end -> new Timing(Period.range(end.plusDays(1).minus(length.amount()), end), last.basis()));
    }

    private static Optional<Timing> before(Timing timing) {
        return timing.period().start().map(day -> new Timing(Period.until(day.minusDays(1)), timing.basis()));
    }

    private static Optional<Timing> after(Timing timing) {
        return timing.period().end().map(day -> new Timing(Period.since(day.plusDays(1)), timing.basis()));
    }

    private Optional<TimePhrase> asOf(TimeScene scene, int index) {
        return simple(scene, index + 2)
                .map(found -> found.widened(index, found.to(), found.timing().flatMap(TimeGrammar::until)));
    }

    private static Optional<Timing> since(Timing timing) {
        return timing.period().start().map(day -> new Timing(Period.since(day), timing.basis()));
    }

    private static Optional<Timing> until(Timing timing) {
        return timing.period().end().map(day -> new Timing(Period.until(day), timing.basis()));
    }

    private Optional<TimePhrase> range(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<TimePhrase> first = simple(scene, index + 1);
        int link = first.map(found -> words.is(found.to(), ",") ? found.to() + 1 : found.to())
                .orElse(index);
        if (first.isEmpty() || !CalendarNames.is(words, link, "range_link")) {
            return Optional.empty();
        }
        return simple(scene, link + 1).map(last -> last.widened(index, last.to(), range(first.get(), last)));
    }

    /** "From fiscal 2001 to 2010": the second year is a fiscal year too. */
    private static Optional<LocalDate> endOf(Period first, Period last) {
        boolean fiscal = first.grain() == Grain.FISCAL_YEAR && last.grain() == Grain.YEAR;
        return last.end()
                .map(day -> fiscal
                        ? day.minusMonths(first.end()
                                        .map(end -> 12 - end.getMonthValue())
                                        .orElse(0))
                                .with(TemporalAdjusters.lastDayOfMonth())
                        : day);
    }

    private static Optional<Timing> range(TimePhrase first, TimePhrase last) {
        if (first.timing().isEmpty() || last.timing().isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> start = first.timing().get().period().start();
        Optional<LocalDate> end =
                endOf(first.timing().get().period(), last.timing().get().period());
        boolean known = start.isPresent() && end.isPresent();
        if (known && end.get().isBefore(start.get()) && first.timing().get().basis() == Timing.Basis.RELATIVE) {
            start = start.map(day -> day.withYear(end.get().getYear()));
        }
        return known && !end.get().isBefore(start.get())
                ? Optional.of(new Timing(
                        Period.range(start.get(), end.get()),
                        last.timing().get().basis()))
                : Optional.empty();
    }
}

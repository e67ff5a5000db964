package org.sayso.claims.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;
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
 *   office  = first day in office, since taking office OfficeTimes
 *   that    = "that year" | "the same month"
 * </pre>
 */
public final class TimeGrammar {
    /**
     * The times of a sentence, in order, apart.
     *
     * @param words the sentence
     * @param dateline the day of the report
     * @param article the text of the article, in which "his first day in office" finds its office-holder before the words
     * @param antecedent the time named last before this sentence, which "that year" means
     */
    public List<TimePhrase> find(
            Words words, Optional<LocalDate> dateline, String article, Optional<Timing> antecedent) {
        int end = Math.min(article.length(), words.sentence().span().end());
        TimeScene scene = TimeScene.of(words, dateline, antecedent, new TermsOfOffice.Named(article, end));
        List<TimePhrase> phrases = new ArrayList<>();
        int index = 0;
        while (index < words.size()) {
            Optional<TimePhrase> phrase = mayStart(words, index) ? read(scene, index) : Optional.empty();
            if (phrase.isPresent()) {
                phrases.add(phrase.get());
                scene = scene.after(phrase.get().timing());
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
                || words.lower(index).startsWith("fy")
                || words.lower(index).startsWith("mid-");
    }

    private Optional<TimePhrase> read(TimeScene scene, int index) {
        return OfficeTimes.read(scene, index)
                .or(() -> bounded(scene, index))
                .or(() -> simple(scene, index))
                .or(() -> sameTime(scene, index));
    }

    private Optional<TimePhrase> simple(TimeScene scene, int index) {
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
        return simple(scene, start)
                .map(found -> found.widened(
                        index, found.to(), found.timing().flatMap(timing -> until ? until(timing) : since(timing))));
    }

    /** "before May" ends with the day before; "after March 15" starts with the day after. */
    private Optional<TimePhrase> beyond(TimeScene scene, int index, int at, boolean before) {
        return simple(scene, at)
                .filter(found -> found.kind() == TimePhrase.Kind.CALENDAR)
                .map(found -> found.widened(
                        index, found.to(), found.timing().flatMap(timing -> before ? before(timing) : after(timing))));
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

    private static Optional<Timing> range(TimePhrase first, TimePhrase last) {
        if (first.timing().isEmpty() || last.timing().isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> start = first.timing().get().period().start();
        Optional<LocalDate> end = last.timing().get().period().end();
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

    /** "that year", "the same month": the time named last. */
    private static Optional<TimePhrase> sameTime(TimeScene scene, int index) {
        Words words = scene.words();
        int at = words.matches(index, "the", "same") ? index + 2 : words.is(index, "that") ? index + 1 : -1;
        int noun = words.is(at, "fiscal", "calendar") ? at + 1 : at;
        if (at < 0 || !words.is(noun, "day", "week", "month", "quarter", "year", "period")) {
            return Optional.empty();
        }
        return Optional.of(new TimePhrase(index, noun + 1, scene.antecedent(), TimePhrase.Kind.CALENDAR));
    }
}

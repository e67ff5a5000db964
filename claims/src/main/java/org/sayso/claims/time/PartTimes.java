package org.sayso.claims.time;

import java.time.LocalDate;
import java.util.Optional;
import org.sayso.claims.time.TimePhrase.Kind;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;

/**
 * Parts of a month, year or decade: {@code early 2008}, {@code late March}, {@code the mid-1990s}, {@code the first nine
 * months of 2015}, {@code the start of March}.
 *
 * <p>Early, mid and late are thirds: four months of a year, ten days of a month, and of a decade the years 0 to 3, 4 to 6
 * and 7 to 9.
 */
final class PartTimes {
    private PartTimes() {}

    /** "early 2008", "mid-2015", "late March", "the early 1990s", "late last year". */
    static Optional<TimePhrase> third(TimeScene scene, int index) {
        Words words = scene.words();
        Optional<TimePhrase> joined = joined(words, index);
        Optional<Integer> third = CalendarNames.number(words, index, "third");
        if (joined.isPresent() || third.isEmpty()) {
            return joined;
        }
        int at = words.is(index + 1, "-", "in", "of") ? index + 2 : index + 1;
        return CalendarDates.read(scene, at)
                .or(() -> RelativeTimes.span(scene, at))
                .filter(whole -> whole.timing().map(PartTimes::hasThirds).orElse(false))
                .map(whole ->
                        whole.widened(index, whole.to(), whole.timing().map(timing -> third(timing, third.get()))));
    }

    private static boolean hasThirds(Timing whole) {
        Grain grain = whole.period().grain();
        return grain == Grain.MONTH || grain == Grain.YEAR || isDecade(whole.period());
    }

    private static boolean isDecade(Period period) {
        return period.grain() == Grain.RANGE
                && period.start()
                        .flatMap(start -> period.end().map(start.plusYears(10).minusDays(1)::equals))
                        .orElse(false);
    }

    private static Timing third(Timing whole, int third) {
        LocalDate start = whole.period().start().orElseThrow();
        LocalDate end = whole.period().end().orElseThrow();
        Period part = switch (whole.period().grain()) {
            case MONTH -> Period.range(start.plusDays(10L * third), third == 2 ? end : start.plusDays(10L * third + 9));
            case YEAR ->
                Period.range(
                        start.plusMonths(4L * third),
                        start.plusMonths(4L * third + 4).minusDays(1));
            default -> {
                int first = third == 0 ? 0 : 3 * third + 1;
                yield Period.range(
                        start.plusYears(first), start.plusYears(3L * third + 4).minusDays(1));
            }
        };
        return new Timing(part, whole.basis());
    }

    /** "mid-2015", "mid-1990s", "mid-March", which start with one word. */
    private static Optional<TimePhrase> joined(Words words, int index) {
        String word = words.lower(index);
        boolean plural = word.length() == 9 && word.endsWith("0s");
        boolean digits = word.length() >= 8
                && word.startsWith("mid-")
                && word.substring(4, 8).chars().allMatch(Character::isDigit);
        if (!digits || word.length() > 8 && !plural) {
            return Optional.empty();
        }
        int year = Integer.parseInt(word.substring(4, 8));
        boolean parted = words.touchesNext(index) && words.is(index + 1, "s", "'s");
        boolean decade = plural || parted;
        Period whole =
                decade ? Period.range(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31)) : Period.year(year);
        return TimePhrase.stated(
                index,
                parted ? index + 2 : index + 1,
                third(new Timing(whole, Timing.Basis.STATED), 1).period());
    }

    /** "the start of March", "the end of the year": the first or last day; the end of a fiscal year, as which its stocks are counted, is the year. */
    private static Optional<TimePhrase> edge(TimeScene scene, int index) {
        Words words = scene.words();
        if (!words.is(index, "start", "beginning", "end") || !words.is(index + 1, "of")) {
            return Optional.empty();
        }
        boolean end = words.is(index, "end");
        int at = words.is(index + 2, "the") ? index + 3 : index + 2;
        return CalendarDates.read(scene, at)
                .or(() -> RelativeTimes.span(scene, at))
                .or(() -> CalendarSpans.fiscalYear(scene, at))
                .or(() -> DefiniteTimes.unit(scene, index + 2))
                .map(whole -> whole.widened(index, whole.to(), whole.timing().flatMap(timing -> edge(timing, end))));
    }

    private static Optional<Timing> edge(Timing whole, boolean end) {
        Period period = whole.period();
        if (end && period.grain() == Grain.FISCAL_YEAR) {
            return Optional.of(whole);
        }
        return (end ? period.end() : period.start()).map(day -> new Timing(Period.day(day), whole.basis()));
    }

    /** "the first nine months of 2015", "the first nine days of March", "the first six months of fiscal 2020". */
    static Optional<TimePhrase> read(TimeScene scene, int index) {
        Words words = scene.words();
        if (!words.is(index, "first", "last")) {
            return edge(scene, index);
        }
        Optional<TimePhrase> ofYear = firstMonths(scene, index);
        if (ofYear.isPresent()) {
            return ofYear;
        }
        return SpanLength.read(words, index + 1)
                .filter(length -> words.is(length.to(), "of", "in"))
                .flatMap(length -> {
                    int at = words.is(length.to() + 1, "the") ? length.to() + 2 : length.to() + 1;
                    return CalendarDates.read(scene, at)
                            .or(() -> RelativeTimes.span(scene, at))
                            .or(() -> CalendarSpans.fiscalYear(scene, at))
                            .or(() -> DefiniteTimes.unit(scene, length.to() + 1))
                            .map(whole -> whole.widened(
                                    index,
                                    whole.to(),
                                    whole.timing().map(timing -> length.within(timing, words.is(index, "last")))))
                            .map(found -> new TimePhrase(found.from(), found.to(), found.timing(), Kind.SPAN));
                });
    }

    /** "in the first 10 months": of the year of the dateline. */
    private static Optional<TimePhrase> firstMonths(TimeScene scene, int index) {
        Words words = scene.words();
        boolean introduced = words.is(index, "first")
                && words.is(index - 1, "the")
                && words.is(index - 2, "in", "for", "during", "over");
        return introduced
                ? SpanLength.read(words, index + 1)
                        .filter(length -> length.unit().equals("month") && !words.is(length.to(), "of", "in"))
                        .flatMap(length -> TimePhrase.relative(
                                index,
                                length.to(),
                                scene.dateline().map(day -> {
                                    LocalDate start = LocalDate.of(day.getYear(), 1, 1);
                                    return Period.range(
                                            start, start.plus(length.amount()).minusDays(1));
                                }),
                                Kind.SPAN))
                : Optional.empty();
    }
}

package org.sayso.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.sayso.claims.time.Stretches;
import org.sayso.claims.time.TimePhrase;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.time.Period;

/**
 * Tells the time of a number in a clause that "when" leads right after a time: "the most since fiscal 2014, when it removed
 * 315,943". The number is that of the time named, and not of the stretch since it.
 */
final class WhenClauses {
    private static final int REACH = 12;

    private WhenClauses() {}

    /** The time of the number that starts at a token index; none where no such clause holds it. */
    static Optional<Timing> timing(Scene scene, int number) {
        Words words = scene.words();
        for (int i = number - 1; i > 0 && number - i <= REACH; i--) {
            if (words.is(i, "when")) {
                int end = words.is(i - 1, ",") ? i - 1 : i;
                return scene.times().stream()
                        .filter(time -> time.to() == end)
                        .findFirst()
                        .flatMap(time -> named(words, time));
            }
            boolean mark = words.isMarkOrEnd(i) && !words.is(i, "$", "’", "'", "-");
            if (mark || scene.inTime().get(i) || scene.hasMention(i, number)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Timing> named(Words words, TimePhrase time) {
        Optional<Timing> timing = time.timing();
        boolean open = timing.map(Timing::period)
                .filter(period -> period.start().isPresent() && period.end().isEmpty())
                .isPresent();
        return open
                ? timing.map(found ->
                        new Timing(unit(words, time, found.period().start().orElseThrow()), found.basis()))
                : timing.filter(found -> found.period().end().isPresent());
    }

    /** The day, month or year that a stretch starts with, by the words that name it. */
    private static Period unit(Words words, TimePhrase time, LocalDate start) {
        boolean month = false;
        boolean fiscal = false;
        boolean day = false;
        for (int i = time.from(); i < time.to(); i++) {
            month |= Stretches.isMonth(words, i);
            fiscal |= words.is(i, "fiscal", "budget");
            day |= words.lower(i).equals(String.valueOf(start.getDayOfMonth()));
        }
        if (fiscal && start.getDayOfMonth() == 1) {
            LocalDate end = start.plusYears(1).minusDays(1);
            return Period.fiscalYear(end.getYear(), start.getMonth());
        }
        if (month) {
            return day ? Period.day(start) : Period.month(YearMonth.from(start));
        }
        return start.getDayOfYear() == 1 ? Period.year(start.getYear()) : Period.day(start);
    }
}

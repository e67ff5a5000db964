package org.sayso.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Datelines as terms of the index: a day, its month and its year. A stretch of days is then the few years, months and days
 * that fill it, each looked up as any word, instead of a look at every passage.
 */
final class Days {
    /** The stretch in which datelines are looked for where a search is open on a side. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private Days() {}

    /** The three terms of a dateline. */
    static List<Long> terms(LocalDate day) {
        return List.of(
                term(day.toString()), term(YearMonth.from(day).toString()), term(Integer.toString(day.getYear())));
    }

    /** Terms of which each day from one to another, both inclusive, has exactly one; none if the stretch is empty. */
    static Set<Long> between(LocalDate from, LocalDate to) {
        Set<Long> terms = new LinkedHashSet<>();
        LocalDate day = from.isBefore(FIRST) ? FIRST : from;
        LocalDate end = to.isAfter(LAST) ? LAST : to;
        while (!day.isAfter(end)) {
            if (day.getDayOfYear() == 1 && !day.plusYears(1).minusDays(1).isAfter(end)) {
                terms.add(term(Integer.toString(day.getYear())));
                day = day.plusYears(1);
            } else if (day.getDayOfMonth() == 1
                    && !day.plusMonths(1).minusDays(1).isAfter(end)) {
                terms.add(term(YearMonth.from(day).toString()));
                day = day.plusMonths(1);
            } else {
                terms.add(term(day.toString()));
                day = day.plusDays(1);
            }
        }
        return terms;
    }

    private static long term(String part) {
        return Terms.exactly(Terms.Field.DATE, part);
    }
}

package org.sayso.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** First days in office, from {@code terms-of-office.tsv}. */
final class TermsOfOffice {
    private final List<Term> terms = ResourceTable.rows("terms-of-office.tsv").stream()
            .map(row -> new Term(row.get(0), row.get(1), LocalDate.parse(row.get(2)), lastDay(row.get(3))))
            .toList();

    private record Term(String surname, String office, LocalDate first, Optional<LocalDate> last) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(first) && last.map(end -> day.isBefore(end)).orElse(true);
        }
    }

    private static Optional<LocalDate> lastDay(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /**
     * The first day of the latest term that began on or before a day, of somebody the text names.
     *
     * @param text words that name the office-holder, by surname or office
     * @param dateline the day of the report
     */
    Optional<LocalDate> firstDay(String text, LocalDate dateline) {
        Optional<LocalDate> named = terms.stream()
                .filter(term -> text.contains(term.surname) && !term.first.isAfter(dateline))
                .map(Term::first)
                .reduce((earlier, later) -> later);
        return named.or(() -> terms.stream()
                .filter(term -> text.contains(term.office) && term.holdsOn(dateline))
                .map(Term::first)
                .findFirst());
    }
}

package org.sayso.claims.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.text.ResourceTable;

/** First days in office, from {@code terms-of-office.tsv}. */
final class TermsOfOffice {
    private static final List<Term> TERMS = ResourceTable.rows(TermsOfOffice.class, "terms-of-office.tsv").stream()
            .map(row -> new Term(row.get(0), row.get(1), LocalDate.parse(row.get(2)), lastDay(row.get(3))))
            .toList();

    private TermsOfOffice() {}

    private static Optional<LocalDate> lastDay(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /**
     * A stretch of time in an office.
     *
     * @param surname who held it
     * @param office which one
     * @param first the first day
     * @param last the day on which it ended; empty while it runs
     */
    record Term(String surname, String office, LocalDate first, Optional<LocalDate> last) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(first) && last.map(day::isBefore).orElse(true);
        }
    }

    /** Finds terms by the words of an article up to a position. */
    record Named(String text, int end) {
        private static final int REACH = 400;

        /**
         * The latest term that began on or before a day, of somebody the text names shortly before; else of whoever held
         * the office that it names.
         */
        Optional<Term> latest(LocalDate dateline) {
            String near = text.substring(Math.max(0, end - REACH), end);
            Optional<Term> named = TERMS.stream()
                    .filter(term -> !term.first.isAfter(dateline) && near.contains(term.surname))
                    .reduce((earlier, later) -> later);
            return named.or(() -> TERMS.stream()
                    .filter(term -> near.contains(term.office) && term.holdsOn(dateline))
                    .findFirst());
        }
    }

    /** The terms of a person by surname, latest first day last, begun by a day. */
    static Optional<Term> of(String surname, LocalDate dateline) {
        return TERMS.stream()
                .filter(term -> term.surname.equals(surname) && !term.first.isAfter(dateline))
                .reduce((earlier, later) -> later);
    }
}

package org.sayso.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * The index from terms to passages, and the search in it.
 *
 * <p>A search is a list of conditions that must all hold, each one term, or for dates one of several. The condition with the
 * fewest passages is walked from the newest passage down, and the others are looked up for each, until a page is full: a
 * common word fills it at once, a rare one ends soon. So the cost is bounded by the rarest condition, or where all are common
 * by how seldom they meet; see docs/decisions/0401.
 */
final class SearchIndex {
    /** Passages of a term counted at most; beyond the last, it is common and how common does not matter. */
    private static final int[] COUNTED = {200, 5_000};

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private SearchIndex() {}

    /** Adds terms of passages. */
    static void add(Handle handle, List<Entry> entries) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO posting (term, passage) VALUES (:term, :passage)");
        for (Entry entry : entries) {
            entry.terms()
                    .forEach(term ->
                            batch.bind("term", term).bind("passage", entry.id()).add());
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Makes the index follow a passage that people see otherwise than before. */
    static void replace(Handle handle, Entry before, Entry after) {
        Set<Long> gone = before.terms();
        gone.removeAll(after.terms());
        for (long term : gone) {
            handle.execute("DELETE FROM posting WHERE term = ? AND passage = ?", term, before.id());
        }
        Set<Long> come = after.terms();
        come.removeAll(before.terms());
        for (long term : come) {
            handle.execute("INSERT INTO posting (term, passage) VALUES (?, ?)", term, after.id());
        }
    }

    /** The numbers of the passages that a search finds, newest first, one more than a page holds if there are more. */
    static List<Long> find(Handle handle, Search search) {
        Optional<List<Set<Long>>> conditions = conditions(search);
        if (conditions.isEmpty()) {
            return List.of();
        }
        List<Set<Long>> all = conditions.get();
        if (all.size() < 2) {
            return walk(handle, all, search);
        }
        List<Counted> rarestFirst = counted(handle, all);
        return rarestFirst.get(0).passages() == 0
                ? List.of()
                : walk(handle, rarestFirst.stream().map(Counted::terms).toList(), search);
    }

    /**
     * The conditions, that with the fewest passages first. They are counted a little way, and farther only if all of them
     * reach that: where one is rare, it does not matter how common the others are.
     */
    private static List<Counted> counted(Handle handle, List<Set<Long>> conditions) {
        List<Counted> counted = List.of();
        for (int most : COUNTED) {
            Map<Long, Integer> counts = counts(handle, conditions, most);
            counted = conditions.stream()
                    .map(terms -> new Counted(
                            terms,
                            terms.stream()
                                    .mapToInt(term -> counts.getOrDefault(term, 0))
                                    .sum()))
                    .sorted(Comparator.comparingInt(Counted::passages))
                    .toList();
            if (counted.get(0).passages() < most) {
                return counted;
            }
        }
        return counted;
    }

    /** How many passages each term leads to, counted up to a bound. */
    private static Map<Long, Integer> counts(Handle handle, List<Set<Long>> conditions, int most) {
        List<Long> terms = conditions.stream().flatMap(Set::stream).distinct().toList();
        Query query = handle.createQuery("""
                        WITH wanted (term) AS (VALUES <terms>)
                        SELECT w.term,
                               (SELECT count(*) FROM (SELECT 1 FROM posting p WHERE p.term = w.term LIMIT <most>) AS few)
                                   AS passages
                          FROM wanted w
                        """)
                .define("terms", String.join(", ", Collections.nCopies(terms.size(), "(?)")))
                .define("most", most);
        for (int i = 0; i < terms.size(); i++) {
            query.bind(i, terms.get(i));
        }
        return query.map((row, context) -> Map.entry(row.getLong("term"), row.getInt("passages")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Long> walk(Handle handle, List<Set<Long>> conditions, Search search) {
        Query query = handle.createQuery(statement(conditions.size()))
                .bind("before", search.before().orElse(Long.MAX_VALUE))
                .bind("most", search.size() + 1);
        for (int i = 0; i < conditions.size(); i++) {
            query.bindList("terms" + i, List.copyOf(conditions.get(i)));
        }
        return query.mapTo(Long.class).list();
    }

    /** The {@code OFFSET} has PostgreSQL look each passage up, where it would else join the whole of each condition. */
    private static String statement(int conditions) {
        if (conditions == 0) {
            return "SELECT id FROM passage WHERE id < :before AND rejected = 0 ORDER BY id DESC LIMIT :most";
        }
        StringJoiner others = new StringJoiner("");
        for (int i = 1; i < conditions; i++) {
            others.add(" AND EXISTS (SELECT 1 FROM posting q WHERE q.term IN (<terms" + i
                    + ">) AND q.passage = p.passage LIMIT 1 OFFSET 0)");
        }
        return """
                SELECT p.passage FROM posting p
                 WHERE p.term IN (<terms0>) AND p.passage < :before""" + others + " ORDER BY p.passage DESC LIMIT :most";
    }

    /** The conditions; empty where one of them can never hold, such as a name without a letter. */
    private static Optional<List<Set<Long>>> conditions(Search search) {
        List<Set<Long>> all = new ArrayList<>();
        boolean possible = addWords(all, Terms.Field.WORD, search.words())
                && addWords(all, Terms.Field.SPEAKER, search.speaker())
                && addWords(all, Terms.Field.ORGANIZATION, search.organization());
        search.series().ifPresent(id -> all.add(Set.of(Terms.exactly(Terms.Field.SERIES, id))));
        search.verdict().ifPresent(held -> all.add(Set.of(Terms.exactly(Terms.Field.VERDICT, held.id()))));
        if (search.from().isPresent() || search.to().isPresent()) {
            Set<Long> days =
                    Days.between(search.from().orElse(EVER), search.to().orElse(NEVER));
            possible &= !days.isEmpty();
            all.add(days);
        }
        return possible ? Optional.of(all) : Optional.empty();
    }

    private static boolean addWords(Collection<Set<Long>> all, Terms.Field field, Optional<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        Set<Long> terms = new LinkedHashSet<>(Terms.of(field, words.get()));
        terms.forEach(term -> all.add(Set.of(term)));
        return !terms.isEmpty();
    }

    private record Counted(Set<Long> terms, int passages) {}
}

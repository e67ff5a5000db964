package org.sayso.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.sayso.ledger.trace.Wording;
import org.sayso.ledger.trace.Words;

/**
 * Links each passage to all wordings met before that are like its own.
 *
 * <p>Equal wordings are one: a sentence that a hundred outlets carry is stored and compared once. A new wording is looked up by
 * its shingles, the triples of words in a row. For each shingle only the first {@value #EARLIEST} wordings that have it are
 * taken, so that a stock phrase costs no more than a rare one; a much-altered statement is still found, since its first
 * wordings share many shingles with it. The wordings that share most are laid side by side with the new one, and kept as alike
 * if enough words agree. Cost: a few index look-ups a word, and at most {@value #COMPARED} comparisons a wording. See
 * docs/decisions/0402.
 */
final class WordingIndex {
    private static final int EARLIEST = 32;
    private static final int COMPARED = 24;
    private static final int CHUNK = 400;

    /** Terms looked up at once: always so many, so that the statement is taken apart once and not for each article. */
    private static final int LOOKED_UP = 100;

    /** Stands in a look-up for fewer terms; that a triple of words has this hash is as good as impossible. */
    private static final long NO_TERM = 0;

    private static final String EARLIEST_OF = """
            WITH wanted (term) AS (VALUES $terms),
                 cut AS MATERIALIZED (
                     SELECT w.term,
                            COALESCE((SELECT q.wording FROM shingle q WHERE q.term = w.term
                                       ORDER BY q.wording LIMIT 1 OFFSET $last), 9223372036854775807) AS last
                       FROM wanted w)
            SELECT p.term, p.wording
              FROM cut
              JOIN shingle p ON p.term = cut.term AND p.wording <= cut.last
            """.replace(
                    "$terms", String.join(", ", Collections.nCopies(LOOKED_UP, "(?)")))
            .replace("$last", Integer.toString(EARLIEST - 1));

    /** Fewer words than this say nothing of their own. */
    private static final int FEWEST_WORDS = 3;

    private static final int FEWEST_SAME = 4;
    private static final double SAME_SHARE = 0.6;

    private WordingIndex() {}

    /** Forgets where a passage was met, as if its words had not been said in it. */
    static void unlink(Handle handle, long passage) {
        handle.execute("DELETE FROM appearance WHERE passage = ?", passage);
    }

    /** Links new passages. */
    static void link(Handle handle, List<Entry> entries) {
        Map<Long, Words> byFingerprint = new LinkedHashMap<>();
        Map<Long, Long> fingerprints = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Words words = Words.of(entry.passage().text());
            if (!entry.rejected() && entry.passage().kind() != Passage.Kind.ARTICLE && words.count() >= FEWEST_WORDS) {
                long fingerprint = Terms.hash(words.line());
                byFingerprint.putIfAbsent(fingerprint, words);
                fingerprints.put(entry.id(), fingerprint);
            }
        }
        if (fingerprints.isEmpty()) {
            return;
        }
        Map<Long, Long> wordings = known(handle, byFingerprint.keySet());
        Map<Long, Words> fresh = new LinkedHashMap<>();
        byFingerprint.forEach((fingerprint, words) -> wordings.computeIfAbsent(fingerprint, unknown -> {
            long id = add(handle, fingerprint, words);
            fresh.put(id, words);
            return id;
        }));
        addAppearances(handle, fingerprints, wordings);
        if (!fresh.isEmpty()) {
            compare(handle, fresh);
        }
    }

    private static Map<Long, Long> known(Handle handle, Collection<Long> fingerprints) {
        Map<Long, Long> known = new HashMap<>();
        for (List<Long> chunk : chunks(fingerprints, CHUNK)) {
            handle.createQuery("SELECT fingerprint, id FROM wording WHERE fingerprint IN (<fingerprints>)")
                    .bindList("fingerprints", chunk)
                    .map((row, context) -> Map.entry(row.getLong("fingerprint"), row.getLong("id")))
                    .forEach(found -> known.put(found.getKey(), found.getValue()));
        }
        return known;
    }

    private static long add(Handle handle, long fingerprint, Words words) {
        return handle.createUpdate("INSERT INTO wording (fingerprint, body) VALUES (:fingerprint, :body)")
                .bind("fingerprint", fingerprint)
                .bind("body", words.text())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static void addAppearances(Handle handle, Map<Long, Long> fingerprints, Map<Long, Long> wordings) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO appearance (wording, passage) VALUES (:wording, :passage)");
        fingerprints.forEach((passage, fingerprint) -> batch.bind("wording", wordings.get(fingerprint))
                .bind("passage", passage)
                .add());
        batch.execute();
    }

    /** Finds the wordings that new ones are like, and only then lets the new ones be found. */
    private static void compare(Handle handle, Map<Long, Words> fresh) {
        Map<Long, List<Long>> byTerm = new LinkedHashMap<>();
        fresh.forEach((wording, words) -> words.shingles()
                .forEach(shingle -> byTerm.computeIfAbsent(Terms.hash(shingle), term -> new ArrayList<>())
                        .add(wording)));
        Map<Long, List<Long>> candidates = candidates(handle, byTerm);
        Map<Long, Words> bodies = bodies(
                handle,
                candidates.values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        PreparedBatch alike = handle.prepareBatch("INSERT INTO likeness (wording, other) VALUES (:wording, :other)");
        candidates.forEach((wording, others) -> {
            Words words = fresh.getOrDefault(wording, Words.of(""));
            others.stream()
                    .filter(other -> areAlike(words, bodies.getOrDefault(other, Words.of(""))))
                    .forEach(other -> {
                        alike.bind("wording", wording).bind("other", other).add();
                        alike.bind("wording", other).bind("other", wording).add();
                    });
        });
        if (alike.size() > 0) {
            alike.execute();
        }
        addShingles(handle, byTerm);
    }

    private static boolean areAlike(Words first, Words second) {
        int same = Wording.sameWords(first, second);
        return same >= FEWEST_SAME && same >= SAME_SHARE * Math.min(first.count(), second.count());
    }

    private static void addShingles(Handle handle, Map<Long, List<Long>> byTerm) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO shingle (term, wording) VALUES (:term, :wording)");
        byTerm.forEach((term, wordings) -> wordings.forEach(
                wording -> batch.bind("term", term).bind("wording", wording).add()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** For each new wording, the older ones that share most shingles with it, most first. */
    private static Map<Long, List<Long>> candidates(Handle handle, Map<Long, List<Long>> byTerm) {
        Map<Long, Map<Long, Integer>> shared = new LinkedHashMap<>();
        for (List<Long> chunk : chunks(byTerm.keySet(), LOOKED_UP)) {
            earliest(handle, chunk)
                    .forEach(posting -> byTerm.getOrDefault(posting.term(), List.of())
                            .forEach(wording -> shared.computeIfAbsent(wording, one -> new HashMap<>())
                                    .merge(posting.wording(), 1, Integer::sum)));
        }
        Map<Long, List<Long>> candidates = new LinkedHashMap<>();
        shared.forEach((wording, counts) -> candidates.put(
                wording,
                counts.entrySet().stream()
                        .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(COMPARED)
                        .map(Map.Entry::getKey)
                        .toList()));
        return candidates;
    }

    /** For each term the first wordings that have it; a term that many have is cut off at the place its last one has. */
    private static List<Posting> earliest(Handle handle, List<Long> terms) {
        Query query = handle.createQuery(EARLIEST_OF);
        for (int i = 0; i < LOOKED_UP; i++) {
            query.bind(i, i < terms.size() ? terms.get(i) : NO_TERM);
        }
        return query.map((row, context) -> new Posting(row.getLong("term"), row.getLong("wording")))
                .list();
    }

    private static Map<Long, Words> bodies(Handle handle, Set<Long> wordings) {
        Map<Long, Words> bodies = new HashMap<>();
        for (List<Long> chunk : chunks(wordings, CHUNK)) {
            handle.createQuery("SELECT id, body FROM wording WHERE id IN (<ids>)")
                    .bindList("ids", chunk)
                    .map((row, context) -> Map.entry(row.getLong("id"), Words.of(row.getString("body"))))
                    .forEach(found -> bodies.put(found.getKey(), found.getValue()));
        }
        return bodies;
    }

    private static List<List<Long>> chunks(Collection<Long> numbers, int size) {
        List<Long> all = List.copyOf(numbers);
        List<List<Long>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += size) {
            chunks.add(all.subList(i, Math.min(i + size, all.size())));
        }
        return chunks;
    }

    private record Posting(long term, long wording) {}
}

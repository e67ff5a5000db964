package org.sayso.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sayso.domain.statement.Speaker;
import org.sayso.ledger.trace.ClaimedNumber;
import org.sayso.ledger.trace.Comparison;
import org.sayso.ledger.trace.Wording;
import org.sayso.ledger.trace.Words;

/**
 * Finds where the words of a check's passages were met elsewhere.
 *
 * <p>The same article checked again is not elsewhere: texts are told apart by their SHA-256, and of each the first check
 * counts that has a dateline, or else the first. Four or five words in common are a trace only if the same name is behind both.
 */
final class TraceFinder {
    /** The most links of one passage, the earliest. */
    private static final int MOST = 100;

    private static final int TELLING_WORDS = 6;

    private TraceFinder() {}

    /** The passages of a check that were met elsewhere, in their order. */
    static List<Trace> find(Handle handle, long check) {
        Map<Long, List<Met>> met = new LinkedHashMap<>();
        handle.createQuery("""
                        WITH mine AS (SELECT passage, wording FROM appearance WHERE passage > :below AND passage <= :top),
                             pairs AS (SELECT passage, wording AS other FROM mine
                                       UNION
                                       SELECT m.passage, l.other FROM mine m JOIN likeness l ON l.wording = m.wording)
                        SELECT pairs.passage AS mine, a.passage, p.kind, k.id, k.published, k.sha256
                          FROM pairs
                          JOIN appearance a ON a.wording = pairs.other
                          JOIN passage p ON p.id = a.passage
                          JOIN kept_check k ON k.id = p.check_id
                         WHERE k.sha256 <> (SELECT own.sha256 FROM kept_check own WHERE own.id = :check)
                         ORDER BY pairs.passage DESC
                        """)
                .bind("below", Entry.numberBelow(check))
                .bind("top", Entry.number(check, 0))
                .bind("check", check)
                .map((row, context) -> Map.entry(
                        row.getLong("mine"),
                        new Met(
                                row.getLong("passage"),
                                row.getLong("id"),
                                row.getString("kind").equals(Entry.idOf(Passage.Kind.POST)),
                                EntryStore.text(row, "published").map(LocalDate::parse),
                                row.getString("sha256"))))
                .forEach(pair -> met.computeIfAbsent(pair.getKey(), mine -> new ArrayList<>())
                        .add(pair.getValue()));
        met.replaceAll((mine, all) -> firstOfEachArticle(all));
        return traces(handle, met);
    }

    private static List<Met> firstOfEachArticle(List<Met> all) {
        Map<String, Long> first = new HashMap<>();
        all.stream().sorted(Met.DATED_FIRST).forEach(one -> first.putIfAbsent(one.article(), one.check()));
        return all.stream()
                .filter(one -> first.getOrDefault(one.article(), 0L) == one.check())
                .sorted(Met.ORDER)
                .limit(MOST)
                .toList();
    }

    private static List<Trace> traces(Handle handle, Map<Long, List<Met>> met) {
        Set<Long> needed = new LinkedHashSet<>(met.keySet());
        met.values().forEach(all -> all.forEach(one -> needed.add(one.passage())));
        Map<Long, Entry> entries = new HashMap<>();
        EntryStore.load(handle, needed).forEach(entry -> entries.put(entry.id(), entry));
        List<Trace> traces = new ArrayList<>();
        met.forEach((mine, all) -> {
            Entry own = entries.get(mine);
            List<Trace.Link> links = own == null ? List.of() : links(own, all, entries);
            if (own != null && !links.isEmpty()) {
                traces.add(new Trace(own.passage(), links));
            }
        });
        return traces;
    }

    private static List<Trace.Link> links(Entry own, Collection<Met> all, Map<Long, Entry> entries) {
        Met self = Met.of(own);
        List<Trace.Link> links = new ArrayList<>();
        for (Met one : all) {
            Entry other = entries.get(one.passage());
            if (other != null) {
                boolean isEarlier = Met.ORDER.compare(one, self) < 0;
                Comparison comparison = isEarlier
                        ? wording(other).compare(wording(own))
                        : wording(own).compare(wording(other));
                if (isTelling(own.passage(), other.passage(), comparison)) {
                    links.add(new Trace.Link(other.passage(), isEarlier, comparison));
                }
            }
        }
        return links;
    }

    private static boolean isTelling(Passage first, Passage second, Comparison comparison) {
        return comparison.sameWords() >= TELLING_WORDS
                || first.speaker().isPresent()
                        && second.speaker().isPresent()
                        && shareAName(first.speaker().get(), second.speaker().get());
    }

    private static boolean shareAName(Speaker first, Speaker second) {
        Set<String> names = names(first);
        names.retainAll(names(second));
        return !names.isEmpty();
    }

    /** The family name, and the organization as a whole. */
    private static Set<String> names(Speaker speaker) {
        Set<String> names = new HashSet<>();
        List<Words.Word> words = Words.of(speaker.name()).all();
        if (!words.isEmpty()) {
            names.add(words.get(words.size() - 1).form());
        }
        speaker.organization().ifPresent(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    private static Wording wording(Entry entry) {
        List<ClaimedNumber> numbers = new ArrayList<>();
        for (Entry.EntryClaim claim : entry.claims()) {
            if (!claim.rejected()
                    && claim.quantity().isPresent()
                    && claim.place().isPresent()) {
                Entry.Place place = claim.place().get();
                numbers.add(new ClaimedNumber(
                        place.start(),
                        place.end(),
                        claim.text(),
                        claim.quantity().get(),
                        claim.unit()));
            }
        }
        return new Wording(Words.of(entry.passage().text()), numbers);
    }

    /**
     * Where words were met. The order is that of their datelines, those without one last; on the same day a post comes before
     * what is written of it, and then what was kept first.
     */
    private record Met(long passage, long check, boolean isPost, Optional<LocalDate> published, String article) {
        private static final Comparator<Met> ORDER = Comparator.comparing(
                        (Met met) -> met.published().orElse(LocalDate.MAX))
                .thenComparing(met -> !met.isPost())
                .thenComparing(Met::check)
                .thenComparing(Met::passage, Comparator.reverseOrder());

        private static final Comparator<Met> DATED_FIRST =
                Comparator.comparing((Met met) -> met.published().isEmpty()).thenComparing(Met::check);

        private static Met of(Entry entry) {
            Passage passage = entry.passage();
            return new Met(entry.id(), passage.check(), passage.kind() == Passage.Kind.POST, passage.published(), "");
        }
    }
}

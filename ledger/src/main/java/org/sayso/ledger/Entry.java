package org.sayso.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Verdict;

/**
 * A passage in the index, as people hold it now.
 *
 * @param id its number, see {@link #number}
 * @param passage the passage
 * @param indexed the text whose words find it; for an article all of it
 * @param rejected whether people hold it to be no statement or no claim; then nothing finds it
 * @param claims the claims in it, in order, rejected ones among them
 */
record Entry(long id, Passage passage, String indexed, boolean rejected, List<EntryClaim> claims) {
    private static final int MOST = 1 << 16;

    Entry {
        claims = List.copyOf(claims);
    }

    /**
     * The number of a passage: descending, the newest check comes first, and its passages in their order.
     *
     * @param ordinal its place in the check, from 0 and below 65,536
     */
    static long number(long check, int ordinal) {
        if (ordinal >= MOST) {
            throw new IllegalArgumentException("an article of " + ordinal + " passages");
        }
        return check * MOST + (MOST - 1 - ordinal);
    }

    /** The number below those of all passages of a check and the ones kept after it. */
    static long numberBelow(long check) {
        return check * MOST - 1;
    }

    /** All terms that find it. */
    Set<Long> terms() {
        Set<Long> terms = new LinkedHashSet<>();
        if (rejected) {
            return terms;
        }
        terms.addAll(Terms.of(Terms.Field.WORD, indexed));
        passage.speaker().ifPresent(speaker -> {
            terms.addAll(Terms.of(Terms.Field.SPEAKER, speaker.name()));
            speaker.organization().ifPresent(name -> terms.addAll(Terms.of(Terms.Field.ORGANIZATION, name)));
        });
        passage.published().ifPresent(day -> terms.addAll(Days.terms(day)));
        claims.stream().filter(claim -> !claim.rejected()).forEach(claim -> terms.addAll(claim.terms()));
        return terms;
    }

    /** The passage with its claims, as a search gives it. */
    Hit hit() {
        return new Hit(
                passage,
                claims.stream()
                        .filter(claim -> !claim.rejected())
                        .map(claim -> new Hit.HitClaim(
                                claim.name(), claim.text(), claim.series(), claim.verdict(), claim.byPerson()))
                        .toList());
    }

    /**
     * A claim in the index.
     *
     * @param ordinal its place in the check, from 0
     * @param name its id in the check
     * @param text its words
     * @param series the ids of the series its finding rests on
     * @param verdict the verdict; empty where the record was not asked
     * @param byPerson whether a person corrected the verdict
     * @param rejected whether people hold it to be no claim
     * @param unit its unit
     * @param quantity its number
     * @param place where it stands in the passage's text; empty if it does not stand there as a whole
     */
    record EntryClaim(
            int ordinal,
            String name,
            String text,
            List<String> series,
            Optional<Verdict> verdict,
            boolean byPerson,
            boolean rejected,
            Optional<String> unit,
            Optional<Quantity> quantity,
            Optional<Place> place) {
        EntryClaim {
            series = List.copyOf(series);
        }

        private Set<Long> terms() {
            Set<Long> terms = new LinkedHashSet<>();
            series.forEach(id -> terms.add(Terms.exactly(Terms.Field.SERIES, id)));
            verdict.ifPresent(held -> terms.add(Terms.exactly(Terms.Field.VERDICT, held.id())));
            return terms;
        }
    }

    /** A stretch of a passage's text, in UTF-16 code units. */
    record Place(int start, int end) {}

    /** The kind as the table holds it. */
    static String idOf(Passage.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name in the table. */
    static Passage.Kind kindOf(String id) {
        return Passage.Kind.valueOf(id.toUpperCase(Locale.ROOT));
    }
}

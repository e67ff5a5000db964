package org.sayso.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;

/** What a search finds, and in which order. */
class SearchingTest extends LedgerContract {
    SearchingTest(TestingDatabase database) {
        super(database);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # words          | speaker | organization | series        | verdict   | from       | to         | found
                    -                | -       | -            | -             | -         | -          | -          | ' s1 c3'
                    SHIPS            | -       | -            | -             | -         | -          | -          | ' s1'
                    # English endings do not count
                    ship counts      | -       | -            | -             | -         | -          | -          | ' s1'
                    538 ships        | Lee     | -            | -             | -         | -          | -          | 's1'
                    # the headline belongs to the article
                    busy friday      | -       | -            | -             | -         | -          | -          | ''
                    ships submarines | -       | -            | -             | -         | -          | -          | none
                    ?!               | -       | -            | -             | -         | -          | -          | none
                    -                | ann lee | -            | -             | -         | -          | -          | 's1'
                    -                | ann     | harbor office| -             | -         | -          | -          | 's1'
                    -                | -       | lee          | -             | -         | -          | -          | none
                    -                | -       | -            | arden-ferries | -         | -          | -          | 's1'
                    -                | -       | -            | arden         | -         | -          | -          | none
                    -                | -       | -            | -             | refuted   | -          | -          | 's1'
                    cranes           | -       | -            | -             | not_enough_evidence | -| -          | 'c3'
                    ships            | -       | -            | -             | -         | 2026-02-28 | 2026-02-28 | ' s1'
                    ships            | -       | -            | -             | -         | 2026-03-01 | -          | none
                    ships            | -       | -            | -             | -         | -          | 2026-02-27 | none
                    ships            | -       | -            | -             | -         | 2024-11-05 | 2027-01-03 | ' s1'
                    ships            | -       | -            | -             | -         | 2027-01-01 | 2026-01-01 | none
                    """)
    void findsWhatHasAllThatIsAskedFor(
            String words,
            String speaker,
            String organization,
            String series,
            String verdict,
            LocalDate from,
            LocalDate to,
            String names) {
        ledger.keep(TestingReport.harbor().check());

        Search search = new Search(
                Optional.ofNullable(words),
                Optional.ofNullable(speaker),
                Optional.ofNullable(organization),
                Optional.ofNullable(series),
                Optional.ofNullable(verdict).map(EntryStore::verdict),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                OptionalLong.empty(),
                25);

        List<String> expected = names.equals("none") ? List.of() : List.of(names.split(" ", -1));
        assertThat(found(search)).isEqualTo(expected);
    }

    @Test
    void pagesThroughAllHitsOnceNewestCheckFirst() {
        for (int i = 0; i < 4; i++) {
            ledger.keep(TestingReport.harbor().check());
        }
        List<String> seen = new ArrayList<>();
        OptionalLong place = OptionalLong.empty();
        do {
            Page<Hit> page =
                    ledger.search(Search.everything().withWords("ships").withPage(place, 3));
            page.items()
                    .forEach(hit -> seen.add(
                            hit.passage().check() + hit.passage().name().orElse("")));
            place = page.next();
        } while (place.isPresent());

        assertThat(seen).containsExactly("4", "4s1", "3", "3s1", "2", "2s1", "1", "1s1");
    }

    @Test
    void aHitTellsWhereItStandsAndWhatItClaims() {
        long id = ledger.keep(TestingReport.harbor().check());
        correct(id, "c2", new Change.VerdictCorrected(Verdict.SUPPORTED, Optional.empty()));

        Hit hit = ledger.search(Search.everything().withSpeaker("Lee")).items().get(0);

        assertThat(hit)
                .isEqualTo(new Hit(
                        new Passage(
                                id,
                                Optional.of("s1"),
                                Passage.Kind.DIRECT,
                                "We counted 538 ships and 12 ferries 🚢 that day",
                                Optional.of(
                                        new Speaker("Ann Lee", Optional.empty(), Optional.of("Arden Harbor Office"))),
                                Optional.of("interview"),
                                List.of("AFP", "dpa"),
                                "Busy Friday at the port",
                                Optional.of(LocalDate.parse("2026-02-28")),
                                Optional.of(URI.create("https://news.example/2026-02-28"))),
                        List.of(
                                new Hit.HitClaim(
                                        "c1",
                                        "538 ships",
                                        List.of("arden-ships"),
                                        Optional.of(Verdict.SUPPORTED),
                                        false),
                                new Hit.HitClaim(
                                        "c2",
                                        "12 ferries",
                                        List.of("arden-ferries"),
                                        Optional.of(Verdict.SUPPORTED),
                                        true))));
    }

    @Test
    void theAuthorOfAPostIsItsSpeaker() {
        ledger.keep(TestingReport.post("@ardenport", "2026-02-27", "538 ships today.")
                .check());

        Hit hit = ledger.search(Search.everything().withSpeaker("ardenport"))
                .items()
                .get(0);

        assertThat(hit.passage().kind()).isEqualTo(Passage.Kind.POST);
        assertThat(hit.passage().text()).isEqualTo("538 ships today.");
    }
}

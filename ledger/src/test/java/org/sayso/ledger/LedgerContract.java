package org.sayso.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Period;
import org.sayso.ledger.trace.NumberChange;
import org.sayso.ledger.trace.WordingChange;
import tools.jackson.databind.JsonNode;

/** What a ledger promises, on whichever database. */
abstract class LedgerContract {
    static final String TEXT =
            "The port was busy on Friday. \"We counted 538 ships and 12 ferries 🚢 that day,\" Ann Lee said. "
                    + "Some 90 cranes stood still.";

    final TestingDatabase database;

    @TempDir
    Path folder;

    String location = "";
    Ledger ledger;

    LedgerContract(TestingDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        location = database.newLocation(folder);
        ledger = Ledger.open(location);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    static TestingReport harbor() {
        return TestingReport.article("Busy Friday at the port", "2026-02-28", TEXT)
                .says("Ann Lee", "Arden Harbor Office", "We counted 538 ships and 12 ferries 🚢 that day", "AFP", "dpa")
                .claims("538 ships", 538, "ships", Verdict.SUPPORTED, "arden-ships")
                .claims("12 ferries", 12, "ferries", Verdict.REFUTED, "arden-ferries")
                .claims("90 cranes", 90, "cranes", Verdict.NOT_ENOUGH_EVIDENCE, "none");
    }

    @Test
    void givesACheckBackAsItWasKept() {
        NewCheck check = harbor().check();

        long id = ledger.keep(check);

        assertThat(ledger.check(id))
                .isEqualTo(new KeptCheck(
                        id,
                        new KeptCheck.KeptArticle(
                                Optional.of("id of Busy Friday at the port"),
                                Optional.of("Busy Friday at the port"),
                                Optional.of(LocalDate.parse("2026-02-28")),
                                check.report().article().url(),
                                Optional.empty(),
                                Optional.empty(),
                                check.report().article().sha256(),
                                TEXT),
                        check.documents(),
                        "0.1.0",
                        List.of(TestingReport.PACK),
                        "Mia",
                        TestingReport.NOON));
    }

    @Test
    void numbersChecksFromOneAndListsTheNewestFirst() {
        for (int i = 0; i < 5; i++) {
            assertThat(ledger.keep(harbor().check())).isEqualTo(i + 1);
        }

        Page<CheckSummary> first = ledger.checks(OptionalLong.empty(), 3);
        Page<CheckSummary> second = ledger.checks(first.next(), 3);

        assertThat(first.items()).extracting(CheckSummary::id).containsExactly(5L, 4L, 3L);
        assertThat(second.items()).extracting(CheckSummary::id).containsExactly(2L, 1L);
        assertThat(second.next()).isEmpty();
        assertThat(first.items().get(0).verdicts())
                .isEqualTo(Map.of(Verdict.SUPPORTED, 1, Verdict.REFUTED, 1, Verdict.NOT_ENOUGH_EVIDENCE, 1));
    }

    @Test
    void keepsAllChecksOfAFeedOrNone() {
        NewCheck good = harbor().check();
        NewCheck withoutName = new NewCheck(
                good.report(),
                good.documents(),
                good.version(),
                good.packs(),
                "a name\0 that no database takes",
                good.at());

        assertThat(ledger.keepAll(List.of(good, good))).containsExactly(1L, 2L);
        if (database == TestingDatabase.POSTGRESQL) {
            assertThatThrownBy(() -> ledger.keepAll(List.of(good, withoutName)))
                    .isInstanceOfSatisfying(
                            SaysoException.class,
                            failed -> assertThat(failed.code()).isEqualTo(ErrorCode.LEDGER_FAILED));
            assertThat(ledger.checks(OptionalLong.empty(), 10).items()).hasSize(2);
        }
    }

    @Test
    void keepsWhatWasKeptWhenOpenedAgain() {
        long id = ledger.keep(harbor().check());
        correct(id, "c2", new Change.VerdictCorrected(Verdict.SUPPORTED, Optional.empty()));
        KeptCheck before = ledger.check(id);
        List<Correction> history = ledger.history(id);
        ledger.close();

        ledger = Ledger.open(location);

        assertThat(ledger.check(id)).isEqualTo(before);
        assertThat(ledger.history(id)).isEqualTo(history).hasSize(1);
        assertThat(found(Search.everything().withVerdict(Verdict.REFUTED))).isEmpty();
    }

    @Test
    void keepsEveryKindOfChange() {
        long id = ledger.keep(harbor().check());
        List<Change> changes = List.of(
                new Change.Confirmed(),
                new Change.SpanCorrected(List.of(new Span(40, 44), new Span(50, 60))),
                new Change.ReadingCorrected(new Reading(
                        "arden-ships",
                        Optional.of("Arden"),
                        Optional.of(Period.day(LocalDate.parse("2026-02-27"))),
                        Optional.of(new BigDecimal("538.50")))),
                new Change.ReadingCorrected(
                        new Reading("arden-ships", Optional.empty(), Optional.empty(), Optional.empty())),
                new Change.VerdictCorrected(Verdict.NOT_CHECKABLE, Optional.of(Reason.FORECAST)),
                new Change.Rejected(),
                new Change.Withdrawn());
        changes.forEach(change -> correct(id, "c1", change));
        Change speaker = new Change.SpeakerCorrected(
                new Speaker("Bo Hall", Optional.of("deputy"), Optional.of("Arden Harbor Office")));
        correct(id, "s1", speaker);

        List<Correction> history = ledger.history(id);

        assertThat(history.subList(0, 7)).extracting(Correction::change).isEqualTo(changes);
        assertThat(history.get(7))
                .isEqualTo(new Correction(
                        history.get(7).id(),
                        id,
                        "s1",
                        speaker,
                        Optional.of("seen in the log"),
                        "Mia",
                        TestingReport.NOON));
    }

    @Test
    void theLastWordHoldsAndAWithdrawalGivesTheFindingBack() {
        long id = ledger.keep(harbor().check());
        correct(id, "c1", new Change.VerdictCorrected(Verdict.REFUTED, Optional.empty()));
        correct(id, "c1", new Change.VerdictCorrected(Verdict.CONFLICTING, Optional.empty()));

        assertThat(Judgement.of(ledger.history(id), "c1").verdict())
                .contains(new Change.VerdictCorrected(Verdict.CONFLICTING, Optional.empty()));
        assertThat(found(Search.everything().withVerdict(Verdict.CONFLICTING))).containsExactly("s1");
        assertThat(found(Search.everything().withVerdict(Verdict.SUPPORTED))).isEmpty();

        correct(id, "c1", new Change.Withdrawn());

        assertThat(Judgement.of(ledger.history(id), "c1").isSettled()).isFalse();
        assertThat(found(Search.everything().withVerdict(Verdict.SUPPORTED))).containsExactly("s1");
        assertThat(ledger.history(id)).hasSize(3);
    }

    @Test
    void whatIsRejectedIsNotFoundAnyMore() {
        long id = ledger.keep(harbor().check());

        correct(id, "s1", new Change.Rejected());
        correct(id, "c3", new Change.Rejected());

        assertThat(found(Search.everything().withSpeaker("Lee"))).isEmpty();
        assertThat(found(Search.everything().withWords("cranes"))).containsExactly("");
        assertThat(ledger.checks(OptionalLong.empty(), 1).items().get(0).verdicts())
                .isEqualTo(Map.of(Verdict.SUPPORTED, 1, Verdict.REFUTED, 1));
    }

    @Test
    void aCorrectedSpeakerAndSpanAreFound() {
        long id = ledger.keep(harbor().check());

        correct(
                id,
                "s1",
                new Change.SpeakerCorrected(new Speaker("Bo Hall", Optional.empty(), Optional.of("Ferry Line"))));
        correct(id, "s1", new Change.SpanCorrected(List.of(harbor().span("538 ships and 12 ferries"))));

        assertThat(found(Search.everything().withSpeaker("hall"))).containsExactly("s1");
        assertThat(found(Search.everything().withOrganization("ferry line"))).containsExactly("s1");
        assertThat(found(Search.everything().withSpeaker("lee"))).isEmpty();
        assertThat(found(Search.everything().withWords("counted"))).containsExactly("");
        assertThat(ledger.search(Search.everything().withSpeaker("hall"))
                        .items()
                        .get(0)
                        .passage()
                        .text())
                .isEqualTo("538 ships and 12 ferries");
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
        ledger.keep(harbor().check());

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
            ledger.keep(harbor().check());
        }
        List<String> seen = new java.util.ArrayList<>();
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
        long id = ledger.keep(harbor().check());
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
                                Optional.of(java.net.URI.create("https://news.example/2026-02-28"))),
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

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # nobody can correct what is not there, or what it has not
                    c9, confirmed, NOT_IN_LEDGER
                    c1, speaker,   INVALID_CORRECTION
                    s1, reading,   INVALID_CORRECTION
                    s1, verdict,   INVALID_CORRECTION
                    c1, reason,    INVALID_CORRECTION
                    c1, beyond,    INVALID_CORRECTION
                    c1, crossed,   INVALID_CORRECTION
                    """)
    void refusesACorrectionThatDoesNotFitAndKeepsNothing(String subject, String kind, ErrorCode code) {
        long id = ledger.keep(harbor().check());
        Map<String, Change> changes = Map.of(
                "confirmed", new Change.Confirmed(),
                "speaker", new Change.SpeakerCorrected(Speaker.named("Bo")),
                "reading",
                        new Change.ReadingCorrected(
                                new Reading("x", Optional.empty(), Optional.empty(), Optional.empty())),
                "verdict", new Change.VerdictCorrected(Verdict.SUPPORTED, Optional.empty()),
                "reason", new Change.VerdictCorrected(Verdict.SUPPORTED, Optional.of(Reason.OPINION)),
                "beyond", new Change.SpanCorrected(List.of(new Span(5, TEXT.length() + 1))),
                "crossed", new Change.SpanCorrected(List.of(new Span(5, 9), new Span(8, 12))));

        Change change = java.util.Objects.requireNonNull(changes.get(kind));

        assertThatThrownBy(() -> correct(id, subject, change))
                .isInstanceOfSatisfying(
                        SaysoException.class,
                        failed -> assertThat(failed.code()).isEqualTo(code));
        assertThat(ledger.history(id)).isEmpty();
    }

    @Test
    void refusesNumbersOfChecksThatAreNotThere() {
        assertThatThrownBy(() -> ledger.check(1)).hasMessage("There is no check 1 in this ledger.");
        assertThatThrownBy(() -> ledger.history(1)).hasMessage("There is no check 1 in this ledger.");
        assertThatThrownBy(() -> correct(1, "c1", new Change.Confirmed()))
                .hasMessage("There is no check 1 in this ledger.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE kept_check SET body = 'other'",
                "DELETE FROM kept_check",
                "UPDATE correction SET said_by = 'other'",
                "DELETE FROM correction",
                "UPDATE document SET format = 'other'",
                "DELETE FROM document",
                "DELETE FROM pack"
            })
    void theDatabaseItselfRefusesToChangeWhatIsKept(String statement) throws SQLException {
        long id = ledger.keep(harbor().check());
        correct(id, "c1", new Change.Confirmed());

        try (var connection = database.connect(location);
                var other = connection.createStatement()) {
            assertThatThrownBy(() -> other.execute(statement)).hasMessageContaining("what is kept is never");
        }
    }

    @Test
    void aStatementIsTracedToThePostItComesFrom() {
        ledger.keep(TestingReport.article("A day at sea", "2026-03-02", "The mayor said the wind was strong that day.")
                .says("Cy Roe", "", "the wind was strong that day")
                .check());
        long article = ledger.keep(harbor().check());
        long post = ledger.keep(TestingReport.post(
                        "@ardenport",
                        "2026-02-28",
                        "Good news! We counted 538 ships and 12 ferries that day. See you on Monday.")
                .claims("538 ships", 538, "ships", Verdict.SUPPORTED, "arden-ships")
                .check());
        ledger.keep(harbor().check());

        List<Trace> traces = ledger.traces(article);

        assertThat(traces).hasSize(1);
        Trace trace = traces.get(0);
        assertThat(trace.passage().name()).contains("s1");
        assertThat(trace.firstSeen().check()).isEqualTo(post);
        assertThat(trace.firstSeen().speaker()).contains(Speaker.named("@ardenport"));
        assertThat(trace.links()).hasSize(1);
        assertThat(trace.links().get(0).isEarlier()).isTrue();
        assertThat(trace.links().get(0).comparison().wording()).isEqualTo(WordingChange.CUT);
        assertThat(trace.links().get(0).comparison().numbers())
                .containsExactly(
                        new NumberChange(NumberChange.Fate.KEPT, Optional.of("538 ships"), Optional.of("538 ships")),
                        new NumberChange(NumberChange.Fate.ADDED, Optional.empty(), Optional.of("12 ferries")));
        assertThat(ledger.traces(post).get(0).firstSeen().check()).isEqualTo(post);
    }

    @Test
    void whoSaidItFirstFollowsTheDatelinesNotTheOrderOfKeeping() {
        String words = "no ship will leave this harbor before the storm is over";
        long late = ledger.keep(quoting("2026-05-03", "Ann Lee", words));
        long undated = ledger.keep(TestingReport.article("Undated", "2026-05-01", "She said: " + words + ".")
                .says("Ann Lee", "", words)
                .undated()
                .check());
        long early = ledger.keep(quoting("2026-05-01", "Ann Lee", words));

        Trace trace = ledger.traces(late).get(0);

        assertThat(trace.firstSeen().check()).isEqualTo(early);
        assertThat(trace.links()).extracting(link -> link.other().check()).containsExactly(early, undated);
        assertThat(trace.links())
                .extracting(link -> link.comparison().wording())
                .containsOnly(WordingChange.EXACT);
    }

    @Test
    void fewWordsInCommonAreATraceOnlyWithOneNameBehindThem() {
        String words = "a very good day";
        ledger.keep(quoting("2026-05-01", "Ann Lee", words));
        long other = ledger.keep(quoting("2026-05-02", "Bo Hall", words));
        long same = ledger.keep(quoting("2026-05-03", "Lee", words));

        assertThat(ledger.traces(other)).isEmpty();
        assertThat(ledger.traces(same)).hasSize(1);
    }

    @Test
    void theSameArticleCheckedAgainIsNoTrace() {
        ledger.keep(harbor().check());
        long again = ledger.keep(harbor().check());

        assertThat(ledger.traces(again)).isEmpty();
    }

    @Test
    void aRejectedStatementIsTracedNoMoreAndACorrectedOneByItsWords() {
        String words = "no ship will leave this harbor before the storm is over";
        long first = ledger.keep(quoting("2026-05-01", "Ann Lee", words));
        long second = ledger.keep(quoting("2026-05-02", "Ann Lee", words));

        correct(first, "s1", new Change.Rejected());
        assertThat(ledger.traces(second)).isEmpty();

        correct(first, "s1", new Change.Withdrawn());
        assertThat(ledger.traces(second)).hasSize(1);

        int start = "She said: ".length();
        correct(second, "s1", new Change.SpanCorrected(List.of(new Span(start, start + words.indexOf(" before")))));
        assertThat(ledger.traces(second).get(0).links().get(0).comparison().wording())
                .isEqualTo(WordingChange.CUT);
    }

    private static NewCheck quoting(String published, String speaker, String words) {
        return TestingReport.article("On " + published, published, "She said: " + words + ". It is " + published + ".")
                .says(speaker, "", words)
                .check();
    }

    @Test
    void exportsTheHistoryWithTheReport() {
        long id = ledger.keep(harbor().check());
        correct(id, "c3", new Change.SpanCorrected(List.of(harbor().span("90 cranes"))));

        JsonNode json = Json.read(ledger.export(id));

        assertThat(json.path("report")).isEqualTo(Json.read(ledger.check(id).json()));
        assertThat(json.path("packs").path(0).path("sha256").asString()).isEqualTo("ab".repeat(32));
        // the emoji before it is one code point and two code units
        assertThat(json.path("history").toString())
                .isEqualTo("[{\"id\":1,\"subject\":\"c3\",\"change\":\"span\",\"spans\":[[98,107]],"
                        + "\"note\":\"seen in the log\",\"by\":\"Mia\",\"at\":\"2026-03-01T12:00:00.123Z\"}]");
        assertThat(json.path("report").path("claims").path(2).path("spans").toString())
                .isEqualTo("[[98,107]]");
    }

    @Test
    void aGoldenCaseHoldsWhatPeopleStandBy() {
        long id = ledger.keep(harbor().check());
        assertThat(Json.read(ledger.goldenCase(id)).path("claims")).isEmpty();
        correct(id, "c1", new Change.Confirmed());
        correct(id, "c2", new Change.VerdictCorrected(Verdict.SUPPORTED, Optional.empty()));
        correct(
                id,
                "c2",
                new Change.ReadingCorrected(new Reading(
                        "ferry-log",
                        Optional.of("Arden"),
                        Optional.of(Period.day(LocalDate.parse("2026-02-27"))),
                        Optional.of(BigDecimal.valueOf(12)))));
        correct(id, "c3", new Change.Rejected());

        JsonNode json = Json.read(ledger.goldenCase(id));

        assertThat(json.propertyNames())
                .containsExactly("id", "published", "title", "text", "needs", "claims", "inside", "traps");
        assertThat(json.path("claims").path(0).toString())
                .isEqualTo("{\"id\":\"id of Busy Friday at the port-1\",\"sentence\":"
                        + "\"\\\"We counted 538 ships and 12 ferries 🚢 that day,\\\" Ann Lee said.\",\"words\":\"538 ships\","
                        + "\"span\":[41,50],\"verdict\":\"supported\",\"reason\":null,\"series\":\"arden-ships\","
                        + "\"period\":{\"start\":\"2026-02-27\",\"end\":\"2026-02-27\"},\"value\":538,"
                        + "\"form\":\"quantity\",\"note\":\"seen in the log\"}");
        assertThat(json.path("claims").path(1).path("series").asString()).isEqualTo("ferry-log");
        assertThat(json.path("claims").path(1).path("verdict").asString()).isEqualTo("supported");
        assertThat(json.path("traps").toString()).isEqualTo("[{\"words\":\"90 cranes\",\"span\":[98,107]}]");
    }

    Correction correct(long check, String subject, Change change) {
        return ledger.correct(
                new NewCorrection(check, subject, change, Optional.of("seen in the log"), "Mia", TestingReport.NOON));
    }

    List<String> found(Search search) {
        return ledger.search(search).items().stream()
                .map(hit -> hit.passage().name().orElse(""))
                .toList();
    }
}

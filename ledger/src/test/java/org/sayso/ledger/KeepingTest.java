package org.sayso.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Verdict;

/** What a ledger keeps, and that it keeps it. */
class KeepingTest extends LedgerContract {
    KeepingTest(TestingDatabase database) {
        super(database);
    }

    @Test
    void givesACheckBackAsItWasKept() {
        NewCheck check = TestingReport.harbor().check();

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
                                TestingReport.HARBOR),
                        check.documents(),
                        "0.1.0",
                        List.of(TestingReport.PACK),
                        "Mia",
                        TestingReport.NOON));
    }

    @Test
    void numbersChecksFromOneAndListsTheNewestFirst() {
        for (int i = 0; i < 5; i++) {
            assertThat(ledger.keep(TestingReport.harbor().check())).isEqualTo(i + 1);
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
        NewCheck good = TestingReport.harbor().check();
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
        long id = ledger.keep(TestingReport.harbor().check());
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
        long id = ledger.keep(TestingReport.harbor().check());
        correct(id, "c1", new Change.Confirmed());

        try (var connection = database.connect(location);
                var other = connection.createStatement()) {
            assertThatThrownBy(() -> other.execute(statement)).hasMessageContaining("what is kept is never");
        }
    }
}

package org.sayso.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Period;

/** What people say of a check, and what holds then. */
class CorrectingTest extends LedgerContract {
    CorrectingTest(TestingDatabase database) {
        super(database);
    }

    @Test
    void keepsEveryKindOfChange() {
        long id = ledger.keep(TestingReport.harbor().check());
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
        long id = ledger.keep(TestingReport.harbor().check());
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
        long id = ledger.keep(TestingReport.harbor().check());

        correct(id, "s1", new Change.Rejected());
        correct(id, "c3", new Change.Rejected());

        assertThat(found(Search.everything().withSpeaker("Lee"))).isEmpty();
        assertThat(found(Search.everything().withWords("cranes"))).containsExactly("");
        assertThat(ledger.checks(OptionalLong.empty(), 1).items().get(0).verdicts())
                .isEqualTo(Map.of(Verdict.SUPPORTED, 1, Verdict.REFUTED, 1));
    }

    @Test
    void aCorrectedSpeakerAndSpanAreFound() {
        long id = ledger.keep(TestingReport.harbor().check());

        correct(
                id,
                "s1",
                new Change.SpeakerCorrected(new Speaker("Bo Hall", Optional.empty(), Optional.of("Ferry Line"))));
        correct(
                id,
                "s1",
                new Change.SpanCorrected(List.of(TestingReport.harbor().span("538 ships and 12 ferries"))));

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
        long id = ledger.keep(TestingReport.harbor().check());
        Map<String, Change> changes = Map.of(
                "confirmed", new Change.Confirmed(),
                "speaker", new Change.SpeakerCorrected(Speaker.named("Bo")),
                "reading",
                        new Change.ReadingCorrected(
                                new Reading("x", Optional.empty(), Optional.empty(), Optional.empty())),
                "verdict", new Change.VerdictCorrected(Verdict.SUPPORTED, Optional.empty()),
                "reason", new Change.VerdictCorrected(Verdict.SUPPORTED, Optional.of(Reason.OPINION)),
                "beyond", new Change.SpanCorrected(List.of(new Span(5, TestingReport.HARBOR.length() + 1))),
                "crossed", new Change.SpanCorrected(List.of(new Span(5, 9), new Span(8, 12))));

        Change change = Objects.requireNonNull(changes.get(kind));

        assertThatThrownBy(() -> correct(id, subject, change))
                .isInstanceOfSatisfying(
                        SaysoException.class,
                        failed -> assertThat(failed.code()).isEqualTo(code));
        assertThat(ledger.history(id)).isEmpty();
    }
}

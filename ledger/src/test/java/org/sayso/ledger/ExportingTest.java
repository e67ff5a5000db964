package org.sayso.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.time.Period;
import tools.jackson.databind.JsonNode;

/** What leaves a ledger as a file. */
class ExportingTest extends LedgerContract {
    ExportingTest(TestingDatabase database) {
        super(database);
    }

    @Test
    void exportsTheHistoryWithTheReport() {
        long id = ledger.keep(TestingReport.harbor().check());
        correct(
                id,
                "c3",
                new Change.SpanCorrected(List.of(TestingReport.harbor().span("90 cranes"))));

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
        long id = ledger.keep(TestingReport.harbor().check());
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
}

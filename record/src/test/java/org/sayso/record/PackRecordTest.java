package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Query;
import org.sayso.domain.record.Series;
import org.sayso.domain.time.Period;

class PackRecordTest {
    private static final Period FIRST = Period.day(LocalDate.of(2025, 3, 1));
    private static final Period BOTH = Period.range(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 2));

    @TempDir
    Path folder;

    private TestingPack pack;

    @BeforeEach
    void write() {
        pack = TestingPack.in(folder.resolve("harbour"));
    }

    @Test
    void answersTwoSeriesThatDescribeTheSameRows() {
        TestingPack pack = TestingPack.in(folder.resolve("twice")).replacing("datapackage.json", "\"series\": [", """
                "series": [
                  {
                    "id": "boat-arrivals", "label": "Boats by day", "measure": "boats", "unit": "ships", "kind": "flow",
                    "value": "ships", "filters": {"port": "North"}, "additive": true, "words": {"counted": ["boats"]}
                  },
                """);
        Optional<Period> day = Optional.of(Period.day(LocalDate.of(2025, 3, 1)));
        try (PackRecord record = PackRecord.open(List.of(pack.folder()))) {
            List<Answer> answers = record.answer(Stream.of("boat-arrivals", "ship-arrivals")
                    .map(series -> new Query(series, Map.of(), Operation.VALUE, day, Optional.empty()))
                    .toList());

            assertThat(answers.get(0).value()).isEqualTo(answers.get(1).value()).hasToString("Optional[4]");
        }
    }

    @Test
    void keepsVintagesApart() {
        assertThat(value(Operation.VALUE, FIRST, "2025-03-01")).isEqualTo("none");
        assertThat(value(Operation.VALUE, FIRST, "2025-03-02")).isEqualTo("3");
        // published in April, so certainly public by its last day
        assertThat(value(Operation.VALUE, FIRST, "2025-04-29")).isEqualTo("3");
        assertThat(value(Operation.VALUE, FIRST, "2025-04-30")).isEqualTo("4");
        assertThat(value(Operation.SUM, BOTH, "2025-03-02")).isEqualTo("8");
        assertThat(value(Operation.SUM, BOTH, "2025-04-30")).isEqualTo("9");
    }

    @Test
    void takesLaterRowOfSameDay() {
        pack.replacing("arrivals.csv", "2025-04,", "2025-03-02,")
                .replacing(
                        "datapackage.json",
                        "\"primaryKey\": [\"day\", \"port\", \"published\"]",
                        "\"missingValues\": [\"\"]");

        assertThat(value(Operation.VALUE, FIRST, "2025-03-02")).isEqualTo("4");
    }

    @Test
    void givesStatementThatGivesRows() {
        try (PackRecord record = open()) {
            Answer answer = record.answer(List.of(query(Operation.SUM, BOTH, "2025-04-30")))
                    .get(0);

            assertThat(answer.rows())
                    .extracting(row -> row.cells().toString())
                    .containsExactly(
                            "{day=2025-03-01, ships=4, tons=1.75, port=North, published=2025-04, source=LOG}",
                            "{day=2025-03-02, ships=5, tons=, port=North, published=, source=LOG}");
            assertThat(answer.sql()).isEqualTo("""
                    WITH observed AS (
                        SELECT
                            o.rowid AS row_order,
                            o."day" AS period_start,
                            o."day" AS period_end,
                            o."ships" AS figure,
                            CAST(o."published" AS VARCHAR) AS published,
                            false AS partial,
                            0 AS identity
                        FROM "harbour"."arrivals" AS o
                        LEFT JOIN "harbour"."sources" AS s ON s."id" = o."source"
                        WHERE CAST(o."port" AS VARCHAR) = 'North' AND o."ships" IS NOT NULL
                    ), dated AS (
                        SELECT *,
                            CASE length(published)
                                WHEN 4 THEN make_date(CAST(published AS INTEGER), 12, 31)
                                WHEN 7 THEN last_day(CAST(published || '-01' AS DATE))
                                WHEN 10 THEN CAST(published AS DATE)
                                ELSE period_end
                            END AS known_from
                        FROM observed
                    ), known AS (
                        SELECT *
                        FROM dated
                        WHERE known_from <= DATE '2025-04-30'
                        QUALIFY row_number() OVER (
                            PARTITION BY period_start, period_end, identity
                            ORDER BY known_from DESC, row_order DESC) = 1
                    ), answering AS (
                        SELECT *
                        FROM known
                        WHERE period_start >= DATE '2025-03-01' AND period_end <= DATE '2025-03-02'
                    )
                    SELECT o.*
                    FROM answering AS k
                    JOIN "harbour"."arrivals" AS o ON o.rowid = k.row_order
                    ORDER BY k.period_start, k.period_end, k.row_order""");
        }
    }

    /** Every query that is allowed, on every series that ships, gives the same rows when its statement is run again. */
    @ParameterizedTest
    @EnumSource(Operation.class)
    void runsEveryStatementAgain(Operation operation) {
        Path packs = Path.of("..", "packs");
        List<Optional<Period>> periods = List.of(
                Optional.of(Period.range(LocalDate.of(2010, 10, 1), LocalDate.of(2025, 1, 31))),
                Optional.of(Period.since(LocalDate.of(2024, 10, 1))),
                Optional.of(Period.until(LocalDate.of(1980, 1, 1))),
                Optional.empty());
        try (PackRecord record =
                PackRecord.open(List.of(packs.resolve("us-immigration"), packs.resolve("us-economy")))) {
            for (Series series : record.series()) {
                for (Optional<Period> period : periods) {
                    if (period.isPresent() || (operation != Operation.VALUE && operation != Operation.SUM)) {
                        runAgain(
                                record,
                                new Query(series.id(), operation, period, Optional.of(LocalDate.of(2025, 1, 24))));
                    }
                }
            }
        }
    }

    private static void runAgain(PackRecord record, Query query) {
        Answer answer;
        try {
            answer = record.answer(List.of(query)).get(0);
        } catch (IllegalArgumentException notAllowed) {
            return;
        }
        List<List<String>> rows =
                record.store().rows(answer.sql()).stream().map(List::of).toList();
        assertThat(rows)
                .isEqualTo(answer.rows().stream()
                        .map(row -> List.copyOf(row.cells().values()))
                        .toList());
    }

    @Test
    void leavesSqlInNamesAndCellsText() {
        String hostile = "x'; DROP TABLE \\\"harbour\\\".\\\"sources\\\"; --";
        String cell = "x'; DROP TABLE \"harbour\".\"sources\"; --";
        pack.replacing("datapackage.json", "\"North\"", '"' + hostile + '"')
                .replacing("datapackage.json", "\"tons\"", "\"to\\\"ns' {figure}\"")
                .replacing("datapackage.json", "Ships arriving by day", hostile)
                .replacing("arrivals.csv", ",tons,", ",\"to\"\"ns' {figure}\",")
                .replacing("arrivals.csv", "North", '"' + cell.replace("\"", "\"\"") + '"');

        try (PackRecord record = open()) {
            Answer answer = record.answer(List.of(query(Operation.SUM, BOTH, "2025-04-30")))
                    .get(0);

            assertThat(answer.value().orElseThrow()).isEqualByComparingTo("9");
            assertThat(answer.rows().get(0).cells())
                    .containsEntry("port", cell)
                    .containsEntry("to\"ns' {figure}", "1.75");
            assertThat(record.store().rows(answer.sql())).hasSize(2);
            assertThat(record.source(record.series().get(0), "LOG").publisher()).isEqualTo("Harbour Office");
        }
    }

    @Test
    void readsIntegersBeyondSixtyFourBits() {
        pack.replacing("arrivals.csv", "2025-03-02,5", "2025-03-02,123456789012345678901234567890");

        assertThat(value(Operation.VALUE, Period.day(LocalDate.of(2025, 3, 2)), "2025-03-02"))
                .isEqualTo("123456789012345678901234567890");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO '%s/out.csv'",
                "SELECT * FROM read_csv('%s/harbour/arrivals.csv')",
                "SELECT * FROM '%s/harbour/arrivals.csv'",
                "ATTACH '%s/other.db'",
                "INSTALL httpfs",
                "SET enable_external_access = true",
                "RESET lock_configuration"
            })
    void reachesNoFileOnceOpen(String statement) {
        try (PackRecord record = open()) {
            assertThatThrownBy(() -> record.store().rows(String.format(java.util.Locale.ROOT, statement, folder)))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.{csv,db}");
    }

    @Test
    void refusesWhatSeriesDoesNotAllow() {
        pack.replacing("datapackage.json", "\"additive\": true", "\"additive\": false");
        try (PackRecord record = open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> record.answer(List.of(query(Operation.SUM, BOTH, "2025-04-30"))));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> record.answer(List.of(query(Operation.COUNT, BOTH, "2025-04-30"))));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> record.answer(
                            List.of(new Query("tides", Operation.LATEST, Optional.empty(), Optional.empty()))))
                    .withMessage("no series tides");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> record.source(record.series().get(0), "DIARY"));
        }
    }

    @Test
    void refusesSameSeriesAndSameNameTwice() {
        TestingPack second = TestingPack.in(folder.resolve("second"));
        assertCode(ErrorCode.DUPLICATE_SERIES, pack.folder(), pack.folder());
        assertCode(ErrorCode.DUPLICATE_SERIES, pack.folder(), second.folder());

        second.replacing("datapackage.json", "ship-arrivals", "boat-arrivals");
        assertCode(ErrorCode.DUPLICATE_NAME, pack.folder(), second.folder());

        second.replacing("datapackage.json", "\"name\": \"harbour\"", "\"name\": \"port\"");
        try (OfficialRecord record = PackRecord.open(List.of(pack.folder(), second.folder()))) {
            assertThat(record.series()).extracting(Series::id).containsExactly("ship-arrivals", "boat-arrivals");
        }
    }

    private static void assertCode(ErrorCode code, Path... folders) {
        assertThatExceptionOfType(SaysoException.class)
                .isThrownBy(() -> PackRecord.open(List.of(folders)).close())
                .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(code));
    }

    @Test
    void hashesWhatSha256sumHashes() throws Exception {
        StringBuilder list = new StringBuilder();
        for (String file : List.of("datapackage.json", "arrivals.csv", "sources.csv")) {
            list.append(sha256(Files.readAllBytes(pack.folder().resolve(file))))
                    .append("  ")
                    .append(file)
                    .append('\n');
        }
        try (OfficialRecord record = open()) {
            assertThat(record.series().get(0).pack().sha256())
                    .isEqualTo(sha256(list.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void readsByteOrderMarkCarriageReturnsAndOtherDelimiter() throws IOException {
        pack.with(
                        "arrivals.csv",
                        "\ufeff" + TestingPack.ARRIVALS.replace(",", ";").replace("\n", "\r\n"))
                .replacing(
                        "datapackage.json",
                        "\"path\": \"arrivals.csv\",",
                        "\"path\": \"arrivals.csv\", \"dialect\": {\"delimiter\": \";\"},");

        assertThat(value(Operation.SUM, BOTH, "2025-04-30")).isEqualTo("9");
    }

    private String value(Operation operation, Period period, String asOf) {
        try (OfficialRecord record = open()) {
            return record.answer(List.of(query(operation, period, asOf)))
                    .get(0)
                    .value()
                    .map(Object::toString)
                    .orElse("none");
        }
    }

    private static Query query(Operation operation, Period period, String asOf) {
        return new Query("ship-arrivals", operation, Optional.of(period), Optional.of(LocalDate.parse(asOf)));
    }

    private PackRecord open() {
        return PackRecord.open(List.of(pack.folder()));
    }
}

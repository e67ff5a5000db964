package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Dimension;
import org.sayso.domain.record.Member;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Query;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesBreak;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Period;

/** Tables with dimensions, series that a table describes, periods with two ends, and sources in the descriptor. */
class LayoutTest {
    @TempDir
    Path folder;

    private TestingPack pack;

    @BeforeEach
    void write() {
        pack = TestingPack.in(folder.resolve("harbour"));
    }

    @Test
    void asksOneMemberAndFallsBackToTotal() {
        byPort("\"total\": \"South\", \"names\": {\"North\": [\"the north quay\"]}");
        try (PackRecord record = open()) {
            Dimension dimension = record.series().get(0).dimension("port").orElseThrow();
            assertThat(dimension.members().all())
                    .containsExactly(
                            new Member("North", "North", List.of("North", "the north quay"), false),
                            new Member("South", "South", List.of("South"), true));
            assertThat(value(record, Map.of("port", "North"))).isEqualTo("4");
            assertThat(value(record, Map.of())).isEqualTo("9");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> value(record, Map.of("port", "East")))
                    .withMessageContaining("no member East of port");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> value(record, Map.of("pier", "North")))
                    .withMessageContaining("no dimension pier");
        }
    }

    @Test
    void refusesQueryWithoutMemberWhereThereIsNoTotal() {
        byPort("\"role\": \"place\"");
        try (PackRecord record = open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> value(record, Map.of()))
                    .withMessageContaining("no member given of port");
        }
    }

    @Test
    void answersManyAtOnceAsOneByOne() {
        byPort("\"total\": \"South\"");
        try (PackRecord record = open();
                PackRecord other = open()) {
            List<Query> queries = List.of(
                    query(Map.of("port", "North"), "2025-03-02"),
                    query(Map.of("port", "North"), "2025-04-30"),
                    query(Map.of("port", "South"), "2025-04-30"),
                    query(Map.of("port", "North"), "2025-03-02"));
            List<Answer> together = record.answer(queries);
            List<Answer> alone = queries.stream()
                    .map(query -> other.answer(List.of(query)).get(0))
                    .toList();
            assertThat(together).isEqualTo(alone);
            for (Answer answer : together) {
                assertThat(record.rows(answer.sql()))
                        .isEqualTo(
                                answer.rows().stream().map(row -> row.cells()).toList());
            }
        }
    }

    @Test
    void makesSeriesOfTheRowsOfAnotherTable() {
        pack.with("kinds.csv", """
                        code,title,unit,kind,also
                        North,=HYPERLINK("x") ships,ships,flow,north arrivals; northern ships
                        South,"Robert'); DROP TABLE x;--",USD per ship,index,
                        """)
                .replacing(
                        "datapackage.json",
                        "\"series\": [",
                        "\"indicators\": {\"field\": \"port\", \"resource\": \"kinds\","
                                + " \"id\": \"code\", \"label\": \"title\", \"unit\": \"unit\", \"kind\": \"kind\","
                                + " \"names\": \"also\", \"common\": {\"value\": \"ships\", \"additive\": true, \"kind\": \"flow\"}},"
                                + " \"series\": [")
                .replacing(
                        "datapackage.json",
                        "\"resources\": [",
                        "\"resources\": [{\"name\": \"kinds\", \"path\": \"kinds.csv\","
                                + " \"schema\": {\"fields\": [{\"name\": \"code\", \"type\": \"string\"},"
                                + " {\"name\": \"title\", \"type\": \"string\"}, {\"name\": \"unit\", \"type\": \"string\"},"
                                + " {\"name\": \"kind\", \"type\": \"string\"}, {\"name\": \"also\", \"type\": \"string\"}]}},")
                .replacing("kinds.csv", "=HYPERLINK(\"x\")", "\"=HYPERLINK(\"\"x\"\")")
                .replacing("kinds.csv", "\"\"x\"\") ships", "\"\"x\"\") ships\"");
        try (PackRecord record = open()) {
            Series north = record.series("harbour-north").orElseThrow();
            assertThat(north.label()).isEqualTo("=HYPERLINK(\"x\") ships");
            assertThat(north.words().names()).contains("north arrivals", "northern ships");
            assertThat(north.additive()).isTrue();
            Series south = record.series("harbour-south").orElseThrow();
            assertThat(south.label()).isEqualTo("Robert'); DROP TABLE x;--");
            assertThat(south.kind()).isEqualTo(SeriesKind.INDEX);
            assertThat(south.additive()).isFalse();
            Query query = new Query(south.id(), Operation.LATEST, Optional.empty(), Optional.empty());
            assertThat(record.answer(List.of(query)).get(0).value()).hasToString("Optional[9]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> record.answer(List.of(
                            new Query(south.id(), Operation.SUM, Optional.of(Period.year(2025)), Optional.empty()))));
        }
        pack.replacing("kinds.csv", ",ships,flow", ",XQZ,flow");
        assertThat(codes()).containsExactly(ErrorCode.UNKNOWN_UNIT);
    }

    @Test
    void readsPeriodsWithTwoEndsAndRefusesThoseThatEndBeforeTheyStart() {
        ranges("2025-03-03");
        try (PackRecord record = open()) {
            Period days = Period.range(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 3));
            Query query = new Query("ship-arrivals", Operation.VALUE, Optional.of(days), Optional.empty());
            assertThat(record.answer(List.of(query)).get(0).value()).hasToString("Optional[7]");
        }
        ranges("2025-02-28");
        assertThat(new PackValidator().validate(pack.folder(), 5))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(ErrorCode.INVALID_PERIOD);
                    assertThat(fault.describe()).contains("arrivals.csv:2, field until", "2025-02-28", "2025-03-01");
                });
    }

    private void ranges(String until) {
        TestingPack.in(pack.folder())
                .with("arrivals.csv", "from,until,ships,source\n2025-03-01," + until + ",7,LOG\n")
                .replacing(
                        "datapackage.json",
                        "{\"field\": \"day\", \"grain\": \"day\"}",
                        "{\"field\": \"from\"," + " \"until\": \"until\", \"grain\": \"range\"}")
                .replacing(
                        "datapackage.json",
                        "{\"name\": \"day\"",
                        "{\"name\": \"from\", \"type\": \"date\"},\n{\"name\": \"until\"")
                .replacing("datapackage.json", "{\"name\": \"tons\", \"type\": \"number\"},", "")
                .replacing("datapackage.json", "{\"name\": \"port\", \"type\": \"string\"},", "")
                .replacing("datapackage.json", "{\"name\": \"published\", \"type\": \"string\"},", "")
                .replacing("datapackage.json", "[\"day\", \"port\", \"published\"]", "[\"from\"]")
                .replacing("datapackage.json", "\"published\": \"published\",", "")
                .replacing("datapackage.json", "\"filters\": {\"port\": \"North\"},", "");
    }

    @Test
    void findsSourcesThatComeFromEachOther() {
        pack.with("sources.csv", """
                        id,publisher,title,taken_from
                        LOG,Harbour Office,Log,DIARY
                        DIARY,Harbour Office,Diary,BOOK
                        BOOK,Harbour Office,Book,LOG
                        """)
                .replacing(
                        "datapackage.json",
                        "{\"name\": \"title\", \"type\": \"string\"}",
                        "{\"name\": \"title\","
                                + " \"type\": \"string\"}, {\"name\": \"taken_from\", \"type\": \"string\"}")
                .replacing(
                        "datapackage.json", "\"title\": \"title\"}", "\"title\": \"title\", \"from\": \"taken_from\"}");

        assertThat(codes()).containsExactly(ErrorCode.CYCLIC_SOURCE);
        pack.replacing("sources.csv", "Book,LOG", "Book,");
        assertThat(codes()).isEmpty();
    }

    @Test
    void takesSourcesAndBreaksFromTheDescriptor() {
        pack.replacing(
                        "datapackage.json",
                        "{\"resource\": \"sources\", \"id\": \"id\", \"publisher\": \"publisher\","
                                + " \"title\": \"title\"}",
                        "{\"list\": [{\"id\": \"BOOK\", \"publisher\": \"Town\", \"title\": \"Book\","
                                + " \"published\": \"2025-05\"}]}")
                .replacing("datapackage.json", "\"name\": \"sources\"", "\"name\": \"origins\"")
                .replacing("datapackage.json", "\"source\": \"source\",", "\"source\": {\"id\": \"BOOK\"},")
                .replacing(
                        "datapackage.json",
                        "\"kind\": \"flow\",",
                        "\"kind\": \"flow\", \"breaks\": [{\"from\": \"2020-01-01\","
                                + " \"sentence\": \"Boats are counted from 2020 on.\"}],");
        try (PackRecord record = open()) {
            assertThat(record.series().get(0).breaks())
                    .containsExactly(new SeriesBreak(LocalDate.of(2020, 1, 1), "Boats are counted from 2020 on."));
            Answer answer =
                    record.answer(List.of(query(Map.of(), "2025-05-31"))).get(0);
            assertThat(answer.rows())
                    .allSatisfy(row -> assertThat(row.sourceId()).isEqualTo("BOOK"));
            assertThat(record.source(record.series().get(0), "BOOK").title()).isEqualTo("Book");
        }
        pack.replacing("datapackage.json", "{\"id\": \"BOOK\"},", "{\"id\": \"NOBODY\"},");
        assertThat(codes()).containsExactly(ErrorCode.UNKNOWN_SOURCE);
    }

    @Test
    void runsNothingButOneStatementThatReads() {
        try (PackRecord record = open()) {
            for (String sql : List.of(
                    "DROP TABLE harbour.sources",
                    "SELECT 1; SELECT 2",
                    "SELECT * FROM read_csv('/etc/hosts')",
                    "nonsense")) {
                assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                SaysoException.class, () -> record.rows(sql)))
                        .extracting(SaysoException::code)
                        .isEqualTo(ErrorCode.NOT_REPLAYABLE);
            }
            assertThat(record.rows("SELECT id FROM harbour.sources")).containsExactly(Map.of("id", "LOG"));
        }
    }

    private void byPort(String properties) {
        pack.replacing("datapackage.json", "\"filters\": {\"port\": \"North\"},", "")
                .replacing(
                        "datapackage.json",
                        "\"time\": {",
                        "\"dimensions\": [{\"name\": \"port\", \"field\": \"port\", " + properties + "}], \"time\": {");
    }

    private List<ErrorCode> codes() {
        return new PackValidator()
                .validate(pack.folder(), 10).stream().map(SaysoException::code).toList();
    }

    private static String value(PackRecord record, Map<String, String> members) {
        return record.answer(List.of(query(members, "2025-04-30")))
                .get(0)
                .value()
                .map(Object::toString)
                .orElse("none");
    }

    private static Query query(Map<String, String> members, String asOf) {
        return new Query(
                "ship-arrivals",
                members,
                Operation.VALUE,
                Optional.of(Period.day(LocalDate.of(2025, 3, 1))),
                Optional.of(LocalDate.parse(asOf)));
    }

    private PackRecord open() {
        return PackRecord.open(List.of(pack.folder()));
    }
}

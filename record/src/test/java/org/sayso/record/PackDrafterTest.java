package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.record.Member;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Query;
import org.sayso.domain.record.Series;
import org.sayso.domain.time.Period;

/** Folders of several layouts are drafted, completed in a few lines, and answer. */
class PackDrafterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    private static final Path WILD = besideProject("shared/packages");

    @TempDir
    Path folder;

    /** A folder beside that of the project, or beside one of the folders above. */
    private static Path besideProject(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve(name))) {
            at = at.getParent();
        }
        return at.resolve(name);
    }

    static boolean hasWildPackages() {
        return Files.isDirectory(WILD);
    }

    @Test
    void draftsYearsAsColumns() throws IOException {
        write("renewables.csv", """
                ISO;Country;Unit;2021;2022;2023
                KEN;Kenya;percent;90.2;91.0;90.4
                NOR;Norway;percent;99.0;..;98.6
                """);

        PackDraft draft = draft();
        assertThat(draft.open())
                .containsExactly("Who publishes the figures, and in which publication (sayso/sources).");
        assertThat(codes()).containsOnly(ErrorCode.UNFINISHED_DRAFT);

        complete(Map.of("? who publishes it", "Energy Agency", "? the publication", "Yearbook"));
        assertThat(value("renewables", "country", "Norway", Period.year(2023))).isEqualTo("98.6");
        assertThat(value("renewables", "country", "Norway", Period.year(2022))).isEqualTo("none");
        assertThat(value("renewables", "country", "Kenya", Period.year(2022))).isEqualTo("91.0");
    }

    @Test
    void draftsIndicatorsInRows() throws IOException {
        write("stats.csv", """
                state,state_code,series,series_name,period,unit,obs_value
                Texas,TX,ENR,Public school enrollment,2021-22,students,5428609
                Texas,TX,UNR,Unemployment rate,2021-22,percent,4.1
                California,CA,ENR,Public school enrollment,2021-22,students,5892240
                California,CA,UNR,Unemployment rate,2021-22,percent,5.6
                """);
        draft();
        complete(Map.of("? who publishes it", "Office", "? the publication", "Digest"));

        Period school = Period.range(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 8, 31));
        assertThat(value("public-school-enrollment", "state", "California", school))
                .isEqualTo("5892240.0");
        assertThat(value("unemployment-rate", "state", "Tex.", school)).isEqualTo("no member");
        assertThat(value("unemployment-rate", "state", "Texas", school)).isEqualTo("4.1");
    }

    @Test
    void draftsParquet() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM (VALUES ('KEN', DATE '2024-01-31', 12), ('NOR', DATE '2024-01-31', 7),"
                            + " ('KEN', DATE '2024-02-29', 13)) t(country_code, day, arrests)) TO '"
                            + folder.resolve("arrests.parquet") + "' (FORMAT parquet)");
        }
        draft();
        complete(Map.of("? who publishes it", "Police", "? the publication", "Log"));

        assertThat(value("arrests", "country", "Kenya", Period.day(LocalDate.of(2024, 2, 29))))
                .isEqualTo("13");
    }

    @ParameterizedTest(name = "{0} of {3} in {4} is {5}")
    @CsvSource(delimiter = '|', textBlock = """
        # package  | series             | dimension | place             | year | value
        population | population         | country   | the United States | 2024 | 340110988
        population | population         | country   | Kenya             | 2023 | 55339003
        population | population         | country   | South Korea       | 2022 | 51672569
        population | population         | country   | World             | 2023 | 8064057930
        gdp        | gdp                | country   | Germany           | 2023 | 4456081016705.961
        gdp        | top-economies      | country   | US                | 2001 | 10581900000000
        inflation  | inflation-consumer | country   | Argentina         | 2023 | 135.368876310592
        inflation  | inflation-gdp      | country   | Zimbabwe          | 2022 | 104.705170628667
        """)
    @EnabledIf("hasWildPackages")
    void draftsPackagesFromTheWild(
            String pack, String series, String dimension, String place, int year, java.math.BigDecimal value)
            throws IOException {
        copy(WILD.resolve(pack), folder);
        draft();

        assertThat(new java.math.BigDecimal(value(series, dimension, place, Period.year(year))))
                .isEqualByComparingTo(value);
    }

    @Test
    void refusesPacksAndFoldersWithoutTables() throws IOException {
        assertCode(ErrorCode.NO_DRAFT, folder);
        assertCode(ErrorCode.PACK_NOT_FOUND, folder.resolve("none"));
        write("datapackage.json", "{");
        assertCode(ErrorCode.INVALID_DESCRIPTOR, folder);
        assertCode(ErrorCode.NO_DRAFT, TestingPack.in(folder.resolve("harbour")).folder());
    }

    private static void assertCode(ErrorCode code, Path folder) {
        assertThatExceptionOfType(SaysoException.class)
                .isThrownBy(() -> new PackDrafter().draft(folder, TODAY))
                .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(code));
    }

    private PackDraft draft() throws IOException {
        PackDraft draft = new PackDrafter().draft(folder, TODAY);
        write("datapackage.json", draft.text());
        return draft;
    }

    private void complete(Map<String, String> words) throws IOException {
        String text = Files.readString(folder.resolve("datapackage.json"), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        write("datapackage.json", text.replace("\"kind\" : \"?\"", "\"kind\" : \"stock\""));
        assertThat(new PackValidator().validate(folder, 5)).isEmpty();
    }

    private List<ErrorCode> codes() {
        return new PackValidator()
                .validate(folder, 100).stream().map(SaysoException::code).toList();
    }

    private String value(String series, String dimension, String place, Period period) {
        try (PackRecord record = PackRecord.open(List.of(folder))) {
            Series found = record.series(series).orElseThrow();
            Optional<String> member = found.dimension(dimension).orElseThrow().members().named(place).stream()
                    .map(Member::code)
                    .findFirst();
            return member.map(code -> new Query(
                            series, Map.of(dimension, code), Operation.VALUE, Optional.of(period), Optional.empty()))
                    .map(query -> record.answer(List.of(query)).get(0))
                    .map(answer -> answer.value().map(Object::toString).orElse("none"))
                    .orElse("no member");
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}

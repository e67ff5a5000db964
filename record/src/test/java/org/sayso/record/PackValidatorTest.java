package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

class PackValidatorTest {
    @TempDir
    Path folder;

    private TestingPack pack;

    @BeforeEach
    void write() {
        pack = TestingPack.in(folder.resolve("harbour"));
    }

    @Test
    void findsNothingInSoundPack() {
        assertThat(validate(10)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # file        | words                  | replaced by            | code            | line, field               | message holds
        # malformed JSON, and a property twice
        datapackage.json | "created":          | "created"             | INVALID_DESCRIPTOR | :5                     | not JSON
        datapackage.json | "version":          | "name":               | INVALID_DESCRIPTOR | :4                     | not JSON
        # against the schema: misspelt, missing, of the wrong kind
        datapackage.json | "measure":          | "mesure":             | INVALID_DESCRIPTOR | :31                    | 'measure' not found
        datapackage.json | "unit": "ships",    |                       | INVALID_DESCRIPTOR | /sayso/series/0/unit   | unit
        datapackage.json | "kind": "flow"      | "kind": "flood"       | INVALID_DESCRIPTOR | /series/0/kind         | flow
        datapackage.json | "kind": "flow"      | "kind": "events"      | INVALID_DESCRIPTOR | /series/0              | event
        datapackage.json | "name": "harbour"   | "name": "main"        | INVALID_DESCRIPTOR | :3, field /name        |
        datapackage.json | "path": "arrivals.csv" | "path": "../arrivals.csv" | INVALID_DESCRIPTOR | /resources/0/path |
        datapackage.json | "type": "number"    | "type": "geojson"     | INVALID_DESCRIPTOR | :19                    |
        # references inside the descriptor
        datapackage.json | "value": "ships"    | "value": "sips"       | UNKNOWN_FIELD   | /series/0/value           | no column sips
        datapackage.json | "value": "ships"    | "value": "port"       | INVALID_DESCRIPTOR | /series/0/value        | type
        datapackage.json | "field": "day"      | "field": "port"       | INVALID_DESCRIPTOR | /sayso/time/field      | type
        datapackage.json | @vessels            | @vehicles             | UNKNOWN_FIELD   | /series/0/words/counted   | no list vehicles
        datapackage.json | "resource": "sources" | "resource": "origins" | UNKNOWN_FIELD | /sayso/sources/resource   | no table origins
        datapackage.json | "publisher": "publisher" | "publisher": "office" | UNKNOWN_FIELD | :8, field /sayso/sources/publisher | no column office
        datapackage.json | "primaryKey": "id"  | "primaryKey": "title" | INVALID_DESCRIPTOR | /sayso/sources/id      | primary key
        datapackage.json | "name": "tons"      | "name": "Ships"       | DUPLICATE_NAME  | /schema/fields/2/name     | Ships
        datapackage.json | "kind": "flow"      | "kind": "stock"       | INVALID_DESCRIPTOR | /series/0/additive     | added up
        datapackage.json | 2026-01-31          | 2026-02-31            | INVALID_DESCRIPTOR | :5, field /created     | does not exist
        # cells
        arrivals.csv  | ships,tons             | boats,tons             | INVALID_TABLE   | arrivals.csv:1, field ships | "boats" instead of "ships"
        arrivals.csv  | published,source       | published,source,extra | INVALID_TABLE   | arrivals.csv:1            | 7 columns
        arrivals.csv  | 2025-03-02,5           | 2025-02-30,5           | INVALID_TABLE   | arrivals.csv:5, field day | date that exists
        arrivals.csv  | 2025-03-02,5           | ,5                     | INVALID_TABLE   | arrivals.csv:5, field day | missing
        arrivals.csv  | 2025-03-02,5           | 2025-03-02,5.5         | INVALID_TABLE   | arrivals.csv:5, field ships | whole number
        arrivals.csv  | 2025-03-02,5           | 2025-03-02,-5          | INVALID_TABLE   | arrivals.csv:5, field ships | less than 0
        arrivals.csv  | 2025-03-02,5           | 2025-03-02             | INVALID_TABLE   | arrivals.csv:5            | 5 cells instead of 6
        arrivals.csv  | 1.75                   | NaN                    | INVALID_TABLE   | arrivals.csv:3, field tons | decimal number
        # units, drafts, dimensions, sources
        datapackage.json | "unit": "ships"     | "unit": "million ships" | UNKNOWN_UNIT   | /series/0/unit            | magnitude
        datapackage.json | "unit": "ships"     | "unit": "XQZ"         | UNKNOWN_UNIT    | /series/0/unit            | none that Sayso knows
        datapackage.json | Ships arriving by day | ? title             | UNFINISHED_DRAFT | /series/0/label          | still to be said: label
        datapackage.json | "time": {           | "dimensions": [{"name": "port", "field": "port", "total": "East"}], "time": { | UNKNOWN_FIELD | field port | no cell "East"
        datapackage.json | "time": {           | "dimensions": [{"name": "port", "field": "harbour"}], "time": { | UNKNOWN_FIELD | /dimensions/0/field | no column harbour
        datapackage.json | "source": "source", | "source": {"id": "LOG"}, "unpivot": {"columns": "(", "into": "a", "value": "b"}, | INVALID_DESCRIPTOR | /unpivot/columns | regular expression
        arrivals.csv  | 2025-03-02,5           | 2025-03-02,9999999999999999999999999999999999999 | INVALID_TABLE | arrivals.csv:5, field ships | whole number
        arrivals.csv  | 1.75                   | 1e30                   | INVALID_TABLE   | arrivals.csv:3, field tons | decimal number
        arrivals.csv  | 2025-04                | April                  | INVALID_TABLE   | arrivals.csv:3, field published | day of publication
        arrivals.csv  | 2025-04                | 2025-03-02             | DUPLICATE_KEY   | arrivals.csv:3, field day, port, published | occurs twice
        arrivals.csv  | North,,LOG             | North,,                | INVALID_TABLE   | arrivals.csv:5, field source | missing
        arrivals.csv  | North,,LOG             | North,,DIARY           | UNKNOWN_SOURCE  | arrivals.csv:5, field source | no row "DIARY"
        arrivals.csv  | 3,1.50                 | `"3,1.50`              | INVALID_TABLE   | arrivals.csv              |
        """)
    void explainsFault(String file, String words, String others, ErrorCode code, String place, String message) {
        pack.replacing(file, words, others == null ? "" : others);

        SaysoException fault = validate(10).get(0);

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.location().orElseThrow().toString()).contains(place);
        assertThat(fault.getMessage()).contains(message == null ? "" : message);
        assertThat(fault.remedy()).isNotBlank();
        assertThatExceptionOfType(SaysoException.class)
                .isThrownBy(() -> PackRecord.open(List.of(pack.folder())).close())
                .satisfies(thrown -> assertThat(thrown.describe()).isEqualTo(fault.describe()));
    }

    @Test
    void tellsMissingFolderFromMissingDescriptor() throws IOException {
        Files.delete(pack.folder().resolve("datapackage.json"));

        assertThat(validate(10)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.PACK_NOT_FOUND);
            assertThat(fault).hasMessage("The folder holds no datapackage.json.");
        });
        assertThat(new PackValidator().validate(folder.resolve("nowhere"), 10))
                .singleElement()
                .satisfies(fault -> assertThat(fault).hasMessage("There is no such folder."));
    }

    @Test
    void reportsMissingTableAndTableThatIsNotUtf8() throws IOException {
        Files.delete(pack.folder().resolve("arrivals.csv"));
        assertThat(validate(10)).extracting(SaysoException::code).containsExactly(ErrorCode.INVALID_TABLE);

        Files.write(pack.folder().resolve("arrivals.csv"), new byte[] {'d', (byte) 0xe9, '\n'});
        assertThat(validate(10))
                .singleElement()
                .satisfies(fault -> assertThat(fault).hasMessage("The table is not UTF-8."));
    }

    @Test
    void reportsEveryFaultOfTable() {
        pack.replacing("arrivals.csv", "2025-03-01,3,1.50", "1 March,three,").replacing("arrivals.csv", "South", "");
        pack.replacing("arrivals.csv", "North,,LOG", "North,,DIARY");

        assertThat(validate(10))
                .extracting(fault -> fault.location().orElseThrow().toString().replaceAll(".*/", ""))
                .containsExactly(
                        "arrivals.csv:2, field day", "arrivals.csv:2, field ships", "arrivals.csv:5, field source");
    }

    @Test
    void countsFaultsBeyondLimit() {
        pack.with("arrivals.csv", TestingPack.ARRIVALS + "never,0,0,North,,LOG\n".repeat(1000));

        List<SaysoException> faults = validate(20);

        assertThat(faults).hasSize(21);
        assertThat(faults.get(20).code()).isEqualTo(ErrorCode.MORE_FAULTS);
        assertThat(faults.get(20)).hasMessage("980 more faults were found.");
    }

    private List<SaysoException> validate(int limit) {
        return new PackValidator().validate(pack.folder(), limit);
    }
}

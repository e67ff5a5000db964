package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers are stored in 64 bits. */
class NumberStorageTest {
    private static final int TONS = 2;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # value            | multiplier    | whole | scale | type of the column of tons
            # fits, and nothing is made of it
            "tons"             | 1             | 12    | 6     | DECIMAL(18, 6)
            # a digit too many
            "tons"             | 1             | 13    | 6     | DECIMAL(38, 6)
            # no series asks the column
            "ships"            | 1000000       | 12    | 6     | DECIMAL(18, 6)
            # thousand times the number fits
            "tons"             | 1000          | 10    | 4     | DECIMAL(18, 4)
            # and here not
            "tons"             | 1000          | 11    | 4     | DECIMAL(38, 4)
            # the digits of a share add to those of the number
            "tons"             | 0.01          | 12    | 3     | DECIMAL(38, 3)
            # a sum may carry one digit
            ["ships", "tons"]  | 1             | 14    | 3     | DECIMAL(18, 3)
            ["ships", "tons"]  | 1             | 15    | 3     | DECIMAL(38, 3)
            """)
    void isInSixtyFourBitsWhereFiguresFit(String value, String multiplier, int whole, int scale, String type) {
        assertThat(type(pack(value, multiplier), whole, scale)).isEqualTo(type);
    }

    private Pack pack(String value, String multiplier) {
        Path pack = TestingPack.in(folder)
                .replacing(
                        "datapackage.json",
                        "\"value\": \"ships\"",
                        "\"value\": " + value + ", \"multiplier\": " + multiplier)
                .folder();
        return DescriptorReader.read(pack, DescriptorReader.bytes(pack), Faults.thrown())
                .flatMap(descriptor -> PackReader.read(pack, descriptor, Faults.thrown()))
                .orElseThrow();
    }

    private static String type(Pack pack, int whole, int scale) {
        Resource table = pack.resource("arrivals");
        List<NumberStorage.Digits> digits = new ArrayList<>();
        table.fields().forEach(field -> digits.add(new NumberStorage.Digits(3, 0)));
        digits.set(TONS, new NumberStorage.Digits(whole, scale));
        return new NumberStorage(pack, table).type(TONS, digits);
    }
}

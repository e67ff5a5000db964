package org.sayso.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

class LedgerFileTest {
    @TempDir
    Path folder;

    @Test
    void aSecondDeskOnTheSameFileIsRefusedUntilTheFirstIsClosed() throws IOException {
        Path file = folder.resolve("sayso.db");
        Path link = Files.createSymbolicLink(folder.resolve("other.db"), file);

        try (Ledger first = Ledger.open(file.toString())) {
            assertThat(failure(file.toString()).describe())
                    .isEqualTo("SAYSO-4002 " + file
                            + ": Another desk has this ledger open. Close it, or use the desk that is running.");
            assertThat(failure(link.toString()).code()).isEqualTo(ErrorCode.LEDGER_IN_USE);
            assertThat(first.keep(TestingReport.harbor().check())).isEqualTo(1);
        }
        try (Ledger second = Ledger.open(file.toString())) {
            assertThat(second.check(1).by()).isEqualTo("Mia");
        }
    }

    /** A copy of the file without its log has the check once somebody has put the log's pages in their places. */
    @Test
    void theLogIsPutInPlaceWhileTheLedgerIsOpen() throws Exception {
        Path file = folder.resolve("sayso.db");
        Path copy = folder.resolve("copy.db");
        try (Ledger ledger = Ledger.open(file.toString())) {
            long check = ledger.keep(TestingReport.harbor().check());
            int tries = 0;
            do {
                Thread.sleep(100);
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            } while (!holds(copy, check) && ++tries < 100);

            assertThat(holds(copy, check)).isTrue();
        }
    }

    private static boolean holds(Path copy, long check) {
        try (var connection = TestingDatabase.SQLITE.connect(copy.toString());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT 1 FROM kept_check WHERE id = " + check)) {
            return row.next();
        } catch (SQLException notThere) {
            return false;
        }
    }

    @Test
    void aDeskInAnotherProcessIsRefusedToo() throws Exception {
        Path file = folder.resolve("sayso.db");
        try (KilledWriter writer = KilledWriter.start(file.toString(), folder)) {
            writer.awaitFirst();

            assertThat(failure(file.toString()).code()).isEqualTo(ErrorCode.LEDGER_IN_USE);

            writer.kill();
            Ledger.open(file.toString()).close();
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.db"), "Some notes, long enough to be read.\n".repeat(100));

        assertThat(failure(file.toString()).code()).isEqualTo(ErrorCode.NOT_A_LEDGER);
        assertThat(file).hasContent("Some notes, long enough to be read.\n".repeat(100));
    }

    @Test
    void theDatabaseOfAnotherProgramIsNoLedger() throws SQLException {
        String file = TestingDatabase.SQLITE.newLocation(folder);
        try (var connection = TestingDatabase.SQLITE.connect(file);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE song (title TEXT)");
        }

        assertThat(failure(file).code()).isEqualTo(ErrorCode.NOT_A_LEDGER);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(failure(folder.resolve("none/sayso.db").toString()).describe())
                .startsWith("SAYSO-4001 ")
                .contains("its folder does not exist");
    }

    @Test
    void anAddressWithoutADatabaseIsToldWithoutThePassword() {
        assertThat(failure("jdbc:postgresql://127.0.0.1:1/sayso?user=mia&password=secret&connectTimeout=1")
                        .describe())
                .startsWith("SAYSO-4001 postgresql://127.0.0.1:1/sayso: ")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource
    void aLedgerOfANewerVersionIsLeftAlone(TestingDatabase database) throws SQLException {
        String location = database.newLocation(folder);
        Ledger.open(location).close();
        try (var connection = database.connect(location);
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'somebody', 1, %s)
                    """.replace("%s", database == TestingDatabase.SQLITE ? "1" : "true"));
        }

        assertThat(failure(location).code()).isEqualTo(ErrorCode.LEDGER_NEWER);
    }

    /** The ledger in the resources was written by the program when it had the first schema. */
    @ParameterizedTest
    @EnumSource
    void aLedgerOfTheFirstSchemaIsBroughtUpToDate(TestingDatabase database) throws Exception {
        String location = OlderLedger.make(database, folder);

        try (Ledger ledger = Ledger.open(location)) {
            KeptCheck check = ledger.check(2);
            assertThat(check.article().text()).isEqualTo(TestingReport.HARBOR);
            assertThat(check.json()).isEqualTo(OlderLedger.document(2, "json"));
            assertThat(ledger.history(2)).extracting(Correction::by).containsExactly("Mia", "Ole");
            assertThat(ledger.search(Search.everything().withSpeaker("Hall")).items())
                    .hasSize(1);
            Trace trace = ledger.traces(2).get(0);
            assertThat(trace.firstSeen().kind()).isEqualTo(Passage.Kind.POST);
            assertThat(ledger.keep(TestingReport.harbor().check())).isEqualTo(3);
        }
        try (Ledger again = Ledger.open(location)) {
            assertThat(again.traces(2)).hasSize(1);
        }
    }

    private static SaysoException failure(String location) {
        List<SaysoException> failures = new java.util.ArrayList<>();
        assertThatThrownBy(() -> Ledger.open(location).close())
                .isInstanceOfSatisfying(SaysoException.class, failures::add);
        return failures.get(0);
    }

    static String resource(String name) throws IOException {
        try (var stream = LedgerFileTest.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.sayso.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger for each test, on each of the two databases; what it promises stands in the classes that extend this one. */
@ParameterizedClass
@EnumSource(TestingDatabase.class)
abstract class LedgerContract {
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

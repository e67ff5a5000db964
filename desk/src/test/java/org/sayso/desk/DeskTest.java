package org.sayso.desk;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A test on one desk that is started before its first test and stopped after its last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeskTest {
    @TempDir
    static Path folder;

    TestingDesk desk;

    @BeforeAll
    void start() {
        desk = TestingDesk.start(folder);
    }

    @AfterAll
    void stop() {
        desk.close();
    }
}

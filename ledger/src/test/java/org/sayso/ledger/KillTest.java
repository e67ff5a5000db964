package org.sayso.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that writes to one ledger is killed twenty times, by a signal it cannot catch, at moments drawn from a seed; after
 * each, whatever it had said was kept must be there whole, and the ledger must open and take more.
 *
 * <p>What is killed is the program that writes. For SQLite that is also the database, in the middle of whatever it was doing
 * to the file. For PostgreSQL it is the client: what is shown is that nothing is acknowledged before its transaction is
 * committed. Neither shows what happens when the machine loses power; for that, both databases are told to wait for the disk.
 */
class KillTest {
    private static final long SEED = 20260301;
    private static final int KILLS = 20;
    private static final int LONGEST_MILLISECONDS = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everythingAcknowledgedIsThereAfterTwentyKills(TestingDatabase database) throws Exception {
        String location = database.newLocation(folder);
        Random moments = new Random(SEED);
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            try (KilledWriter writer = KilledWriter.start(location, folder)) {
                writer.awaitFirst();
                Thread.sleep(moments.nextInt(LONGEST_MILLISECONDS));
                acknowledged.addAll(writer.kill());
            }
            try (Ledger ledger = Ledger.open(location)) {
                assertThat(missing(ledger, acknowledged))
                        .as("after kill %d", i + 1)
                        .isEmpty();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS).doesNotHaveDuplicates();
    }

    /** The acknowledged lines that the ledger does not bear out. */
    private static List<String> missing(Ledger ledger, List<String> acknowledged) {
        NewCheck given = TestingReport.harbor().check();
        Set<String> there = new HashSet<>();
        for (long check : acknowledged.stream()
                .map(line -> Long.valueOf(line.split(" ", -1)[1]))
                .distinct()
                .toList()) {
            if (ledger.check(check).documents().equals(given.documents())) {
                there.add("check " + check);
            }
            ledger.history(check)
                    .forEach(line -> there.add("correction " + check + " " + line.id() + " "
                            + line.note().orElse("")));
        }
        return acknowledged.stream().filter(line -> !there.contains(line)).toList();
    }
}

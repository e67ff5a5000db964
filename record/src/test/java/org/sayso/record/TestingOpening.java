package org.sayso.record;

import java.nio.file.Path;
import java.util.List;

/** Opens a pack in a process of its own and prints how many series it has. */
final class TestingOpening {
    private TestingOpening() {}

    /** Argument: the folder of the pack. */
    public static void main(String[] arguments) {
        try (PackRecord record = PackRecord.open(List.of(Path.of(arguments[0])))) {
            System.out.println(record.series().size());
        }
    }
}

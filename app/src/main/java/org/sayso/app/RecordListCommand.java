package org.sayso.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sayso record list}: every series. */
@Command(name = "list", description = "Lists every series of official figures.")
final class RecordListCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RecordOptions options = new RecordOptions();

    RecordListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        options.write(surroundings, record -> RecordOptions.writer(surroundings).list(record.series()));
        return 0;
    }
}

package org.sayso.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.pipeline.Sayso;
import org.sayso.report.RecordTextWriter;
import picocli.CommandLine.Option;

/** Which packs to look into: the options that the commands on the record share. */
final class RecordOptions {
    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "The folder of a pack to use besides those shipped with Sayso. May be repeated.")
    private List<Path> packs = List.of();

    /** Opens the record, writes what the function makes of it to standard output, and closes it. */
    void write(Surroundings surroundings, Function<OfficialRecord, String> text) {
        try (Sayso sayso = new Sayso(surroundings.packs(packs));
                Output output = Output.toStandardOutput(surroundings)) {
            output.write(text.apply(sayso.record()));
            output.keep();
        }
    }

    static RecordTextWriter writer(Surroundings surroundings) {
        return new RecordTextWriter(surroundings.width(), surroundings.color());
    }
}

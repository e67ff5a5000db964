package org.sayso.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.record.PackValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sayso record validate}: whether packs are sound, and every fault where not. */
@Command(
        name = "validate",
        description =
                "Checks packs and lists their faults, each with file, line and field. Exit status 3 if there are any.")
final class RecordValidateCommand implements Callable<Integer> {
    private static final int MOST = 20;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The folder of a pack.")
    private List<Path> folders = List.of();

    RecordValidateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        boolean sound = true;
        PackValidator validator = new PackValidator();
        try (Output output = Output.toStandardOutput(surroundings)) {
            for (Path folder : folders) {
                List<SaysoException> faults = validator.validate(folder, MOST);
                faults.forEach(fault -> output.write(fault.describe() + "\n"));
                output.write(faults.isEmpty() ? folder + " is sound.\n" : "");
                sound &= faults.isEmpty();
            }
            output.keep();
        }
        return sound ? 0 : ErrorCode.Kind.DATA.exitStatus();
    }
}

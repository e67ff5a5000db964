package org.sayso.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sayso explain}: the page of a checking rule or an error code. */
@Command(
        name = "explain",
        description = "Prints the page of a checking rule or an error code.",
        footerHeading = "%nExamples:%n",
        footer = {"  sayso explain SAYSO-2004", "  sayso explain approximation"})
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "RULE|ERROR", description = "The name of a rule, or an error such as SAYSO-2004.")
    private String name = "";

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Output output = Output.toStandardOutput(surroundings)) {
            output.write(Pages.page(name));
            output.keep();
        }
        return 0;
    }
}

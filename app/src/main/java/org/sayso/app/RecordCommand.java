package org.sayso.app;

import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import picocli.CommandLine.Command;

/** {@code sayso record}: looks into the record itself. */
@Command(
        name = "record",
        description = "Shows what can be checked, and whether a pack is sound.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  sayso record list",
            "  sayso record search military flights",
            "  sayso record show ice-administrative-arrests",
            "  sayso record init my-tables",
            "  sayso record validate my-pack"
        })
final class RecordCommand implements Runnable {
    @Override
    public void run() {
        throw new SaysoException(
                ErrorCode.USAGE,
                "A subcommand is missing: list, show, search, init or validate.",
                "Try: sayso record --help");
    }
}

package org.sayso.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.pipeline.Sayso;
import org.sayso.report.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sayso read}: who said what, without asking the record. */
@Command(
        name = "read",
        sortOptions = false,
        description = "Says who said what in each article and what exactly is claimed, without asking the record.",
        footerHeading = "%nExamples:%n",
        footer = {"  sayso read report.txt --published 2025-01-24", "  sayso read - --format json < report.txt"})
final class ReadCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    ReadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Sayso sayso = new Sayso(List.of())) {
            ArticleRun run = new ArticleRun(surroundings, articles, Scope.READ, sayso::read);
            run.run(options -> options.identity(Scope.READ));
            return run.exitStatus(false);
        }
    }
}

package org.sayso.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.record.Series;
import org.sayso.pipeline.Sayso;
import org.sayso.report.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sayso check}: who said what, and whether the record bears it out. */
@Command(
        name = "check",
        sortOptions = false,
        description = "Says who said what in each article, and checks each claim against the record.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  sayso check report.txt --published 2025-01-24",
            "      checks one report; weekdays in it are counted from that Friday",
            "  sayso check report.txt --published 2025-01-24 --format html -o report.html",
            "      writes a page with the article, the findings beside it, and charts",
            "  sayso check report.html --as-of 2025-06-30",
            "      shows what the record said at the end of June as well",
            "  sayso check articles.jsonl --format jsonl -o findings.jsonl",
            "      one line of JSON for each article, in their order; if interrupted, the same again goes on",
            "  sayso check draft.txt --record my-pack --gate && publish draft.txt",
            "      also uses a pack of your own, and stops where a claim is refuted"
        })
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "The folder of a pack to use besides those shipped with Sayso. May be repeated.")
    private List<Path> packs = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Take the record as it stood on that day for \"now\".")
    private @Nullable String asOf;

    @Option(names = "--gate", description = "End with exit status 1 if a claim is refuted.")
    private boolean gate;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<LocalDate> day = ArticleOptions.date("--as-of", asOf);
        try (Sayso sayso = new Sayso(surroundings.packs(packs))) {
            boolean series = articles.format(Scope.CHECK).showsSeries();
            ArticleRun run = new ArticleRun(
                    surroundings,
                    articles,
                    Scope.CHECK,
                    article -> series ? sayso.checkWithSeries(article, day) : sayso.check(article, day));
            sayso.prepare();
            run.run(options -> identity(options, day, sayso));
            return run.exitStatus(gate);
        }
    }

    private static List<String> identity(ArticleOptions options, Optional<LocalDate> day, Sayso sayso) {
        List<String> identity = new ArrayList<>(options.identity(Scope.CHECK));
        identity.add(day.map(date -> "--as-of " + date).orElse("no --as-of"));
        sayso.record().series().stream()
                .map(Series::pack)
                .distinct()
                .forEach(pack -> identity.add("the pack " + pack.name() + " " + pack.version() + " " + pack.sha256()));
        return identity;
    }
}

package org.sayso.bench.cases;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.finding.Report;
import org.sayso.domain.text.Article;
import org.sayso.pipeline.Sayso;
import org.sayso.reading.PlainTextReader;

/**
 * Runs the golden cases through the whole pipeline and prints how many verdicts are right.
 *
 * <p>Arguments: the folder of the cases, the folder of the packs that ship with Sayso, and then, in any order, {@code
 * --packages DIR} for the packages of countries, which are put beside the packs for the cases that need them, {@code --errors FILE} for the single errors of the tuned part, {@code
 * --all FILE} for every claim of the tuned part. Cases that need the packages are left out without them.
 */
public final class CaseEvaluation {
    private static final int CURVE_LINES = 12;

    private final CaseTally tuned = new CaseTally();
    private final CaseTally heldOut = new CaseTally();
    private final StringBuilder errors = new StringBuilder();
    private final boolean all;

    private CaseEvaluation(boolean all) {
        this.all = all;
    }

    /**
     * Runs the evaluation.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        List<GoldenCase> cases = GoldenCase.readAll(Path.of(arguments[0]));
        List<Path> packs = folders(Path.of(arguments[1]));
        List<Path> countries = new ArrayList<>();
        Optional<Path> packages = option(arguments, "--packages").map(Path::of);
        if (packages.isPresent()) {
            countries.addAll(packs);
            countries.addAll(CountryPacks.make(packages.get(), Files.createTempDirectory("sayso-countries")));
        }
        Optional<String> everything = option(arguments, "--all");
        CaseEvaluation evaluation = new CaseEvaluation(everything.isPresent());
        evaluation.run(cases.stream().filter(golden -> !golden.needsPackages()).toList(), packs);
        if (packages.isPresent()) {
            evaluation.run(cases.stream().filter(GoldenCase::needsPackages).toList(), countries);
        }
        evaluation.print(System.out);
        Optional<String> file = everything.or(() -> option(arguments, "--errors"));
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), evaluation.errors, StandardCharsets.UTF_8);
        }
    }

    private static Optional<String> option(String[] arguments, String name) {
        int at = List.of(arguments).indexOf(name);
        return at >= 0 && at + 1 < arguments.length ? Optional.of(arguments[at + 1]) : Optional.empty();
    }

    private static List<Path> folders(Path packs) throws IOException {
        try (var folders = Files.list(packs)) {
            return new ArrayList<>(folders.filter(Files::isDirectory).sorted().toList());
        }
    }

    private void run(List<GoldenCase> cases, List<Path> packs) {
        try (Sayso sayso = new Sayso(packs)) {
            cases.forEach(golden -> add(golden, check(sayso, golden)));
        }
    }

    private static Report check(Sayso sayso, GoldenCase golden) {
        Article article = new PlainTextReader().read(golden.text()).withDateline(golden.published());
        return sayso.check(article, Optional.empty());
    }

    private void add(GoldenCase golden, Report report) {
        if (golden.isHeldOut()) {
            heldOut.add(golden, report);
            return;
        }
        tuned.add(golden, report);
        for (GoldenCase.Label label : golden.claims()) {
            Outcome outcome = Outcome.of(golden, label, report);
            if (all || !outcome.isRight()) {
                errors.append(ErrorText.of(outcome)).append('\n');
            }
        }
        golden.traps().stream()
                .filter(trap -> CaseTally.isTrapped(report, trap))
                .forEach(trap -> errors.append(ErrorText.trap(golden, trap)).append('\n'));
    }

    private void print(PrintStream out) {
        out.println(tuned.text("three quarters, which may be looked at"));
        out.println(tuned.forms());
        out.println(RiskCoverage.table(RiskCoverage.curve(tuned.outcomes()), CURVE_LINES));
        out.println(heldOut.text("the quarter held out"));
        out.println(RiskCoverage.table(RiskCoverage.curve(heldOut.outcomes()), CURVE_LINES));
    }
}

package org.sayso.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sayso.checking.ClaimChecker;
import org.sayso.checking.SeriesExcerptFinder;
import org.sayso.checking.consistency.ConsistencyChecker;
import org.sayso.claims.ClaimFinder;
import org.sayso.domain.Interruption;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Report;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;
import org.sayso.record.PackRecord;
import org.sayso.statements.StatementFinder;

/**
 * Takes articles the whole way: who said what, what exactly is claimed, and what the record says to it.
 *
 * <p>The stages are made when first needed, and the packs are opened by the first article that is checked or by
 * {@link #prepare()}, beside the work on the words. The same article, packs and version give equal reports, whatever came
 * before. May be used by several threads at once. A thread that is interrupted gives its article up with a
 * {@link java.util.concurrent.CancellationException}.
 */
public final class Sayso implements AutoCloseable {
    private final LaterRecord record;
    private final Later<StatementFinder> statements = new Later<>(StatementFinder::new);
    private final Later<ClaimFinder> claims = new Later<>(ClaimFinder::new);
    private final Later<ClaimChecker> checker;
    private final ConsistencyChecker consistency = new ConsistencyChecker();

    /**
     * Makes the pipeline; opens nothing yet.
     *
     * @param packs the folders of the packs that make up the record
     */
    public Sayso(List<Path> packs) {
        List<Path> folders = List.copyOf(packs);
        record = new LaterRecord(() -> PackRecord.open(folders));
        checker = new Later<>(() -> new ClaimChecker(record.await()));
    }

    /** Starts opening the packs in the background, for a caller who knows that articles will be checked. */
    public void prepare() {
        record.start();
    }

    /** Finds statements and claims, and does not ask the record. */
    public Report read(Article article) {
        List<Statement> found = statements.value().find(article);
        Interruption.check();
        return new Report(article, found, claims.value().find(article, found), List.of());
    }

    /**
     * Finds statements and claims, what the record says about each claim, and which numbers of the article do not go
     * together.
     *
     * @param article the article
     * @param asOf the day whose state of the record counts as "now"; empty for the newest the packs hold
     * @throws org.sayso.domain.SaysoException if a pack cannot be used
     */
    public Report check(Article article, Optional<LocalDate> asOf) {
        record.start();
        Report read = read(article);
        List<Claim> found = read.claims();
        Interruption.check();
        List<Finding> findings =
                found.isEmpty() ? List.of() : checker.value().check(article, read.statements(), found, asOf);
        return new Report(article, read.statements(), found, findings)
                .withInside(consistency.check(article, read.statements(), found));
    }

    /**
     * As {@link #check}, with excerpts of the series behind the findings, from which charts are drawn.
     *
     * @param article the article
     * @param asOf the day whose state of the record counts as "now"; empty for the newest the packs hold
     * @throws org.sayso.domain.SaysoException if a pack cannot be used
     */
    public Report checkWithSeries(Article article, Optional<LocalDate> asOf) {
        Report checked = check(article, asOf);
        return checked.findings().isEmpty()
                ? checked
                : checked.withSeries(new SeriesExcerptFinder(record.await()).find(checked.findings(), asOf));
    }

    /**
     * The record itself, opened now if it was not. It is closed with this pipeline.
     *
     * @throws org.sayso.domain.SaysoException if a pack cannot be used
     */
    public OfficialRecord record() {
        return record.await();
    }

    /** The version of Sayso, such as {@code 0.1.0}. */
    public static String version() {
        try (InputStream text = Sayso.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IllegalStateException("version.txt is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Closes the record, if it was opened. */
    @Override
    public void close() {
        record.close();
    }
}

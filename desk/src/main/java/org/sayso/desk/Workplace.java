package org.sayso.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.sayso.desk.fetch.PageFetcher;
import org.sayso.desk.work.CheckQueue;
import org.sayso.domain.finding.Report;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.Series;
import org.sayso.ledger.Ledger;
import org.sayso.ledger.NewCheck;
import org.sayso.pipeline.Sayso;
import org.sayso.report.JsonReportWriter;
import org.sayso.report.Scope;
import org.sayso.report.page.ReportPage;

/**
 * What the pages of a desk work with.
 *
 * @param sayso the pipeline
 * @param ledger what is kept
 * @param queue what is being checked
 * @param fetcher fetches addresses, where that is switched on
 * @param clock what the time is
 */
record Workplace(Sayso sayso, Ledger ledger, CheckQueue queue, Optional<PageFetcher> fetcher, Clock clock) {
    /** Under this name the ledger keeps the content of the page of a check. */
    static final String PAGE = "page";

    /** Keeps reports that this person asked for. */
    ToLongFunction<Report> keeper(String by) {
        return report -> ledger.keep(new NewCheck(
                report,
                Map.of(
                        NewCheck.JSON,
                        new JsonReportWriter(Sayso.version(), Scope.CHECK, JsonReportWriter.Layout.PRETTY)
                                .write(report),
                        PAGE,
                        new ReportPage(Sayso.version()).content(report)),
                Sayso.version(),
                packs(),
                by,
                clock.instant()));
    }

    private List<PackReference> packs() {
        return sayso.record().series().stream().map(Series::pack).distinct().toList();
    }
}

package org.sayso.batch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Report;
import org.sayso.domain.text.Article;
import org.sayso.pipeline.Sayso;
import org.sayso.reading.ArticleReader;
import org.sayso.reading.ReadOutcome;
import org.sayso.report.JsonReportWriter;
import org.sayso.report.Scope;
import tools.jackson.databind.json.JsonMapper;

/** Takes the articles of a partition, in order, from bytes to rows; an article that fails goes into quarantine. */
final class ArticleTask implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<PackBundle> packs;
    private final CheckSettings settings;

    ArticleTask(Broadcast<PackBundle> packs, CheckSettings settings) {
        this.packs = packs;
        this.settings = settings;
    }

    /**
     * The rows of {@link Tables#WORKED} for rows of {@link Inputs#SCHEMA}, one each, made as they are asked for.
     *
     * @throws SaysoException if the record cannot be used, which stops the job
     */
    @Override
    public Iterator<Row> call(Iterator<Row> inputs) {
        Worker worker = new Worker(ExecutorPipeline.of(packs.value()), settings);
        Iterable<Row> rows = () -> inputs;
        return StreamSupport.stream(rows.spliterator(), false).map(worker::work).iterator();
    }

    private static final class Worker {
        private final Sayso sayso;
        private final CheckSettings settings;
        private final ArticleReader reader;
        private final JsonReportWriter writer =
                new JsonReportWriter(Sayso.version(), Scope.CHECK, JsonReportWriter.Layout.LINE);
        private final JsonMapper mapper = JsonMapper.shared();

        Worker(Sayso sayso, CheckSettings settings) {
            this.sayso = sayso;
            this.settings = settings;
            this.reader = new ArticleReader(settings.maximumBytes());
        }

        Row work(Row row) {
            String file = row.getString(Inputs.FILE);
            if (!row.isNullAt(Inputs.FAULT)) {
                SaysoException broken = new SaysoException(
                        ErrorCode.INVALID_ARCHIVE,
                        Location.of(file),
                        row.getString(Inputs.FAULT),
                        "Fetch the archive again and compare its size.");
                return Tables.quarantined(file, Optional.empty(), broken, "");
            }
            byte[] content = (byte[]) row.get(Inputs.CONTENT);
            ReadOutcome outcome = row.isNullAt(Inputs.ADDRESS)
                    ? reader.line(content, Location.of(file))
                    : reader.page(content, URI.create(row.getString(Inputs.ADDRESS)));
            if (outcome instanceof ReadOutcome.Read read) {
                return checked(read.article(), file, content);
            }
            ReadOutcome.Unreadable unreadable = (ReadOutcome.Unreadable) outcome;
            return Tables.quarantined(file, unreadable.id(), unreadable.error(), text(content));
        }

        private Row checked(Article article, String file, byte[] content) {
            try {
                Report report = sayso.check(
                        settings.published().map(article::withDateline).orElse(article), settings.asOf());
                return Tables.worked(mapper.readTree(writer.write(report)), file);
            } catch (SaysoException fatal) {
                throw fatal;
            } catch (RuntimeException | StackOverflowError fault) {
                return Tables.quarantined(file, article.id(), bug(file, fault), text(content));
            }
        }

        private static String text(byte[] content) {
            return new String(content, StandardCharsets.UTF_8);
        }

        private static SaysoException bug(String file, Throwable fault) {
            return new SaysoException(
                    ErrorCode.BUG,
                    Location.of(file),
                    "This is a fault of Sayso's, not of your data: " + fault + ".",
                    "Check the article alone with SAYSO_DEBUG=1 in the environment, and report what it shows.",
                    fault);
        }
    }
}

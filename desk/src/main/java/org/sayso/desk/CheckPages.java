package org.sayso.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.sayso.desk.safety.RateLimit;
import org.sayso.desk.safety.Sessions;
import org.sayso.desk.view.Line;
import org.sayso.desk.work.Item;
import org.sayso.desk.work.Job;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.ledger.CheckSummary;
import org.sayso.ledger.Page;
import org.sayso.pipeline.WebDesk;
import org.sayso.report.Wording;

/** The first page, with what was checked lately; asking for a check; and watching it. */
final class CheckPages {
    private static final int LATEST = 20;

    private final Workplace place;
    private final Templates templates;
    private final Sessions sessions;
    private final Intake intake;
    private final RateLimit checks;

    CheckPages(Workplace place, Templates templates, Sessions sessions, WebDesk.Settings settings) {
        this.place = place;
        this.templates = templates;
        this.sessions = sessions;
        this.intake = new Intake(settings.limits().bytes(), place.fetcher());
        this.checks = new RateLimit(settings.limits().checksPerMinute(), settings.clock());
    }

    void register(RoutesConfig routes) {
        routes.get("/", this::first);
        routes.post("/checks", this::ask);
        routes.get("/jobs/{id}", this::job);
        routes.get("/jobs/{id}/progress", this::progress);
    }

    private void first(Context context) {
        OptionalLong before = SearchPages.number(context.queryParam("before"));
        Page<CheckSummary> latest = place.ledger().checks(before, LATEST);
        templates.page(
                context,
                "first",
                "Check a report",
                Map.of(
                        "lines", latest.items().stream().map(CheckPages::line).toList(),
                        "next",
                                latest.next().isPresent()
                                        ? "/?before=" + latest.next().getAsLong()
                                        : "",
                        "canFetch", place.fetcher().isPresent(),
                        "name", Guard.session(context).name()));
    }

    private static Line line(CheckSummary check) {
        String verdicts = check.verdicts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey().words())
                .collect(Collectors.joining(", "));
        String day = check.published().map(when -> Wording.day(when) + ". ").orElse("");
        String corrected = check.corrections() > 0 ? "; " + Wording.count(check.corrections(), "correction") : "";
        String told = verdicts.isEmpty() ? "No claims" : Wording.sentenceCase(verdicts);
        return new Line(check.title(), "/checks/" + check.id(), day + told + corrected + ".", "");
    }

    private void ask(Context context) {
        if (!checks.take(Guard.client(context))) {
            throw Guard.tooMany(context, checks);
        }
        Map<String, String> words = Intake.words(context.formParamMap());
        String by = Intake.field(words, "by").orElse("Somebody at the desk");
        Intake.field(words, "by").ifPresent(name -> sessions.name(Guard.session(context), name));
        Job job = place.queue().submit(intake.entries(words, file(context)), place.keeper(by));
        context.redirect("/jobs/" + job.id(), HttpStatus.SEE_OTHER);
    }

    private static Optional<byte[]> file(Context context) {
        UploadedFile file = context.isMultipartFormData() ? context.uploadedFile("file") : null;
        if (file == null || file.size() == 0) {
            return Optional.empty();
        }
        try (InputStream content = file.content()) {
            return Optional.of(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void job(Context context) {
        Job job = find(context);
        Optional<String> only = only(job);
        if (only.isPresent()) {
            context.redirect(only.get(), HttpStatus.SEE_OTHER);
            return;
        }
        templates.page(context, "job", "Being checked", words(job));
    }

    private void progress(Context context) {
        Job job = find(context);
        only(job).ifPresent(address -> context.header("HX-Redirect", address));
        templates.part(context, "progress", words(job));
    }

    private Job find(Context context) {
        return place.queue()
                .job(context.pathParam("id"))
                .orElseThrow(() -> new SaysoException(
                        ErrorCode.NO_SUCH_PAGE,
                        "This desk does not know that job any more.",
                        "What was checked stands on the first page."));
    }

    /** The report of a job of a single article, once it is kept. */
    private static Optional<String> only(Job job) {
        return job.items().size() == 1 && job.items().get(0).state() instanceof Item.State.Kept kept
                ? Optional.of("/checks/" + kept.check())
                : Optional.empty();
    }

    private Map<String, Object> words(Job job) {
        List<Line> lines = job.items().stream().map(CheckPages::line).toList();
        return Map.of(
                "job", job.id(),
                "lines", lines,
                "done", job.done(),
                "isDone", job.isDone(),
                "before", place.queue().before(job));
    }

    private static Line line(Item item) {
        Item.State state = item.state();
        if (state instanceof Item.State.Kept kept) {
            return new Line(item.title(), "/checks/" + kept.check(), "checked", "kept");
        } else if (state instanceof Item.State.Failed failed) {
            return new Line(item.title(), "", failed.error().describe(), "failed");
        }
        return state instanceof Item.State.Working
                ? new Line(item.title(), "", "being checked", "working")
                : new Line(item.title(), "", "waiting", "waiting");
    }
}

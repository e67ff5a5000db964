package org.sayso.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.desk.safety.Sessions;
import org.sayso.desk.safety.Sessions.Session;
import org.sayso.desk.view.Line;
import org.sayso.desk.view.Review;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Series;
import org.sayso.ledger.Change;
import org.sayso.ledger.Correction;
import org.sayso.ledger.Judgement;
import org.sayso.ledger.NewCorrection;
import org.sayso.report.page.ReportPage;

/** The page of a check with what people say of it, and saying more. */
final class ReviewPages {
    private final Workplace place;
    private final Templates templates;
    private final Sessions sessions;

    ReviewPages(Workplace place, Templates templates, Sessions sessions) {
        this.place = place;
        this.templates = templates;
        this.sessions = sessions;
    }

    void register(RoutesConfig routes) {
        routes.get("/checks/{check}", this::show);
        routes.get("/checks/{check}/history", this::history);
        routes.post("/checks/{check}/subjects/{subject}/corrections", this::correct);
    }

    /** The number of the check in a path. */
    static long number(Context context) {
        return SearchPages.number(context.pathParam("check"))
                .orElseThrow(() -> new SaysoException(
                        ErrorCode.NO_SUCH_PAGE, "There is no such page.", "Checks are numbered from 1."));
    }

    private void show(Context context) {
        KeptReport report = KeptReport.of(place.ledger().check(number(context)));
        List<Correction> history = place.ledger().history(report.check().id());
        Session session = Guard.session(context);
        String page = report.check().documents().getOrDefault(Workplace.PAGE, "");
        String content = ReportPage.fill(page, name -> filling(report, history, session, name));
        templates.page(
                context,
                "check",
                report.check().article().title().orElse("A checked report"),
                Map.of(
                        "check",
                        report.check().id(),
                        "content",
                        content,
                        "corrections",
                        history.size(),
                        "series",
                        series()));
    }

    private List<Line> series() {
        return place.sayso().record().series().stream()
                .sorted(java.util.Comparator.comparing(Series::label))
                .map(series -> new Line(series.id(), "", series.label(), ""))
                .toList();
    }

    private String filling(KeptReport report, List<Correction> history, Session session, String name) {
        String[] words = name.split(" ", -1);
        if (words.length != 2) {
            return "";
        }
        return templates.render("review", Map.of("review", review(report, history, session, words[1], "")));
    }

    private Review review(KeptReport report, List<Correction> history, Session session, String id, String error) {
        KeptReport.Subject subject = report.subject(id);
        String text = report.check().article().text();
        Judgement held = Judgement.of(history, id);
        Judgement said = subject.statement()
                .map(statement -> Judgement.of(history, statement))
                .orElse(held);
        String words = held.spans()
                .map(spans -> text.substring(
                        spans.get(0).start(), spans.get(spans.size() - 1).end()))
                .orElse(subject.text());
        return new Review(
                report.check().id(),
                id,
                subject.isClaim(),
                words,
                said.speaker()
                        .map(speaker -> speaker.name())
                        .or(() -> speaker(report, subject))
                        .orElse(""),
                held.verdict()
                        .map(judged -> judged.verdict())
                        .or(subject::verdict)
                        .map(Verdict::id)
                        .orElse(""),
                held.last()
                        .filter(last -> last.change() instanceof Change.Confirmed)
                        .isPresent(),
                ChangeWords.held(held, text),
                history.stream()
                        .filter(line -> line.subject().equals(id)
                                || Optional.of(line.subject()).equals(subject.statement()))
                        .map(line -> ChangeWords.line(line, text))
                        .toList(),
                session.name(),
                session.formSecret(),
                error,
                !error.isEmpty());
    }

    private static Optional<String> speaker(KeptReport report, KeptReport.Subject subject) {
        return subject.speaker()
                .or(() -> subject.statement().flatMap(id -> report.subject(id).speaker()));
    }

    private void correct(Context context) {
        KeptReport report = KeptReport.of(place.ledger().check(number(context)));
        String subject = context.pathParam("subject");
        Map<String, String> words = Intake.words(context.formParamMap());
        String error = "";
        try {
            NewCorrection correction = new CorrectionForm(
                            report, id -> place.sayso().record().series(id).isPresent())
                    .read(subject, words, place.clock().instant());
            Correction unused = place.ledger().correct(correction);
            sessions.name(Guard.session(context), correction.by());
        } catch (SaysoException refused) {
            if (!"true".equals(context.header("HX-Request")) || Problems.status(refused.code()) >= 500) {
                throw refused;
            }
            error = refused.getMessage() + " " + refused.remedy();
            context.status(Problems.status(refused.code()));
        }
        answer(context, report, subject, error);
    }

    private void answer(Context context, KeptReport report, String subject, String error) {
        if (!"true".equals(context.header("HX-Request"))) {
            context.redirect("/checks/" + report.check().id() + "#review-" + subject, HttpStatus.SEE_OTHER);
            return;
        }
        List<Correction> history = place.ledger().history(report.check().id());
        Session session = sessions.find(Guard.session(context).id()).orElse(Guard.session(context));
        templates.part(context, "review", Map.of("review", review(report, history, session, subject, error)));
    }

    private void history(Context context) {
        KeptReport report = KeptReport.of(place.ledger().check(number(context)));
        String text = report.check().article().text();
        List<Line> lines = place.ledger().history(report.check().id()).stream()
                .map(line -> new Line(
                        report.subject(line.subject()).text(),
                        "/checks/" + report.check().id() + "#review-" + line.subject(),
                        ChangeWords.line(line, text),
                        ""))
                .toList();
        templates.page(
                context,
                "history",
                "What people said of it",
                Map.of("check", report.check().id(), "lines", lines));
    }
}

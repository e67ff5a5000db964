package org.sayso.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.desk.view.Met;
import org.sayso.domain.statement.Speaker;
import org.sayso.ledger.Passage;
import org.sayso.ledger.Trace;
import org.sayso.ledger.trace.Comparison;
import org.sayso.ledger.trace.NumberChange;
import org.sayso.ledger.trace.Piece;
import org.sayso.ledger.trace.WordingChange;
import org.sayso.report.Wording;

/** Where the words of a check were met in other articles and posts. */
final class TracePages {
    private final Workplace place;
    private final Templates templates;

    TracePages(Workplace place, Templates templates) {
        this.place = place;
        this.templates = templates;
    }

    void register(RoutesConfig routes) {
        routes.get("/checks/{check}/trace", context -> show(context, Optional.empty()));
        routes.get("/checks/{check}/subjects/{subject}/trace", context -> show(context, carrier(context)));
    }

    /** The statement of a claim, as words are traced by statements; a claim in the reporter's own voice is its own. */
    private Optional<String> carrier(Context context) {
        KeptReport report = KeptReport.of(place.ledger().check(ReviewPages.number(context)));
        KeptReport.Subject subject = report.subject(context.pathParam("subject"));
        return subject.statement().or(() -> Optional.of(subject.id()));
    }

    private void show(Context context, Optional<String> only) {
        long check = ReviewPages.number(context);
        List<Met.Words> words = place.ledger().traces(check).stream()
                .filter(trace -> only.isEmpty()
                        || trace.passage().name().isEmpty()
                        || trace.passage().name().equals(only))
                .map(TracePages::words)
                .toList();
        templates.page(context, "trace", "Where else it was met", Map.of("check", check, "words", words));
    }

    private static Met.Words words(Trace trace) {
        Passage first = trace.firstSeen();
        String seen = first.equals(trace.passage())
                ? "This is the first that the ledger knows of."
                : "First seen in " + where(first) + ".";
        return new Met.Words(
                trace.passage().text(),
                seen,
                trace.links().stream().map(TracePages::met).toList());
    }

    private static Met met(Trace.Link link) {
        Comparison comparison = link.comparison();
        Passage other = link.other();
        String anchor = other.name().map(name -> "#at-" + name).orElse("");
        return new Met(
                other.title(),
                "/checks/" + other.check() + anchor,
                (link.isEarlier() ? "Earlier: " : "Later: ") + where(other) + ".",
                wording(comparison.wording()),
                comparison.numbers().stream().map(TracePages::number).toList(),
                comparison.pieces().stream()
                        .map(piece -> new Met.Part(piece.earlier(), piece.same()))
                        .toList(),
                comparison.pieces().stream().map(TracePages::later).toList());
    }

    private static Met.Part later(Piece piece) {
        return new Met.Part(piece.later(), piece.same());
    }

    private static String where(Passage passage) {
        String who =
                passage.speaker().map(Speaker::name).map(name -> name + ", in ").orElse("");
        String when = passage.published().map(day -> ", " + Wording.day(day)).orElse("");
        String through =
                passage.relayedBy().isEmpty() ? "" : ", passed on by " + String.join(", ", passage.relayedBy());
        return who + "“" + passage.title() + "”" + when + through;
    }

    private static String wording(WordingChange change) {
        return switch (change) {
            case EXACT -> "The same words";
            case CUT -> "The later one is cut";
            case FULLER -> "The later one has more words";
            case ALTERED -> "The words differ";
        };
    }

    private static String number(NumberChange change) {
        String earlier = "“" + change.earlier().orElse("") + "”";
        String later = "“" + change.later().orElse("") + "”";
        return switch (change.fate()) {
            case KEPT -> earlier + " kept";
            case ROUNDED -> earlier + " rounded to " + later;
            case CHANGED -> earlier + " changed to " + later;
            case LEFT_OUT -> earlier + " left out";
            case ADDED -> later + " added";
        };
    }
}

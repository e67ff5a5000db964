package org.sayso.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.sayso.desk.view.Line;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;
import org.sayso.ledger.Hit;
import org.sayso.ledger.Page;
import org.sayso.ledger.Passage;
import org.sayso.ledger.Search;
import org.sayso.report.Wording;

/** Finding what was checked before. */
final class SearchPages {
    private static final int SIZE = 25;

    private final Workplace place;
    private final Templates templates;

    SearchPages(Workplace place, Templates templates) {
        this.place = place;
        this.templates = templates;
    }

    void register(RoutesConfig routes) {
        routes.get("/search", this::search);
    }

    private void search(Context context) {
        Map<String, String> words = Intake.words(context.queryParamMap());
        Page<Hit> found = place.ledger().search(search(words));
        Map<String, Object> shown = Map.of(
                "words",
                words,
                "lines",
                found.items().stream().map(SearchPages::line).toList(),
                "next",
                found.next().isPresent() ? next(words, found.next().getAsLong()) : "",
                "series",
                series());
        if ("true".equals(context.header("HX-Request"))) {
            templates.part(context, "hits", Map.of("lines", shown.get("lines"), "next", shown.get("next")));
        } else {
            templates.page(context, "search", "Search", shown);
        }
    }

    private List<Line> series() {
        return place.sayso().record().series().stream()
                .map(series -> new Line(series.id(), "", series.label(), ""))
                .toList();
    }

    private static String next(Map<String, String> words, long before) {
        return words.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("before") && !entry.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "="
                        + java.net.URLEncoder.encode(entry.getValue(), java.nio.charset.StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", "/search?", "before=" + before));
    }

    /** The search that fields by name ask for. */
    static Search search(Map<String, String> words) {
        Optional<String> verdict = Intake.field(words, "verdict");
        Optional<Verdict> held = verdict.map(id -> KeptReport.verdict(id)
                .orElseThrow(() -> Intake.invalid("verdict", "There is no such verdict.", "Choose one of the list.")));
        return new Search(
                Intake.field(words, "words"),
                Intake.field(words, "speaker"),
                Intake.field(words, "organization"),
                Intake.field(words, "series"),
                held,
                Intake.day(words, "from"),
                Intake.day(words, "to"),
                number(words.getOrDefault("before", "")),
                SIZE);
    }

    /** A positive whole number; empty for anything else. */
    static OptionalLong number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,17}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    private static Line line(Hit hit) {
        Passage passage = hit.passage();
        String who =
                passage.speaker().map(Speaker::name).map(name -> name + ". ").orElse("");
        String when = passage.published().map(day -> ", " + Wording.day(day)).orElse("");
        String verdicts = hit.claims().stream()
                .flatMap(claim ->
                        claim
                                .verdict()
                                .map(verdict -> verdict.words() + (claim.byPerson() ? " (corrected)" : ""))
                                .stream())
                .collect(Collectors.joining(", "));
        String where = passage.kind() == Passage.Kind.ARTICLE ? "The article" : "In “" + passage.title() + "”";
        String remark = who + where + when + (verdicts.isEmpty() ? "." : ": " + verdicts + ".");
        String kind = hit.claims().stream()
                .flatMap(claim -> claim.verdict().stream())
                .map(Verdict::id)
                .findFirst()
                .orElse("");
        String anchor = passage.name().map(name -> "#at-" + name).orElse("");
        return new Line(passage.text(), "/checks/" + passage.check() + anchor, remark, kind);
    }
}

package org.sayso.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A check as a golden case, in the format of {@code samples/cases/README.md}.
 *
 * <p>A label is what a person stands by: claims that were confirmed or corrected are labelled, as they are held now; rejected
 * ones are traps; what nobody spoke of is left out, and is then not judged. The note is that of the last line of the history.
 */
final class GoldenCase {
    private final KeptCheck check;
    private final List<Correction> history;
    private final String text;
    private final JsonNode report;

    GoldenCase(KeptCheck check, List<Correction> history) {
        this.check = check;
        this.history = history;
        text = check.article().text();
        report = Json.read(check.json());
    }

    /** The case; its claims and traps are in the order of the report. */
    String write() {
        KeptCheck.KeptArticle article = check.article();
        ObjectNode json = Json.object();
        json.put("id", id());
        json.put("published", article.published().map(LocalDate::toString).orElse(null));
        json.put("title", article.title().orElse(null));
        json.put("text", text);
        json.putNull("needs");
        ArrayNode claims = json.putArray("claims");
        json.putArray("inside");
        ArrayNode traps = json.putArray("traps");
        for (JsonNode claim : report.path("claims")) {
            Judgement held = Judgement.of(history, claim.path("id").asString());
            if (held.rejected()) {
                writeWords(place(claim, held), traps.addObject());
            } else if (held.isSettled()) {
                write(claim, held, claims.addObject(), claims.size());
            }
        }
        return Json.pretty(json);
    }

    private String id() {
        return check.article().id().orElse("check-" + check.id());
    }

    private void write(JsonNode claim, Judgement held, ObjectNode json, int number) {
        JsonNode finding = finding(claim.path("id").asString());
        json.put("id", id() + "-" + number);
        json.put("sentence", at(claim.path("sentence")));
        writeWords(place(claim, held), json);
        writeVerdict(finding, held, json);
        held.reading()
                .ifPresentOrElse(
                        reading -> writeReading(reading, json),
                        () -> writeEvidence(finding.path("evidence").path(0), json));
        json.put("form", claim.path("kind").asString());
        json.put("note", held.last().flatMap(Correction::note).orElse(null));
    }

    private JsonNode finding(String claim) {
        for (JsonNode finding : report.path("findings")) {
            if (finding.path("claim").asString().equals(claim)) {
                return finding;
            }
        }
        return Json.object();
    }

    private void writeWords(Place place, ObjectNode json) {
        String words = text.substring(offset(place.start()), offset(place.end()));
        json.put("words", words);
        int occurrence = 1;
        int occurrences = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            occurrences++;
            occurrence += at < offset(place.start()) ? 1 : 0;
        }
        if (occurrences > 1) {
            json.put("occurrence", occurrence);
        }
        json.putArray("span").add(place.start()).add(place.end());
    }

    private static void writeVerdict(JsonNode finding, Judgement held, ObjectNode json) {
        if (held.verdict().isPresent()) {
            Change.VerdictCorrected corrected = held.verdict().get();
            json.put("verdict", corrected.verdict().id());
            json.put("reason", corrected.reason().map(Reason::id).orElse(null));
            return;
        }
        json.set("verdict", orNull(finding.path("verdict")));
        json.set("reason", orNull(finding.path("reason")));
        JsonNode published = finding.path("asPublished").path("verdict");
        JsonNode revised = finding.path("asRevised").path("verdict");
        if (!published.equals(revised)) {
            json.set("asPublished", orNull(published));
            json.set("asRevised", orNull(revised));
        }
    }

    private static void writeReading(Reading reading, ObjectNode json) {
        json.put("series", reading.series());
        reading.place().ifPresent(place -> json.put("place", place));
        Optional<Period> period = reading.period();
        writePeriod(
                json,
                period.flatMap(Period::start).map(LocalDate::toString),
                period.flatMap(Period::end).map(LocalDate::toString));
        json.put("value", reading.value().orElse(null));
    }

    private static void writeEvidence(JsonNode evidence, ObjectNode json) {
        json.set("series", orNull(evidence.path("series")));
        JsonNode period = evidence.path("period");
        writePeriod(json, period.path("start").asStringOpt(), period.path("end").asStringOpt());
        json.set("value", orNull(evidence.path("value")));
    }

    private static void writePeriod(ObjectNode json, Optional<String> start, Optional<String> end) {
        if (start.isEmpty() && end.isEmpty()) {
            json.putNull("period");
            return;
        }
        ObjectNode period = json.putObject("period");
        period.put("start", start.orElse(null));
        period.put("end", end.orElse(null));
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? Json.object().nullNode() : value;
    }

    /** Where a claim stands, from its first word to its last. */
    private Place place(JsonNode claim, Judgement held) {
        if (held.spans().isPresent()) {
            List<Span> spans = held.spans().get();
            return new Place(
                    codePoint(spans.get(0).start()),
                    codePoint(spans.get(spans.size() - 1).end()));
        }
        JsonNode spans = claim.path("spans");
        return new Place(
                spans.path(0).path(0).asInt(),
                spans.path(spans.size() - 1).path(1).asInt());
    }

    private String at(JsonNode span) {
        return text.substring(offset(span.path(0).asInt()), offset(span.path(1).asInt()));
    }

    private int offset(int codePoint) {
        return text.offsetByCodePoints(0, codePoint);
    }

    private int codePoint(int offset) {
        return text.codePointCount(0, offset);
    }

    /** A stretch of the text, in code points. */
    private record Place(int start, int end) {}
}

package org.sayso.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A change as JSON: as the table holds it, and as it is exported. */
final class ChangeJson {
    private static final String KIND = "change";

    private ChangeJson() {}

    /** The kind of a change, as in the JSON. */
    static String kindOf(Change change) {
        if (change instanceof Change.Confirmed) {
            return "confirmed";
        } else if (change instanceof Change.Rejected) {
            return "rejected";
        } else if (change instanceof Change.Withdrawn) {
            return "withdrawn";
        } else if (change instanceof Change.SpanCorrected) {
            return "span";
        } else if (change instanceof Change.SpeakerCorrected) {
            return "speaker";
        } else if (change instanceof Change.ReadingCorrected) {
            return "reading";
        }
        return "verdict";
    }

    /**
     * Adds the fields of a change to an object.
     *
     * @param offset what a position in UTF-16 code units is in the JSON
     */
    static void write(Change change, ObjectNode json, IntUnaryOperator offset) {
        json.put(KIND, kindOf(change));
        if (change instanceof Change.SpanCorrected corrected) {
            ArrayNode spans = json.putArray("spans");
            corrected
                    .spans()
                    .forEach(span -> spans.addArray()
                            .add(offset.applyAsInt(span.start()))
                            .add(offset.applyAsInt(span.end())));
        } else if (change instanceof Change.SpeakerCorrected corrected) {
            write(corrected.speaker(), json.putObject("speaker"));
        } else if (change instanceof Change.ReadingCorrected corrected) {
            write(corrected.reading(), json.putObject("reading"));
        } else if (change instanceof Change.VerdictCorrected corrected) {
            json.put("verdict", corrected.verdict().id());
            json.put("reason", corrected.reason().map(Reason::id).orElse(null));
        }
    }

    private static void write(Speaker speaker, ObjectNode json) {
        json.put("name", speaker.name());
        json.put("role", speaker.role().orElse(null));
        json.put("organization", speaker.organization().orElse(null));
    }

    private static void write(Reading reading, ObjectNode json) {
        json.put("series", reading.series());
        json.put("place", reading.place().orElse(null));
        reading.period()
                .ifPresentOrElse(period -> write(period, json.putObject("period")), () -> json.putNull("period"));
        json.put("value", reading.value().orElse(null));
    }

    private static void write(Period period, ObjectNode json) {
        json.put("start", period.start().map(LocalDate::toString).orElse(null));
        json.put("end", period.end().map(LocalDate::toString).orElse(null));
        json.put("grain", period.grain().name().toLowerCase(Locale.ROOT));
    }

    /** Reads a change as the table holds it. */
    static Change read(JsonNode json) {
        String kind = json.path(KIND).asString();
        return switch (kind) {
            case "confirmed" -> new Change.Confirmed();
            case "rejected" -> new Change.Rejected();
            case "withdrawn" -> new Change.Withdrawn();
            case "span" -> new Change.SpanCorrected(spans(json.path("spans")));
            case "speaker" -> new Change.SpeakerCorrected(speaker(json.path("speaker")));
            case "reading" -> new Change.ReadingCorrected(reading(json.path("reading")));
            case "verdict" ->
                new Change.VerdictCorrected(
                        EntryStore.verdict(json.path("verdict").asString()),
                        text(json, "reason").map(id -> Reason.valueOf(id.toUpperCase(Locale.ROOT))));
            default -> throw new IllegalStateException("a change of unknown kind: " + kind);
        };
    }

    private static List<Span> spans(JsonNode json) {
        List<Span> spans = new ArrayList<>();
        json.forEach(
                span -> spans.add(new Span(span.path(0).asInt(), span.path(1).asInt())));
        return spans;
    }

    private static Speaker speaker(JsonNode json) {
        return new Speaker(json.path("name").asString(), text(json, "role"), text(json, "organization"));
    }

    private static Reading reading(JsonNode json) {
        Optional<BigDecimal> value =
                json.path("value").isNumber() ? Optional.of(json.path("value").decimalValue()) : Optional.empty();
        return new Reading(json.path("series").asString(), text(json, "place"), period(json.path("period")), value);
    }

    private static Optional<Period> period(JsonNode json) {
        return json.isObject()
                ? Optional.of(new Period(
                        text(json, "start").map(LocalDate::parse),
                        text(json, "end").map(LocalDate::parse),
                        Grain.valueOf(json.path("grain").asString().toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    private static Optional<String> text(JsonNode json, String field) {
        return json.path(field).isString() ? Optional.of(json.path(field).asString()) : Optional.empty();
    }
}

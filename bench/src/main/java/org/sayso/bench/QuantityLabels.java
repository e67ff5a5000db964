package org.sayso.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.bench.Corpus.CodePoints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled quantities of {@code quantities.jsonl}, as docs/quantity-labels.md describes them. */
final class QuantityLabels {
    private static final JsonMapper MAPPER = new JsonMapper();

    private QuantityLabels() {}

    /**
     * The labels of one article.
     *
     * @param article the article's id
     * @param stretch the part of it in which every number is labelled
     * @param numbers the labelled numbers
     * @param ignored ranges where neither a hit nor a miss counts
     */
    record Labelled(String article, CodePoints stretch, List<LabelledNumber> numbers, List<CodePoints> ignored) {}

    /**
     * A labelled number.
     *
     * @param span where it stands
     * @param trap whether it is no quantity
     * @param value the value; empty for vague words and ranges
     * @param low the lower end of a range
     * @param high the upper end of a range
     * @param unit the unit; {@code fraction} for shares as decimals
     * @param approximation how sure the words are
     * @param head the noun counted
     * @param period first and last day, either may be missing; empty where the words give none
     */
    record LabelledNumber(
            CodePoints span,
            boolean trap,
            Optional<BigDecimal> value,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            String unit,
            String approximation,
            Optional<CodePoints> head,
            Optional<Days> period) {}

    /**
     * Days as ISO dates, empty where open.
     *
     * @param start the first
     * @param end the last
     */
    record Days(String start, String end) {}

    /** All labels, in the order of the file. */
    static List<Labelled> read() throws IOException {
        List<Labelled> labels = new ArrayList<>();
        InputStream stream = QuantityLabels.class.getResourceAsStream("quantities.jsonl");
        if (stream == null) {
            throw new IllegalStateException("quantities.jsonl is not on the class path");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                labels.add(labelled(MAPPER.readTree(line)));
            }
        }
        return labels;
    }

    private static Labelled labelled(JsonNode node) {
        List<LabelledNumber> numbers = new ArrayList<>();
        node.path("mentions").forEach(mention -> numbers.add(number(mention)));
        List<CodePoints> ignored = new ArrayList<>();
        node.path("ignore").forEach(pair -> ignored.add(range(pair)));
        return new Labelled(node.path("article").asString(), range(node.path("stretch")), numbers, ignored);
    }

    private static LabelledNumber number(JsonNode node) {
        JsonNode head = node.path("head");
        JsonNode period = node.path("period");
        return new LabelledNumber(
                range(node.path("span")),
                node.path("trap").asBoolean(),
                decimal(node.path("value")),
                decimal(node.path("low")),
                decimal(node.path("high")),
                node.path("unit").asString(""),
                node.path("approximation").asString(""),
                head.isArray() ? Optional.of(range(head)) : Optional.empty(),
                period.isObject()
                        ? Optional.of(new Days(
                                period.path("start").asString(""),
                                period.path("end").asString("")))
                        : Optional.empty());
    }

    private static Optional<BigDecimal> decimal(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    private static CodePoints range(JsonNode pair) {
        return new CodePoints(pair.get(0).asInt(), pair.get(1).asInt());
    }
}

package org.sayso.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.SaysoException;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.Series;
import org.sayso.record.PackRecord;
import tools.jackson.databind.JsonNode;

/**
 * Compares the evidence of reports with what the record gives now.
 *
 * <p>Each row that a report shows must be among the rows of its statement, and the value must follow from those rows: one
 * of their figures, the sum of them, or their number. The value of a standing must be that of some evidence.
 */
final class Replay {
    private final PackRecord record;
    private final List<String> differences = new ArrayList<>();
    private int statements;

    Replay(PackRecord record) {
        this.record = record;
    }

    /** What differs, a sentence each. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    /** What was done and found, in one sentence. */
    String summary() {
        return statements + (statements == 1 ? " query" : " queries") + " run again, "
                + (differences.isEmpty() ? "all alike." : differences.size() + " differences.");
    }

    void run(JsonNode report) {
        for (JsonNode finding : report.path("findings")) {
            String place = report.path("article").path("id").asString("article") + ", claim "
                    + finding.path("claim").asString("");
            List<BigDecimal> values = new ArrayList<>();
            for (JsonNode evidence : finding.path("evidence")) {
                run(place, evidence);
                number(evidence.path("value")).ifPresent(values::add);
            }
            standing(place, "asPublished", finding, values);
            standing(place, "asRevised", finding, values);
        }
    }

    private void standing(String place, String name, JsonNode finding, List<BigDecimal> values) {
        Optional<BigDecimal> value = number(finding.path(name).path("value"));
        boolean known = value.isEmpty() || values.stream().anyMatch(other -> other.compareTo(value.get()) == 0);
        if (!known) {
            differ(place, "the value " + value.get().toPlainString() + " of " + name + " is that of no evidence");
        }
    }

    private void run(String place, JsonNode evidence) {
        String id = evidence.path("series").asString("");
        Optional<Series> series = record.series(id);
        if (series.isEmpty()) {
            differ(place, "the record has no series " + id);
            return;
        }
        PackReference pack = series.get().pack();
        if (!pack.sha256().equals(evidence.path("pack").path("sha256").asString(""))) {
            differ(place, "the pack " + pack.name() + " has another hash: " + pack.sha256());
            return;
        }
        statements++;
        try {
            compare(place, id, evidence, record.rows(evidence.path("sql").asString("")));
        } catch (SaysoException refused) {
            differ(place, refused.describe());
        }
    }

    private void compare(String place, String series, JsonNode evidence, List<Map<String, String>> found) {
        List<Map<String, String>> shown = new ArrayList<>();
        for (JsonNode node : evidence.path("rows")) {
            Map<String, String> row = new LinkedHashMap<>();
            node.properties()
                    .forEach(cell -> row.put(cell.getKey(), cell.getValue().asString("")));
            shown.add(row);
        }
        List<Map<String, String>> left = new ArrayList<>(found);
        for (Map<String, String> row : shown) {
            if (!left.remove(row)) {
                differ(place, "the query on " + series + " does not give the row " + row);
            }
        }
        if (shown.isEmpty() && !found.isEmpty()) {
            differ(place, "the query on " + series + " gives rows, the report none");
        }
        number(evidence.path("value"))
                .filter(value -> !follows(value, record.figures(series, shown), shown.size()))
                .ifPresent(value -> differ(
                        place, "the value " + value.toPlainString() + " does not follow from the rows of " + series));
    }

    private static boolean follows(BigDecimal value, List<BigDecimal> figures, int rows) {
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean one = figures.stream().anyMatch(figure -> figure.compareTo(value) == 0);
        boolean counted = value.compareTo(BigDecimal.valueOf(rows)) == 0;
        return one || !figures.isEmpty() && sum.compareTo(value) == 0 || figures.isEmpty() && counted;
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    private void differ(String place, String what) {
        differences.add(place + ": " + what + ".");
    }
}

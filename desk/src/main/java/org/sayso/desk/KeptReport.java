package org.sayso.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.text.Span;
import org.sayso.ledger.KeptCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statements and claims of a kept check, as its JSON tells them.
 *
 * @param check the check
 * @param json the report
 * @param subjects the statements and then the claims, in order
 */
record KeptReport(KeptCheck check, JsonNode json, List<Subject> subjects) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * A statement or a claim.
     *
     * @param id its id
     * @param isClaim whether it is a claim
     * @param text its words
     * @param spans where they stand, in UTF-16 code units
     * @param statement the statement that carries a claim
     * @param speaker who said it, for statements
     * @param verdict the verdict found, for claims
     */
    record Subject(
            String id,
            boolean isClaim,
            String text,
            List<Span> spans,
            Optional<String> statement,
            Optional<String> speaker,
            Optional<Verdict> verdict) {}

    static KeptReport of(KeptCheck check) {
        JsonNode json = MAPPER.readTree(check.json());
        String text = check.article().text();
        List<Subject> subjects = new ArrayList<>();
        for (JsonNode statement : json.path("statements")) {
            subjects.add(new Subject(
                    statement.path("id").asString(""),
                    false,
                    statement.path("content").path("text").asString(""),
                    spans(statement.path("content").path("spans"), text),
                    Optional.empty(),
                    string(statement.path("speaker").path("name")),
                    Optional.empty()));
        }
        for (JsonNode claim : json.path("claims")) {
            subjects.add(claim(json, claim, text));
        }
        return new KeptReport(check, json, List.copyOf(subjects));
    }

    private static Subject claim(JsonNode json, JsonNode claim, String text) {
        String id = claim.path("id").asString("");
        Optional<Verdict> verdict = Optional.empty();
        for (JsonNode finding : json.path("findings")) {
            if (finding.path("claim").asString("").equals(id)) {
                verdict = verdict(finding.path("verdict").asString(""));
            }
        }
        return new Subject(
                id,
                true,
                claim.path("text").asString(""),
                spans(claim.path("spans"), text),
                string(claim.path("statement")),
                Optional.empty(),
                verdict);
    }

    /** The verdict of that name in JSON. */
    static Optional<Verdict> verdict(String id) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.id().equals(id)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    /** Spans that count code points, as spans that count UTF-16 code units. */
    static List<Span> spans(JsonNode spans, String text) {
        List<Span> found = new ArrayList<>();
        for (JsonNode span : spans) {
            found.add(new Span(
                    text.offsetByCodePoints(0, span.path(0).intValue()),
                    text.offsetByCodePoints(0, span.path(1).intValue())));
        }
        return List.copyOf(found);
    }

    private static Optional<String> string(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /**
     * The statement or claim of that id.
     *
     * @throws SaysoException with {@link ErrorCode#NOT_IN_LEDGER} if the report has none
     */
    Subject subject(String id) {
        return subjects.stream()
                .filter(subject -> subject.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new SaysoException(
                        ErrorCode.NOT_IN_LEDGER,
                        "There is no statement or claim " + id + " in check " + check.id() + ".",
                        "Statements are named s1, s2, …, claims c1, c2, …, as in the report."));
    }
}

package org.sayso.bench.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article with the verdicts that its claims should get; the format is told in {@code samples/cases/README.md}.
 *
 * @param id its name
 * @param published the dateline
 * @param text the text
 * @param needsPackages whether it needs the packs of countries
 * @param claims the labelled claims, in order
 * @param traps numbers that are no claims, counted in UTF-16 code units
 */
record GoldenCase(
        String id, LocalDate published, String text, boolean needsPackages, List<Label> claims, List<Span> traps) {
    /** Copies the lists. */
    GoldenCase {
        claims = List.copyOf(claims);
        traps = List.copyOf(traps);
    }

    /**
     * What one claim should get.
     *
     * @param id number of the article and of the claim
     * @param span its words, counted in UTF-16 code units
     * @param words its words
     * @param verdict the verdict on the dateline
     * @param reason the typed reason, where there is one
     * @param series any of these will do; empty where none is meant
     * @param period the days of the figure
     * @param value the figure as written in the label
     * @param form the form of the claim
     * @param note why it has its verdict
     */
    record Label(
            String id,
            Span span,
            String words,
            Verdict verdict,
            Optional<String> reason,
            List<String> series,
            String period,
            String value,
            String form,
            String note) {
        /** Copies the list. */
        Label {
            series = List.copyOf(series);
        }
    }

    /** Whether nothing is tuned on it: the first hexadecimal digit of the SHA-256 of its id is 0 to 3. */
    boolean isHeldOut() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return (digest[0] & 0xff) < 0x40;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /**
     * The cases of a folder, in order of file name.
     *
     * @throws IOException if the folder or a file cannot be read
     */
    static List<GoldenCase> readAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        JsonMapper mapper = new JsonMapper();
        List<GoldenCase> cases = new ArrayList<>();
        for (Path file : files) {
            cases.add(of(mapper.readTree(Files.readString(file, StandardCharsets.UTF_8))));
        }
        return cases;
    }

    /** A case from its JSON. */
    static GoldenCase of(JsonNode node) {
        String text = node.path("text").asString();
        List<Label> claims = new ArrayList<>();
        node.path("claims").forEach(claim -> claims.add(label(text, claim)));
        List<Span> traps = new ArrayList<>();
        node.path("traps").forEach(trap -> traps.add(span(text, trap.path("span"))));
        return new GoldenCase(
                node.path("id").asString(),
                LocalDate.parse(node.path("published").asString()),
                text,
                node.path("needs").asString("").equals("shared-packages"),
                claims,
                traps);
    }

    private static Label label(String text, JsonNode node) {
        List<String> series = new ArrayList<>();
        if (node.path("series").isArray()) {
            node.path("series").forEach(id -> series.add(id.asString()));
        } else if (node.path("series").isString()) {
            series.add(node.path("series").asString());
        }
        Span span = span(text, node.path("span"));
        String words = node.path("words").asString();
        if (!text.substring(span.start(), span.end()).equals(words)) {
            throw new IllegalArgumentException("span does not select the words: " + node.path("id"));
        }
        return new Label(
                node.path("id").asString(),
                span,
                words,
                Verdict.valueOf(node.path("verdict").asString().toUpperCase(Locale.ROOT)),
                Optional.of(node.path("reason").asString("")).filter(reason -> !reason.isEmpty()),
                series,
                node.path("period").path("start").asString("") + ".."
                        + node.path("period").path("end").asString(""),
                node.path("value").asString(""),
                node.path("form").asString(""),
                node.path("note").asString(""));
    }

    private static Span span(String text, JsonNode codePoints) {
        int start = text.offsetByCodePoints(0, codePoints.path(0).asInt());
        int length = codePoints.path(1).asInt() - codePoints.path(0).asInt();
        return new Span(start, text.offsetByCodePoints(start, length));
    }
}

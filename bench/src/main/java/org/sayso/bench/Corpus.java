package org.sayso.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles with the attributions that people marked in them, one JSON object a line, as PolNeAR is prepared:
 * {@code {"id","publisher","text","attributions":[{"source":[[s,e],...],"cue":[...],"content":[...]}]}}.
 *
 * <p>Offsets count Unicode code points of the text, the end exclusive.
 *
 * @param articles in the order of the file
 */
record Corpus(List<MarkedArticle> articles) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Copies the list. */
    Corpus {
        articles = List.copyOf(articles);
    }

    /**
     * An article of a corpus.
     *
     * @param id its name in the corpus
     * @param publisher who published it; empty where the corpus does not say
     * @param published the day of publication; empty where the corpus does not say
     * @param text its text, paragraphs parted by line feeds
     * @param attributions what people marked, or what a program found
     */
    record MarkedArticle(
            String id,
            String publisher,
            Optional<LocalDate> published,
            String text,
            List<MarkedAttribution> attributions) {
        /** Copies the list. */
        MarkedArticle {
            attributions = List.copyOf(attributions);
        }
    }

    /**
     * Somebody's words in an article, as code point ranges.
     *
     * @param source who said it; may be empty
     * @param cue the words that say that it was said
     * @param content what was said
     */
    record MarkedAttribution(List<CodePoints> source, List<CodePoints> cue, List<CodePoints> content) {
        /** Copies the lists. */
        MarkedAttribution {
            source = List.copyOf(source);
            cue = List.copyOf(cue);
            content = List.copyOf(content);
        }
    }

    /**
     * A range of code points of a text.
     *
     * @param start the first, counted from 0
     * @param end the one after the last
     */
    record CodePoints(int start, int end) {}

    /**
     * Reads a part of a corpus.
     *
     * @throws IOException if the file cannot be read
     */
    static Corpus read(Path jsonLines) throws IOException {
        List<MarkedArticle> articles = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(jsonLines)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    articles.add(article(MAPPER.readTree(line)));
                }
            }
        }
        return new Corpus(articles);
    }

    private static MarkedArticle article(JsonNode node) {
        List<MarkedAttribution> attributions = new ArrayList<>();
        for (JsonNode attribution : node.path("attributions")) {
            attributions.add(new MarkedAttribution(
                    ranges(attribution.path("source")),
                    ranges(attribution.path("cue")),
                    ranges(attribution.path("content"))));
        }
        return new MarkedArticle(
                node.path("id").asString(),
                node.path("publisher").asString(""),
                Optional.of(node.path("date").asString(""))
                        .filter(date -> !date.isEmpty())
                        .map(LocalDate::parse),
                node.path("text").asString(""),
                attributions);
    }

    private static List<CodePoints> ranges(JsonNode pairs) {
        List<CodePoints> ranges = new ArrayList<>();
        for (JsonNode pair : pairs) {
            ranges.add(new CodePoints(pair.get(0).asInt(), pair.get(1).asInt()));
        }
        return ranges;
    }
}

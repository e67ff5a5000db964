package org.sayso.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.bench.Corpus.CodePoints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own labels of who speaks in PolNeAR's {@code train.jsonl}: article ids and offsets, no text. How they were given stands in
 * {@code speakers-guideline.md} beside them.
 */
final class SpeakerLabels {
    private static final JsonMapper MAPPER = new JsonMapper();

    private SpeakerLabels() {}

    /** What sort of words the speaker's name is. */
    enum Kind {
        PERSON,
        ORGANIZATION,
        UNNAMED,
        GROUP,
        NOBODY
    }

    /**
     * The label of one attribution; offsets count code points of the article's text.
     *
     * @param article the article's id
     * @param attribution the attribution's index in the article, from 0
     * @param speaker the fullest name of who speaks; empty where the author does
     * @param kind what sort of name that is
     * @param sourceForm {@code name}, {@code surname}, {@code pronoun} or {@code description}
     * @param channel where it was said; empty where the article does not tell
     * @param relayedBy who passed it on, nearest to the reader first
     */
    record Label(
            String article,
            int attribution,
            Optional<CodePoints> speaker,
            Kind kind,
            String sourceForm,
            Optional<String> channel,
            List<CodePoints> relayedBy) {
        /** Copies the list. */
        Label {
            relayedBy = List.copyOf(relayedBy);
        }
    }

    /** The labels that ship, in the order of the file. */
    static List<Label> read() {
        try (InputStream bytes = SpeakerLabels.class.getResourceAsStream("speakers.jsonl")) {
            if (bytes == null) {
                throw new IllegalStateException("the speaker labels are missing from the jar");
            }
            return read(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Label> read(BufferedReader lines) throws IOException {
        List<Label> labels = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                labels.add(label(MAPPER.readTree(line)));
            }
        }
        return labels;
    }

    private static Label label(JsonNode node) {
        List<CodePoints> relayedBy = new ArrayList<>();
        node.path("relayedBy").forEach(pair -> relayedBy.add(range(pair)));
        JsonNode speaker = node.path("speaker");
        JsonNode channel = node.path("channel");
        return new Label(
                node.path("article").asString(),
                node.path("attribution").asInt(),
                speaker.isArray() ? Optional.of(range(speaker)) : Optional.empty(),
                speaker.isArray() ? kind(node.path("speakerKind").asString()) : Kind.NOBODY,
                node.path("sourceForm").asString(),
                channel.isString() ? Optional.of(channel.asString()) : Optional.empty(),
                relayedBy);
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "person" -> Kind.PERSON;
            case "organization" -> Kind.ORGANIZATION;
            case "unnamed" -> Kind.UNNAMED;
            case "group" -> Kind.GROUP;
            default -> throw new IllegalArgumentException("no kind of speaker: " + name);
        };
    }

    private static CodePoints range(JsonNode pair) {
        return new CodePoints(pair.get(0).asInt(), pair.get(1).asInt());
    }
}

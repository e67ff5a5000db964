package org.sayso.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafts the descriptor of a pack from the CSV and Parquet files in a folder.
 *
 * <p>A {@code datapackage.json} of any version that lies there is read for hints: name, titles, descriptions, sources.
 * Nothing is written. What cannot be guessed is marked, and {@link PackValidator} reports each mark.
 */
public final class PackDrafter {
    private static final int DEEPEST = 3;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<String> open = new ArrayList<>();
    private final List<String> guessed = new ArrayList<>();

    /**
     * The draft for a folder.
     *
     * @param folder the folder
     * @param today the day that counts as the one of compilation where no hint tells another
     * @throws SaysoException if the folder is a pack already, holds no table, or a table cannot be read
     */
    public PackDraft draft(Path folder, LocalDate today) {
        JsonNode hints = hints(folder);
        List<Path> files = tables(folder);
        if (files.isEmpty()) {
            throw noDraft(folder, "The folder holds no CSV or Parquet file.", "Put the tables into it.");
        }
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        String name = TableDraft.id(hints.path("name")
                .asString(String.valueOf(folder.toAbsolutePath().getFileName())));
        root.put("name", name);
        copy(hints, root, "title");
        root.put("version", hints.path("version").asString("1"));
        String updated = hints.path("last_updated").asString("");
        root.put("created", updated.matches("\\d{4}-\\d{2}-\\d{2}") ? updated : today.toString());
        copy(hints, root, "description");
        copy(hints, root, "licenses");
        List<String> sources = sources(hints, root.putObject("sayso"));
        ArrayNode resources = root.putArray("resources");
        Set<String> ids = new HashSet<>();
        try (FigureStore store = new FigureStore()) {
            for (Path file : files) {
                JsonNode hint = hint(hints, folder, file);
                TableProfile profile = TableProfile.of(file, store);
                new TableDraft(folder.relativize(file), profile, hint, sources, ids, open, guessed)
                        .write(resources.addObject(), hints.path("title").asString(""));
            }
        }
        return new PackDraft(MAPPER.writeValueAsString(root) + "\n", open, guessed);
    }

    private static JsonNode hints(Path folder) {
        Path file = folder.resolve(Pack.DESCRIPTOR);
        if (!Files.isDirectory(folder)) {
            throw new SaysoException(
                    ErrorCode.PACK_NOT_FOUND,
                    Location.of(folder.toString()),
                    "There is no such folder.",
                    "Name the folder that holds the tables.");
        }
        if (!Files.exists(file)) {
            return MAPPER.createObjectNode();
        }
        try {
            JsonNode hints = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (hints.has("sayso")) {
                throw noDraft(folder, "The folder is a pack already.", "Change its datapackage.json, or take it away.");
            }
            return hints;
        } catch (IOException | JacksonException unreadable) {
            throw new SaysoException(
                    ErrorCode.INVALID_DESCRIPTOR,
                    Location.of(file.toString()),
                    "The datapackage.json that lies here is not JSON.",
                    "Mend it, or take it away.",
                    unreadable);
        }
    }

    private static SaysoException noDraft(Path folder, String message, String remedy) {
        return new SaysoException(ErrorCode.NO_DRAFT, Location.of(folder.toString()), message, remedy);
    }

    private static List<Path> tables(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> {
                        String name = file.toString().toLowerCase(Locale.ROOT);
                        return name.endsWith(".csv") || name.endsWith(".parquet");
                    })
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new SaysoException(
                    ErrorCode.PACK_NOT_FOUND,
                    Location.of(folder.toString()),
                    "The folder cannot be read.",
                    "Check its permissions.",
                    unreadable);
        }
    }

    private static void copy(JsonNode from, ObjectNode to, String property) {
        if (from.has(property)) {
            to.set(property, from.path(property));
        }
    }

    private static JsonNode hint(JsonNode hints, Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        for (JsonNode resource : hints.path("resources")) {
            if (resource.path("path").asString("").equals(path)) {
                return resource;
            }
        }
        return MAPPER.createObjectNode();
    }

    /** Lists the sources and gives their ids. */
    private List<String> sources(JsonNode hints, ObjectNode sayso) {
        sayso.put("format", 1);
        ArrayNode list = sayso.putObject("sources").putArray("list");
        List<String> ids = new ArrayList<>();
        for (JsonNode source : hints.path("sources")) {
            String title = text(source, "title").or(() -> text(source, "name")).orElse("?");
            String base = TableDraft.id(title);
            String id = ids.contains(base) ? base + "-" + (ids.size() + 1) : base;
            ids.add(id);
            ObjectNode entry = list.addObject();
            entry.put("id", id)
                    .put("publisher", text(source, "name").orElse(title))
                    .put("title", title);
            text(source, "path").or(() -> text(source, "web")).ifPresent(url -> entry.put("url", url));
        }
        if (ids.isEmpty()) {
            ids.add("source");
            list.addObject()
                    .put("id", "source")
                    .put("publisher", "? who publishes it")
                    .put("title", "? the publication");
            open.add("Who publishes the figures, and in which publication (sayso/sources).");
        } else {
            guessed.add("Add to each source under sayso/sources when it was \"published\", if you know; without it, a"
                    + " figure counts as known from the end of its period.");
        }
        return ids;
    }

    private static Optional<String> text(JsonNode node, String property) {
        return TableDefinitionReader.text(node.path(property)).filter(text -> !text.isBlank());
    }
}

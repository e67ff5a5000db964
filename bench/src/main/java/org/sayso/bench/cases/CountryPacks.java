package org.sayso.bench.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sayso.record.PackDrafter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes packs of the packages of World Bank figures: copies each, has its descriptor drafted as {@code sayso record init}
 * does, and completes the draft by the few lines that a person writes, which stand in {@code country-packs.json}.
 */
final class CountryPacks {
    private static final LocalDate COMPILED = LocalDate.of(2026, 11, 23);

    private CountryPacks() {}

    /**
     * The folders of the packs, made anew.
     *
     * @param packages the folder with the packages as they were published
     * @param target where the packs are written
     * @throws IOException if a file cannot be read or written
     */
    static List<Path> make(Path packages, Path target) throws IOException {
        JsonMapper mapper = new JsonMapper();
        JsonNode completed = completion(mapper);
        List<Path> folders = new ArrayList<>();
        for (String name : completed.propertyNames()) {
            Path folder = target.resolve(name);
            copy(packages.resolve(name), folder);
            ObjectNode draft = (ObjectNode)
                    mapper.readTree(new PackDrafter().draft(folder, COMPILED).text());
            complete(draft, completed.path(name));
            Files.writeString(
                    folder.resolve("datapackage.json"), mapper.writeValueAsString(draft), StandardCharsets.UTF_8);
            folders.add(folder);
        }
        return folders;
    }

    private static JsonNode completion(JsonMapper mapper) throws IOException {
        try (InputStream stream = CountryPacks.class.getResourceAsStream("country-packs.json")) {
            if (stream == null) {
                throw new IllegalStateException("country-packs.json is not on the class path");
            }
            return mapper.readTree(stream.readAllBytes());
        }
    }

    /** Puts the properties of each named series over those of the draft, and leaves out tables that are not wanted. */
    private static void complete(ObjectNode draft, JsonNode wanted) {
        ArrayNode resources = (ArrayNode) draft.path("resources");
        for (int i = resources.size() - 1; i >= 0; i--) {
            JsonNode series = resources.path(i).path("sayso").path("series").path(0);
            JsonNode own = wanted.path(series.path("id").asString(""));
            if (own.isMissingNode()) {
                resources.remove(i);
            } else {
                ((ObjectNode) series).setAll((ObjectNode) own);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }
}

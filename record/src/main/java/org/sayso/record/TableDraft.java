package org.sayso.record;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafts one table of a descriptor: its columns and where its figures come from; time, dimensions and series by their own drafts. */
final class TableDraft {
    private final DraftScope scope;
    private final List<String> sources;
    private final Set<String> ids;
    private final String name;
    private final Path path;

    /**
     * Prepares a draft.
     *
     * @param path the table's file, relative to the pack
     * @param profile what its columns hold
     * @param hint a descriptor of another kind that tells of it; missing where there is none
     * @param sources the ids of the pack's sources
     * @param ids the ids of all series so far, added to
     * @param open what a person must still say, added to
     * @param guessed what was taken for granted, added to
     */
    TableDraft(
            Path path,
            TableProfile profile,
            JsonNode hint,
            List<String> sources,
            Set<String> ids,
            List<String> open,
            List<String> guessed) {
        this.path = path;
        this.sources = sources;
        this.ids = ids;
        String file = path.getFileName().toString();
        this.name = id(hint.path("name").asString(file.replaceAll("\\.[A-Za-z]+$", "")));
        this.scope = new DraftScope(profile, hint, "table " + name, new LinkedHashSet<>(), open, guessed);
    }

    /** A name as ids are written: small letters, digits and hyphens. */
    static String id(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String id = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "table" : id;
    }

    /** Writes the draft of a table in a pack of that title. */
    void write(ObjectNode node, String title) {
        node.put("name", name).put("path", path.toString().replace('\\', '/'));
        if (path.toString().endsWith(".parquet")) {
            node.put("format", "parquet");
        } else if (scope.profile().delimiter() != ',') {
            node.putObject("dialect")
                    .put("delimiter", String.valueOf(scope.profile().delimiter()));
        }
        boolean wide = TimeDraft.isWide(scope.profile());
        fields(node.putObject("schema"), wide);
        ObjectNode figures = node.putObject("sayso");
        Optional<ColumnProfile> time = new TimeDraft(scope).write(figures, wide);
        published(figures);
        new DimensionDraft(scope).write(figures);
        String context = title + " " + scope.hint().path("title").asString("") + " "
                + scope.hint().path("description").asString("");
        new SeriesDraft(scope, ids).write(figures, name, context, wide);
        if (time.isEmpty() && !wide) {
            scope.open()
                    .add(
                            "Which column of " + scope.where()
                                    + " tells the time, and its grain (day, week, month, quarter, year, fiscal_year, school_year).");
        }
    }

    private void fields(ObjectNode schema, boolean wide) {
        ArrayNode fields = schema.putArray("fields");
        for (ColumnProfile column : scope.profile().columns()) {
            boolean year = wide && TimeDraft.isYear(column.name());
            ObjectNode field =
                    fields.addObject().put("name", column.name()).put("type", year ? "number" : column.type());
            scope.description(column.name()).ifPresent(text -> field.put("description", text));
        }
        if (!scope.profile().missing().isEmpty()) {
            ArrayNode missing = schema.putArray("missingValues").add("");
            scope.profile().missing().stream().filter(text -> !text.isEmpty()).forEach(missing::add);
        }
    }

    private void published(ObjectNode figures) {
        scope.withRole("published").ifPresent(column -> figures.put("published", column.name()));
        scope.withRole("note").ifPresent(column -> figures.put("note", column.name()));
        scope.withRole("source");
        figures.putObject("source").put("id", sources.get(0));
        if (sources.size() > 1) {
            scope.guessed()
                    .add("The first source is taken for " + scope.where() + "; the others are: "
                            + String.join(", ", sources.subList(1, sources.size())) + ".");
        }
    }
}

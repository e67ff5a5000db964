package org.sayso.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the parts of a table's draft share.
 *
 * @param profile what its columns hold
 * @param hint a descriptor of another kind that tells of it; missing where there is none
 * @param where how messages name it
 * @param used the columns that have found their place
 * @param open what a person must still say, added to
 * @param guessed what was taken for granted, added to
 */
record DraftScope(
        TableProfile profile, JsonNode hint, String where, Set<String> used, List<String> open, List<String> guessed) {
    /** What the hint says of a column. */
    Optional<String> description(String column) {
        for (JsonNode field : hint.path("schema").path("fields")) {
            if (field.path("name").asString("").equals(column)) {
                return TableDefinitionReader.text(field.path("description"));
            }
        }
        return Optional.empty();
    }

    /** The first column left that its name gives a role; it has found its place then. */
    Optional<ColumnProfile> withRole(String role) {
        Optional<ColumnProfile> found = profile.columns().stream()
                .filter(column -> !used.contains(column.name()))
                .filter(column -> Guesses.role(column.name()).map(role::equals).orElse(false))
                .findFirst();
        found.ifPresent(column -> used.add(column.name()));
        return found;
    }

    static boolean isText(ColumnProfile column) {
        return column.type().equals("string");
    }

    /** A text column beside it that has one value for each of its values, and the other way round. */
    Optional<String> label(ColumnProfile column, boolean ofIndicator) {
        return profile.columns().stream()
                .filter(other -> !used.contains(other.name()) && isText(other) && other != column)
                .filter(other -> Guesses.role(other.name())
                        .map(role -> ofIndicator && role.equals("indicator"))
                        .orElse(true))
                .filter(other -> profile.labels(column.name(), other.name()).isPresent()
                        && profile.labels(other.name(), column.name()).isPresent())
                .map(ColumnProfile::name)
                .findFirst();
    }

    /** Whether the values of a column are shorter than those of another, as codes are. */
    boolean isCode(String candidate, String other) {
        return length(candidate) < length(other);
    }

    private double length(String name) {
        return profile.columns().stream()
                .filter(column -> column.name().equals(name))
                .flatMap(column -> column.values().stream())
                .mapToInt(String::length)
                .average()
                .orElse(0);
    }
}

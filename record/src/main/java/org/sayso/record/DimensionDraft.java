package org.sayso.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.place.PlaceNames;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafts the dimensions of a table: columns of places or groups, each with its labels and the value that stands for all. */
record DimensionDraft(DraftScope scope) {
    private static final int MOST_GROUPS = 400;
    private static final double KNOWN_ENOUGH = 0.5;
    private static final int SHOWN = 4;

    void write(ObjectNode figures) {
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        for (ColumnProfile column : scope.profile().columns()) {
            if (scope.used().contains(column.name())
                    || Guesses.role(column.name()).isPresent()
                    || !DraftScope.isText(column)) {
                continue;
            }
            Optional<PlaceNames> known = known(column);
            if (known.isEmpty() && (!column.repeats() || column.values().size() > MOST_GROUPS)) {
                continue;
            }
            scope.used().add(column.name());
            ObjectNode dimension = figures.objectNode();
            Optional<String> label = scope.label(column, false);
            String code = label.isPresent() && scope.isCode(label.get(), column.name()) ? label.get() : column.name();
            dimension.put("name", dimensionName(column.name(), label));
            dimension.put("field", code);
            label.ifPresent(other -> dimension.put("label", other.equals(code) ? column.name() : other));
            label.ifPresent(scope.used()::add);
            dimension.put("role", known.isPresent() ? "place" : "group");
            known.ifPresent(list -> dimension.put("known", list.id()));
            total(code, label.isPresent() ? dimension.path("label").asString() : code)
                    .ifPresent(total -> dimension.put("total", total));
            known.ifPresent(list -> tellOthers(
                    list, column, label.flatMap(other -> scope.profile().labels(column.name(), other))));
            found.putIfAbsent(dimension.path("name").asString(), dimension);
        }
        if (!found.isEmpty()) {
            ArrayNode list = figures.putArray("dimensions");
            found.values().forEach(list::add);
        }
    }

    private static String dimensionName(String column, Optional<String> label) {
        String plain = TableDraft.id(column.replaceAll("(?i)[ _]*(code|name|iso3?|abbr)$", ""));
        return plain.equals("table") && label.isPresent() ? TableDraft.id(label.get()) : plain;
    }

    private static Optional<PlaceNames> known(ColumnProfile column) {
        for (PlaceNames list : PlaceNames.values()) {
            if (column.knownShare(list) >= KNOWN_ENOUGH) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    private Optional<String> total(String code, String label) {
        List<String> totals = List.of("world", "total", "all", "both sexes", "all ages", "united states");
        Map<String, String> labels = code.equals(label)
                ? Map.of()
                : scope.profile().labels(code, label).orElse(Map.of());
        return scope.profile().columns().stream()
                .filter(column -> column.name().equals(code))
                .flatMap(column -> column.values().stream())
                .filter(value ->
                        totals.contains(labels.getOrDefault(value, value).toLowerCase(Locale.ROOT)))
                .filter(value -> !"united states"
                                .equals(labels.getOrDefault(value, value).toLowerCase(Locale.ROOT))
                        || scope.profile().columns().stream()
                                .filter(column -> column.name().equals(label))
                                .noneMatch(column -> column.knownShare(PlaceNames.COUNTRIES) >= KNOWN_ENOUGH))
                .findFirst();
    }

    private void tellOthers(PlaceNames list, ColumnProfile column, Optional<Map<String, String>> beside) {
        List<String> others = column.values().stream()
                .filter(value -> list.entry(value).isEmpty()
                        && beside.flatMap(other -> list.entry(other.getOrDefault(value, value)))
                                .isEmpty())
                .toList();
        if (!others.isEmpty()) {
            scope.guessed()
                    .add(others.size() + " values of " + column.name() + " in " + scope.where() + " are no "
                            + list.id().replace('-', ' ') + ", such as "
                            + String.join(", ", others.subList(0, Math.min(SHOWN, others.size())))
                            + "; they are taken for groups of others.");
        }
    }
}

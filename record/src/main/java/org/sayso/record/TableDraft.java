package org.sayso.record;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafts one table of a descriptor: columns, time, dimensions and series. */
final class TableDraft {
    private static final Pattern YEAR_COLUMN =
            Pattern.compile("(?:[A-Za-z]{1,5}[ _]?)?((?:1[5-9]|20|21)[0-9]{2})(?: \\[YR[0-9]{4}\\])?");
    private static final Pattern TIME_NAME =
            Pattern.compile("(?i).*\\b(year|date|day|month|quarter|period|time|fy|week)\\b.*");
    private static final Pattern FISCAL_NAME = Pattern.compile("(?i).*\\b(fiscal|fy)\\b.*");
    private static final Pattern PLAIN_VALUE =
            Pattern.compile("(?i)(obs[ _]?)?(value|values|amount|number|figure|count|total)");
    private static final int FEWEST_YEARS = 3;
    private static final int MOST_INDICATORS = 200;
    private static final int MOST_GROUPS = 400;
    private static final double KNOWN_ENOUGH = 0.5;
    private static final int SHOWN = 4;

    private final TableProfile profile;
    private final JsonNode hint;
    private final List<String> sources;
    private final Set<String> ids;
    private final List<String> open;
    private final List<String> guessed;
    private final Set<String> used = new LinkedHashSet<>();
    private String where = "";

    TableDraft(
            TableProfile profile,
            JsonNode hint,
            List<String> sources,
            Set<String> ids,
            List<String> open,
            List<String> guessed) {
        this.profile = profile;
        this.hint = hint;
        this.sources = sources;
        this.ids = ids;
        this.open = open;
        this.guessed = guessed;
    }

    /** A name as ids are written: small letters, digits and hyphens. */
    static String id(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String id = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "table" : id;
    }

    void write(ObjectNode node, Path path, String title) {
        String file = path.getFileName().toString();
        String name = id(hint.path("name").asString(file.replaceAll("\\.[A-Za-z]+$", "")));
        where = "table " + name;
        node.put("name", name).put("path", path.toString().replace('\\', '/'));
        if (path.toString().endsWith(".parquet")) {
            node.put("format", "parquet");
        } else if (profile.delimiter() != ',') {
            node.putObject("dialect").put("delimiter", String.valueOf(profile.delimiter()));
        }
        List<ColumnProfile> years = profile.columns().stream()
                .filter(column -> YEAR_COLUMN.matcher(column.name()).matches())
                .toList();
        boolean wide = years.size() >= FEWEST_YEARS;
        ObjectNode schema = node.putObject("schema");
        fields(schema, wide);
        ObjectNode figures = node.putObject("sayso");
        Optional<ColumnProfile> time = time(figures, wide);
        published(figures);
        dimensions(figures);
        String context = title + " " + hint.path("title").asString("") + " "
                + hint.path("description").asString("");
        series(figures, name, context, wide);
        if (time.isEmpty() && !wide) {
            open.add("Which column of " + where + " tells the time, and its grain (day, week, month, quarter, year,"
                    + " fiscal_year, school_year).");
        }
    }

    private void fields(ObjectNode schema, boolean wide) {
        ArrayNode fields = schema.putArray("fields");
        for (ColumnProfile column : profile.columns()) {
            boolean year = wide && YEAR_COLUMN.matcher(column.name()).matches();
            ObjectNode field =
                    fields.addObject().put("name", column.name()).put("type", year ? "number" : column.type());
            description(column.name()).ifPresent(text -> field.put("description", text));
        }
        if (!profile.missing().isEmpty()) {
            ArrayNode missing = schema.putArray("missingValues").add("");
            profile.missing().stream().filter(text -> !text.isEmpty()).forEach(missing::add);
        }
    }

    private Optional<String> description(String column) {
        for (JsonNode field : hint.path("schema").path("fields")) {
            if (field.path("name").asString("").equals(column)) {
                return TableDefinitionReader.text(field.path("description"));
            }
        }
        return Optional.empty();
    }

    private Optional<ColumnProfile> time(ObjectNode figures, boolean wide) {
        ObjectNode time = figures.putObject("time");
        if (wide) {
            time.put("field", "year").put("grain", "year");
            figures.putObject("unpivot")
                    .put("columns", YEAR_COLUMN.pattern())
                    .put("into", "year")
                    .put("value", "value");
            profile.columns().stream()
                    .filter(column -> YEAR_COLUMN.matcher(column.name()).matches())
                    .forEach(column -> used.add(column.name()));
            return Optional.empty();
        }
        Optional<ColumnProfile> found = profile.columns().stream()
                .filter(column ->
                        TIME_NAME.matcher(column.name().replace('_', ' ')).matches())
                .filter(column ->
                        grain(column).isPresent() && Guesses.role(column.name()).isEmpty())
                .findFirst()
                .or(() -> profile.columns().stream()
                        .filter(column -> grain(column).isPresent()
                                && Guesses.role(column.name()).isEmpty())
                        .findFirst());
        time.put("field", found.map(ColumnProfile::name).orElse("? the column"));
        String grain = found.flatMap(TableDraft::grain).orElse("?");
        boolean fiscal = "year".equals(grain)
                && found.map(column -> FISCAL_NAME
                                .matcher(column.name().replace('_', ' '))
                                .matches())
                        .orElse(false);
        time.put("grain", fiscal ? "fiscal_year" : grain);
        if (fiscal || "school_year".equals(grain)) {
            time.put("firstMonth", fiscal ? 10 : 9);
            guessed.add("The years of " + where + " are taken to begin in " + (fiscal ? "October" : "September") + ".");
        }
        found.ifPresent(column -> used.add(column.name()));
        return found;
    }

    private static Optional<String> grain(ColumnProfile column) {
        if (column.is("year")) {
            return Optional.of("year");
        }
        if (column.is("date")) {
            return Optional.of("day");
        }
        if (column.is("yearmonth")) {
            return Optional.of("month");
        }
        return column.is("quarter")
                ? Optional.of("quarter")
                : column.is("school_year") ? Optional.of("school_year") : Optional.empty();
    }

    private void published(ObjectNode figures) {
        withRole("published").ifPresent(column -> figures.put("published", column.name()));
        withRole("note").ifPresent(column -> figures.put("note", column.name()));
        withRole("source");
        figures.putObject("source").put("id", sources.get(0));
        if (sources.size() > 1) {
            guessed.add("The first source is taken for " + where + "; the others are: "
                    + String.join(", ", sources.subList(1, sources.size())) + ".");
        }
    }

    private Optional<ColumnProfile> withRole(String role) {
        Optional<ColumnProfile> found = profile.columns().stream()
                .filter(column -> !used.contains(column.name()))
                .filter(column -> Guesses.role(column.name()).map(role::equals).orElse(false))
                .findFirst();
        found.ifPresent(column -> used.add(column.name()));
        return found;
    }

    private void dimensions(ObjectNode figures) {
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        for (ColumnProfile column : profile.columns()) {
            if (used.contains(column.name()) || Guesses.role(column.name()).isPresent() || !isText(column)) {
                continue;
            }
            Optional<KnownNames> known = known(column);
            if (known.isEmpty() && (!column.repeats() || column.values().size() > MOST_GROUPS)) {
                continue;
            }
            used.add(column.name());
            ObjectNode dimension = figures.objectNode();
            Optional<String> label = label(column, false);
            String code = label.isPresent() && isCode(label.get(), column.name()) ? label.get() : column.name();
            dimension.put("name", dimensionName(column.name(), label));
            dimension.put("field", code);
            label.ifPresent(other -> dimension.put("label", other.equals(code) ? column.name() : other));
            label.ifPresent(used::add);
            dimension.put("role", known.isPresent() ? "place" : "group");
            known.ifPresent(list -> dimension.put("known", list.id()));
            total(code, label.isPresent() ? dimension.path("label").asString() : code)
                    .ifPresent(total -> dimension.put("total", total));
            known.ifPresent(list ->
                    tellOthers(list, column, label.flatMap(other -> profile.labels(column.name(), other))));
            found.putIfAbsent(dimension.path("name").asString(), dimension);
        }
        if (!found.isEmpty()) {
            ArrayNode list = figures.putArray("dimensions");
            found.values().forEach(list::add);
        }
    }

    private static String dimensionName(String column, Optional<String> label) {
        String plain = id(column.replaceAll("(?i)[ _]*(code|name|iso3?|abbr)$", ""));
        return plain.equals("table") && label.isPresent() ? id(label.get()) : plain;
    }

    private static boolean isText(ColumnProfile column) {
        return column.type().equals("string");
    }

    private static Optional<KnownNames> known(ColumnProfile column) {
        for (KnownNames list : KnownNames.values()) {
            if (column.knownShare(list) >= KNOWN_ENOUGH) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    /** A text column beside it that has one value for each of its values, and the other way round. */
    private Optional<String> label(ColumnProfile column, boolean ofIndicator) {
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

    private boolean isCode(String candidate, String other) {
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

    private Optional<String> total(String code, String label) {
        List<String> totals = List.of("world", "total", "all", "both sexes", "all ages", "united states");
        Map<String, String> labels =
                code.equals(label) ? Map.of() : profile.labels(code, label).orElse(Map.of());
        return profile.columns().stream()
                .filter(column -> column.name().equals(code))
                .flatMap(column -> column.values().stream())
                .filter(value ->
                        totals.contains(labels.getOrDefault(value, value).toLowerCase(Locale.ROOT)))
                .filter(value -> !"united states"
                                .equals(labels.getOrDefault(value, value).toLowerCase(Locale.ROOT))
                        || profile.columns().stream()
                                .filter(column -> column.name().equals(label))
                                .noneMatch(column -> column.knownShare(KnownNames.COUNTRIES) >= KNOWN_ENOUGH))
                .findFirst();
    }

    private void tellOthers(KnownNames list, ColumnProfile column, Optional<Map<String, String>> beside) {
        List<String> others = column.values().stream()
                .filter(value -> list.entry(value).isEmpty()
                        && beside.flatMap(other -> list.entry(other.getOrDefault(value, value)))
                                .isEmpty())
                .toList();
        if (!others.isEmpty()) {
            guessed.add(others.size() + " values of " + column.name() + " in " + where + " are no "
                    + list.id().replace('-', ' ') + ", such as "
                    + String.join(", ", others.subList(0, Math.min(SHOWN, others.size())))
                    + "; they are taken for groups of others.");
        }
    }

    private void series(ObjectNode figures, String name, String context, boolean wide) {
        ArrayNode list = figures.putArray("series");
        Optional<ColumnProfile> indicator = profile.columns().stream()
                .filter(column -> !used.contains(column.name()) && isText(column))
                .filter(column ->
                        Guesses.role(column.name()).map("indicator"::equals).orElse(false))
                .findFirst();
        List<ColumnProfile> values = profile.columns().stream()
                .filter(column -> column.isNumeric() && !used.contains(column.name()))
                .filter(column -> Guesses.role(column.name()).isEmpty() || column.isNumeric())
                .toList();
        List<String> columns = wide
                ? List.of("value")
                : values.stream().map(ColumnProfile::name).toList();
        if (columns.isEmpty()) {
            open.add("Which column of " + where + " holds the figures.");
            columns = List.of("? the column");
        }
        if (indicator.isPresent()) {
            indicators(list, indicator.get(), columns.get(columns.size() - 1));
            return;
        }
        String unit = withRole("unit")
                .filter(column -> column.values().size() == 1)
                .map(column -> column.values().iterator().next())
                .orElse("");
        for (String column : columns) {
            boolean plain = PLAIN_VALUE.matcher(column).matches() || columns.size() == 1;
            String measure = PLAIN_VALUE.matcher(column).matches() ? spoken(name) : spoken(column);
            String id = columns.size() == 1 && plain ? name : id(column);
            add(
                    list,
                    id,
                    measure,
                    column,
                    context + " " + name + " " + description(column).orElse(""),
                    unit,
                    Map.of());
        }
    }

    private void indicators(ArrayNode list, ColumnProfile indicator, String value) {
        Optional<String> label = label(indicator, true);
        boolean swapped = label.isPresent() && isCode(label.get(), indicator.name());
        String code = swapped ? label.orElseThrow() : indicator.name();
        Optional<String> other = swapped ? Optional.of(indicator.name()) : label;
        used.add(code);
        other.ifPresent(used::add);
        Map<String, String> labels =
                other.flatMap(column -> profile.labels(code, column)).orElse(Map.of());
        Optional<ColumnProfile> unit = withRole("unit");
        List<String> codes = profile.columns().stream()
                .filter(column -> column.name().equals(code))
                .flatMap(column -> column.values().stream())
                .toList();
        for (String each : codes.subList(0, Math.min(MOST_INDICATORS, codes.size()))) {
            String text = labels.getOrDefault(each, each);
            String cell = unit.flatMap(column -> profile.labels(code, column.name()))
                    .map(units -> units.getOrDefault(each, ""))
                    .orElse("");
            add(list, id(text), text.replaceAll("\\s*\\(.*\\)$", ""), value, text, cell, Map.of(code, each));
        }
        if (codes.size() > MOST_INDICATORS) {
            guessed.add(
                    where + " has more than " + MOST_INDICATORS + " kinds of figures; describe the others in a table"
                            + " of their own, named under sayso/indicators.");
        }
    }

    private void add(
            ArrayNode list,
            String wanted,
            String measure,
            String column,
            String context,
            String unit,
            Map<String, String> filters) {
        String id = ids.add(wanted) ? wanted : wanted + "-" + (ids.size() + 1);
        ids.add(id);
        Guesses.Guess guess =
                Guesses.of(measure + " " + wanted.replace('-', ' '), context).withUnit(unit);
        ObjectNode series = list.addObject();
        series.put("id", id).put("label", capital(measure)).put("measure", measure);
        series.put("unit", guess.unit().orElse("?")).put("kind", guess.kind().orElse("?"));
        guess.unit()
                .ifPresentOrElse(
                        known -> guessed.add("The unit of " + id + " is taken to be " + known + "."),
                        () -> open.add("The unit of " + id + ": the thing counted, %, or a currency such as USD."));
        if (guess.kind().isEmpty()) {
            open.add(
                    "Whether " + id + " is a flow (counted over a period), a stock (at a moment), a rate or an index.");
        }
        series.put("value", column);
        if (guess.multiplier().compareTo(BigDecimal.ONE) != 0) {
            series.put("multiplier", guess.multiplier());
            guessed.add("The figures of " + id + " are taken to be in units of " + guess.multiplier() + ".");
        }
        if (!filters.isEmpty()) {
            ObjectNode filter = series.putObject("filters");
            filters.forEach(filter::put);
        }
        Set<String> names = new LinkedHashSet<>(List.of(measure));
        names.addAll(guess.names());
        ArrayNode words = series.putObject("words").putArray("names");
        names.forEach(words::add);
    }

    private static String spoken(String name) {
        return name.replaceAll("(?i)[ _-](thousands?|millions?|billions?|trillions?|usd|pct|percent)$", "")
                .replaceAll("[_-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bgdp\\b", "GDP");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

package org.sayso.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;

/**
 * The values that tables of a pack offer to references, and those that references ask for.
 *
 * <p>Tables may refer to each other in any order, even in a circle, so references are compared when all tables are
 * read. Of each missing value the first place is reported.
 */
final class KeyLedger {
    private static final String SEPARATOR = "\u001f";

    /** Columns of a table to which some other table refers. */
    private record Target(String resource, List<String> fields) {}

    /** A reference from columns of a table, and where each value asked for was first seen. */
    private record Reference(Resource resource, List<String> fields, Target target, Map<String, Long> asked) {}

    private final Map<Target, Set<String>> offered = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Target sources;

    KeyLedger(Pack pack) {
        sources = new Target(pack.sources().resource(), List.of(pack.sources().id()));
        offered.put(sources, new HashSet<>());
        for (Resource resource : pack.resources()) {
            for (Resource.ForeignKey key : resource.foreignKeys()) {
                refer(resource, key.fields(), new Target(key.resource(), key.references()));
            }
        }
        for (SeriesDefinition series : pack.shapes()) {
            series.source().column().ifPresent(column -> refer(series.resource(), List.of(column), sources));
        }
    }

    private void refer(Resource resource, List<String> fields, Target target) {
        boolean known = references.stream()
                .anyMatch(other -> other.resource().name().equals(resource.name())
                        && other.fields().equals(fields)
                        && other.target().equals(target));
        if (!known) {
            offered.putIfAbsent(target, new HashSet<>());
            references.add(new Reference(resource, fields, target, new LinkedHashMap<>()));
        }
    }

    /** The columns of a table that must be noted, group by group. */
    List<List<String>> columnsOf(Resource resource) {
        Stream<List<String>> offering = offered.keySet().stream()
                .filter(target -> target.resource().equals(resource.name()))
                .map(Target::fields);
        Stream<List<String>> asking = references.stream()
                .filter(reference -> reference.resource().name().equals(resource.name()))
                .map(Reference::fields);
        return Stream.concat(offering, asking).distinct().toList();
    }

    /** Notes what a row offers and asks for. Missing values refer to nothing. */
    void note(Resource resource, String[] cells, long line) {
        offered.forEach((target, values) -> {
            if (target.resource().equals(resource.name())) {
                values.add(key(resource, target.fields(), cells));
            }
        });
        for (Reference reference : references) {
            if (reference.resource().name().equals(resource.name())) {
                String key = key(resource, reference.fields(), cells);
                if (!key.replace(SEPARATOR, "").isEmpty()) {
                    reference.asked().putIfAbsent(key, line);
                }
            }
        }
    }

    /** Notes what a group of columns offers and asks for; its cells alone are given. */
    void note(Resource resource, List<String> fields, String[] cells) {
        String key = String.join(SEPARATOR, cells);
        Set<String> values = offered.get(new Target(resource.name(), fields));
        if (values != null) {
            values.add(key);
        }
        for (Reference reference : references) {
            if (reference.resource().name().equals(resource.name())
                    && reference.fields().equals(fields)
                    && !key.replace(SEPARATOR, "").isEmpty()) {
                reference.asked().putIfAbsent(key, 0L);
            }
        }
    }

    /** Reports every value asked for that no table offers. */
    void check(Faults faults) {
        for (Reference reference : references) {
            Set<String> known = offered.getOrDefault(reference.target(), Set.of());
            reference.asked().forEach((key, line) -> {
                if (!known.contains(key)) {
                    report(reference, key.replace(SEPARATOR, ", "), line, faults);
                }
            });
        }
    }

    private void report(Reference reference, String key, long line, Faults faults) {
        String table = reference.target().resource();
        faults.add(
                reference.target().equals(sources) ? ErrorCode.UNKNOWN_SOURCE : ErrorCode.INVALID_TABLE,
                (line > 0
                                ? Location.of(reference.resource().file().toString(), line)
                                : Location.of(reference.resource().file().toString()))
                        .withField(String.join(", ", reference.fields())),
                "The table " + table + " has no row \"" + key + "\".",
                "Add it to " + table + " or mend the cell.");
    }

    private static String key(Resource resource, List<String> fields, String[] cells) {
        if (fields.size() == 1) {
            return cells[resource.position(fields.get(0))];
        }
        return String.join(
                SEPARATOR,
                fields.stream().map(field -> cells[resource.position(field)]).toList());
    }
}

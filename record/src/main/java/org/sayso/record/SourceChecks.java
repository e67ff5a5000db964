package org.sayso.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import tools.jackson.databind.JsonNode;

/** Checks what sources say of each other and what tables say of sources. */
final class SourceChecks {
    private final FaultSink faults;

    SourceChecks(FaultSink faults) {
        this.faults = faults;
    }

    /** Reports sources that the descriptor lists twice, and ids in the descriptor that its list does not have. */
    void checkNamed(JsonNode root, List<String[]> rows, boolean listed) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!known.add(rows.get(i)[0])) {
                faults.fault(
                        ErrorCode.DUPLICATE_KEY,
                        "/sayso/sources/list/" + i + "/id",
                        "The source " + rows.get(i)[0] + " is listed twice.",
                        "Give one of them another id.");
            }
        }
        for (int i = 0; listed && i < root.path("resources").size(); i++) {
            JsonNode figures = root.path("resources").path(i).path("sayso");
            String pointer = "/resources/" + i + "/sayso";
            demand(figures.path("source"), known, pointer + "/source/id");
            for (int j = 0; j < figures.path("series").size(); j++) {
                demand(figures.path("series").path(j).path("source"), known, pointer + "/series/" + j + "/source/id");
            }
        }
    }

    private void demand(JsonNode source, Set<String> known, String pointer) {
        if (source.isObject() && !known.contains(source.path("id").asString())) {
            faults.fault(
                    ErrorCode.UNKNOWN_SOURCE,
                    pointer,
                    "The pack lists no source " + source.path("id").asString() + ".",
                    "Name one of its sources, or add it to the list.");
        }
    }

    /**
     * Reports sources that name each other in a circle as the ones they are taken from.
     *
     * @param from of each source the one it is taken from, with the line on which it says so
     */
    static void checkCircles(Resource resource, String column, Map<String, Origin> from, Faults faults) {
        Set<String> cleared = new HashSet<>();
        for (String start : from.keySet()) {
            Set<String> path = new LinkedHashSet<>();
            String at = start;
            while (from.containsKey(at) && !cleared.contains(at) && path.add(at)) {
                at = from.get(at).source();
            }
            if (path.contains(at)) {
                report(resource, column, path, from, at, faults);
            }
            cleared.addAll(path);
        }
    }

    /** The source that another is taken from, and the line on which it is said. */
    record Origin(String source, long line) {}

    private static void report(
            Resource resource, String column, Set<String> path, Map<String, Origin> from, String at, Faults faults) {
        Map<String, Origin> known = new HashMap<>(from);
        Origin origin = known.getOrDefault(at, new Origin(at, 1));
        List<String> circle = path.stream().dropWhile(id -> !id.equals(at)).toList();
        faults.add(
                ErrorCode.CYCLIC_SOURCE,
                Location.of(resource.file().toString(), Math.max(1, origin.line()), column),
                "The sources " + String.join(", ", circle) + " are taken from each other in a circle.",
                "Leave the column empty for the one that published first.");
    }
}

package org.sayso.record;

import java.nio.file.Path;
import java.util.Map;
import org.sayso.domain.Location;
import tools.jackson.databind.JsonNode;

/**
 * A {@code datapackage.json} that fulfils its schema.
 *
 * @param file the file
 * @param root its content
 * @param lines the line on which each JSON pointer's value begins
 */
record Descriptor(Path file, JsonNode root, Map<String, Integer> lines) {
    /** The place of a value, by its JSON pointer; of the nearest value around it where it does not exist. */
    Location at(String pointer) {
        String known = pointer;
        while (!lines.containsKey(known) && !known.isEmpty()) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return Location.of(file.toString(), lines.getOrDefault(known, 1), pointer.isEmpty() ? "/" : pointer);
    }
}

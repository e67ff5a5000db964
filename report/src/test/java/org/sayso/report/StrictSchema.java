package org.sayso.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shipped schema, closed: every object with named properties may have no others.
 *
 * <p>The schema itself is open, because fields may be added without a new format version; what this version writes must
 * be described in it all the same.
 */
final class StrictSchema {
    private static final Schema SCHEMA = load();

    private StrictSchema() {}

    /** What is wrong with the text, in words; nothing where it is valid. */
    static List<String> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema load() {
        try (InputStream stream = StrictSchema.class.getResourceAsStream("sayso-1.schema.json")) {
            JsonNode schema = new JsonMapper().readTree(stream);
            close(schema);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.get("properties") instanceof ObjectNode) {
            object.put("additionalProperties", false);
        }
        node.forEach(StrictSchema::close);
    }
}

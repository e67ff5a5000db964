package org.sayso.ledger;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the ledger reads and writes JSON: numbers exactly, as they are written. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /** A new object without fields. */
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Reads JSON that the program wrote. */
    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** An object on one line. */
    static String line(ObjectNode json) {
        return MAPPER.writeValueAsString(json);
    }

    /** An object indented over several lines, with a line end after it. */
    static String pretty(ObjectNode json) {
        return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json) + "\n";
    }
}

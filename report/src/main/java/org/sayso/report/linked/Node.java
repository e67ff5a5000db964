package org.sayso.report.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object in the making; fields keep their order, and what is absent is left out. */
final class Node {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** A field with a string, a number, a list of these, or other nodes. */
    Node with(String name, Object value) {
        boolean empty = value instanceof List<?> list && list.isEmpty();
        if (!empty) {
            fields.put(name, value);
        }
        return this;
    }

    /** A field that is there only if its value is. */
    Node with(String name, Optional<?> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    /** The fields in order. */
    Map<String, Object> fields() {
        return fields;
    }
}

package org.sayso.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column of a table, and where its value stands in the JSON object of a row.
 *
 * @param name the column's name
 * @param type its type
 * @param pointer where the value stands, as in RFC 6901
 */
record Column(String name, Type type, String pointer) implements Serializable {
    /** The types that columns have. */
    enum Type {
        TEXT,
        TEXTS,
        /** A number; the exact decimal stands in the row's JSON. */
        NUMBER,
        OFFSET,
        FLAG,
        /** The whole object, as JSON. */
        JSON;

        DataType spark() {
            return switch (this) {
                case TEXT, JSON -> DataTypes.StringType;
                case TEXTS -> DataTypes.createArrayType(DataTypes.StringType, false);
                case NUMBER -> DataTypes.DoubleType;
                case OFFSET -> DataTypes.IntegerType;
                case FLAG -> DataTypes.BooleanType;
            };
        }
    }

    static Column text(String name, String pointer) {
        return new Column(name, Type.TEXT, pointer);
    }

    static Column texts(String name, String pointer) {
        return new Column(name, Type.TEXTS, pointer);
    }

    static Column number(String name, String pointer) {
        return new Column(name, Type.NUMBER, pointer);
    }

    static Column offset(String name, String pointer) {
        return new Column(name, Type.OFFSET, pointer);
    }

    static Column flag(String name, String pointer) {
        return new Column(name, Type.FLAG, pointer);
    }

    /** The whole object, in a column of that name. */
    static Column json() {
        return new Column("json", Type.JSON, "");
    }

    /** The column's value in the object of a row; null where it is absent or null. */
    @Nullable
    Object value(JsonNode object) {
        if (type == Type.JSON) {
            return object.toString();
        }
        JsonNode node = object.at(pointer);
        return node.isMissingNode() || node.isNull() ? null : present(node);
    }

    private Object present(JsonNode node) {
        return switch (type) {
            case TEXT, JSON -> node.asString();
            case TEXTS -> texts(node);
            case NUMBER -> node.asDouble();
            case OFFSET -> node.asInt();
            case FLAG -> node.asBoolean();
        };
    }

    private static Object[] texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(element -> texts.add(element.asString()));
        return texts.toArray();
    }
}

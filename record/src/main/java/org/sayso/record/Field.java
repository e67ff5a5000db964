package org.sayso.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A column of a table as the descriptor gives it: its name, its type, and what its cells must fulfil. */
record Field(String name, FieldType type, Constraints constraints) {
    /**
     * What the cells of a column must fulfil besides their type (Table Schema v2, "Field constraints").
     *
     * @param required whether no cell may be missing
     * @param unique whether no value may occur twice
     * @param minimum the least value, for numbers a number and otherwise compared as text
     * @param maximum the greatest value
     * @param minLength the least number of characters
     * @param maxLength the greatest number of characters
     * @param pattern the form of the whole text
     * @param allowed the only values allowed; all where empty
     */
    record Constraints(
            boolean required,
            boolean unique,
            Optional<String> minimum,
            Optional<String> maximum,
            OptionalInt minLength,
            OptionalInt maxLength,
            Optional<Pattern> pattern,
            List<String> allowed) {}

    /** What is wrong with a cell that is not missing, in words that follow the cell's text; empty where it is right. */
    Optional<String> fault(String text) {
        if (!type.accepts(text)) {
            return Optional.of("is not " + type.expected());
        }
        int length = text.codePointCount(0, text.length());
        if (length < constraints.minLength().orElse(0)
                || length > constraints.maxLength().orElse(Integer.MAX_VALUE)) {
            return Optional.of("does not have the length that the descriptor demands");
        }
        if (constraints.pattern().isPresent()
                && !constraints.pattern().get().matcher(text).matches()) {
            return Optional.of(
                    "does not match the pattern " + constraints.pattern().get());
        }
        if (!constraints.allowed().isEmpty() && !constraints.allowed().contains(text)) {
            return Optional.of("is none of the values allowed: " + String.join(", ", constraints.allowed()));
        }
        return outOfRange(text);
    }

    private Optional<String> outOfRange(String text) {
        if (constraints.minimum().isPresent()
                && compare(text, constraints.minimum().get()) < 0) {
            return Optional.of("is less than " + constraints.minimum().get());
        }
        if (constraints.maximum().isPresent()
                && compare(text, constraints.maximum().get()) > 0) {
            return Optional.of("is greater than " + constraints.maximum().get());
        }
        return Optional.empty();
    }

    private int compare(String text, String bound) {
        return type.isNumeric() ? new BigDecimal(text).compareTo(new BigDecimal(bound)) : text.compareTo(bound);
    }
}

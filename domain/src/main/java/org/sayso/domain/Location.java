package org.sayso.domain;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The place in some input at which an error was found: a file, and where known a line and a field of it.
 *
 * @param file the file's name or path as the user gave it; {@code "-"} is standard input
 * @param line the line, counted from 1
 * @param field the name of a column, JSON field or JSON pointer
 */
public record Location(String file, OptionalLong line, Optional<String> field) {
    /** A whole file. */
    public static Location of(String file) {
        return new Location(file, OptionalLong.empty(), Optional.empty());
    }

    /** A line of a file, counted from 1. */
    public static Location of(String file, long line) {
        return new Location(file, OptionalLong.of(line), Optional.empty());
    }

    /** A field on a line of a file, counted from 1. */
    public static Location of(String file, long line, String field) {
        return new Location(file, OptionalLong.of(line), Optional.of(field));
    }

    /** The same place, narrowed to a field. */
    public Location withField(String name) {
        return new Location(file, line, Optional.of(name));
    }

    /** The place as shown to users: {@code file:line, field name}. */
    @Override
    public String toString() {
        String place = line.isPresent() ? file + ":" + line.getAsLong() : file;
        return field.map(name -> place + ", field " + name).orElse(place);
    }
}

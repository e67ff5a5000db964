package org.sayso.domain.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists that ship with a class: tab-separated, one entry a line, lines that start with # are comments. */
public final class ResourceTable {
    private ResourceTable() {}

    /**
     * All rows of a list, in order, each with all its columns, empty ones at the end included.
     *
     * @param owner the class beside which the list stands
     * @param name the file's name
     * @throws IllegalStateException if the program was built without the list
     */
    public static List<List<String>> rows(Class<?> owner, String name) {
        InputStream stream = owner.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("word list missing: " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}

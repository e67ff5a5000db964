package org.sayso.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words of a resource file beside this class: its lines without comments ({@code #}) and blank lines. */
final class WordList {
    private WordList() {}

    /** The lines that hold words. */
    static List<String> lines(String resource) {
        try (InputStream stream = WordList.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The words, which are separated by spaces. */
    static List<String> words(String resource) {
        return lines(resource).stream()
                .flatMap(line -> List.of(line.split(" +", -1)).stream())
                .toList();
    }
}

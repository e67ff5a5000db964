package org.sayso.statements;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A resource file of words in named sections: {@code [section]}, lines of words, {@code #} comments. Immutable. */
final class WordList {
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private WordList() {}

    /** Reads a resource of this package. */
    static WordList read(String name) {
        try (InputStream bytes = WordList.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalArgumentException("no such word list: " + name);
            }
            WordList list = new WordList();
            list.readLines(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
            return list;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void readLines(BufferedReader lines) throws IOException {
        List<String> section = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(line.strip());
            }
        }
    }

    /** The names of the sections, in order. */
    Set<String> sections() {
        return sections.keySet();
    }

    /** The lines of a section, in order. */
    List<String> lines(String section) {
        List<String> lines = sections.get(section);
        if (lines == null) {
            throw new IllegalArgumentException("no section " + section);
        }
        return List.copyOf(lines);
    }

    /** The words of a section, each once, in alphabetical order on every start. */
    Set<String> words(String section) {
        Set<String> words = new TreeSet<>();
        lines(section).forEach(line -> words.addAll(List.of(line.split(" "))));
        return Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }
}

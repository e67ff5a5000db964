package org.sayso.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A list of names that ships with Sayso: each thing under its codes and the names that reports use. */
enum KnownNames {
    /** Countries and territories by their ISO 3166 codes. */
    COUNTRIES,
    /** The states of the United States, with the District of Columbia and the territories. */
    US_STATES;

    /** What a list holds of one thing: all its codes and names. */
    record Entry(List<String> codes, List<String> names) {}

    private static final Map<KnownNames, Map<String, Entry>> READ = new ConcurrentHashMap<>();

    /** The list of that name in a descriptor: {@code us-states}. */
    static Optional<KnownNames> named(String name) {
        for (KnownNames list : values()) {
            if (list.id().equals(name)) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    /** The name by which descriptors mean the list. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a code or a name means, if the list has it. */
    Optional<Entry> entry(String codeOrName) {
        Map<String, Entry> entries = READ.computeIfAbsent(this, KnownNames::read);
        return Optional.ofNullable(entries.get(codeOrName.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Entry> read(KnownNames list) {
        Map<String, Entry> entries = new HashMap<>();
        try (InputStream bytes = KnownNames.class.getResourceAsStream(list.id() + ".tsv");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> add(line, entries));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return entries;
    }

    private static void add(String line, Map<String, Entry> entries) {
        List<String> parts = List.of(line.split("\t", -1));
        List<String> names = new ArrayList<>(parts.subList(1, parts.size()));
        Entry entry = new Entry(List.of(parts.get(0).split(" ", -1)), List.copyOf(names));
        entry.codes().forEach(code -> entries.putIfAbsent(code.toLowerCase(Locale.ROOT), entry));
        names.forEach(name -> entries.putIfAbsent(name.toLowerCase(Locale.ROOT), entry));
    }
}

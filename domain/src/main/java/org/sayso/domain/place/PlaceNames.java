package org.sayso.domain.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sayso.domain.text.ResourceTable;

/**
 * A list of places that ships with Sayso: each under its codes and the names that reports use. From lists of our own and not from the
 * JDK, whose names differ from version to version.
 */
public enum PlaceNames {
    /** Countries and territories by their ISO 3166 codes. */
    COUNTRIES,
    /** The states of the United States, with the District of Columbia and the territories. */
    US_STATES;

    /**
     * What a list holds of one place.
     *
     * @param codes its codes, for a state that of the post first
     * @param names its names, the usual one first; for a state also its abbreviations in news copy
     */
    public record Entry(List<String> codes, List<String> names) {
        /** Copies the lists. */
        public Entry {
            codes = List.copyOf(codes);
            names = List.copyOf(names);
        }

        /** The usual name. */
        public String name() {
            return names.get(0);
        }
    }

    /** Names that more often mean something else: persons, a city, the other place of that name. */
    private static final Set<String> AMBIGUOUS =
            Set.of("Georgia", "Jordan", "Chad", "Jersey", "Guam", "Puerto Rico", "Washington");

    private static final Map<PlaceNames, List<Entry>> READ = new ConcurrentHashMap<>();
    private static final Map<PlaceNames, Map<String, Entry>> BY_NAME = new ConcurrentHashMap<>();

    /** The list of that name in a descriptor: {@code us-states}. */
    public static Optional<PlaceNames> named(String name) {
        for (PlaceNames list : values()) {
            if (list.id().equals(name)) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    /** The name by which descriptors mean the list. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a name more often means something else, as a list for one country tells it: "Georgia", "Jordan". */
    public static boolean isAmbiguous(String name) {
        return AMBIGUOUS.contains(name);
    }

    /** All places of the list. */
    public List<Entry> entries() {
        return READ.computeIfAbsent(this, PlaceNames::read);
    }

    /** What a code or a name means, if the list has it; without regard to case. */
    public Optional<Entry> entry(String codeOrName) {
        Map<String, Entry> entries = BY_NAME.computeIfAbsent(this, PlaceNames::byName);
        return Optional.ofNullable(entries.get(codeOrName.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Entry> byName(PlaceNames list) {
        Map<String, Entry> entries = new HashMap<>();
        for (Entry entry : list.entries()) {
            entry.codes().forEach(code -> entries.putIfAbsent(code.toLowerCase(Locale.ROOT), entry));
            entry.names().forEach(name -> entries.putIfAbsent(name.toLowerCase(Locale.ROOT), entry));
        }
        return entries;
    }

    private static List<Entry> read(PlaceNames list) {
        return ResourceTable.rows(PlaceNames.class, list.id() + ".tsv").stream()
                .map(row -> new Entry(List.of(row.get(0).split(" ", -1)), row.subList(1, row.size())))
                .toList();
    }
}

package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.claims.word.Phrases;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.place.PlaceNames;
import org.sayso.domain.text.ResourceTable;

/**
 * Knows the names of countries and states, and from {@code places.tsv} those of their larger parts and the adjectives. A place goes by the
 * name that was used.
 */
final class Places {
    private static final Phrases<Place> KNOWN = read();

    private Places() {}

    /**
     * A name as the list has it.
     *
     * @param name the place
     * @param adjective whether the words are an adjective: {@code Kenyan}
     */
    private record Place(String name, boolean adjective) {}

    /**
     * A place named in a sentence.
     *
     * @param from the index of its first token
     * @param to the index after its last
     * @param name its name; for an adjective that of the country
     * @param adjective whether the words are an adjective
     */
    record Named(int from, int to, String name, boolean adjective) {}

    private static Phrases<Place> read() {
        Phrases<Place> known = new Phrases<>();
        PlaceNames.COUNTRIES.entries().forEach(country -> country.names().forEach(name -> add(known, name)));
        PlaceNames.US_STATES.entries().stream()
                .map(PlaceNames.Entry::name)
                // of these two the cities are meant
                .filter(name -> !name.equals("Washington") && !name.equals("District of Columbia"))
                .forEach(name -> add(known, name));
        for (List<String> row : ResourceTable.rows(Places.class, "places.tsv")) {
            known.add(
                    row.get(0).toLowerCase(Locale.ROOT),
                    new Place(row.get(1), row.get(2).equals("adjective")));
        }
        return known;
    }

    private static void add(Phrases<Place> known, String name) {
        known.add(name.toLowerCase(Locale.ROOT), new Place(name, false));
    }

    /** The places of a sentence, in order; no part of a longer name, such as that of a person or a firm. */
    static List<Named> of(Words words) {
        List<Named> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Named> named = words.isCapitalized(at) ? at(words, at) : Optional.empty();
            named.ifPresent(found::add);
            at = named.map(Named::to).orElse(at + 1);
        }
        return found;
    }

    private static Optional<Named> at(Words words, int index) {
        return KNOWN.startingAt(words, index)
                .filter(match -> words.is(index, "us", "uk", "eu")
                        ? words.text(index).equals(words.text(index).toUpperCase(Locale.ROOT))
                        : true)
                .filter(match -> match.value().adjective() || !isPartOfName(words, match.from(), match.to()))
                .map(match -> new Named(
                        match.from(),
                        match.to(),
                        match.value().name(),
                        match.value().adjective()));
    }

    private static boolean isPartOfName(Words words, int from, int to) {
        boolean before = words.isCapitalized(from - 1) && !words.isFunctionWord(from - 1);
        boolean after = words.isCapitalized(to) && !words.isFunctionWord(to) && !words.has(to, WordClass.MODAL);
        return before || after && !NounPhrases.isAbbreviation(words, to);
    }
}

package org.sayso.claims.quantity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claims.word.Phrases;
import org.sayso.claims.word.Words;
import org.sayso.domain.text.ResourceTable;

/** Finds the unit beside a number, and the rate after it; the words stand in {@code units.tsv}. */
public final class Units {
    private final Map<String, String> before = new HashMap<>();
    private final Phrases<String> after = new Phrases<>();
    private final Map<String, String> byWord = new HashMap<>();
    private final Set<String> durations = new HashSet<>();
    private final Map<String, String> rates = new HashMap<>();

    /** Reads the table. */
    public Units() {
        for (List<String> row : ResourceTable.rows(Units.class, "units.tsv")) {
            String word = row.get(0);
            String name = row.get(1);
            switch (row.get(2)) {
                case "before" -> before.put(word, name);
                case "rate" -> rates.put(word, name);
                default -> {
                    after.add(word, name);
                    byWord.put(word, name);
                }
            }
            if (row.get(2).equals("duration")) {
                durations.add(name);
                rates.put(word, word);
            }
        }
    }

    /** Whether a noun or a unit's name is a length of time. */
    public boolean isDuration(String name) {
        return durations.contains(byWord.getOrDefault(name, name));
    }

    /** The unit a word names, if it names one. */
    Optional<String> named(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** The unit around the number. */
    Unit around(Words words, NumberPhrase number) {
        int from = number.from();
        int to = number.to();
        if (!number.suffix().isEmpty()) {
            return unit(ofCompound(number.suffix()), from, to);
        }
        if (before.containsKey(words.lower(from - 1)) && words.touchesNext(from - 1)) {
            return currency(words, from, to);
        }
        if (words.hyphenatesNext(to - 1)) {
            Optional<String> joined = ofCompound(words.lower(to + 1));
            return joined.isPresent() ? unit(joined, from, to + 2) : Unit.none(number);
        }
        int at =
                number.value().isEmpty() && words.is(to, "of") && byWord.containsKey(words.lower(to + 1)) ? to + 1 : to;
        return after.startingAt(words, at)
                .map(match -> unit(Optional.of(match.value()), from, match.to()))
                .orElseGet(() -> Unit.none(number));
    }

    private Unit currency(Words words, int from, int to) {
        String joined = words.lower(from - 2) + words.lower(from - 1);
        boolean country = words.touchesNext(from - 2) && before.containsKey(joined);
        String name = before.getOrDefault(country ? joined : words.lower(from - 1), "");
        return new Unit(name, country ? from - 2 : from - 1, to, false);
    }

    private Unit unit(Optional<String> name, int from, int to) {
        return new Unit(name.orElse(""), from, to, name.map(durations::contains).orElse(false));
    }

    /** "day" in "three-day", "year" in "12-year-long"; an age is no unit. */
    private Optional<String> ofCompound(String suffix) {
        if (suffix.endsWith("-old") || suffix.endsWith("-olds")) {
            return Optional.empty();
        }
        Optional<String> whole = named(suffix);
        int hyphen = suffix.indexOf('-');
        return whole.isPresent() || hyphen < 0 ? whole : named(suffix.substring(0, hyphen));
    }

    /** "a day", "per 100,000", "each year", "an hour", from an index on. */
    public record Rate(String per, int to) {}

    /** The rate whose words start at the index. */
    public Optional<Rate> rateAt(Words words, int index) {
        if (words.is(index, "per") && words.isWord(index + 1)) {
            return Optional.of(new Rate(words.lower(index + 1), index + 2));
        }
        if (words.is(index, "per") && words.isNumber(index + 1)) {
            String counted = words.isPlural(index + 2) ? " " + words.lower(index + 2) : "";
            return Optional.of(new Rate(words.text(index + 1) + counted, counted.isEmpty() ? index + 2 : index + 3));
        }
        if (words.is(index, "a", "an", "each", "every", "/") && rates.containsKey(words.lower(index + 1))) {
            boolean fraction = words.is(index + 2, "and", "earlier", "ago", "later", "before", "after", "-");
            return fraction
                    ? Optional.empty()
                    : Optional.of(new Rate(rates.getOrDefault(words.lower(index + 1), ""), index + 2));
        }
        return words.is(index, "-") && words.touchesNext(index) ? joined(words, index) : Optional.empty();
    }

    /** "$15-an-hour". */
    private Optional<Rate> joined(Words words, int index) {
        String word = words.lower(index + 1);
        int hyphen = word.indexOf('-');
        boolean article = word.startsWith("a-") || word.startsWith("an-") || word.startsWith("per-");
        return article && rates.containsKey(word.substring(hyphen + 1))
                ? Optional.of(new Rate(rates.getOrDefault(word.substring(hyphen + 1), ""), index + 2))
                : Optional.empty();
    }
}

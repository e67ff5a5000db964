package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claims.word.Words;
import org.sayso.domain.text.ResourceTable;

/** Number words and what they are worth, from {@code numbers.tsv}. */
final class NumberWords {
    private final Map<Kind, Map<String, Entry>> entries = new EnumMap<>(Kind.class);
    private final Set<String> known = new HashSet<>();

    /** What a number word does. */
    enum Kind {
        /** Adds up: {@code seven}. */
        UNIT,
        /** Adds up with a unit after it: {@code twenty}. */
        TEN,
        /** Multiplies: {@code million}. */
        SCALE,
        /** Multiplies when it touches digits: {@code k}. */
        SUFFIX,
        /** Names an order of magnitude: {@code hundreds}. */
        PLURAL,
        /** Divides: {@code thirds}. */
        FRACTION,
        /** Says how many times: {@code twice}, {@code halved}. */
        MULTIPLE,
        /** Names a place: {@code third}. */
        ORDINAL,
        /** Names bounds: {@code several}. */
        VAGUE
    }

    /**
     * What a number word is worth.
     *
     * @param value its number, or its lower bound
     * @param upper its upper bound, for vague words that have one
     */
    record Entry(BigDecimal value, Optional<BigDecimal> upper) {}

    NumberWords() {
        for (List<String> row : ResourceTable.rows(NumberWords.class, "numbers.tsv")) {
            Optional<BigDecimal> upper = row.size() > 3 && !row.get(3).equals("-")
                    ? Optional.of(new BigDecimal(row.get(3)))
                    : Optional.empty();
            Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            entries.computeIfAbsent(kind, of -> new HashMap<>())
                    .put(row.get(0), new Entry(new BigDecimal(row.get(2)), upper));
            known.add(row.get(0));
        }
    }

    /** Whether a number may start at the index: digits, a number word, or a word that starts with one. */
    boolean mayStart(Words words, int index) {
        if (words.isNumber(index)) {
            return true;
        }
        String word = words.lower(index);
        if (known.contains(word) || word.equals("a") || word.equals("an")) {
            return true;
        }
        int hyphen = word.indexOf('-');
        return hyphen > 0 && known.contains(word.substring(0, hyphen));
    }

    /** The word as one of a kind. */
    Optional<Entry> entry(Kind kind, String word) {
        Map<String, Entry> ofKind = entries.get(kind);
        return ofKind == null ? Optional.empty() : Optional.ofNullable(ofKind.get(word));
    }

    /** Whether the word is of the kind. */
    boolean is(Kind kind, String word) {
        Map<String, Entry> ofKind = entries.get(kind);
        return ofKind != null && ofKind.containsKey(word);
    }

    /** The number of a word of the kind. */
    Optional<BigDecimal> value(Kind kind, String word) {
        return entry(kind, word).map(Entry::value);
    }

    /** A number below a hundred in one word: {@code seven}, {@code twenty}, {@code twenty-seven}. */
    Optional<BigDecimal> small(String word) {
        Optional<BigDecimal> whole = value(Kind.UNIT, word).or(() -> value(Kind.TEN, word));
        int hyphen = word.indexOf('-');
        if (whole.isPresent() || hyphen <= 0) {
            return whole;
        }
        Optional<BigDecimal> tens = value(Kind.TEN, word.substring(0, hyphen));
        Optional<BigDecimal> units = value(Kind.UNIT, word.substring(hyphen + 1));
        return tens.isPresent() && units.isPresent() ? Optional.of(tens.get().add(units.get())) : Optional.empty();
    }
}

package org.sayso.claims.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claims.word.Words;
import org.sayso.domain.text.ResourceTable;

/** Names of months, weekdays, seasons, quarters and ordinals with their numbers, from {@code calendar.tsv}. */
final class CalendarNames {
    private static final Map<String, Map<String, Integer>> NUMBERS = new HashMap<>();

    static {
        for (List<String> row : ResourceTable.rows(CalendarNames.class, "calendar.tsv")) {
            NUMBERS.computeIfAbsent(row.get(1), kind -> new HashMap<>()).put(row.get(0), Integer.parseInt(row.get(2)));
        }
    }

    private static final Set<String> KNOWN = known();

    private CalendarNames() {}

    private static Set<String> known() {
        Set<String> words = new HashSet<>();
        NUMBERS.values().forEach(names -> words.addAll(names.keySet()));
        return words;
    }

    /** Whether a time may start with the word. */
    static boolean isKnown(String lower) {
        return KNOWN.contains(lower);
    }

    /** The number of the name at the index, if it is of the kind. */
    static Optional<Integer> number(Words words, int index, String kind) {
        Map<String, Integer> ofKind = NUMBERS.get(kind);
        return ofKind == null ? Optional.empty() : Optional.ofNullable(ofKind.get(words.lower(index)));
    }

    /** Whether the word at the index is of the kind. */
    static boolean is(Words words, int index, String kind) {
        return number(words, index, kind).isPresent();
    }

    /** The year in four digits at the index, 1500 to 2099. */
    static Optional<Integer> year(Words words, int index) {
        String text = words.text(index);
        if (!words.isNumber(index) || text.length() != 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text);
        return year >= 1500 && year < 2100 ? Optional.of(year) : Optional.empty();
    }

    /** The day of a month at the index, as {@code 23} or {@code 23rd}. */
    static Optional<Integer> day(Words words, int index) {
        if (!words.isNumber(index)) {
            return Optional.empty();
        }
        int day = 0;
        String text = words.lower(index);
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            day = digits > 1 ? 99 : day * 10 + text.charAt(digits) - '0';
            digits++;
        }
        boolean whole =
                digits == text.length() || text.length() == digits + 2 && Character.isLetter(text.charAt(digits));
        return whole && day >= 1 && day <= 31 ? Optional.of(day) : Optional.empty();
    }
}

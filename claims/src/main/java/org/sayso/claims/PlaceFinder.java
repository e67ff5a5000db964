package org.sayso.claims;

import java.util.Optional;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/** Finds where a claim holds: the nearest phrase of place with a name in it, or with a border, after or before it. */
final class PlaceFinder {
    private static final int REACH = 14;

    private PlaceFinder() {}

    /** The words of the place, without preposition and article. */
    static Optional<String> find(Draft draft) {
        Words words = draft.scene().words();
        for (int i = draft.anchor(); i < Math.min(words.size(), draft.to() + REACH); i++) {
            if (words.is(i, ".", ";") && !words.touchesNext(i)) {
                break;
            }
            Optional<String> place = at(draft.scene(), i);
            if (place.isPresent()) {
                return place;
            }
        }
        for (int i = draft.anchor() - 1; i >= 0; i--) {
            Optional<String> place = at(draft.scene(), i);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> at(Scene scene, int index) {
        Words words = scene.words();
        if (!words.is(index, "in", "at", "across", "along", "within", "throughout")) {
            return Optional.empty();
        }
        int start = words.has(index + 1, WordClass.DETERMINER) ? index + 2 : index + 1;
        int end = NounPhrases.end(words, start, scene.inTime());
        while (end > start && words.is(end, "of") && words.isCapitalized(end + 1)) {
            end = NounPhrases.end(words, end + 1, scene.inTime());
        }
        if (end <= start || end > words.size()) {
            return Optional.empty();
        }
        boolean named = false;
        for (int i = start; i < end; i++) {
            named |= words.isCapitalized(i) || words.is(i, "border", "county", "state", "city");
        }
        return named
                ? Optional.of(String.join(
                        " ",
                        words.sentence().tokens().subList(start, end).stream()
                                .map(t -> t.text())
                                .toList()))
                : Optional.empty();
    }
}

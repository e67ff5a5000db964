package org.sayso.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/**
 * Finds where a claim holds: the nearest phrase of place with a name in it, or with a border, after the number in its own
 * clause, or else the nearest such phrase or country before it. A country counts where it owns what is measured ("Kenya's
 * population", "the population of Kenya", "Kenyan exports") or is the subject ("Kenya had 55 million people").
 */
final class PlaceFinder {
    private static final int REACH = 14;

    private PlaceFinder() {}

    /** The words of the place, without preposition and article; an adjective gives the country's name. */
    static Optional<String> find(Draft draft) {
        Words words = draft.scene().words();
        for (int i = draft.anchor(); i < Math.min(words.size(), draft.to() + REACH); i++) {
            if (words.is(i, ".", ";") && !words.touchesNext(i) || isNextClause(draft, i)) {
                break;
            }
            Optional<String> place = at(draft.scene(), i);
            if (place.isPresent()) {
                return place;
            }
        }
        List<Places.Named> known = Places.of(words);
        for (int i = draft.anchor() - 1; i >= 0; i--) {
            int end = i + 1;
            Optional<String> place = isOfSaying(draft.scene(), i)
                    ? Optional.empty()
                    : at(draft.scene(), i).or(() -> endingAt(draft, known, end));
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** The country on the other side of a comparison: India in "six times India's". */
    static Optional<String> other(Draft draft) {
        return Places.of(draft.scene().words()).stream()
                .filter(place -> place.from() > draft.anchor())
                .findFirst()
                .map(Places.Named::name)
                .filter(name -> !find(draft).equals(Optional.of(name)));
    }

    /** Another number after "and" or "but" has a place of its own. */
    private static boolean isNextClause(Draft draft, int index) {
        Words words = draft.scene().words();
        return index >= draft.to()
                && words.is(index, "and", "but", "while")
                && draft.scene().hasMention(index, words.size());
    }

    /** "Told a rally in Toledo that ...": where something was said, and not where it was. */
    private static boolean isOfSaying(Scene scene, int index) {
        Words words = scene.words();
        int end = NounPhrases.end(words, index + 1, scene.inTime());
        return words.is(index, "in", "at") && end > index + 1 && words.is(end, "that");
    }

    private static Optional<String> endingAt(Draft draft, List<Places.Named> known, int end) {
        return known.stream()
                .filter(place -> place.to() == end && isMeant(draft, place))
                .findFirst()
                .map(Places.Named::name);
    }

    private static boolean isMeant(Draft draft, Places.Named place) {
        Words words = draft.scene().words();
        int to = place.to();
        if (place.adjective()) {
            return draft.measure().qualifiers().contains(words.text(place.from()));
        }
        boolean subject = words.has(to, WordClass.AUXILIARY)
                || words.isPast(to)
                || words.is(to, ":")
                || draft.scene().mentionAt(to).isPresent();
        boolean alone = words.is(to, "alone") || words.matches(to, "by", "itself");
        int before = words.has(place.from() - 1, WordClass.DETERMINER) ? place.from() - 2 : place.from() - 1;
        return subject
                || alone
                || words.is(to, "'s", "'", "’")
                || words.is(before, "of")
                || to == words.size()
                || draft.measure().qualifiers().contains(words.text(place.from()));
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
        return knownAtStart(words, start, end).map(Optional::of).orElse(named(words, start, end));
    }

    /** "In Argentina inflation rose": the phrase goes on after the name of the country. */
    private static Optional<String> knownAtStart(Words words, int start, int end) {
        return Places.of(words).stream()
                .filter(place -> place.from() == start && place.to() < end && !place.adjective())
                .filter(place -> !words.isCapitalized(place.to()))
                .findFirst()
                .map(Places.Named::name);
    }

    private static Optional<String> named(Words words, int start, int end) {
        boolean named = false;
        List<String> text = new ArrayList<>();
        for (int i = start; i < end; i++) {
            named |= words.isCapitalized(i) || words.is(i, "border", "county", "state", "city");
            text.add(words.text(i));
        }
        return named ? Optional.of(String.join(" ", text)) : Optional.empty();
    }
}

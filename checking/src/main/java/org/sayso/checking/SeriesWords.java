package org.sayso.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.Vocabulary;

/** The vocabulary of a series as stems, made once per series. */
record SeriesWords(
        Series series,
        List<StemPhrase> names,
        List<StemPhrase> actions,
        List<StemPhrase> counted,
        List<StemPhrase> required,
        List<StemPhrase> publishers,
        List<StemPhrase> places,
        Set<String> known,
        Set<String> kin) {
    static SeriesWords of(Series series) {
        Vocabulary words = series.words();
        List<StemPhrase> names = phrases(Stream.concat(words.names().stream(), Stream.of(series.measure())));
        Set<String> known = new HashSet<>();
        Stream.of(
                        words.names(),
                        words.actions(),
                        words.counted(),
                        words.modifiers(),
                        series.placeNames(),
                        series.publisherNames())
                .flatMap(List::stream)
                .forEach(word -> known.addAll(Stems.ofText(word)));
        known.addAll(Stems.ofText(series.measure()));
        series.place().ifPresent(place -> known.addAll(Stems.ofText(place)));
        series.caveats().forEach(caveat -> known.addAll(Stems.ofText(caveat.word())));
        Set<String> kin = new HashSet<>();
        names.forEach(phrase -> kin.add(phrase.stems().get(phrase.stems().size() - 1)));
        kin.removeIf(WordLists::narrowsNothing);
        // "taken in" does not make a take one of its kin
        words.actions().stream()
                .map(Stems::ofText)
                .filter(action -> action.size() == 1)
                .forEach(action -> kin.add(action.get(0)));
        series.caveats().forEach(caveat -> kin.addAll(Stems.ofText(caveat.word())));
        return new SeriesWords(
                series,
                names,
                phrases(words.actions().stream()),
                phrases(words.counted().stream()),
                phrases(words.required().stream()),
                phrases(series.publisherNames().stream()),
                phrases(Stream.concat(series.place().stream(), series.placeNames().stream())),
                Set.copyOf(known),
                Set.copyOf(kin));
    }

    private static List<StemPhrase> phrases(Stream<String> words) {
        return words.map(StemPhrase::of)
                .filter(phrase -> !phrase.stems().isEmpty())
                .distinct()
                .toList();
    }
}

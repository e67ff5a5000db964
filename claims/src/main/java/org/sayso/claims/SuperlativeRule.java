package org.sayso.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Assertion.Extreme;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.time.Period;

/**
 * A record: "the largest operation in history", "the most since 2009", "the lowest in 16 years". A superlative without a
 * stretch of time ("the largest city") is no claim of this kind.
 */
final class SuperlativeRule implements ClaimRule {
    private static final int REACH = 12;

    private final Cues cues;
    private final NumberGrammar numbers = new NumberGrammar();

    SuperlativeRule(Cues cues) {
        this.cues = cues;
    }

    @Override
    public List<Draft> draft(Scene scene) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < scene.words().size(); i++) {
            Optional<String> end = cues.tell("superlative", scene.words().lower(i));
            if (end.isPresent()) {
                superlative(scene, i, end.get()).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private record Stretch(int to, Optional<Period> since) {}

    private Optional<Draft> superlative(Scene scene, int index, String end) {
        Words words = scene.words();
        for (int at = index + 1; at <= Math.min(words.size(), index + REACH); at++) {
            Optional<Stretch> stretch = stretchAt(scene, at);
            if (stretch.isPresent()) {
                Assertion assertion = new Assertion.Superlative(
                        Extreme.valueOf(end.toUpperCase(java.util.Locale.ROOT)),
                        1,
                        stretch.get().since());
                return Optional.of(Draft.of(
                        scene, index, stretch.get().to(), index, assertion, measure(scene, index), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Optional<Stretch> stretchAt(Scene scene, int at) {
        Words words = scene.words();
        if (words.is(at, "ever", "all-time")) {
            return Optional.of(new Stretch(at + 1, Optional.empty()));
        }
        if (words.matches(at, "on", "record") || words.matches(at, "in", "history")) {
            return Optional.of(new Stretch(at + 2, Optional.empty()));
        }
        if (words.is(at, "in") && words.is(at + 2, "history") || words.matches(at, "of", "all", "time")) {
            return Optional.of(new Stretch(at + 3, Optional.empty()));
        }
        if (words.is(at, "in") && words.is(at + 3, "history")) {
            return Optional.of(new Stretch(at + 4, Optional.empty()));
        }
        return since(scene, at).or(() -> years(scene, at));
    }

    private static Optional<Stretch> since(Scene scene, int at) {
        return scene.times().stream()
                .filter(time -> time.from() == at && scene.words().is(at, "since"))
                .findFirst()
                .map(time -> new Stretch(time.to(), time.timing().map(timing -> timing.period())));
    }

    /** "in 16 years", "in more than two decades", "in a generation". */
    private Optional<Stretch> years(Scene scene, int at) {
        Words words = scene.words();
        if (!words.is(at, "in")) {
            return Optional.empty();
        }
        int number = words.is(at + 1, "more", "nearly", "almost", "over")
                ? (words.is(at + 2, "than") ? at + 3 : at + 2)
                : at + 1;
        Optional<NumberPhrase> count = numbers.read(words, number);
        int unit = count.map(NumberPhrase::to).orElse(number);
        int length = words.is(unit, "years", "year") ? 1 : words.is(unit, "decades", "decade") ? 10 : 0;
        if (length == 0) {
            boolean open = words.is(unit, "generation") || words.is(unit + 1, "generation");
            return open
                    ? Optional.of(new Stretch(unit + (words.is(unit, "generation") ? 1 : 2), Optional.empty()))
                    : Optional.empty();
        }
        int years = count.flatMap(NumberPhrase::value)
                        .map(value -> value.intValue())
                        .orElse(2)
                * length;
        Optional<LocalDate> start = scene.dateline().filter(day -> years < 1000).map(day -> day.minusYears(years));
        return Optional.of(new Stretch(unit + 1, start.map(Period::since)));
    }

    private static Measure measure(Scene scene, int index) {
        Words words = scene.words();
        int end = MeasureFinder.phraseEnd(words, index + 1, scene.inTime());
        if (end == index + 1) {
            return new Measure(
                    words.text(index), Optional.empty(), List.of(), Optional.empty(), context(words, index, end));
        }
        List<String> qualifiers = new ArrayList<>();
        for (int i = index + 1; i < end - 1; i++) {
            qualifiers.add(words.text(i));
        }
        String text = String.join(" ", qualifiers) + (qualifiers.isEmpty() ? "" : " ") + words.text(end - 1);
        return new Measure(
                text, Optional.of(words.text(end - 1)), qualifiers, Optional.empty(), context(words, index, end));
    }

    private static List<String> context(Words words, int from, int to) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if ((i < from || i >= to) && words.isWord(i) && !words.isFunctionWord(i)) {
                found.add(words.text(i));
            }
        }
        return found;
    }
}

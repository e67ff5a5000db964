package org.sayso.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.quantity.NumberGrammar;
import org.sayso.claims.quantity.NumberPhrase;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Assertion.Extreme;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.NotCheckableReason;
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
            Optional<String> end = extreme(scene.words(), i);
            if (end.isPresent()) {
                superlative(scene, i, end.get()).ifPresent(drafts::add);
            }
            record(scene, i).ifPresent(drafts::add);
            peak(scene, i).ifPresent(drafts::add);
            neverMore(scene, i).ifPresent(drafts::add);
        }
        return drafts;
    }

    /** The end of the ranking that the word names, alone or after an ordinal: "second-highest". */
    private Optional<String> extreme(Words words, int index) {
        String word = words.lower(index);
        return cues.tell("superlative", word.substring(word.lastIndexOf('-') + 1));
    }

    /** The place counted from that end: 2 for "second-highest" and "second largest". */
    private int rank(Words words, int index) {
        int at = words.lower(index).indexOf('-') > 0 ? index : index - 1;
        return numbers.read(words, at)
                .filter(number -> number.style() == NumberPhrase.Style.ORDINAL)
                .flatMap(NumberPhrase::value)
                .map(BigDecimal::intValue)
                .orElse(1);
    }

    /** "a record high", "a record low of 3": the extreme of all time. */
    private static Optional<Draft> record(Scene scene, int index) {
        Words words = scene.words();
        boolean named = words.is(index, "record", "all-time") && words.is(index + 1, "high", "low");
        boolean alone = words.matches(index - 2, ",", "a", "record") && words.isMarkOrEnd(index + 1);
        if (!named && !alone) {
            return Optional.empty();
        }
        Extreme extreme = words.is(index + 1, "low") ? Extreme.LEAST : Extreme.MOST;
        int from = alone ? index - 1 : index;
        int to = alone ? index + 1 : index + 2;
        Measure measure = new Measure(
                words.text(to - 1), Optional.empty(), List.of(), Optional.empty(), context(words, from, to));
        return Optional.of(Draft.of(
                scene,
                from,
                to,
                index,
                new Assertion.Superlative(extreme, 1, Optional.empty()),
                measure,
                Optional.empty()));
    }

    /** "The population peaked in 2007", "was largest in 2007": the extreme of all time, in that year. */
    private Optional<Draft> peak(Scene scene, int index) {
        boolean verb = cues.tell("peak_verb", scene.words().lower(index)).isPresent();
        boolean largest = scene.words().is(index - 1, "was", "were")
                && extreme(scene.words(), index).isPresent();
        boolean peak = verb || largest;
        boolean timed = scene.times().stream().anyMatch(time -> time.from() == index + 1 || time.from() == index + 2);
        if (!peak || !timed) {
            return Optional.empty();
        }
        Extreme extreme = Extreme.valueOf(cues.tell("peak_verb", scene.words().lower(index))
                .or(() -> extreme(scene.words(), index))
                .orElseThrow()
                .toUpperCase(java.util.Locale.ROOT));
        int to = scene.times().stream()
                .filter(time -> time.from() == index + 1 || time.from() == index + 2)
                .mapToInt(time -> time.to())
                .findFirst()
                .orElse(index + 1);
        return Optional.of(subjectDraft(scene, index, to, extreme));
    }

    /** "Had never been larger than in 2015": the extreme of all time, in that year. */
    private Optional<Draft> neverMore(Scene scene, int index) {
        Words words = scene.words();
        Optional<String> end = cues.tell("comparative", words.lower(index));
        boolean never = words.is(index - 1, "been") && words.is(index - 2, "never");
        if (end.isEmpty() || !never || !words.is(index + 1, "than")) {
            return Optional.empty();
        }
        Extreme extreme = Extreme.valueOf(end.get().toUpperCase(java.util.Locale.ROOT));
        int to = scene.times().stream()
                .filter(time -> time.from() > index && time.from() <= index + 3)
                .mapToInt(time -> time.to())
                .findFirst()
                .orElse(index + 2);
        return Optional.of(subjectDraft(scene, index - 2, to, extreme));
    }

    /** A record said of the subject before a verb. */
    private static Draft subjectDraft(Scene scene, int from, int to, Extreme extreme) {
        Words words = scene.words();
        SubjectPhrase subject = SubjectPhrase.before(scene, from);
        Measure measure = new Measure(
                subject.head().orElse(words.text(from)),
                subject.head(),
                subject.qualifiers(),
                Optional.empty(),
                context(words, from, to));
        return Draft.of(
                scene,
                from,
                to,
                from,
                new Assertion.Superlative(extreme, 1, Optional.empty()),
                measure,
                Optional.empty());
    }

    private record Stretch(int to, Optional<Period> since) {}

    private Optional<Draft> superlative(Scene scene, int index, String end) {
        Words words = scene.words();
        for (int at = index + 1; at <= Math.min(words.size(), index + REACH); at++) {
            Optional<Stretch> stretch = stretchAt(scene, at);
            if (stretch.isPresent()) {
                Assertion assertion = new Assertion.Superlative(
                        Extreme.valueOf(end.toUpperCase(java.util.Locale.ROOT)),
                        rank(words, index),
                        stretch.get().since());
                Optional<NotCheckableReason> opinion =
                        cues.tell("opinion", words.lower(index)).map(kind -> NotCheckableReason.OPINION);
                return Optional.of(new Draft(
                        scene,
                        index,
                        stretch.get().to(),
                        index,
                        assertion,
                        measure(scene, index),
                        Optional.empty(),
                        opinion,
                        -1));
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
        boolean past = words.is(at, "in") && words.is(at + 1, "a") && words.is(at + 2, "decade");
        if (!past && words.is(at, "in", "of") && words.is(at + 1, "a", "any", "one") && isSpan(words, at + 2)) {
            int end = at + (words.is(at + 2, "single", "calendar", "fiscal", "given") ? 4 : 3);
            return Optional.of(since(scene, end).orElse(new Stretch(end, Optional.empty())));
        }
        for (int end = at + 3; words.is(at, "in") && end <= at + 5; end++) {
            if (words.is(end, "history")) {
                return Optional.of(new Stretch(end + 1, Optional.empty()));
            }
        }
        return since(scene, at).or(() -> years(scene, at));
    }

    /** "In a day", "in any fiscal year": the record is among all of these. */
    private static boolean isSpan(Words words, int at) {
        int noun = words.is(at, "single", "calendar", "fiscal", "given") ? at + 1 : at;
        return words.is(noun, "day", "week", "month", "quarter", "year", "decade");
    }

    private static Optional<Stretch> since(Scene scene, int at) {
        return scene.times().stream()
                .filter(time -> time.from() == at && scene.words().is(at, "since"))
                .findFirst()
                .map(time -> new Stretch(time.to(), time.timing().map(timing -> timing.period())));
    }

    /** "in 16 years", "in more than two decades", "in a decade", "in a generation". */
    private Optional<Stretch> years(Scene scene, int at) {
        Words words = scene.words();
        if (!words.is(at, "in")) {
            return Optional.empty();
        }
        int number = words.is(at + 1, "more", "nearly", "almost", "over")
                ? (words.is(at + 2, "than") ? at + 3 : at + 2)
                : at + 1;
        boolean one = words.is(number, "a") && words.is(number + 1, "decade");
        Optional<NumberPhrase> count = one ? Optional.empty() : numbers.readCount(words, number);
        int unit = one ? number + 1 : count.map(NumberPhrase::to).orElse(number);
        int length = words.is(unit, "years", "year") ? 1 : words.is(unit, "decades", "decade") ? 10 : 0;
        if (length == 0) {
            boolean open = words.is(unit, "generation") || words.is(unit + 1, "generation");
            return open
                    ? Optional.of(new Stretch(unit + (words.is(unit, "generation") ? 1 : 2), Optional.empty()))
                    : Optional.empty();
        }
        int years = count.flatMap(NumberPhrase::value)
                        .map(value -> value.intValue())
                        .orElse(one ? 1 : 2)
                * length;
        Optional<LocalDate> start = scene.dateline().filter(day -> years < 1000).map(day -> day.minusYears(years));
        return Optional.of(new Stretch(unit + 1, start.map(Period::since)));
    }

    private static Measure measure(Scene scene, int index) {
        Words words = scene.words();
        int end = NounPhrases.end(words, index + 1, scene.inTime());
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

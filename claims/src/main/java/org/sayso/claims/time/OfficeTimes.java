package org.sayso.claims.time;

import java.time.LocalDate;
import java.util.Optional;
import org.sayso.claims.time.TimePhrase.Kind;
import org.sayso.claims.word.Words;
import org.sayso.domain.time.Period;

/**
 * Times counted from a term of office: {@code on his first day in office}, {@code in his first 100 days},
 * {@code since taking office}, {@code under Obama}.
 */
final class OfficeTimes {
    private OfficeTimes() {}

    static Optional<TimePhrase> read(TimeScene scene, int index) {
        return first(scene, index).or(() -> since(scene, index)).or(() -> under(scene, index));
    }

    /** "first day in office", "first 100 days as president", "first nine days of his term". */
    private static Optional<TimePhrase> first(TimeScene scene, int index) {
        Words words = scene.words();
        if (!words.is(index, "first")) {
            return Optional.empty();
        }
        Optional<SpanLength> length = SpanLength.read(words, index + 1);
        int after = length.map(SpanLength::to).orElse(index);
        int to = endOfOffice(words, after);
        boolean single = length.map(found -> found.to() == index + 2).orElse(false);
        boolean own = words.is(index - 1, "his", "her", "their", "trump's", "president's") && words.isMarkOrEnd(after);
        if (length.isEmpty() || to < 0 && !own) {
            return Optional.empty();
        }
        return TimePhrase.relative(
                index,
                to < 0 ? after : to,
                scene.dateline()
                        .flatMap(day -> scene.terms().latest(day))
                        .map(term -> single && length.get().unit().equals("day")
                                ? Period.day(term.first())
                                : Period.range(
                                        term.first(),
                                        term.first().plus(length.get().amount()).minusDays(1))),
                single ? Kind.CALENDAR : Kind.SPAN);
    }

    private static int endOfOffice(Words words, int at) {
        if (words.matches(at, "in", "office")) {
            return at + 2;
        }
        if (words.matches(at, "in", "the", "white", "house")) {
            return at + 4;
        }
        boolean term = words.is(at, "of") && words.is(at + 2, "term", "presidency", "administration");
        return term ? at + 3 : words.is(at, "as") && words.is(at + 1, "president") ? at + 2 : -1;
    }

    /** "since taking office", "since he took office", "since his inauguration". */
    private static Optional<TimePhrase> since(TimeScene scene, int index) {
        Words words = scene.words();
        if (!words.is(index, "since")) {
            return Optional.empty();
        }
        int to = words.matches(index + 1, "taking", "office")
                ? index + 3
                : words.matches(index + 2, "took", "office")
                        ? index + 4
                        : words.is(index + 2, "inauguration") ? index + 3 : -1;
        boolean named = words.isCapitalized(index + 1);
        return to < 0
                ? Optional.empty()
                : TimePhrase.relative(
                        index,
                        to,
                        scene.dateline()
                                .flatMap(day -> named
                                        ? TermsOfOffice.of(words.text(index + 1), day)
                                        : scene.terms().latest(day))
                                .map(term -> Period.since(term.first())),
                        Kind.CALENDAR);
    }

    /** "under Obama", "under President Obama", "during the Obama administration". */
    private static Optional<TimePhrase> under(TimeScene scene, int index) {
        Words words = scene.words();
        boolean during = words.is(index, "during", "in", "under", "throughout") && words.is(index + 1, "the");
        int name = during ? index + 2 : words.is(index + 1, "president") ? index + 2 : index + 1;
        while (!during && name < index + 4 && words.isCapitalized(name) && words.isCapitalized(name + 1)) {
            name++;
        }
        boolean administration = words.is(name + 1, "administration", "presidency", "years");
        if (!words.is(index, "under") && !during || during && !administration || !words.isCapitalized(name)) {
            return Optional.empty();
        }
        String surname = words.text(name);
        int to = administration ? name + 2 : name + 1;
        return scene.dateline()
                .flatMap(day -> TermsOfOffice.of(surname, day))
                .flatMap(term -> TimePhrase.relative(index, to, Optional.of(whole(term)), Kind.CALENDAR));
    }

    private static Period whole(TermsOfOffice.Term term) {
        Optional<LocalDate> last = term.last().map(day -> day.minusDays(1));
        return last.map(end -> Period.range(term.first(), end)).orElseGet(() -> Period.since(term.first()));
    }
}

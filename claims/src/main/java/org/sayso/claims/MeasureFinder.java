package org.sayso.claims;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.Measured.Link;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.quantity.NumberPhrase;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Measure;

/**
 * Finds what a number counts, within its sentence: the noun it is joined to ("50-state poll"), the noun phrase after it
 * ("538 people", "nine of the 13 delegates"), the noun before it ("a population of 54,000"), the object or the subject of its
 * verb ("cut its staff to 40", "the rate fell to 4.1 percent"), in this order; and the verb that says what happened to the
 * counted things. What an earlier sentence named is the matter of {@link Ellipsis}.
 *
 * <p>Longer than most files because the order of its rules is the point, and they read best side by side.
 */
final class MeasureFinder {
    private final Cues cues;

    MeasureFinder(Cues cues) {
        this.cues = cues;
    }

    /** What the quantity counts, as far as its sentence tells. */
    Measured find(Scene scene, Mention mention) {
        Words words = scene.words();
        BitSet taken = scene.taken();
        return inCompound(words, mention)
                .or(() -> after(scene, mention))
                .or(() -> isPronoun(mention) ? Optional.of(headless(scene, mention, Link.BESIDE)) : Optional.empty())
                .or(() -> NounBefore.linked(words, mention, taken).map(head -> single(words, mention, head)))
                .or(() -> superlativeAfter(scene, mention))
                .or(() -> predicate(scene, mention))
                .or(() -> NounBefore.object(words, mention, scene.inTime(), taken)
                        .map(phrase -> object(scene, mention, phrase)))
                .orElseGet(() -> fromSubject(scene, mention));
    }

    /** "Others were flown out": the quantity is its own subject, and has no noun. */
    private static boolean isPronoun(Mention mention) {
        return mention.kind() == Mention.Kind.PRONOUN;
    }

    /** "50-state poll", "a two-term governor": the noun joined to the number. */
    private static Optional<Measured> inCompound(Words words, Mention mention) {
        if (mention.unit().isPresent()) {
            return Optional.empty();
        }
        int last = mention.number().to() - 1;
        String suffix = mention.number().suffix();
        if (!suffix.isEmpty() && suffix.indexOf('-') < 0 && !suffix.equals("way")) {
            Measure measure = MeasureWords.headless(words, last, last + 1, -1, mention.to());
            Measured joined = new Measured(measure, mention.from(), last + 1, -1, last, Link.BESIDE);
            return Optional.of(joined.withHead(suffix));
        }
        int head = mention.to() + 1;
        boolean joined = words.hyphenatesNext(mention.to() - 1)
                && words.isWord(head)
                && words.lower(head).indexOf('-') < 0;
        return joined ? Optional.of(single(words, mention, head)) : Optional.empty();
    }

    private static Measured single(Words words, Mention mention, int head) {
        int from = Math.min(head, mention.from());
        int to = Math.max(head + 1, mention.to());
        Measure measure = new Measure(
                words.text(head),
                Optional.of(words.text(head)),
                List.of(),
                Optional.empty(),
                MeasureWords.headless(words, from, to, -1, to).context());
        int start = head < mention.from() ? head : mention.from();
        return new Measured(measure, start, head < mention.from() ? mention.to() : head + 1, -1, head, Link.BESIDE);
    }

    /** The noun phrase after the number, across "of the" and a number of the whole: "nine of the 13 delegates". */
    private static Optional<Measured> after(Scene scene, Mention mention) {
        Words words = scene.words();
        BitSet taken = scene.taken();
        int start = phraseStart(scene, mention);
        if (AfterNumber.isHurt(scene, start)) {
            return Optional.of(single(words, mention, start));
        }
        boolean verb = AfterNumber.opensVerb(scene, mention, start);
        int end = verb ? start : NounPhrases.end(words, start, taken);
        if (end == start || words.is(end - 1, "'s", "more", "less", "fewer", "higher", "lower", "percent")) {
            return Optional.empty();
        }
        if (mention.unit().filter("%"::equals).isPresent() && words.has(end - 1, WordClass.YARDSTICK)) {
            return Optional.empty();
        }
        int head = NounPhrases.head(words, start, joined(scene, mention, start, end));
        int phrasesTo = NounPhrases.endOfPhrasesAfter(words, end, taken);
        int action = Clauses.action(words, mention.from(), phrasesTo, end, scene.inTime());
        Measure measure = MeasureWords.of(words, start, head, phrasesTo, action, mention.from());
        return Optional.of(new Measured(measure, start, end, action, head, Link.BESIDE));
    }

    /** "30 black and Hispanic voters": where the noun is shared by what "and" joins, it ends the second part. */
    private static int joined(Scene scene, Mention mention, int start, int end) {
        Words words = scene.words();
        boolean counted =
                mention.unit().isEmpty() && !mention.number().value().equals(Optional.of(java.math.BigDecimal.ONE));
        if (!words.is(end, "and", "or") || words.isPlural(end - 1) || end - start > 1) {
            return end;
        }
        int second = NounPhrases.end(words, end + 1, scene.taken());
        boolean noun = counted ? words.isPlural(second - 1) : second > end + 2;
        return second > end + 1 && noun ? second : end;
    }

    /**
     * Where the counted noun phrase may start: after "of" and articles, after the number of the whole, after "in" and "into"
     * for money ("$30 billion in sales"), and after "to 39 among" for the first side of a tally.
     */
    private static int phraseStart(Scene scene, Mention mention) {
        Words words = scene.words();
        int start = mention.to();
        if (words.is(start, "as") && words.is(start + 1, "many", "much")) {
            return start + 2;
        }
        if (words.matches(start, "out", "of")) {
            start = NounPhrases.skipArticles(words, start + 2);
        } else if (words.is(start, "of")) {
            start = NounPhrases.skipArticles(words, start + 1);
        } else if (takesIn(scene, mention)) {
            start++;
        }
        start = NounPhrases.skipArticles(words, start);
        while (scene.inTime().get(start) && start > mention.to()) {
            start++;
        }
        int owner = NounPhrases.end(words, start, scene.taken());
        if (words.is(owner - 1, "'s") && start > mention.to()) {
            start = owner;
        }
        boolean past = words.is(start, "past", "last", "first", "next", "top");
        Optional<Mention> whole = scene.mentionAt(past ? start + 1 : start);
        boolean inside = whole.isPresent()
                && whole.get().from() >= mention.to()
                && !whole.get().equals(mention);
        boolean direct = start > mention.to() || mention.unit().isEmpty() && start == mention.to();
        return inside && direct ? phraseStart(scene, whole.get()) : start;
    }

    private static boolean takesIn(Scene scene, Mention mention) {
        Words words = scene.words();
        int at = mention.to();
        boolean money = mention.unit().filter(unit -> unit.length() == 3).isPresent() && words.is(at, "in", "into");
        boolean tally = mention.unit().isEmpty()
                && (words.is(at, "among") || words.is(at, "in") && words.is(mention.from() - 1, "to"))
                && words.isPlural(NounPhrases.end(words, at + 1, scene.taken()) - 1);
        return (money || tally)
                && words.isWord(at + 1)
                && !NounPhrases.isName(words, at + 1)
                && !scene.inTime().get(at + 1);
    }

    /** "earned $2.74 billion, the lowest take since 1988": the noun that the number is called. */
    private static Optional<Measured> superlativeAfter(Scene scene, Mention mention) {
        Words words = scene.words();
        int at = mention.to();
        boolean named = words.is(at, ",") && words.is(at + 1, "the", "its") && words.has(at + 2, WordClass.EXTREME);
        int end = named ? NounPhrases.end(words, at + 3, scene.taken()) : at;
        return end > at + 3 ? Optional.of(single(words, mention, end - 1)) : Optional.empty();
    }

    /** "30,290 are Democrats": the noun that the counted ones are said to be. */
    private static Optional<Measured> predicate(Scene scene, Mention mention) {
        Words words = scene.words();
        int at = mention.to() + 1;
        boolean is = mention.unit().isEmpty() && words.is(mention.to(), "are", "were");
        int end = is ? NounPhrases.end(words, at, scene.taken()) : at;
        return end > at && words.isPlural(end - 1) && !words.isPast(at)
                ? Optional.of(single(words, mention, end - 1))
                : Optional.empty();
    }

    private static Measured object(Scene scene, Mention mention, NounBefore.Phrase phrase) {
        Measure measure =
                MeasureWords.of(scene.words(), phrase.from(), phrase.head(), phrase.head() + 1, -1, mention.from());
        return new Measured(measure, phrase.from(), phrase.head() + 1, -1, phrase.head(), Link.SUBJECT);
    }

    private static Measured headless(Scene scene, Mention mention, Link link) {
        Words words = scene.words();
        int to = mention.to();
        int after = isPronoun(mention) ? Clauses.verbAfter(words, to, scene.inTime()) : -1;
        int verb = after >= 0 ? after : Clauses.action(words, mention.from(), to, to, scene.inTime());
        Measure measure = MeasureWords.headless(
                words, mention.number().from(), mention.number().to(), verb, to);
        return new Measured(measure, mention.from(), to, verb, -1, link);
    }

    /** "Trump spoke for 30": a name that opens the sentence is measured only by verbs of being and change. */
    private boolean isUnmeasured(Words words, Mention mention, Subject subject, int head) {
        boolean level = words.has(subject.verb(), WordClass.AUXILIARY)
                || cues.tell("change", words.lower(subject.verb())).isPresent();
        boolean opening = words.isCapitalized(head) && head == subject.from() && !words.isPlural(head);
        boolean loose = mention.unit().isEmpty() && hasNounBetween(words, subject.verb() + 1, mention.from());
        return opening && !level && !NounPhrases.isAbbreviation(words, head) || loose;
    }

    private static boolean hasNounBetween(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (NounPhrases.isPart(words, i) && !words.isNumber(i) && words.is(i - 1, "a", "an", "the", "his", "her")) {
                return true;
            }
        }
        return false;
    }

    /** "Returned 178 people and removed 432": the number is the object of a second verb, which leaves its noun out. */
    private boolean isSecondVerb(Words words, Mention mention, int verb) {
        int second = mention.from() - 1;
        return verb >= 0
                && verb < second
                && mention.unit().isEmpty()
                && words.is(second - 1, "and", "but")
                && words.isPast(second)
                && !words.has(second, WordClass.AUXILIARY)
                && cues.tell("change", words.lower(second)).isEmpty();
    }

    /** "The unemployment rate fell to 4.1 percent": what is measured is the subject, if it is no name. */
    private Measured fromSubject(Scene scene, Mention mention) {
        Words words = scene.words();
        if (mention.unit().isEmpty() && words.is(mention.from() - 1, "of")
                || AfterNumber.isItselfSubject(scene, mention)) {
            return headless(scene, mention, Link.NONE);
        }
        boolean multiple = mention.number().style() == NumberPhrase.Style.MULTIPLE;
        Subject subject = multiple
                ? Subject.ofVerb(words, mention.from(), scene.inTime(), scene.taken())
                : Subject.before(words, mention.number().from(), scene.inTime(), scene.taken());
        int head = subject.kind() == Subject.Kind.NOUN ? NounPhrases.head(words, subject.from(), subject.to()) : -1;
        boolean owner = words.is(subject.to() - 1, "'s") || words.is(subject.to(), "'", "’");
        if (head < 0
                || owner
                || isUnmeasured(words, mention, subject, head)
                || NounPhrases.isName(words, head)
                || !multiple && subject.isOwner(words)) {
            return headless(scene, mention, subject.kind() == Subject.Kind.PRONOUN ? Link.PRONOUN : Link.NONE);
        }
        int verb = multiple || words.has(subject.verb(), WordClass.AUXILIARY) ? -1 : subject.verb();
        if (isSecondVerb(words, mention, verb)) {
            return headless(scene, mention, Link.NONE);
        }
        Measure measure = MeasureWords.of(
                words,
                subject.from(),
                head,
                NounPhrases.endOfPhrasesAfter(words, head + 1, scene.taken()),
                verb,
                mention.to());
        return new Measured(
                measure, subject.from(), head + 1, verb, head, subject.far() ? Link.FAR_SUBJECT : Link.SUBJECT);
    }
}

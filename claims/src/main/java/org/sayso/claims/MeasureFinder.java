package org.sayso.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Measure;

/**
 * Finds what a number counts: the noun phrase after it, or, where none follows, the subject of its verb; and the verb
 * that says what happened to the counted things.
 *
 * <p>Without a parser. A noun phrase runs until a word of a closed class, a mark, or a verb after a plural; its head is
 * its last noun. The action is the participle or verb after it ("538 people were arrested"), or else the verb before
 * the number ("has arrested 538 people").
 */
final class MeasureFinder {
    private static final int PHRASE_LIMIT = 8;
    private static final int ACTION_LIMIT = 14;

    /**
     * What a number counts.
     *
     * @param measure in words
     * @param from the index of the first token of the noun phrase, or of the number where it has none
     * @param to the index after the noun phrase with its phrases of place and kind
     * @param verb the index of the action; -1 where there is none
     * @param head the index of the head noun; -1 where there is none
     */
    record Found(Measure measure, int from, int to, int verb, int head) {
        /** The same words with another measure. */
        Found with(Measure other) {
            return new Found(other, from, to, verb, head);
        }
    }

    /** What the quantity counts. */
    Found find(Words words, Mention mention, BitSet times) {
        Optional<Found> joined = inCompound(words, mention);
        if (joined.isPresent()) {
            return joined.get();
        }
        int start = phraseStart(words, mention, times);
        boolean clause = words.isPast(start) && !isNounLike(words, start + 1, times);
        int end = clause || words.is(start, "more", "less", "fewer", "higher", "lower")
                ? start
                : phraseEnd(words, start, times);
        if (end == start && !isPronoun(mention)) {
            Optional<Found> before = nounBefore(words, mention, times);
            if (before.isPresent()) {
                return before.get();
            }
        }
        if (end == start && isPronoun(mention)) {
            return withoutHead(words, mention, times);
        }
        if (end == start) {
            return mention.unit().isPresent() || !words.is(mention.from() - 1, "of")
                    ? fromSubject(words, mention, times)
                    : withoutHead(words, mention, times);
        }
        int headIndex = end - 1;
        int phraseTo = phrasesAfter(words, end, times);
        int verb = action(words, mention, phraseTo, end, times);
        List<String> qualifiers = content(words, start, headIndex);
        qualifiers.addAll(content(words, end, phraseTo));
        Measure measure = new Measure(
                textOf(words, start, end),
                Optional.of(words.text(headIndex)),
                qualifiers,
                verb < 0 ? Optional.empty() : Optional.of(words.text(verb)),
                context(words, mention.from(), phraseTo, verb));
        return new Found(measure, start, end, verb, headIndex);
    }

    /** "50-state poll": the noun joined to the number. */
    private static Optional<Found> inCompound(Words words, Mention mention) {
        int head = mention.to() + 1;
        boolean joined = words.hyphenatesNext(mention.to() - 1)
                && words.isWord(head)
                && mention.unit().isEmpty()
                && words.lower(head).indexOf('-') < 0;
        return joined ? Optional.of(nounOf(words, mention, head, mention.from(), head + 1)) : Optional.empty();
    }

    private static Found nounOf(Words words, Mention mention, int head, int from, int to) {
        Measure measure = new Measure(
                words.text(head),
                Optional.of(words.text(head)),
                List.of(),
                Optional.empty(),
                context(words, Math.min(from, head), Math.max(to, mention.to()), -1));
        return new Found(measure, from, to, -1, head);
    }

    /** Where the counted noun phrase may start: after "of", after articles, and after "in" for money ("$30 billion in sales"). */
    private static int phraseStart(Words words, Mention mention, BitSet times) {
        int start = mention.to();
        boolean money = mention.unit().filter(unit -> unit.length() == 3).isPresent();
        boolean in = money
                && words.is(start, "in")
                && words.isWord(start + 1)
                && !words.isCapitalized(start + 1)
                && !times.get(start + 1);
        return skipArticles(words, words.is(start, "of") || in ? start + 1 : start);
    }

    /** "a population of 769,025", "incomes above $125,000", "deals worth $50 billion": the noun that the number measures. */
    private static Optional<Found> nounBefore(Words words, Mention mention, BitSet times) {
        int link = words.is(mention.from(), "above", "over", "below", "under", "between", "exceeding")
                ? mention.from()
                : mention.from() - 1;
        boolean linked = words.is(
                link,
                "of",
                "worth",
                "totaling",
                "totalling",
                "above",
                "over",
                "below",
                "under",
                "between",
                "exceeding");
        int head = link - 1;
        boolean noun = head >= 0
                && isPhraseWord(words, head)
                && !words.isPast(head)
                && !times.get(head)
                && !words.has(head, WordClass.VERB)
                && !words.is(head, "'s", "total", "average", "one", "most", "some");
        return linked && noun ? Optional.of(nounOf(words, mention, head, head, mention.to())) : Optional.empty();
    }

    /** "Others were flown out": the quantity is its own subject, and has no noun. */
    private static boolean isPronoun(Mention mention) {
        return mention.kind() == Mention.Kind.PRONOUN;
    }

    private Found withoutHead(Words words, Mention mention, BitSet times) {
        int to = mention.to();
        int after = isPronoun(mention) ? verbAfter(words, to, times) : -1;
        int verb = after >= 0 ? after : action(words, mention, to, to, times);
        Measure measure = new Measure(
                textOf(words, mention.number().from(), mention.number().to()),
                Optional.empty(),
                List.of(),
                verb < 0 ? Optional.empty() : Optional.of(words.text(verb)),
                context(words, mention.from(), to, verb));
        return new Found(measure, mention.from(), to, verb, -1);
    }

    /** "The unemployment rate fell to 4.1 percent": what is measured is the subject. */
    private Found fromSubject(Words words, Mention mention, BitSet times) {
        int verb = verbBefore(words, mention.from(), times);
        if (verb <= 0) {
            return withoutHead(words, mention, times);
        }
        int end = subjectEnd(words, verb, times);
        int start = end;
        while (start > 0 && end - start < PHRASE_LIMIT && !times.get(start - 1) && isPhraseWord(words, start - 1)) {
            start--;
        }
        if (start == end) {
            return withoutHead(words, mention, times);
        }
        int phrase = phraseEnd(words, start, times);
        int last = Math.max(start, Math.min(end, phrase) - 1);
        int head = last > start && words.is(last, "'s") ? last - 1 : last;
        List<String> qualifiers = content(words, start, head);
        qualifiers.addAll(content(words, head + 1, verb));
        Measure measure = new Measure(
                textOf(words, start, head + 1),
                Optional.of(words.text(head)),
                qualifiers,
                Optional.of(words.text(verb)).filter(word -> !words.has(verb, WordClass.AUXILIARY)),
                context(words, start, mention.to(), verb));
        return new Found(measure, start, head + 1, verb, head);
    }

    /** Where the noun phrase of the subject ends: before the verb and before phrases that belong to the noun. */
    private static int subjectEnd(Words words, int verb, BitSet times) {
        int end = verb;
        while (end > 0 && (words.isAdverb(end - 1) || words.has(end - 1, WordClass.AUXILIARY) || times.get(end - 1))) {
            end--;
        }
        int clause = clauseStart(words, end);
        for (int i = clause; i < end; i++) {
            if (words.has(i, WordClass.PREPOSITION) && i > clause && isPhraseWord(words, i - 1)) {
                return i;
            }
        }
        return end;
    }

    static int clauseStart(Words words, int before) {
        int start = before;
        while (start > 0
                && !words.isMarkOrEnd(start - 1)
                && !words.has(start - 1, WordClass.RELATIVE)
                && !words.is(start - 1, "that", "and", "but", "because", "while", "although", "if", "when")) {
            start--;
        }
        return start;
    }

    private static int skipArticles(Words words, int index) {
        int at = index;
        while (words.has(at, WordClass.DETERMINER) && !words.is(at, "that", "no")
                || words.is(at, "more", "other", "additional", "earlier", "later", "such", "separate")
                        && words.isWord(at + 1)
                        && !words.isFunctionWord(at + 1)) {
            at++;
        }
        return at;
    }

    private static boolean isPhraseWord(Words words, int index) {
        return words.isWord(index) && !words.isFunctionWord(index) && !words.has(index, WordClass.MODAL)
                || words.is(index, "'s");
    }

    /** The end of the noun phrase that starts at an index. */
    static int phraseEnd(Words words, int start, BitSet times) {
        int at = start;
        while (at < words.size() && at - start < PHRASE_LIMIT && !times.get(at) && isPhraseWord(words, at)) {
            if (at > start && words.isPlural(at - 1) && endsPhrase(words, at)) {
                break;
            }
            if (words.isPast(at)
                    && (at > start && !isNounLike(words, at + 1, times) || words.has(at + 1, WordClass.PREPOSITION))) {
                break;
            }
            boolean agrees = words.isPlural(at - 1) || words.lower(at).endsWith("s");
            if (at > start && words.has(at, WordClass.VERB) && agrees && !isNounLike(words, at + 1, times)) {
                break;
            }
            if (words.isAdverb(at) && !isNounLike(words, at + 1, times)) {
                break;
            }
            at++;
        }
        return at;
    }

    /** After a plural, the phrase goes on only with another plural or a capital ("sports teams", "arms sales"). */
    private static boolean endsPhrase(Words words, int index) {
        return !words.isPlural(index) || words.isPast(index) || words.has(index, WordClass.VERB);
    }

    private static boolean isNounLike(Words words, int index, BitSet times) {
        return index < words.size() && !times.get(index) && isPhraseWord(words, index) && !words.isPast(index);
    }

    /** The end of the "of", "in", "from", "between", "with" phrases after a noun phrase. */
    private static int phrasesAfter(Words words, int from, BitSet times) {
        int at = from;
        while (words.is(at, "of", "in", "at", "along", "across", "from", "between", "with", "on", "for", "by", "to")
                && at < words.size()
                && !times.get(at)) {
            int start = at + 1;
            while (words.has(start, WordClass.DETERMINER)) {
                start++;
            }
            int end = phraseEnd(words, start, times);
            if (end == start) {
                break;
            }
            at = end;
        }
        return at;
    }

    private static int action(Words words, Mention mention, int after, int nounEnd, BitSet times) {
        int right = verbAfter(words, after, times);
        if (right < 0 && nounEnd < after) {
            right = verbAfter(words, nounEnd, times);
        }
        int left = verbBefore(words, mention.from(), times);
        boolean passive = right > 0 && words.has(right - 1, WordClass.AUXILIARY);
        boolean near = left >= 0 && mention.from() - left <= 3;
        if (left >= 0 && near && !passive && !words.has(left, WordClass.AUXILIARY)) {
            return left;
        }
        return right >= 0 ? right : left >= 0 && !words.has(left, WordClass.AUXILIARY) ? left : -1;
    }

    /** "were arrested", "have been deported", "arrested", "crossed": the verb that the phrase is the subject of. */
    private static int verbAfter(Words words, int from, BitSet times) {
        int at = from;
        boolean auxiliary = false;
        while (at < words.size() && at - from < ACTION_LIMIT) {
            if (times.get(at) || words.isAdverb(at) || words.has(at, WordClass.RELATIVE)) {
                at++;
            } else if (words.has(at, WordClass.AUXILIARY) || words.has(at, WordClass.MODAL)) {
                auxiliary = true;
                at++;
            } else {
                break;
            }
        }
        boolean verb = words.isPast(at)
                || words.has(at, WordClass.VERB)
                || auxiliary && words.isWord(at) && words.lower(at).endsWith("ing");
        return verb ? at : -1;
    }

    /** The nearest verb before the number in its clause. */
    private static int verbBefore(Words words, int from, BitSet times) {
        for (int at = from - 1; at >= 0 && from - at <= ACTION_LIMIT; at--) {
            if (words.isMarkOrEnd(at) && !words.is(at, "\"", "“", "”", "'", "‘", "’", "$")) {
                return -1;
            }
            if (times.get(at)) {
                continue;
            }
            if (words.has(at, WordClass.RELATIVE) || words.is(at, "because", "while", "although")) {
                return -1;
            }
            if (words.isPast(at)
                    || words.has(at, WordClass.AUXILIARY)
                    || words.has(at, WordClass.VERB)
                    || isParticiple(words, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isParticiple(Words words, int index) {
        String word = words.lower(index);
        return word.length() > 5 && word.endsWith("ing") && words.has(index - 1, WordClass.AUXILIARY);
    }

    private static List<String> content(Words words, int from, int to) {
        List<String> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (words.isWord(i) && !words.isFunctionWord(i) && !words.is(i, "'s", "more", "other", "additional")) {
                found.add(words.text(i));
            }
        }
        return found;
    }

    /** Content words of the clause around a phrase that are not in it. */
    private static List<String> context(Words words, int from, int to, int verb) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean own = i >= from && i < to || i == verb;
            if (!own && words.isWord(i) && !words.isFunctionWord(i) && !words.has(i, WordClass.MODAL)) {
                found.add(words.text(i));
            }
        }
        return found;
    }

    private static String textOf(Words words, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && !words.touchesNext(i - 1)) {
                text.append(' ');
            }
            text.append(words.text(i));
        }
        return text.toString();
    }
}

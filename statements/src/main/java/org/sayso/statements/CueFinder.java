package org.sayso.statements;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.statements.ReportingVerbs.Form;
import org.sayso.statements.ReportingVerbs.Frame;
import org.sayso.statements.ReportingVerbs.Inflection;

/** Finds the cues of an article outside of its quotations, each with its source. */
final class CueFinder {
    private static final Set<String> NOUNS = WordList.read("reported-nouns.txt").words("noun");
    private static final Set<String> BEFORE_PARTICIPLE =
            Set.of(",", "and", "—", "–", "--", "before", "after", "while", "by");

    private final TokenSequence tokens;
    private final ReportingVerbs verbs;
    private final NounPhraseFinder phrases;

    CueFinder(TokenSequence tokens, ReportingVerbs verbs) {
        this.tokens = tokens;
        this.verbs = verbs;
        this.phrases = new NounPhraseFinder(tokens, verbs);
    }

    /** All cues in order of their words. */
    List<Cue> find() {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.quotationAt(i) < 0) {
                at(i, cues).ifPresent(cues::add);
            }
        }
        return cues;
    }

    private Optional<Cue> at(int i, List<Cue> before) {
        String word = tokens.word(i);
        if (word.equals("according") && tokens.word(i + 1).equals("to")) {
            Optional<TokenRange> source =
                    i == tokens.sentenceStart(i) ? phrases.withoutApposition(i + 2) : phrases.from(i + 2);
            return Optional.of(new Cue(new TokenRange(i, i + 2), source, Set.of(), false));
        }
        if (NOUNS.contains(word) && tokens.word(i + 1).equals("that")) {
            return noun(i);
        }
        if (tokens.isCapitalized(i) && i > tokens.sentenceStart(i)) {
            return Optional.empty(); // "the United States" is no verb
        }
        Form form = verbs.form(word);
        if (form.frames().isEmpty()) {
            return unknownVerb(i);
        }
        int from = auxiliariesBefore(i);
        return form.inflection() == Inflection.PARTICIPLE && !hasBe(from, i)
                ? participle(i, form, before)
                : finite(from, i, form);
    }

    /** {@code his claim that}. */
    private Optional<Cue> noun(int i) {
        int from = i - 1;
        while (from > tokens.sentenceStart(i)
                && !Grammar.isDeterminer(tokens.word(from))
                && tokens.token(from).isWord()
                && i - from < 4) {
            if (tokens.word(from).matches("['’]s")) {
                return phraseOwner(from)
                        .map(owner ->
                                new Cue(new TokenRange(i, i + 1), Optional.of(owner), EnumSet.of(Frame.THINK), false));
            }
            from--;
        }
        boolean owned =
                Set.of("his", "her", "its", "their", "my", "our", "your").contains(tokens.word(from));
        Optional<TokenRange> owner = owned ? Optional.of(new TokenRange(from, from + 1)) : Optional.empty();
        return owned
                ? Optional.of(new Cue(new TokenRange(i, i + 1), owner, EnumSet.of(Frame.THINK), false))
                : Optional.empty();
    }

    private Optional<TokenRange> phraseOwner(int possessive) {
        return phrases.before(possessive);
    }

    /** A verb the list does not know, straight after a quotation and its speaker. */
    private Optional<Cue> unknownVerb(int i) {
        String word = tokens.word(i);
        if (!word.endsWith("ed") || !tokens.token(i).isWord() || i == 0) {
            return Optional.empty();
        }
        return phrases.before(i)
                .filter(source -> endsQuotation(source.from() - 1) && i - source.to() == 0)
                .map(source -> new Cue(new TokenRange(i, i + 1), Optional.of(source), EnumSet.of(Frame.SAY), false));
    }

    /** Whether a token closes a quotation that ends in a comma, a question or an exclamation. */
    private boolean endsQuotation(int i) {
        return tokens.quotationAt(i) >= 0
                && tokens.quotationAt(i + 1) != tokens.quotationAt(i)
                && Set.of(",", "?", "!").contains(tokens.word(i - 1));
    }

    private int auxiliariesBefore(int verb) {
        int from = verb;
        while (from > tokens.sentenceStart(verb)
                && verb - from < 5
                && tokens.quotationAt(from - 1) < 0
                && (Grammar.isAuxiliary(tokens.word(from - 1)) || Grammar.isAdverb(tokens.word(from - 1)))) {
            from--;
        }
        return from;
    }

    private boolean hasBe(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Grammar.isFormOfBe(tokens.word(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Cue> participle(int i, Form form, List<Cue> before) {
        int from = Grammar.isAdverb(tokens.word(i - 1)) ? i - 1 : i;
        if (!BEFORE_PARTICIPLE.contains(tokens.word(from - 1))
                && !tokens.word(i + 1).equals("that")) {
            return Optional.empty();
        }
        Optional<Cue> shared = before.stream()
                .skip(Math.max(0, before.size() - 1))
                .filter(last -> tokens.sentenceOf(last.words().from()) == tokens.sentenceOf(i))
                .findFirst();
        Optional<TokenRange> source = shared.isPresent() ? shared.get().source() : subjectAt(tokens.sentenceStart(i));
        return Optional.of(new Cue(new TokenRange(i, i + 1), source, form.frames(), true));
    }

    /** The phrase a sentence opens with, if it is a subject and not "On Thursday". */
    private Optional<TokenRange> subjectAt(int start) {
        return Grammar.isPreposition(tokens.word(start)) ? Optional.empty() : phrases.from(start);
    }

    private Optional<Cue> finite(int from, int i, Form form) {
        boolean passive = form.inflection() == Inflection.PAST && hasBe(from, i);
        if (passive || Grammar.isDeterminer(tokens.word(i - 1)) && !Grammar.isPronoun(tokens.word(i - 1))) {
            return Optional.empty();
        }
        boolean inverts =
                from == i && (form.frames().contains(Frame.SAY) || form.frames().contains(Frame.TELL));
        boolean afterWords = tokens.word(i - 1).equals(",") || tokens.quotationAt(i - 1) >= 0;
        if (inverts && afterWords && form.inflection() != Inflection.BASE) {
            Optional<TokenRange> subject = phrases.from(i + 1).filter(phrase -> !takesClause(phrase.to()));
            if (subject.isPresent()) {
                return Optional.of(new Cue(new TokenRange(i, i + 1), subject, EnumSet.of(Frame.SAY), false));
            }
        }
        Optional<TokenRange> source =
                i == 0 ? Optional.empty() : phrases.before(from).filter(phrase -> agrees(phrase, from, i, form));
        if (source.isEmpty()) {
            return Optional.empty();
        }
        int start = source.get().to() > from ? i : from;
        return Optional.of(new Cue(new TokenRange(start, i + 1), source, form.frames(), false));
    }

    /** Whether a word goes on as a verb does, so that what stands before it is its own subject. */
    private boolean takesClause(int i) {
        String word = tokens.word(i);
        return word.equals("that") || Grammar.isAuxiliary(word) || word.endsWith("ed");
    }

    /** Whether a phrase can be the subject of the form; weeds out nouns that look like verbs. */
    private boolean agrees(TokenRange subject, int from, int verb, Form form) {
        String last = tokens.word(subject.to() - 1);
        boolean auxiliary = from < verb && Grammar.isAuxiliary(tokens.word(verb - 1))
                || from < verb && Grammar.isAuxiliary(tokens.word(from));
        boolean plural = last.endsWith("s")
                || Set.of("i", "we", "you", "they", "people", "who").contains(last)
                || Grammar.isPronoun(last) && !isSingular(last);
        String first = tokens.word(subject.from());
        boolean phrase = tokens.isCapitalized(subject.from())
                || Grammar.isDeterminer(first)
                || Grammar.isPronoun(first)
                || first.endsWith("s");
        return switch (form.inflection()) {
            case BASE -> auxiliary || plural && phrase && !last.equals("'s");
            case THIRD_PERSON ->
                phrase
                        && !last.endsWith("'s")
                        && (!plural || tokens.isCapitalized(subject.to() - 1) || last.equals("who"));
            case PAST -> true;
            case PARTICIPLE -> phrase;
        };
    }

    private static boolean isSingular(String pronoun) {
        return Set.of("he", "she", "it").contains(pronoun);
    }
}

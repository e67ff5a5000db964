package org.sayso.statements;

import java.util.Optional;
import java.util.Set;
import org.sayso.statements.ReportingVerbs.Inflection;

/**
 * Finds the noun phrase beside a verb, without a parser: it runs to the nearest word that cannot belong to it. The search is
 * bounded, so that a text without punctuation costs no more than others.
 */
final class NounPhraseFinder {
    private static final int LONGEST = 30;
    private static final Set<String> INNER_MARKS = Set.of("&", "/", "$", "%", "’", "'", "-");
    private static final Set<String> JOINTS =
            Set.of("of", "for", "from", "at", "de", "van", "von", "bin", "al", "in", "with");

    private final TokenSequence tokens;
    private final ReportingVerbs verbs;

    NounPhraseFinder(TokenSequence tokens, ReportingVerbs verbs) {
        this.tokens = tokens;
        this.verbs = verbs;
    }

    /** The subject that ends before a verb, an apposition included; adjuncts between the two are passed over. */
    Optional<TokenRange> before(int verb) {
        int start = Math.max(tokens.sentenceStart(verb), verb - LONGEST);
        if (!tokens.word(verb - 1).equals(",")) {
            return ending(withoutTime(verb, start), start);
        }
        int comma = verb - 2;
        while (comma > start && !tokens.word(comma).equals(",")) {
            comma--;
        }
        if (comma <= start || tokens.quotationAt(comma + 1) >= 0) {
            return Optional.empty();
        }
        int opening = comma;
        String next = tokens.word(comma + 1);
        boolean adjunct = Grammar.isPreposition(next)
                || next.endsWith("ing")
                || Grammar.isSubordinator(next) && !next.equals("who");
        return ending(opening, start).map(head -> new TokenRange(head.from(), adjunct ? head.to() : verb - 1));
    }

    private int withoutTime(int end, int start) {
        int to = end;
        if (to - 1 > start && Grammar.isTime(tokens.word(to - 1))) {
            to--;
            if (to - 1 > start && tokens.word(to - 1).equals("on")) {
                to--;
            }
        }
        return to;
    }

    private Optional<TokenRange> ending(int end, int start) {
        if (end <= start || tokens.quotationAt(end - 1) >= 0) {
            return Optional.empty();
        }
        if (Grammar.isPersonalPronoun(tokens.word(end - 1))) {
            return Optional.of(new TokenRange(end - 1, end));
        }
        int from = end;
        while (from > start && belongs(from - 1)) {
            from = tokens.word(from - 1).equals(")") ? bracketStart(from - 1, start) : from - 1;
        }
        return trimmed(from, end);
    }

    private int bracketStart(int closing, int start) {
        int i = closing;
        while (i > start && !tokens.word(i).equals("(")) {
            i--;
        }
        return i;
    }

    private boolean belongs(int i) {
        String word = tokens.word(i);
        if (tokens.quotationAt(i) >= 0 || Grammar.isPersonalPronoun(word) || Grammar.isAuxiliary(word)) {
            return false;
        }
        if (word.equals("and") || word.equals("or")) {
            return tokens.isCapitalized(i - 1) && tokens.isCapitalized(i + 1);
        }
        if (Grammar.isSubordinator(word)) {
            return false;
        }
        if (tokens.isMark(i)) {
            return INNER_MARKS.contains(word) || word.equals(")");
        }
        return !isFinite(i);
    }

    private boolean isFinite(int i) {
        ReportingVerbs.Form form = verbs.form(tokens.word(i));
        return !form.frames().isEmpty()
                && form.inflection() == Inflection.PAST
                && !Grammar.isDeterminer(tokens.word(i - 1))
                && !tokens.isCapitalized(i);
    }

    /** Cuts what stands before the phrase proper: adverbs, and an adjunct with a preposition. */
    private Optional<TokenRange> trimmed(int start, int end) {
        int from = start;
        while (from < end && (Grammar.isAdverb(tokens.word(from)) || tokens.isMark(from))) {
            from++;
        }
        if (from < end && Grammar.isPreposition(tokens.word(from))) {
            from = afterAdjunct(from, end);
        }
        if (from >= end || !endsLikeNoun(end - 1)) {
            return Optional.empty();
        }
        return Optional.of(new TokenRange(from, end));
    }

    private int afterAdjunct(int start, int end) {
        for (int i = start + 2; i < end; i++) {
            boolean joined = tokens.isCapitalized(i - 1)
                    || Grammar.isDeterminer(tokens.word(i - 1))
                    || Grammar.isPreposition(tokens.word(i - 1));
            if (!joined && (tokens.isCapitalized(i) || Grammar.isDeterminer(tokens.word(i)))) {
                return i;
            }
        }
        return end;
    }

    private boolean endsLikeNoun(int last) {
        String word = tokens.word(last);
        return !Grammar.isPreposition(word)
                && !Grammar.isTime(word)
                && (!Grammar.isDeterminer(word) || Grammar.isPronoun(word))
                && !word.equals("'s")
                && !word.equals("’s")
                && (tokens.token(last).isWord() || word.equals(")"));
    }

    /** The phrase that starts at a token, with an apposition or relative clause after a comma. */
    Optional<TokenRange> from(int start) {
        return from(start, true);
    }

    /** The same without an apposition: after "According to the office," comes what the office says. */
    Optional<TokenRange> withoutApposition(int start) {
        return from(start, false);
    }

    private Optional<TokenRange> from(int start, boolean apposition) {
        if (start >= tokens.size() || tokens.quotationAt(start) >= 0) {
            return Optional.empty();
        }
        int end = Math.min(tokens.sentenceEnd(start), start + LONGEST);
        if (Grammar.isPersonalPronoun(tokens.word(start))) {
            return Optional.of(new TokenRange(start, start + 1));
        }
        boolean name = tokens.isCapitalized(start);
        if (!name
                && !Grammar.isDeterminer(tokens.word(start))
                && !tokens.word(start).endsWith("s")) {
            return Optional.empty();
        }
        int to = start + 1;
        while (to < end && continues(to, name)) {
            to++;
        }
        return Optional.of(new TokenRange(start, apposition ? withApposition(to, end) : to));
    }

    private boolean continues(int i, boolean name) {
        String word = tokens.word(i);
        if (tokens.quotationAt(i) >= 0 || Grammar.isSubordinator(word) && !word.equals("and") || Grammar.isTime(word)) {
            return false;
        }
        if (tokens.isMark(i)) {
            return INNER_MARKS.contains(word);
        }
        if (tokens.isCapitalized(i) || word.equals("'s") || word.equals("’s")) {
            return true;
        }
        if (word.equals("and")) {
            return tokens.isCapitalized(i + 1);
        }
        boolean joint = JOINTS.contains(word) && !Grammar.isTime(tokens.word(i + 1));
        boolean plain = !Grammar.isPreposition(word)
                && !Grammar.isAuxiliary(word)
                && !Grammar.isPersonalPronoun(word)
                && !word.endsWith("ed");
        return joint || plain && (!name || !tokens.isCapitalized(i - 1));
    }

    private int withApposition(int to, int end) {
        if (to + 1 >= end || !tokens.word(to).equals(",") || tokens.quotationAt(to + 1) >= 0) {
            return to;
        }
        String next = tokens.word(to + 1);
        boolean apposition = next.equals("a")
                || next.equals("an")
                || next.equals("the")
                || next.equals("who")
                || next.equals("whose");
        if (!apposition) {
            return to;
        }
        int close = to + 1;
        while (close < end
                && !tokens.word(close).equals(",")
                && tokens.quotationAt(close) < 0
                && !isFullStop(close, end)) {
            close++;
        }
        return close;
    }

    private boolean isFullStop(int i, int end) {
        return i == end - 1 && tokens.isMark(i)
                || tokens.word(i).equals(";")
                || tokens.word(i).equals(":");
    }
}

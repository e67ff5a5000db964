package org.sayso.statements;

import java.util.Set;
import org.sayso.statements.ReportingVerbs.Frame;

/** Finds where the words said begin after a verb, past an addressee and adjuncts of time and place. */
final class ComplementFinder {
    private static final int LONGEST_ADJUNCT = 25;
    private static final Set<String> OPENERS =
            Set.of("that", "whether", "if", "how", "why", "what", "who", "where", "when");

    private final TokenSequence tokens;

    ComplementFinder(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** The first token of the complement of a cue whose words end before a token; -1 for none. */
    int start(Cue cue, int after) {
        int end = tokens.sentenceEnd(after);
        String first = tokens.word(after);
        if (tokens.isMark(after) && !first.matches("[:“\"‘']")) {
            return adjunctThenThat(cue, after, end);
        }
        if (first.equals(":")) {
            return after + 1 < end ? after + 1 : -1;
        }
        if (OPENERS.contains(first) && takesClause(cue)) {
            return after;
        }
        if (first.equals("to") && (cue.takes(Frame.PROMISE) || cue.takes(Frame.JUDGE))) {
            return after;
        }
        if (cue.takes(Frame.TELL)) {
            return afterAddressee(after, end);
        }
        if (Grammar.isPreposition(first) || Grammar.isTime(first) || first.equals("so")) {
            return afterAdjunct(cue, after, end);
        }
        return takesClause(cue) || cue.takes(Frame.JUDGE) ? after : -1;
    }

    private static boolean takesClause(Cue cue) {
        return cue.takes(Frame.SAY) || cue.takes(Frame.THINK) || cue.takes(Frame.SHOW) || cue.takes(Frame.TELL);
    }

    private int afterAddressee(int after, int end) {
        int limit = Math.min(end, after + 12);
        for (int i = after + 1; i < limit; i++) {
            if (tokens.word(i).matches("that|to|whether|about|how|why|what|:")) {
                return tokens.word(i).equals(":") && i + 1 < end ? i + 1 : i;
            }
        }
        int i = after + 1;
        while (i < limit
                && (tokens.isCapitalized(i)
                        || tokens.word(i).matches("reporters|journalists|supporters|voters|'s|’s"))) {
            i++;
        }
        boolean clause =
                i < limit && (Grammar.isDeterminer(tokens.word(i)) || Grammar.isPersonalPronoun(tokens.word(i)));
        return clause ? i : -1;
    }

    private int afterAdjunct(Cue cue, int after, int end) {
        String first = tokens.word(after);
        boolean takesPreposition = cue.takes(Frame.JUDGE) && first.matches("for|on|of|against|to|with|as");
        if (takesPreposition && after + 1 < end && !cue.takes(Frame.SAY)) {
            return after + 1;
        }
        if (Grammar.isTime(first)
                && after + 1 < end
                && !tokens.isMark(after + 1)
                && !Grammar.isPreposition(tokens.word(after + 1))) {
            return after + 1;
        }
        return adjunctThenThat(cue, after, end);
    }

    private int adjunctThenThat(Cue cue, int after, int end) {
        int limit = Math.min(end, after + LONGEST_ADJUNCT);
        for (int i = after; i < limit && takesClause(cue) && tokens.quotationAt(i) < 0; i++) {
            if (tokens.word(i).equals("that")) {
                return i;
            }
            if (tokens.word(i).equals(":") && i + 1 < end) {
                return i + 1;
            }
        }
        return -1;
    }
}

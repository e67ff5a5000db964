package org.sayso.claims.time;

import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/**
 * Which words of a sentence stand in a quotation or in a relative clause, and where its clauses are parted, as far as marks
 * and function words tell.
 *
 * <p>A quotation without a verb ("more than 500") is part of the sentence around it and does not count. A relative clause
 * runs from its pronoun to the next mark.
 */
final class SentenceShape {
    private static final int LONGEST_EVENT = 6;

    private final Words words;
    private final int[] quotations;
    private final int[] relatives;
    private final boolean open;

    /**
     * Looks at a sentence.
     *
     * @param quoted whether a quotation of the sentence before runs on
     */
    SentenceShape(Words words, boolean quoted) {
        this.words = words;
        this.quotations = new int[words.size()];
        this.relatives = new int[words.size()];
        this.open = findQuotations(quoted);
        findRelatives();
    }

    /** The number of the quotation that the token belongs to; 0 outside of all. */
    int quotation(int index) {
        return index >= 0 && index < quotations.length ? quotations[index] : 0;
    }

    /** The index of the pronoun of the relative clause that the token belongs to; -1 outside of all. */
    int relative(int index) {
        return index >= 0 && index < relatives.length ? relatives[index] - 1 : -1;
    }

    /** Whether a quotation runs on after the sentence. */
    boolean runsOn() {
        return open;
    }

    /** Whether a mark parts what stands before the token from what stands after it. */
    boolean isBoundary(int index) {
        if (index < 0 || index >= words.size()) {
            return true;
        }
        boolean dash = words.is(index, "-", "–") && !words.touchesNext(index) && !words.touchesNext(index - 1);
        return dash || words.is(index, ",", ";", ":", "—", "--", "(", ")", "“", "”", "\"", "…");
    }

    /** Whether a clause of its own may start at the token. */
    boolean startsClause(int index) {
        boolean relative = relative(index) == index;
        return isBoundary(index)
                || relative
                || words.is(index, "that", "but", "while", "because", "although", "though");
    }

    /**
     * Whether the time stands at the start of a clause after the number ("12 boats; in 2012, ..."), or in what comes later
     * than the number ("has 12 boats before the race of Aug. 30").
     */
    boolean leadsOtherClause(TimePhrase time, int to) {
        int start = words.has(time.from() - 1, WordClass.PREPOSITION) ? time.from() - 1 : time.from();
        if (words.is(start - 1, ";", "while", "whereas", "though", "although") && start - 1 >= to) {
            return true;
        }
        for (int i = time.from() - 1; i >= Math.max(to, time.from() - LONGEST_EVENT) && !isBoundary(i); i--) {
            if (words.is(i, "before", "ahead", "until")) {
                return true;
            }
        }
        return false;
    }

    private boolean findQuotations(boolean quoted) {
        boolean inside = quoted && !opensFirst();
        int start = 0;
        int number = 1;
        for (int i = 0; i < words.size(); i++) {
            boolean opens = words.is(i, "“") || !inside && words.is(i, "\"");
            boolean closes = words.is(i, "”") || inside && words.is(i, "\"");
            if (opens) {
                inside = true;
                start = i;
            } else if (closes && inside) {
                mark(start, i + 1, number++);
                inside = false;
            }
        }
        if (inside) {
            mark(start, words.size(), number);
        }
        return inside;
    }

    /** Whether the first quotation mark of the sentence opens a quotation, so that none can have run on. */
    private boolean opensFirst() {
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "“", "”")) {
                return words.is(i, "“");
            }
        }
        return false;
    }

    private void mark(int from, int to, int number) {
        boolean verb = false;
        for (int i = from; i < to; i++) {
            verb |= words.has(i, WordClass.AUXILIARY)
                    || words.has(i, WordClass.MODAL)
                    || words.has(i, WordClass.PAST)
                    || words.has(i, WordClass.PRONOUN);
        }
        for (int i = from; verb && i < to; i++) {
            quotations[i] = number;
        }
    }

    private void findRelatives() {
        for (int i = 1; i < words.size(); i++) {
            if (opensRelative(i) || opensParticiple(i)) {
                int end = i + 1;
                while (end < words.size() && !isBoundary(end)) {
                    end++;
                }
                for (int at = i; at < end; at++) {
                    relatives[at] = i + 1;
                }
            }
        }
    }

    /** "The rules, drawn up by the mayor in 2008, set ...": a participle between commas, before the verb. */
    private boolean opensParticiple(int index) {
        boolean aside = words.is(index - 1, ",") && words.isWord(index - 2) && words.isPast(index);
        if (!aside || words.has(index, WordClass.AUXILIARY) || TimeWords.is(words, index, "reports")) {
            return false;
        }
        int end = index + 1;
        while (end < words.size() && !isBoundary(end)) {
            end++;
        }
        boolean verb = words.has(end + 1, WordClass.AUXILIARY)
                || words.has(end + 1, WordClass.MODAL)
                || words.has(end + 1, WordClass.VERB)
                || words.isPast(end + 1)
                || words.lower(end + 1).endsWith("s") && !words.isCapitalized(end + 1) && !words.isPlural(end + 2);
        return words.is(end, ",") && verb;
    }

    private boolean opensRelative(int index) {
        if (words.is(index, "who", "which", "whose", "whom")) {
            return words.isWord(index - 1) && !words.isFunctionWord(index - 1)
                    || words.is(index - 1, ",", "of", "in", "for", "to", "from", "with", "those");
        }
        boolean noun = words.isWord(index - 1)
                && !words.isFunctionWord(index - 1)
                && !words.isPast(index - 1)
                && !TimeWords.is(words, index - 1, "reports");
        boolean verb = words.has(index + 1, WordClass.AUXILIARY)
                || words.has(index + 1, WordClass.VERB)
                || words.has(index + 1, WordClass.MODAL)
                || words.isPast(index + 1);
        return words.is(index, "that") && noun && verb;
    }
}

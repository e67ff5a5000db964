package org.sayso.statements;

/**
 * Reads what an article calls a named organization: the noun before the name ({@code the oil giant Exxon}), behind it
 * ({@code Time magazine}), or in an apposition ({@code Alphabet, the parent company of Google}). A name that is called so and of
 * which nothing else is known is an organization's. Every look is bounded.
 */
final class BodyReader {
    private static final int LONGEST_APPOSITION = 8;

    private final TokenSequence tokens;

    BodyReader(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Learns what stands beside one mention of a name that is no person's. */
    void read(NameRun run, Identity identity) {
        if (identity.isPerson() || identity.kind() == Identity.Kind.PLACE) {
            return;
        }
        int before = run.from() - 1;
        if (isNoun(before) && run.from() > tokens.sentenceStart(run.from())) {
            identity.learnBody(tokens.word(before));
        }
        if (isNoun(run.to()) && !isNoun(run.to() + 1)) {
            identity.learnBody(tokens.word(run.to()));
        }
        if (isWhich(run.to()) || isOwnerOfBodys(run.to())) {
            identity.learnOrganization();
        }
        if (tokens.word(run.to()).equals(",") && SmallWords.isArticle(tokens.word(run.to() + 1))) {
            readApposition(run.to() + 2, identity);
        }
    }

    /** {@code Oxton, which}. */
    private boolean isWhich(int to) {
        return tokens.word(to).equals(",") && tokens.word(to + 1).equals("which");
    }

    /** {@code Oxton's shareholders}. */
    private boolean isOwnerOfBodys(int to) {
        return SmallWords.isPossessiveMark(tokens.word(to)) && SpeakerWords.isHadByBody(tokens.word(to + 1));
    }

    private void readApposition(int from, Identity identity) {
        int limit = Math.min(tokens.sentenceEnd(from - 1), from + LONGEST_APPOSITION);
        for (int i = from; i < limit && tokens.token(i).isWord(); i++) {
            boolean head = isNoun(i) && ends(i + 1);
            if (head) {
                identity.learnBody(tokens.word(i));
            }
            if (head || SmallWords.isPreposition(tokens.word(i)) || SmallWords.isConjunction(tokens.word(i))) {
                return;
            }
        }
    }

    private boolean ends(int i) {
        String word = tokens.word(i);
        return tokens.isMark(i)
                || SmallWords.isPreposition(word)
                || SmallWords.isConjunction(word)
                || word.endsWith("ing")
                || word.endsWith("ed");
    }

    /** A noun for an organization in small letters. */
    private boolean isNoun(int i) {
        return i >= 0
                && i < tokens.size()
                && !tokens.isCapitalized(i)
                && (SpeakerWords.isOrganizationNoun(tokens.word(i)) || SpeakerWords.isAnyBody(tokens.word(i)));
    }
}

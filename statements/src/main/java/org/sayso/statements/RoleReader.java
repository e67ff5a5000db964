package org.sayso.statements;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads what an article tells of a person beside the name: the title or the office before it, and after it an age, a party with
 * a state, or an apposition with an office. Every look is bounded.
 */
final class RoleReader {
    private static final int LONGEST_APPOSITION = 24;

    private final TokenSequence tokens;
    private final Capitals capitals;

    RoleReader(TokenSequence tokens, Capitals capitals) {
        this.tokens = tokens;
        this.capitals = capitals;
    }

    /** Learns all that stands beside one mention of a person. */
    void read(NameRun run, Identity identity) {
        readTitle(run, identity);
        readBefore(run.from(), identity);
        readApposed(run, identity);
        int after = readParty(run.to(), identity);
        readAfter(after, identity);
    }

    private void readTitle(NameRun run, Identity identity) {
        if (!run.isTitled()) {
            return;
        }
        int last = run.core() - 1;
        identity.learnGender(SpeakerWords.gender(tokens.word(last)));
        for (int i = run.from(); i <= last; i++) {
            Places.state(tokens.token(i).text()).ifPresent(identity::learnState);
        }
        if (!isAddressOnly(run)) {
            int from = SpeakerWords.isFormer(tokens.word(run.from() - 1)) ? run.from() - 1 : run.from();
            identity.learnRole(text(from, run.core()), organizationWithin(run.from(), run.core()));
        }
    }

    private boolean isAddressOnly(NameRun run) {
        for (int i = run.from(); i < run.core(); i++) {
            if (SpeakerWords.isOffice(tokens.word(i)) && !SpeakerWords.isAddress(tokens.word(i))) {
                return false;
            }
        }
        return true;
    }

    /** The organization in a title's first words: {@code White House} in {@code White House Press Secretary}. */
    private Optional<String> organizationWithin(int from, int to) {
        for (int end = to; end > from; end--) {
            boolean named = SpeakerWords.isOrganizationWord(tokens.word(end - 1))
                    || SpeakerWords.isAcronym(tokens.token(end - 1).text());
            if (named && capitals.isName(end - 1) && !SpeakerWords.isOffice(tokens.word(end - 1))) {
                return Optional.of(text(from, end));
            }
        }
        return Optional.empty();
    }

    /** {@code spokeswoman Jane Roe}, {@code Reed campaign manager John Doe}, {@code CNN's Jane Roe}. */
    private void readBefore(int from, Identity identity) {
        if (isNounBefore(from)) {
            int start = from - 1;
            while (start > Math.max(tokens.sentenceStart(from), from - 8) && goesWithOffice(start - 1)) {
                start--;
            }
            identity.learnGender(SpeakerWords.gender(tokens.word(from - 1)));
            identity.learnRole(text(start, from), firstOrganization(start, from));
        } else if (from >= 2 && SmallWords.isPossessiveMark(tokens.word(from - 1))) {
            int start = nameStart(from - 2);
            if (isOrganization(start, from - 1)) {
                identity.learnOrganization(text(start, from - 1));
            }
        }
    }

    /** {@code The finance minister, Anna Reed,}. */
    private void readApposed(NameRun run, Identity identity) {
        int comma = run.from() - 1;
        if (!tokens.word(comma).equals(",")
                || !tokens.word(run.to()).equals(",")
                || !SpeakerWords.isPersonNoun(tokens.word(comma - 1))) {
            return;
        }
        int start = comma - 1;
        while (start > Math.max(tokens.sentenceStart(comma), comma - 8)
                && !SmallWords.isDeterminer(tokens.word(start - 1))
                && tokens.token(start - 1).isWord()) {
            start--;
        }
        identity.learnGender(SpeakerWords.gender(tokens.word(comma - 1)));
        identity.learnRole(text(start, comma), firstOrganization(start, comma));
    }

    private int nameStart(int last) {
        int start = last;
        while (start > Math.max(tokens.sentenceStart(last), last - 5) && capitals.isName(start - 1)) {
            start--;
        }
        return start;
    }

    /** Whether a noun for a person in small letters stands before a name. */
    boolean isNounBefore(int from) {
        return from > 0
                && SpeakerWords.isPersonNoun(tokens.word(from - 1))
                && !tokens.isCapitalized(from - 1)
                && from > tokens.sentenceStart(from);
    }

    private boolean goesWithOffice(int i) {
        String word = tokens.word(i);
        return tokens.token(i).isWord()
                && !SmallWords.isSmall(word)
                && (capitals.isName(i)
                        || SpeakerWords.isModifier(word)
                        || SpeakerWords.isPersonNoun(word)
                        || SpeakerWords.isBody(word));
    }

    /** {@code (R-Texas)}, {@code (D)}: learns the state; the token after the bracket. */
    private int readParty(int to, Identity identity) {
        if (!tokens.word(to).equals("(")) {
            return to;
        }
        int end = to + 1;
        while (end < Math.min(to + 7, tokens.size()) && !tokens.word(end).equals(")")) {
            String word = tokens.token(end).text();
            String letter = word.replaceFirst("[.\u2013-].*$", "").toLowerCase(Locale.ROOT);
            if (!SpeakerWords.party(letter).isEmpty()) {
                identity.learnParty(SpeakerWords.party(letter));
            }
            String place = word.replaceFirst("^[RDI]\\.?[-\u2013]", "");
            Places.state(place).or(() -> Places.state(place + ".")).ifPresent(identity::learnState);
            end++;
        }
        return tokens.word(end).equals(")") ? end + 1 : to;
    }

    private void readAfter(int comma, Identity identity) {
        if (tokens.word(comma).equals("of") && comma + 1 < tokens.size()) {
            Places.state(tokens.token(comma + 1).text())
                    .or(() -> Places.state(tokens.word(comma + 1) + ' ' + tokens.word(comma + 2)))
                    .ifPresent(identity::learnState);
        }
        if (!tokens.word(comma).equals(",") || comma + 1 >= tokens.size()) {
            return;
        }
        if (tokens.token(comma + 1).isNumber()) {
            identity.learnAge(tokens.word(comma + 1));
            return;
        }
        officeAfter(comma).ifPresent(range -> describe(identity, range));
    }

    private void describe(Identity identity, TokenRange range) {
        int head = range.from();
        while (head < range.to() && !SpeakerWords.isPersonNoun(tokens.word(head))) {
            head++;
        }
        identity.learnGender(SpeakerWords.gender(tokens.word(head)));
        for (int i = range.from(); i < head; i++) {
            Places.state(tokens.token(i).text()).ifPresent(identity::learnState);
        }
        Optional<String> before = firstOrganization(range.from(), head);
        Optional<String> after = firstOrganization(head + 1, range.to());
        identity.learnRole(text(range.from(), range.to()), before.or(() -> after));
    }

    /** An apposition after a name that holds an office, without its article. */
    Optional<TokenRange> officeAfter(int comma) {
        if (!tokens.word(comma).equals(",")) {
            return Optional.empty();
        }
        String first = tokens.word(comma + 1);
        boolean article = SmallWords.isArticle(first) || SmallWords.isPossessivePronoun(first);
        int start = article ? comma + 2 : comma + 1;
        int limit = Math.min(tokens.size() == 0 ? 0 : tokens.sentenceEnd(comma), comma + LONGEST_APPOSITION);
        int end = start;
        int office = -1;
        while (end < limit && (!tokens.isMark(end) || tokens.word(end).equals("-")) && !isClause(end)) {
            if (office < 0 && SpeakerWords.isPersonNoun(tokens.word(end))) {
                office = end;
            }
            end++;
        }
        boolean near = office >= 0 && office - start <= (article ? 10 : 4);
        return near && (article || !startsVerb(start)) ? Optional.of(new TokenRange(start, end)) : Optional.empty();
    }

    private boolean isClause(int i) {
        String word = tokens.word(i);
        return SmallWords.isSpeech(word)
                || SmallWords.isAuxiliary(word)
                || SmallWords.isConjunction(word) && !SmallWords.isJoint(word);
    }

    private boolean startsVerb(int i) {
        String word = tokens.word(i);
        return SmallWords.isPronoun(word)
                || SmallWords.isConjunction(word)
                || word.endsWith("ing")
                || word.endsWith("ed");
    }

    /** The first name of an organization between two tokens, the campaign or the government of somebody included. */
    Optional<String> firstOrganization(int from, int to) {
        for (int i = from; i < to; i++) {
            if (capitals.isName(i)) {
                int end = i + 1;
                while (end < to && (capitals.isName(end) || joinsOrganization(end, to))) {
                    end++;
                }
                if (end < to && SpeakerWords.isBody(tokens.word(end))) {
                    return Optional.of(text(i, end + 1));
                }
                if (isOrganization(i, end)) {
                    return Optional.of(text(i, end));
                }
                i = end;
            }
        }
        return Optional.empty();
    }

    private boolean joinsOrganization(int i, int to) {
        return SmallWords.isNameJoint(tokens.word(i))
                && i + 1 < to
                && capitals.isName(i + 1)
                && !SpeakerWords.isOffice(tokens.word(i - 1));
    }

    /** Whether capitalized words are the name of an organization rather than of a person. */
    boolean isOrganization(int from, int to) {
        String first = tokens.word(from);
        if (to - from == 1) {
            return SpeakerWords.isAcronym(tokens.token(from).text())
                    || SpeakerWords.isBodyAlone(first)
                    || RelayFinder.isNewsOrganization(text(from, to));
        }
        if (RelayFinder.isNewsOrganization(text(from, to))) {
            return true;
        }
        boolean given = SpeakerWords.isFirstName(first) && to - from == 2;
        boolean named = false;
        for (int i = from; i < to; i++) {
            named |= SpeakerWords.isOrganizationWord(tokens.word(i));
        }
        return named && !given;
    }

    private String text(int from, int to) {
        return tokens.excerpt(tokens.span(from, to)).text();
    }
}

package org.sayso.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads who appears in an article: persons and organizations, from runs of capitalized words and the words around them.
 *
 * <p>A run is a person where a title or a form of address stands before it, a known given name begins it, or an age or an office
 * follows it; a single surname is a person only once the full name has been read. One pass; runs are bounded. Not thread-safe.
 */
final class CastReader {
    private static final int LONGEST = 9;

    private final TokenSequence tokens;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Identity> bySurname = new HashMap<>();
    private final Map<String, Identity> organizations = new HashMap<>();

    CastReader(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** The mentions in order. */
    List<Mention> read() {
        int i = 0;
        while (i < tokens.size()) {
            int end = runEnd(i);
            if (end > i) {
                classify(i, end);
            }
            i = Math.max(i + 1, end);
        }
        return mentions;
    }

    private boolean isName(int i) {
        return tokens.isCapitalized(i)
                && tokens.token(i).isWord()
                && !(SpeakerWords.isNoName(tokens.word(i)) && !SpeakerWords.isAddress(tokens.word(i)));
    }

    private int runEnd(int start) {
        if (!isName(start)) {
            return start;
        }
        int limit = Math.min(tokens.sentenceEnd(start), start + LONGEST);
        int end = start + 1;
        while (end < limit && (isName(end) || joins(start, end, limit))) {
            end++;
        }
        return end;
    }

    /** {@code Office of Homeland Security}: "of" goes on with an organization's name. */
    private boolean joins(int start, int i, int limit) {
        boolean joint = tokens.word(i).matches("of|for|and|&") && i + 1 < limit && isName(i + 1);
        boolean organization = false;
        for (int k = start; k < i; k++) {
            organization |=
                    SpeakerWords.isOrganizationWord(tokens.word(k)) && !SpeakerWords.isOffice(tokens.word(i - 1));
        }
        boolean conjunction = tokens.word(i).matches("and|&");
        return joint && organization && (!conjunction || !SpeakerWords.isFirstName(tokens.word(i + 1)));
    }

    private void classify(int from, int to) {
        int office = -1;
        for (int i = from; i < to; i++) {
            if (SpeakerWords.isOffice(tokens.word(i)) || SpeakerWords.isAddress(tokens.word(i))) {
                office = i;
            }
        }
        if (office >= 0 && office + 1 < to && to - office <= 4) {
            titled(from, office, to);
        } else if (office < 0 && isOrganization(from, to)) {
            organization(from, to);
        } else if (office < 0
                && to - from >= 2
                && to - from <= 4
                && (SpeakerWords.isFirstName(tokens.word(from)) || isIntroduced(to) || isOfficeBefore(from))) {
            person(from, to);
        } else if (office < 0 && bySurname.containsKey(tokens.word(to - 1)) && to - from <= 3) {
            person(from, to);
        }
    }

    private boolean isOrganization(int from, int to) {
        boolean first = SpeakerWords.isFirstName(tokens.word(from)) && to - from <= 3;
        boolean acronym = to - from == 1
                && SpeakerWords.isAcronym(tokens.token(from).text())
                && !bySurname.containsKey(tokens.word(from));
        boolean named = false;
        for (int i = from; i < to; i++) {
            named |= SpeakerWords.isOrganizationWord(tokens.word(i));
        }
        return acronym
                || named
                        && !first
                        && (to - from > 1 || tokens.word(from).matches("congress|pentagon|kremlin|senate|treasury"))
                || RelayFinder.isNewsOrganization(text(from, to));
    }

    /** Whether an age or an apposition with an office follows. */
    private boolean isIntroduced(int to) {
        if (!tokens.word(to).equals(",") || to + 1 >= tokens.size()) {
            return false;
        }
        return tokens.token(to + 1).isNumber() || officeAfter(to).isPresent();
    }

    private void titled(int from, int office, int to) {
        boolean address = SpeakerWords.isAddress(tokens.word(office));
        Identity identity = person(office + 1, to);
        identity.learnGender(SpeakerWords.gender(tokens.word(office)));
        if (!address) {
            identity.learnRole(text(from, office + 1), organizationWithin(from, office));
        }
    }

    /** The organization in a title's first words: {@code White House} in {@code White House Press Secretary}. */
    private Optional<String> organizationWithin(int from, int to) {
        for (int end = to; end > from; end--) {
            boolean named = SpeakerWords.isOrganizationWord(tokens.word(end - 1))
                    || SpeakerWords.isAcronym(tokens.token(end - 1).text());
            if (named
                    && (end - from > 1
                            || SpeakerWords.isAcronym(tokens.token(from).text()))) {
                return Optional.of(text(from, end));
            }
        }
        return Optional.empty();
    }

    private Identity person(int from, int to) {
        String surname = tokens.word(to - 1);
        String name = text(from, to);
        Identity known = bySurname.get(surname);
        boolean other = known != null
                && to - from > 1
                && !known.name().endsWith(name)
                && !name.endsWith(known.name())
                && known.name().indexOf(' ') > 0
                && !known.name().startsWith(tokens.token(from).text());
        Identity identity = known == null || other ? new Identity(name, true) : known;
        bySurname.put(surname, identity);
        identity.learnName(name);
        if (to - from > 1) {
            identity.learnGender(SpeakerWords.gender(tokens.word(from)));
        }
        describedAfter(identity, to);
        describedBefore(identity, from);
        mentions.add(new Mention(from, to, identity));
        return identity;
    }

    private void describedAfter(Identity identity, int to) {
        if (tokens.word(to).equals(",")
                && to + 1 < tokens.size()
                && tokens.token(to + 1).isNumber()) {
            identity.learnAge(tokens.word(to + 1));
        }
        officeAfter(to).ifPresent(range -> describe(identity, range));
    }

    private void describe(Identity identity, TokenRange range) {
        int head = range.from();
        while (head < range.to() && !SpeakerWords.isOffice(tokens.word(head))) {
            head++;
        }
        identity.learnGender(SpeakerWords.gender(tokens.word(head)));
        Optional<String> before = firstOrganization(range.from(), head);
        Optional<String> after = firstOrganization(head + 1, range.to());
        identity.learnRole(text(range.from(), after.isPresent() ? head + 1 : range.to()), before.or(() -> after));
    }

    private Optional<String> firstOrganization(int from, int to) {
        for (int i = from; i < to; i++) {
            int end = Math.min(runEnd(i), to);
            if (end > i && isOrganization(i, end)) {
                return Optional.of(text(i, end));
            }
        }
        return Optional.empty();
    }

    /** An apposition after a name that holds an office, without its article. */
    private Optional<TokenRange> officeAfter(int comma) {
        if (!tokens.word(comma).equals(",") || !tokens.word(comma + 1).matches("the|a|an")) {
            return Optional.empty();
        }
        int limit = Math.min(tokens.sentenceEnd(comma), comma + 20);
        int end = comma + 2;
        boolean office = false;
        while (end < limit && !tokens.isMark(end) && !tokens.word(end).matches("who|which|that|said|says|told")) {
            office |= SpeakerWords.isOffice(tokens.word(end));
            end++;
        }
        return office ? Optional.of(new TokenRange(comma + 2, end)) : Optional.empty();
    }

    /** {@code spokeswoman Jane Roe}, {@code ICE spokesman John Doe}: an office in small letters before a name. */
    private void describedBefore(Identity identity, int from) {
        if (!isOfficeBefore(from)) {
            return;
        }
        int start = from - 1;
        while (start > Math.max(tokens.sentenceStart(from), from - 6) && goesWithOffice(start - 1)) {
            start--;
        }
        identity.learnGender(SpeakerWords.gender(tokens.word(from - 1)));
        identity.learnRole(text(start, from), firstOrganization(start, from - 1));
    }

    private boolean isOfficeBefore(int from) {
        return from > 0 && SpeakerWords.isOffice(tokens.word(from - 1)) && !tokens.isCapitalized(from - 1);
    }

    private boolean goesWithOffice(int i) {
        String word = tokens.word(i);
        return tokens.token(i).isWord()
                && !Grammar.isDeterminer(word)
                && !Grammar.isPreposition(word)
                && !Grammar.isSubordinator(word)
                && !Grammar.isAuxiliary(word)
                && (tokens.isCapitalized(i) && isName(i)
                        || word.matches("deputy|press|senior|chief|campaign|former|vice|national"));
    }

    private void organization(int from, int to) {
        String name = text(from, to);
        mentions.add(new Mention(from, to, organizations.computeIfAbsent(name, given -> new Identity(given, false))));
    }

    private String text(int from, int to) {
        return tokens.excerpt(tokens.span(from, to)).text();
    }
}

package org.sayso.statements;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads runs of capitalized words: {@code House Speaker Anna de Reed Jr.}, {@code Office of Homeland Security Statistics}.
 *
 * <p>The title ends at the last office or form of address that has a name after it; party, country and state before a name
 * belong to the title too. One pass; runs are bounded.
 */
final class NameReader {
    private static final int LONGEST = 10;

    private final TokenSequence tokens;
    private final Capitals capitals;
    private final Credits credits;

    NameReader(TokenSequence tokens, Capitals capitals, Credits credits) {
        this.tokens = tokens;
        this.capitals = capitals;
        this.credits = credits;
    }

    /** The runs in order, without those in credits of pictures and in brackets that tell a party. */
    List<NameRun> read() {
        List<NameRun> runs = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int end = runEnd(i);
            if (end > i
                    && !isOfficeAlone(i, end)
                    && !isPartisan(i, end)
                    && !credits.contains(tokens.token(i))
                    && !isParty(i)) {
                runs.add(run(i, end));
            }
            i = Math.max(i + 1, end);
        }
        return runs;
    }

    /** {@code (R-Texas)}, {@code (D)}: the token after the bracket. */
    boolean isParty(int i) {
        return tokens.word(i - 1).equals("(") && tokens.word(i).matches("[rdi](-.*|\\.-.*)?|rep\\.|dem\\.");
    }

    /** {@code Assistant Foreign Minister}: an office in capitals without a name. */
    private boolean isOfficeAlone(int from, int to) {
        String last = tokens.word(to - 1);
        return SpeakerWords.isOffice(last)
                && !SpeakerWords.isLoose(last)
                && !SpeakerWords.isFirstName(tokens.word(from))
                && !SpeakerWords.isAddress(tokens.word(from))
                && !(to - from == 2 && isTitle(from, to));
    }

    /** {@code Republican}, {@code Florida Democrat}: tells the party of somebody and is no name. */
    private boolean isPartisan(int from, int to) {
        boolean places = to - from == 1 || Places.isPlace(placeWords(from, to - 1));
        return places
                && !SpeakerWords.party(tokens.word(to - 1)).isEmpty()
                && SpeakerWords.isPersonNoun(tokens.word(to - 1));
    }

    private String placeWords(int from, int to) {
        StringBuilder words = new StringBuilder(tokens.word(from));
        for (int i = from + 1; i < to; i++) {
            words.append(' ').append(tokens.word(i));
        }
        return words.toString();
    }

    private int runEnd(int start) {
        if (!capitals.isName(start)) {
            return start;
        }
        int limit = Math.min(tokens.sentenceEnd(start), start + LONGEST);
        int end = start + 1;
        while (end < limit) {
            int next = goesOn(start, end, limit);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    private int goesOn(int start, int i, int limit) {
        String word = tokens.word(i);
        if (capitals.isName(i)) {
            return i + 1;
        }
        if (word.equals("/") && i + 1 < limit && capitals.isName(i + 1) && isTight(i)) {
            return i + 2;
        }
        if (SpeakerWords.isParticle(word) && i + 1 < limit && capitals.isName(i + 1)) {
            return i + 2;
        }
        if (word.equals(",") && i + 1 < limit && SpeakerWords.isSuffix(tokens.word(i + 1))) {
            return i + 2;
        }
        if (SmallWords.isJoint(word) && isCouple(start, i, limit)) {
            return i + 2;
        }
        if (SmallWords.isNameJoint(word) && hasOrganizationWord(start, i)) {
            boolean article = tokens.word(i + 1).equals("the") && word.equals("of");
            int name = article ? i + 2 : i + 1;
            boolean joined = SmallWords.isJoint(word) ? isOrganizationPart(name) : !word.equals("the");
            return joined && name < limit && capitals.isName(name) && !word.equals("the") ? name + 1 : i;
        }
        return i;
    }

    /** {@code Anna and Paul Reed Foundation}: two given names before a family name and a word of an organization. */
    private boolean isCouple(int start, int joint, int limit) {
        return joint == start + 1
                && joint + 3 < limit
                && SpeakerWords.isFirstName(tokens.word(start))
                && SpeakerWords.isFirstName(tokens.word(joint + 1))
                && capitals.isName(joint + 2)
                && SpeakerWords.isOrganizationWord(tokens.word(joint + 3))
                && capitals.isName(joint + 3);
    }

    private boolean isTight(int stroke) {
        return tokens.token(stroke - 1).end() == tokens.token(stroke).start()
                && tokens.token(stroke).end() == tokens.token(stroke + 1).start();
    }

    private boolean isOrganizationPart(int i) {
        return !SpeakerWords.isFirstName(tokens.word(i)) && !SpeakerWords.isOffice(tokens.word(i));
    }

    /** Whether an organization's name has begun, so that "of" goes on with it; an office does not go on. */
    private boolean hasOrganizationWord(int from, int to) {
        boolean found = false;
        for (int k = from; k < to; k++) {
            found |= SpeakerWords.isOrganizationWord(tokens.word(k));
        }
        return found && !SpeakerWords.isOffice(tokens.word(to - 1)) && !SpeakerWords.isPersonNoun(tokens.word(to - 1));
    }

    private NameRun run(int from, int to) {
        int core = from;
        for (int i = from; i + 1 < to; i++) {
            if (isTitle(i, to) || i + 2 < to && isKindBeforeName(i)) {
                core = i + 1;
            }
        }
        boolean verb =
                to - from >= 3 && tokens.word(from).endsWith("ing") && SpeakerWords.isFirstName(tokens.word(from + 1));
        core = Math.max(core, verb && capitals.opens(from) ? from + 1 : behindOfficeOf(from, to));
        while (to - core >= 2 && isQualifier(core, to)) {
            core += qualifierLength(core);
        }
        return new NameRun(from, core, to);
    }

    /** {@code House Republican Thomas Massie}: a party or a trade before a given name. */
    private boolean isKindBeforeName(int i) {
        String word = tokens.word(i);
        return (SpeakerWords.isQualifier(word) || SpeakerWords.isPersonNoun(word))
                && SpeakerWords.isFirstName(tokens.word(i + 1));
    }

    /** {@code Secretary of State John Kerry}: after "of" and an office, the name begins at the given name. */
    private int behindOfficeOf(int from, int to) {
        if (!tokens.word(from - 1).equals("of") || !SpeakerWords.isOffice(tokens.word(from - 2))) {
            return from;
        }
        for (int i = from + 1; i + 1 < to; i++) {
            if (SpeakerWords.isFirstName(tokens.word(i))) {
                return i;
            }
        }
        return from;
    }

    /** An office or a form of address, unless it is part of a name; a pope and a king keep theirs. */
    private boolean isTitle(int i, int to) {
        String word = tokens.word(i);
        if (SpeakerWords.isAddress(word)) {
            return true;
        }
        boolean suffixed = SpeakerWords.isSuffix(tokens.word(i + 1));
        boolean organization = SpeakerWords.isOrganizationWord(tokens.word(to - 1));
        boolean crowned = to - i == 2 && SpeakerWords.isCrowned(word);
        boolean joined = SmallWords.isPreposition(tokens.word(i + 1));
        return SpeakerWords.isOffice(word) && !suffixed && !organization && !joined && !crowned;
    }

    private boolean isQualifier(int core, int to) {
        String word = tokens.word(core);
        boolean organization = SpeakerWords.isOrganizationWord(tokens.word(to - 1));
        boolean place = qualifierLength(core) > 0
                && isPlaceAt(core)
                && to - core - qualifierLength(core) >= 2
                && SpeakerWords.isFirstName(tokens.word(core + qualifierLength(core)));
        return !organization && (SpeakerWords.isQualifier(word) && to - core >= 2 && !nextIsRest(core, to) || place);
    }

    /** {@code American Bridge}, {@code Republican Party}: a qualifier before one word that is no given or family name alone. */
    private boolean nextIsRest(int core, int to) {
        return to - core == 2 && !SpeakerWords.isFirstName(tokens.word(core + 1));
    }

    private boolean isPlaceAt(int i) {
        return Places.isPlace(tokens.word(i)) || Places.isPlace(tokens.word(i) + " " + tokens.word(i + 1));
    }

    private int qualifierLength(int i) {
        return Places.isPlace(tokens.word(i) + " " + tokens.word(i + 1)) ? 2 : 1;
    }
}

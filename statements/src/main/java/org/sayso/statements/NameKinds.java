package org.sayso.statements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.statements.Identity.Kind;

/**
 * Tells whose name a run of capitalized words is: a person's where a title or an office stands before it, a known given name begins
 * it, its last word stands alone elsewhere, or an age, a party or an office follows it. Every look is bounded.
 */
final class NameKinds {
    private final TokenSequence tokens;
    private final RoleReader roles;
    private final Set<String> alone = new HashSet<>();

    NameKinds(TokenSequence tokens, Capitals capitals, RoleReader roles, List<NameRun> runs) {
        this.tokens = tokens;
        this.roles = roles;
        for (NameRun run : runs) {
            if (run.length() == 1 && !capitals.opens(run.from()) || run.length() == 1 && run.isTitled()) {
                alone.add(tokens.word(run.core()));
            }
        }
    }

    /**
     * Whose a name is.
     *
     * @param words its words in lower case
     */
    Kind of(NameRun run, List<String> words) {
        if (Places.isPlace(String.join(" ", words)) && (run.length() > 1 || !isTitledPerson(run))) {
            return Kind.PLACE;
        }
        if (isTitledPerson(run)) {
            return Kind.PERSON;
        }
        if (roles.isOrganization(run.core(), run.to())) {
            return Kind.ORGANIZATION;
        }
        return run.length() > 1 && isPersonByName(run) ? Kind.PERSON : Kind.UNKNOWN;
    }

    /** Whether a run of several words is a person's. */
    boolean isPerson(NameRun run) {
        return isTitledPerson(run) || isPersonByName(run);
    }

    /** Whether an office or a form of address stands before the name. */
    boolean isTitledPerson(NameRun run) {
        String title = tokens.word(run.core() - 1);
        return run.isTitled() && (SpeakerWords.isOffice(title) || SpeakerWords.isAddress(title));
    }

    private boolean isPersonByName(NameRun run) {
        String first = tokens.word(run.core());
        String last = tokens.word(run.to() - 1);
        boolean several = run.length() >= 2 && run.length() <= 5;
        boolean given = SpeakerWords.isFirstName(first) && !SpeakerWords.isQualifier(first)
                || first.matches("\\p{L}\\.(\\p{L}\\.)*");
        boolean reused = alone.contains(last)
                && !SpeakerWords.isAcronym(tokens.token(run.core()).text())
                && !Places.isPlace(last)
                && !SpeakerWords.isQualifier(first)
                && !SpeakerWords.isQualifier(last);
        boolean introduced = roles.isNounBefore(run.from())
                || isApposition(run)
                || SpeakerWords.isSuffix(last)
                || isIntroduced(run.to());
        return several && (given || reused || introduced);
    }

    /** {@code The finance minister, Lou Jiwei,}: a name between commas behind an office. */
    private boolean isApposition(NameRun run) {
        return tokens.word(run.from() - 1).equals(",")
                && SpeakerWords.isOffice(tokens.word(run.from() - 2))
                && tokens.word(run.to()).equals(",");
    }

    /** Whether an age, an apposition with an office or a party in brackets follows. */
    private boolean isIntroduced(int to) {
        boolean age = tokens.word(to).equals(",")
                && to + 2 < tokens.size()
                && tokens.token(to + 1).isNumber()
                && tokens.word(to + 2).equals(",")
                && tokens.word(to + 1).length() == 2;
        boolean party = tokens.word(to).equals("(") && tokens.word(to + 1).matches("[rdi](-.*)?");
        return age || party || roles.officeAfter(to).isPresent() && SmallWords.isArticle(tokens.word(to + 1));
    }
}

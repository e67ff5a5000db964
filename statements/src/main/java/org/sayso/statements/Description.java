package org.sayso.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.statements.Identity.Gender;

/**
 * What a description says of whom it means: its main word, the words around it, kind, number, gender, state and party.
 *
 * @param phrase the words
 * @param noun the main word
 * @param modifiers the words before the main word, and capitalized ones behind it, in lower case
 */
record Description(SourcePhrase phrase, String noun, Set<String> modifiers) {
    private static final int HEADLINE_PARAGRAPHS = 2;

    /** Copies the words. */
    Description {
        modifiers = Set.copyOf(modifiers);
    }

    /** Reads a phrase. */
    static Description of(SourcePhrase phrase) {
        TokenSequence tokens = phrase.tokens();
        int end = phrase.withoutClause();
        int head = Math.min(phrase.head(), end - 1);
        Set<String> modifiers = new TreeSet<>();
        for (int i = phrase.from(); i < end; i++) {
            String word = tokens.word(i);
            if (i != head && word.length() > 2 && !SmallWords.isSmall(word) && (i < head || tokens.isCapitalized(i))) {
                modifiers.add(word);
            }
        }
        return new Description(phrase, tokens.word(head), modifiers);
    }

    /** Whether it says that whom it means is known: an article or a pronoun before it, or an owner. */
    boolean isDefinite() {
        boolean several =
                phrase.length() > 1 && phrase.tokens().word(phrase.from() + 1).equals("of");
        return (phrase.isDefinite() || isOwned() || isHeadlined()) && !several && !isOther();
    }

    /** {@code Townville mayor resigns}: headlines leave out the article; a word about which one it is makes it known. */
    private boolean isHeadlined() {
        TokenSequence tokens = phrase.tokens();
        boolean bare = !SmallWords.isDeterminer(phrase.first()) && phrase.from() == tokens.sentenceStart(phrase.from());
        boolean office = isOffice() || isBody();
        return bare && office && tokens.paragraphOf(phrase.from()) < HEADLINE_PARAGRAPHS;
    }

    /** {@code the other man}, {@code the agency and the ministry}: not, or not only, who was named before. */
    private boolean isOther() {
        TokenSequence tokens = phrase.tokens();
        for (int i = phrase.from() + 1; i < phrase.withoutClause(); i++) {
            boolean joined = SmallWords.isJoint(tokens.word(i)) && SmallWords.isDeterminer(tokens.word(i + 1));
            if (joined || tokens.word(i).equals("other") && i < phrase.head()) {
                return true;
            }
        }
        return false;
    }

    /** {@code his spokesman}, {@code Reed's lawyers}, {@code the mayor of Townville}: told by whose it is. */
    boolean isOwned() {
        if (SmallWords.isPossessivePronoun(phrase.first())) {
            return true;
        }
        for (int i = phrase.from(); i < phrase.head(); i++) {
            if (SmallWords.isPossessiveMark(phrase.tokens().word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody called so must have been called so: an office, or a word that tells next to nothing. */
    boolean isOffice() {
        return SpeakerWords.isOffice(noun) && !SpeakerWords.isLoose(noun) || SpeakerWords.isAnybody(noun);
    }

    /** Whether a pronoun tells whose it is. */
    boolean isOwnedByPronoun() {
        return SmallWords.isPossessivePronoun(phrase.first());
    }

    /** Whether an owned body such as a campaign can be that of whom the pronoun before it means. */
    private boolean allowsOwner(Identity body) {
        Gender owner = SpeakerWords.genderOfPronoun(phrase.first());
        return owner == Gender.UNKNOWN
                || body.owner().filter(person -> person.gender() == owner).isPresent();
    }

    private boolean isBody() {
        return SpeakerWords.isBody(noun) || SpeakerWords.isOrganizationNoun(noun);
    }

    private boolean isPerson() {
        return SpeakerWords.isPersonNoun(noun) || !phrase.age().isEmpty();
    }

    /** Whether somebody can be meant by kind, number and gender. */
    boolean fits(Identity identity) {
        if (phrase.isPlural()) {
            return false;
        }
        if (isBody()) {
            return !identity.isPerson()
                    && identity.kind() != Identity.Kind.PLACE
                    && (isAnyBody() && identity.owner().isEmpty() || isCalled(identity))
                    && allowsOwner(identity)
                    && !namesOther(identity);
        }
        boolean telling = phrase.age().isEmpty() && !SpeakerWords.isAnybody(noun);
        return isPerson() && identity.allows(gender()) && (telling || isCalled(identity));
    }

    /** {@code the Asahi newspaper}: a word with a capital that is no part of a body's name. */
    private boolean namesOther(Identity body) {
        String name = body.name().toLowerCase(Locale.ROOT) + ' ' + body.told();
        TokenSequence tokens = phrase.tokens();
        boolean named = false;
        boolean shared = false;
        for (int i = phrase.from() + 1; i < phrase.withoutClause(); i++) {
            boolean capital = tokens.isCapitalized(i) && modifiers.contains(tokens.word(i));
            named |= capital;
            shared |= capital && name.contains(tokens.word(i));
        }
        return named && !shared;
    }

    /** Whether the main word is a part of a body's name. */
    boolean isInName(Identity body) {
        return List.of(body.name().toLowerCase(Locale.ROOT).split("[ .,]+", -1)).contains(noun);
    }

    /** {@code the company}, {@code the group}: words that any organization can be called by. */
    boolean isAnyBody() {
        return SpeakerWords.isAnyBody(noun);
    }

    private Gender gender() {
        return SpeakerWords.isFirstName(noun) ? Gender.UNKNOWN : SpeakerWords.gender(noun);
    }

    /** Whether the article has called somebody by the main word, or by one that means the same. */
    boolean isCalled(Identity identity) {
        if (!phrase.age().isEmpty()) {
            return identity.age().equals(phrase.age());
        }
        return identity.isPerson()
                ? hasOffice(identity.told())
                : isBodyCalled(identity.name())
                        || isBodyTold(List.of(identity.told().split("\\|", -1)));
    }

    /** Whether an organization was called by the noun, or, for a noun that any can be called by, by another such noun. */
    private boolean isBodyTold(List<String> told) {
        return told.contains(noun) || isAnyBody() && told.stream().anyMatch(SpeakerWords::isAnyBody);
    }

    /** Whether "the agency" can mean an organization: its name has the word, or hides it as an acronym or an office does. */
    private boolean isBodyCalled(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> words = List.of(lower.split("[ .,]+", -1));
        return words.contains(noun)
                || modifiers.isEmpty() && words.stream().anyMatch(word -> SpeakerWords.isCalled(noun, word))
                || SpeakerWords.isPaper(noun) && RelayFinder.isNewsOrganization(name) && !RelayFinder.isAgency(name)
                || SpeakerWords.isAcronymNoun(noun) && modifiers.isEmpty() && SpeakerWords.isAcronym(name);
    }

    /** Whether one of the roles told has the office; "president" is neither a vice president nor a candidate for president. */
    private boolean hasOffice(String told) {
        String office = SpeakerWords.office(noun).isEmpty() ? noun : SpeakerWords.office(noun);
        boolean deputy = modifiers.contains("vice");
        for (String role : told.split("\\|", -1)) {
            List<String> words = new ArrayList<>(List.of(role.split("[ ,]+", -1)));
            int at = words.indexOf(noun);
            for (int i = 0; i < words.size() && at < 0; i++) {
                at = SpeakerWords.office(words.get(i)).equals(office) ? i : -1;
            }
            boolean vice = at > 0 && words.get(at - 1).equals("vice");
            boolean aspired =
                    at >= 0 && words.subList(at + 1, words.size()).stream().anyMatch(SpeakerWords::isAspirant);
            if (at >= 0 && vice == deputy && !aspired) {
                return true;
            }
        }
        return false;
    }

    Optional<String> state() {
        return phrase.state();
    }

    /** Whether a party is said that is not the party told of somebody. */
    boolean contradictsParty(Identity identity) {
        Optional<String> said = modifiers.stream()
                .map(SpeakerWords::party)
                .filter(party -> !party.isEmpty())
                .findFirst();
        String own = SpeakerWords.party(noun);
        Optional<String> party = own.isEmpty() ? said : Optional.of(own);
        return party.isPresent()
                && identity.party().filter(other -> !other.equals(party.get())).isPresent();
    }

    /** How many of the other words the article has told of somebody. */
    long sharedWords(Identity identity) {
        String told = identity.told() + ' ' + identity.name().toLowerCase(Locale.ROOT);
        return modifiers.stream()
                .filter(word -> word.length() > 3 && told.contains(word))
                .count();
    }
}

package org.sayso.statements;

import java.util.Locale;
import java.util.Optional;
import org.sayso.domain.statement.Speaker;

/**
 * A person, an organization or something else that an article names, and what the article tells of it. Grows while one article
 * is read; never shared between articles.
 */
final class Identity {
    /** What the words of the article tell of a person's gender. */
    enum Gender {
        MALE,
        FEMALE,
        UNKNOWN
    }

    /** What a name is the name of. */
    enum Kind {
        PERSON,
        ORGANIZATION,
        PLACE,
        UNKNOWN
    }

    private static final int MOST_TOLD = 1000;

    private Kind kind;
    private String name;
    private Optional<String> role = Optional.empty();
    private Optional<String> organization = Optional.empty();
    private Optional<String> state = Optional.empty();
    private final StringBuilder told = new StringBuilder();
    private Optional<Identity> owner = Optional.empty();
    private Optional<String> party = Optional.empty();
    private String age = "";
    private Gender gender = Gender.UNKNOWN;
    private final boolean named;
    private final boolean several;

    Identity(String name, Kind kind) {
        this(name, kind, true, false);
    }

    private Identity(String name, Kind kind, boolean named, boolean several) {
        this.name = name;
        this.kind = kind;
        this.named = named;
        this.several = several;
    }

    /**
     * Somebody or something that an article only describes; the words as they stand serve as the name.
     *
     * @param words who speaks, as the article gives it
     */
    static Identity described(Speaker words, Kind kind, boolean several) {
        Identity identity = new Identity(words.name(), kind, false, several);
        identity.role = words.role();
        identity.organization = words.organization();
        words.role().ifPresent(role -> identity.learnGender(SpeakerWords.gender(role.toLowerCase(Locale.ROOT))));
        return identity;
    }

    /** Whether the article gives a name. */
    boolean isNamed() {
        return named;
    }

    /** Whether several are meant, so that "they" can mean them again. */
    boolean isSeveral() {
        return several;
    }

    Kind kind() {
        return kind;
    }

    boolean isPerson() {
        return kind == Kind.PERSON;
    }

    boolean isOrganization() {
        return kind == Kind.ORGANIZATION;
    }

    /** Whether it can write or bring out something: a named person or body, or several who are named together. */
    boolean canSpeak() {
        return named && kind != Kind.PLACE || several;
    }

    String name() {
        return name;
    }

    /** All roles and descriptions the article gives, in lower case, parted by bars. */
    String told() {
        return told.toString();
    }

    Optional<String> state() {
        return state;
    }

    /** The party that the article tells, by the word that stands for it. */
    Optional<String> party() {
        if (party.isPresent()) {
            return party;
        }
        for (String word : told.toString().split("[|, ]+", -1)) {
            if (!SpeakerWords.party(word).isEmpty()) {
                return Optional.of(SpeakerWords.party(word));
            }
        }
        return Optional.empty();
    }

    String age() {
        return age;
    }

    Gender gender() {
        return gender;
    }

    /** Keeps whose campaign or office this is. */
    void learnOwner(Identity person) {
        owner = Optional.of(person);
    }

    /** Whose campaign or office this is. */
    Optional<Identity> owner() {
        return owner;
    }

    void learnParty(String word) {
        party = party.or(() -> Optional.of(word));
    }

    /** Makes a person of what was not known to be anything. */
    void learnPerson() {
        if (kind == Kind.UNKNOWN) {
            kind = Kind.PERSON;
        }
    }

    /** Makes an organization of what was not known to be anything, and keeps what it is called. */
    void learnBody(String noun) {
        learnOrganization();
        if (kind == Kind.ORGANIZATION && told.length() < MOST_TOLD) {
            told.append('|').append(noun);
        }
    }

    /** Makes an organization of what was not known to be anything. */
    void learnOrganization() {
        if (kind == Kind.UNKNOWN) {
            kind = Kind.ORGANIZATION;
        }
    }

    /** A longer name takes the place of a shorter. */
    void learnName(String other) {
        if (other.length() > name.length()) {
            name = other;
        }
    }

    /** Keeps the longest role, and the organization of the first role that has one. */
    void learnRole(String given, Optional<String> ofOrganization) {
        if (given.isBlank()) {
            return;
        }
        if (told.length() < MOST_TOLD) {
            told.append('|').append(given.toLowerCase(Locale.ROOT));
        }
        if (role.isEmpty() || role.get().length() < given.length() && given.length() <= 60) {
            role = Optional.of(given);
        }
        organization = organization.or(() -> ofOrganization);
    }

    /** Keeps an organization told beside the role. */
    void learnOrganization(String given) {
        organization = organization.or(() -> Optional.of(given));
    }

    void learnState(String given) {
        state = state.or(() -> Optional.of(given));
    }

    void learnAge(String years) {
        age = years;
    }

    void learnGender(Gender learned) {
        if (gender == Gender.UNKNOWN) {
            gender = learned;
        }
    }

    /** Whether a pronoun of this gender can mean this identity. */
    boolean allows(Gender asked) {
        return isPerson() && !several && (gender == asked || gender == Gender.UNKNOWN || asked == Gender.UNKNOWN);
    }

    /** Who this is, as a speaker; an organization speaks for itself. */
    Speaker speaker() {
        return new Speaker(name, role, isOrganization() && named ? Optional.of(name) : organization);
    }
}

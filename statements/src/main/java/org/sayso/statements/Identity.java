package org.sayso.statements;

import java.util.Optional;
import org.sayso.domain.statement.Speaker;

/**
 * A person or an organization that an article names, and what the article has told of it so far. Grows while one article is
 * read; never shared between articles.
 */
final class Identity {
    /** What the words of the article tell of a person's gender. */
    enum Gender {
        MALE,
        FEMALE,
        UNKNOWN
    }

    private final boolean person;
    private String name;
    private Optional<String> role = Optional.empty();
    private Optional<String> organization = Optional.empty();
    private String age = "";
    private Gender gender = Gender.UNKNOWN;

    Identity(String name, boolean person) {
        this.name = name;
        this.person = person;
        if (!person) {
            organization = Optional.of(name);
        }
    }

    boolean isPerson() {
        return person;
    }

    String name() {
        return name;
    }

    Optional<String> role() {
        return role;
    }

    String age() {
        return age;
    }

    /** A fuller name takes the place of a surname. */
    void learnName(String fuller) {
        if (fuller.length() > name.length() && fuller.endsWith(name)) {
            name = fuller;
        }
    }

    /** Keeps the first role the article gives. */
    void learnRole(String given, Optional<String> ofOrganization) {
        if (role.isEmpty() && !given.isBlank()) {
            role = Optional.of(given);
            organization = ofOrganization;
        }
    }

    void learnAge(String years) {
        age = years;
    }

    void learnGender(Gender told) {
        if (gender == Gender.UNKNOWN) {
            gender = told;
        }
    }

    /** Whether a pronoun of this gender can mean this identity. */
    boolean allows(Gender asked) {
        return person && (gender == asked || gender == Gender.UNKNOWN || asked == Gender.UNKNOWN);
    }

    Speaker speaker() {
        return new Speaker(name, role, organization);
    }
}

package org.sayso.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.statements.Identity.Gender;
import org.sayso.statements.Identity.Kind;

/**
 * Whom the full names of an article name, and whom their parts can mean: a family name, a given name alone, an acronym, the first
 * words of an organization's name. All words are in lower case.
 */
final class NameIndex {
    private final Map<String, Identity> full = new HashMap<>();
    private final Map<String, Set<Identity>> endings = new HashMap<>();
    private final Map<String, Set<Identity>> beginnings = new HashMap<>();
    private final Map<String, Set<Identity>> shortened = new HashMap<>();
    private final Map<String, Set<Identity>> papers = new HashMap<>();
    private final Map<String, Identity> acronyms = new HashMap<>();

    /** The identity of a full name, made where it is new. */
    Identity identity(List<String> words, String written, Kind kind) {
        Identity identity = full.computeIfAbsent(key(words, kind), given -> new Identity(written, kind));
        if (kind == Kind.PERSON) {
            identity.learnPerson();
        }
        if (kind != Kind.ORGANIZATION) {
            identity.learnName(written);
        }
        return identity;
    }

    /** Makes the parts of a full name point to it. */
    void register(List<String> words, Identity identity) {
        List<String> plain = withoutSuffix(words);
        full.putIfAbsent(String.join(" ", words), identity);
        if (identity.isOrganization()) {
            for (int length = 2; length < words.size(); length++) {
                add(beginnings, String.join(" ", words.subList(0, length)), identity);
            }
            if (isTelling(words.get(0)) && !isOwned(words)) {
                add(shortened, words.get(0), identity);
            }
            acronyms.putIfAbsent(initials(words), identity);
            registerPaper(words, identity);
            return;
        }
        for (int from = 1; from < plain.size(); from++) {
            add(endings, String.join(" ", plain.subList(from, plain.size())), identity);
        }
        add(beginnings, words.get(0), identity);
    }

    /** Whether the first word of an organization's name can stand for it alone: no place, no party, no kind, no given name. */
    private static boolean isTelling(String word) {
        return word.length() > 2
                && !Places.isPlace(word)
                && !SpeakerWords.isQualifier(word)
                && !SpeakerWords.isFirstName(word)
                && !SpeakerWords.isOrganizationWord(word)
                && !SpeakerWords.isModifier(word)
                && !SpeakerWords.isOffice(word)
                && !SmallWords.isSmall(word);
    }

    /** {@code Reed campaign}, {@code Reed White House}: the first word names its owner. */
    private static boolean isOwned(List<String> words) {
        String last = words.get(words.size() - 1);
        return words.size() < 2 || SpeakerWords.isBody(last) || SpeakerWords.isOwnedBody(last) || last.equals("house");
    }

    /** The organization that is called by the first word of its name; empty where several could be. */
    Optional<Identity> shortened(String word) {
        Set<Identity> called = shortened.getOrDefault(word, Set.of());
        return called.size() == 1 ? called.stream().findFirst() : Optional.empty();
    }

    /** {@code the Post}: papers are called by the end of their name. */
    private void registerPaper(List<String> words, Identity identity) {
        boolean paper = RelayFinder.isNewsOrganization(identity.name())
                || identity.name().contains("/");
        for (int from = 1; paper && from < words.size(); from++) {
            add(papers, String.join(" ", words.subList(from, words.size())), identity);
        }
    }

    /** The paper that is called by the end of its name. */
    Optional<Identity> paper(String words) {
        return papers.getOrDefault(words, Set.of()).stream().findFirst();
    }

    private static void add(Map<String, Set<Identity>> index, String words, Identity identity) {
        index.computeIfAbsent(words, given -> new LinkedHashSet<>()).add(identity);
    }

    /** Persons are told apart by given and family name and "Jr.", so that an initial more or less makes no other person. */
    private static String key(List<String> words, Kind kind) {
        if (kind == Kind.ORGANIZATION || words.size() < 3) {
            return String.join(" ", words);
        }
        List<String> plain = withoutSuffix(words);
        boolean initials = true;
        for (String middle : plain.subList(1, Math.max(1, plain.size() - 1))) {
            initials &= middle.length() <= 2 || SpeakerWords.isFirstName(middle);
        }
        String suffix = plain.size() < words.size() ? " " + words.get(words.size() - 1) : "";
        return initials ? plain.get(0) + " " + plain.get(plain.size() - 1) + suffix : String.join(" ", words);
    }

    private static List<String> withoutSuffix(List<String> words) {
        int end = words.size();
        while (end > 1 && SpeakerWords.isSuffix(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (!SmallWords.isPreposition(word) && !word.equals("and")) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /** Whom exactly these words name, as a whole name. */
    Optional<Identity> named(String words) {
        return Optional.ofNullable(full.get(words));
    }

    /** Everybody whose name ends in the words, in order of first mention; persons where there are any. */
    List<Identity> endingIn(String words) {
        return people(endings.getOrDefault(words, Set.of()));
    }

    /** Everybody whose name begins with the words. */
    List<Identity> beginningWith(String words) {
        return people(beginnings.getOrDefault(words, Set.of()));
    }

    /** The organization whose initials these are. */
    Optional<Identity> acronym(String letters) {
        return Optional.ofNullable(acronyms.get(letters.replace(".", "")));
    }

    private static List<Identity> people(Set<Identity> identities) {
        List<Identity> persons = identities.stream().filter(Identity::isPerson).toList();
        return persons.isEmpty() ? new ArrayList<>(identities) : persons;
    }

    /** The first of several who can bear a form of address. */
    static Optional<Identity> first(List<Identity> candidates, Gender gender) {
        Optional<Identity> certain = candidates.stream()
                .filter(identity -> gender != Gender.UNKNOWN && identity.gender() == gender)
                .findFirst();
        return certain.or(() -> candidates.stream()
                .filter(identity ->
                        gender == Gender.UNKNOWN || identity.gender() == Gender.UNKNOWN || identity.gender() == gender)
                .findFirst());
    }
}

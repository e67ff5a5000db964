package org.sayso.statements;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.statements.Identity.Gender;

/** What words tell of names: titles, forms of address, given names, words of organizations. Words are in lower case. */
final class SpeakerWords {
    private static final WordList WORDS = WordList.read("speaker-words.txt");
    private static final WordList NAMES = WordList.read("first-names.txt");
    private static final Set<String> OFFICES = WORDS.words("office");
    private static final Set<String> SPOKESPERSONS = WORDS.words("spokesperson");
    private static final Set<String> ADDRESSES = WORDS.words("address");
    private static final Set<String> MALE = WORDS.words("male");
    private static final Set<String> FEMALE = WORDS.words("female");
    private static final Set<String> MALE_NAMES = NAMES.words("male");
    private static final Set<String> FEMALE_NAMES = NAMES.words("female");
    private static final Set<String> ORGANIZATIONS = WORDS.words("organization");
    private static final Set<String> ORGANIZATION_NOUNS = WORDS.words("organization noun");
    private static final Set<String> NOT_NAMES = WORDS.words("not a name");
    private static final Map<String, String> SHORT_FORMS = shortForms();

    private SpeakerWords() {}

    private static Map<String, String> shortForms() {
        Map<String, String> forms = new HashMap<>();
        WORDS.words("short")
                .forEach(
                        pair -> forms.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        return Map.copyOf(forms);
    }

    /** The office a word names: {@code senator} for {@code sen.}; empty for none. */
    static String office(String word) {
        String full = SHORT_FORMS.getOrDefault(word, word);
        return OFFICES.contains(full) ? full : "";
    }

    static boolean isOffice(String word) {
        return !office(word).isEmpty();
    }

    static boolean isSpokesperson(String word) {
        return SPOKESPERSONS.contains(word);
    }

    static boolean isAddress(String word) {
        return ADDRESSES.contains(word);
    }

    static boolean isFirstName(String word) {
        return MALE_NAMES.contains(word) || FEMALE_NAMES.contains(word);
    }

    static boolean isOrganizationWord(String word) {
        return ORGANIZATIONS.contains(word);
    }

    /** Whether the word can stand for an organization named before: {@code the agency}. */
    static boolean isOrganizationNoun(String word) {
        return ORGANIZATION_NOUNS.contains(word);
    }

    static boolean isNoName(String word) {
        return NOT_NAMES.contains(word);
    }

    /** Whether a word as written is an acronym: two to six capitals. */
    static boolean isAcronym(String written) {
        return written.matches("(?:\\p{Lu}\\.?){2,6}")
                && !written.equals(written.toLowerCase(Locale.ROOT))
                && !written.startsWith("U.S");
    }

    static Gender gender(String word) {
        if (MALE.contains(word) || MALE_NAMES.contains(word)) {
            return Gender.MALE;
        }
        return FEMALE.contains(word) || FEMALE_NAMES.contains(word) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** The gender a pronoun tells. */
    static Gender genderOfPronoun(String pronoun) {
        return switch (pronoun) {
            case "he", "his" -> Gender.MALE;
            case "she", "her" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }
}

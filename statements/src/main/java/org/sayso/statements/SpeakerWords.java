package org.sayso.statements;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.statements.Identity.Gender;

/** What words tell of names: titles, forms of address, given names, words of organizations. Words are in lower case. */
final class SpeakerWords {
    private static final WordList WORDS = WordList.read("speaker-words.txt");
    private static final WordList NAMES = WordList.read("first-names.txt");
    private static final Set<String> OFFICES = WORDS.words("office");
    private static final Set<String> SPOKESPERSONS = WORDS.words("spokesperson");
    private static final Set<String> ADDRESSES = WORDS.words("address");
    private static final Set<String> PERSONS = WORDS.words("person");
    private static final Set<String> RELATIONS = WORDS.words("relation");
    private static final Set<String> QUALIFIERS = WORDS.words("qualifier");
    private static final Set<String> MODIFIERS = WORDS.words("modifier");
    private static final Set<String> PARTICLES = WORDS.words("particle");
    private static final Set<String> SUFFIXES = WORDS.words("suffix");
    private static final Set<String> BODIES = WORDS.words("body");
    private static final Set<String> OWNED_BODIES = WORDS.words("owned body");
    private static final Set<String> BODIES_ALONE = WORDS.words("body alone");
    private static final Set<String> ORGANIZATIONS = WORDS.words("organization");
    private static final Set<String> ORGANIZATION_NOUNS = WORDS.words("organization noun");
    private static final Set<String> HAD_BY_BODIES = WORDS.words("had by a body");
    private static final Set<String> PREDICATING = WORDS.words("predicating");
    private static final Set<String> PAIRS = WORDS.words("pair");
    private static final Set<String> LOOSE = WORDS.words("loose");
    private static final Set<String> GROUPS = WORDS.words("group");
    private static final Set<String> CROWNED = WORDS.words("crowned");
    private static final Set<String> FORMER = WORDS.words("former");
    private static final Set<String> ANYBODY = WORDS.words("anybody");
    private static final Set<String> ASPIRANTS = WORDS.words("aspirant");
    private static final Set<String> ACRONYM_NOUNS = WORDS.words("acronym noun");
    private static final Set<String> CALLED = WORDS.words("called");
    private static final Set<String> ANY_BODIES = WORDS.words("any body");
    private static final Set<String> PAPERS = WORDS.words("paper");
    private static final Map<String, String> PARTIES = pairs(WORDS, "party");
    private static final Set<String> NOT_NAMES = WORDS.words("not a name");
    private static final Pattern ACRONYM = Pattern.compile("(?!U\\.S)(?:\\p{Lu}[.&]?){2,6}");
    private static final Map<String, String> SHORT_FORMS = pairs(WORDS, "short");
    private static final Map<String, Gender> GENDERS = genders();
    private static final Set<String> FIRST_NAMES = firstNames();

    private SpeakerWords() {}

    /** The pairs of a section whose lines hold words such as {@code polls=poll}. */
    static Map<String, String> pairs(WordList list, String section) {
        Map<String, String> forms = new HashMap<>();
        for (String pair : list.words(section)) {
            String before = forms.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            if (before != null) {
                throw new IllegalArgumentException("a word with two forms: " + pair);
            }
        }
        return Map.copyOf(forms);
    }

    private static Map<String, Gender> genders() {
        Map<String, Gender> genders = new HashMap<>();
        NAMES.words("either").forEach(name -> genders.put(name, Gender.UNKNOWN));
        NAMES.words("male elsewhere").forEach(name -> genders.put(name, Gender.MALE));
        NAMES.words("female elsewhere").forEach(name -> genders.put(name, Gender.FEMALE));
        NAMES.words("male").forEach(name -> genders.put(name, Gender.MALE));
        NAMES.words("female").forEach(name -> genders.put(name, Gender.FEMALE));
        WORDS.words("male").forEach(noun -> genders.put(noun, Gender.MALE));
        WORDS.words("female").forEach(noun -> genders.put(noun, Gender.FEMALE));
        return Map.copyOf(genders);
    }

    private static Set<String> firstNames() {
        Set<String> names = new HashSet<>();
        NAMES.sections().forEach(section -> names.addAll(NAMES.words(section)));
        return Set.copyOf(names);
    }

    /** The office a word names: {@code senator} for {@code sen.}; empty for none. */
    static String office(String word) {
        String full = SHORT_FORMS.getOrDefault(word, word);
        return OFFICES.contains(full) ? full : "";
    }

    static boolean isOffice(String word) {
        return !office(word).isEmpty();
    }

    /** Whether the word tells a trade or a standing that somebody with another office can have: {@code businessman}. */
    static boolean isLoose(String word) {
        return LOOSE.contains(word);
    }

    /** Whether the word means several persons: {@code officials}. */
    static boolean isGroup(String word) {
        return GROUPS.contains(word) || word.endsWith("s") && isPersonNoun(word.substring(0, word.length() - 1));
    }

    /** Whether the word tells so little that it means nobody the article names: {@code woman}. */
    static boolean isAnybody(String word) {
        return ANYBODY.contains(word);
    }

    /** Whether the word belongs to the name of who bears it: {@code Pope Francis}. */
    static boolean isCrowned(String word) {
        return CROWNED.contains(word);
    }

    /** Whether the word tells that an office was left. */
    static boolean isFormer(String word) {
        return FORMER.contains(word);
    }

    /** Whether the word tells that an office is only sought: {@code candidate}. */
    static boolean isAspirant(String word) {
        return ASPIRANTS.contains(word);
    }

    /** Whether any organization can be called by the word: {@code company}. */
    static boolean isAnyBody(String word) {
        return ANY_BODIES.contains(word);
    }

    /** Whether an organization with an acronym for a name can be called by the word: {@code bureau}. */
    static boolean isAcronymNoun(String word) {
        return ACRONYM_NOUNS.contains(word);
    }

    /** Whether a word in an organization's name lets another stand for it: {@code school} for a {@code university}. */
    static boolean isCalled(String word, String inName) {
        return CALLED.contains(word + "=" + inName);
    }

    /** Whether a news organization can be called by the word: {@code newspaper}. */
    static boolean isPaper(String word) {
        return PAPERS.contains(word);
    }

    /** The party a word tells, by one word for each party; empty for none. */
    static String party(String word) {
        return PARTIES.getOrDefault(word, "");
    }

    static boolean isSpokesperson(String word) {
        return SPOKESPERSONS.contains(word);
    }

    static boolean isAddress(String word) {
        return ADDRESSES.contains(word);
    }

    /** Whether the word means one person: an office, or {@code the billionaire}. */
    static boolean isPersonNoun(String word) {
        return PERSONS.contains(word) || isOffice(word);
    }

    /** Whether the word means somebody near to another: {@code his wife}, {@code his aides}. */
    static boolean isRelation(String word) {
        return RELATIONS.contains(word);
    }

    /** Whether only a company or another body has what the word tells: {@code shareholders}. */
    static boolean isHadByBody(String word) {
        return HAD_BY_BODIES.contains(word);
    }

    /** Whether a noun behind the word only tells of somebody named before: {@code became mayor}. */
    static boolean isPredicating(String word) {
        return PREDICATING.contains(word);
    }

    /** Whether the word after "the" can mean two who were named together. */
    static boolean isPair(String word) {
        return PAIRS.contains(word);
    }

    /** Whether the word before a name tells a party or a kind: {@code Republican}. */
    static boolean isQualifier(String word) {
        return QUALIFIERS.contains(word);
    }

    /** Whether the word in small letters goes on with an office: {@code senior}. */
    static boolean isModifier(String word) {
        return MODIFIERS.contains(word);
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    static boolean isSuffix(String word) {
        return SUFFIXES.contains(word);
    }

    static boolean isFirstName(String word) {
        return FIRST_NAMES.contains(word);
    }

    static boolean isOrganizationWord(String word) {
        return ORGANIZATIONS.contains(word);
    }

    /** Whether the word makes a body of the name before it: {@code the Reed campaign}. */
    static boolean isBody(String word) {
        return BODIES.contains(word);
    }

    /** Whether the word makes a body with its owner before it: {@code Reed's office}. */
    static boolean isOwnedBody(String word) {
        return OWNED_BODIES.contains(word);
    }

    /** Whether the word alone is the name of a body: {@code Congress}. */
    static boolean isBodyAlone(String word) {
        return BODIES_ALONE.contains(word);
    }

    /** Whether the word can stand for an organization named before: {@code the agency}. */
    static boolean isOrganizationNoun(String word) {
        return ORGANIZATION_NOUNS.contains(word);
    }

    static boolean isNoName(String word) {
        return (NOT_NAMES.contains(word) || SmallWords.isTime(word)) && !isFirstName(word);
    }

    /** Whether a word as written is an acronym: two to six capitals. */
    static boolean isAcronym(String written) {
        return ACRONYM.matcher(written).matches();
    }

    /** What a word tells of a person's gender: a form of address, a given name, a noun such as {@code spokeswoman}. */
    static Gender gender(String word) {
        return GENDERS.getOrDefault(word, Gender.UNKNOWN);
    }

    /** The gender a pronoun tells. */
    static Gender genderOfPronoun(String pronoun) {
        return switch (pronoun) {
            case "he", "his", "him", "himself" -> Gender.MALE;
            case "she", "her", "herself", "hers" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }
}
